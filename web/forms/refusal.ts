import { Refused } from '#web/api/client.ts';

/** A refusal as it stands in a form: what happened and what to do, under the field it names where it names one. */
export type FormRefusal = { field: string | null; says: string };

/** Null for whatever is no refusal of the server's: that is told beside the form. */
export function refusalOf(error: unknown): FormRefusal | null {
  if (!(error instanceof Refused)) return null;
  const { title, detail, field } = error.problem;
  return { field: field ?? null, says: `${title} ${detail}` };
}

/** For `onRefused`: shows the refusal in the form, and leaves the rest to the page. */
export const showRefusal =
  (show: (refusal: FormRefusal) => void) =>
  (error: unknown): boolean => {
    const refusal = refusalOf(error);
    if (refusal) show(refusal);
    return refusal !== null;
  };
