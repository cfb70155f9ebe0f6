import { isNo, type Objection, objections } from '#core/call/objection.ts';
import { WhyNot as Reasons } from '#web/forms/WhyNot.tsx';
import { chosen } from '#web/pages/today/draft.ts';
import type { OutcomeProps } from '#web/pages/today/outcome/OutcomeBar.tsx';
import { useAnswerKeys } from '#web/ui/keys/use-keys.ts';

/** Why they said no or not now: the third key, which nobody has to press. */
export default function WhyNot({ draft, onChange }: Pick<OutcomeProps, 'draft' | 'onChange'>) {
  const isAsked = isNo(chosen(draft)?.result);
  const say = (objection: Objection) =>
    onChange((one) => ({ ...one, objection: one.objection === objection ? null : objection }));
  useAnswerKeys(
    Object.fromEntries(objections.map((objection, index) => [String(index + 1), () => say(objection)])),
    isAsked,
  );
  return isAsked && <Reasons objection={draft.objection} onSay={say} />;
}
