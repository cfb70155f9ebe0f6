import type { VisitDay, VisitOffer } from '#api/visits.ts';
import { useChangeAppointment, useLeaveIn, useLeaveOut, useOfferVisit } from '#web/api/visits.ts';
import { formatClock, formatDay } from '#web/format/when.ts';
import { toast } from '#web/ui/toast.tsx';

type Span = { from: string; until: string };

/** Offering somebody a visit, or leaving them out of the day; both can be taken back. */
export function useOffers(day: VisitDay, offer: VisitOffer) {
  const { personId, name, besideId, timeZone } = offer;
  const withdraw = useChangeAppointment({ onDone: ({ says }) => toast.done('Taken back.', says) });
  const offering = useOfferVisit({
    onDone: ({ appointment, says }) =>
      toast.done(
        `${name}: ${formatDay(appointment.from, timeZone)}, ${formatClock(appointment.from, timeZone)}.`,
        says,
        {
          label: 'Undo',
          onClick: () => withdraw.write({ id: appointment.id, status: 'cancelled' }),
        },
      ),
  });
  const leavingIn = useLeaveIn({ onDone: () => toast.done(`${name} is suggested again.`) });
  const out = { personId, on: day.on, rep: day.repId };
  const leavingOut = useLeaveOut({
    onDone: () =>
      toast.done(`${name} is not suggested on this day.`, undefined, {
        label: 'Undo',
        onClick: () => leavingIn.write(out),
      }),
  });
  return {
    /** @param onTaken once the server has it */
    use: async (time: Span, onTaken?: () => void) => {
      try {
        await offering.writeAsync({ personId, on: day.on, besideId, ...time });
        onTaken?.();
      } catch {
        // The refusal was shown where all are.
      }
    },
    leaveOut: () => leavingOut.write(out),
    isWriting: offering.isWriting || leavingOut.isWriting,
  };
}
