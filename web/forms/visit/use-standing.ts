import type { Appointment } from '#api/visits.ts';
import { useNow } from '#web/api/use-now.ts';
import { useChangeAppointment } from '#web/api/visits.ts';
import { type StandingChoice, standingChoices } from '#web/forms/visit/standing.ts';
import { toast } from '#web/ui/toast.tsx';

/** What became of an appointment: what may be recorded, and the way back from it. */
export function useStanding(appointment: Appointment) {
  const { id, name, status: was } = appointment;
  const choices = standingChoices(appointment, useNow());
  const back = useChangeAppointment({ onDone: ({ says }) => toast.done('Taken back.', says) });
  const change = useChangeAppointment({
    onDone: ({ says }, { status }) =>
      toast.done(
        `${name}: written down.`,
        says,
        was === 'moved' || was === status
          ? undefined
          : // It stands again as it stood, whatever stood beside it.
            { label: 'Undo', onClick: () => back.write({ id, status: was, besideAnother: true }) },
      ),
  });
  return {
    choices,
    record: ({ status }: StandingChoice) => change.write({ id, status }),
    isWriting: change.isWriting || back.isWriting,
  };
}

export type Standing = ReturnType<typeof useStanding>;
