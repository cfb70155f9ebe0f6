import type { VisitDay, VisitOffer } from '#api/visits.ts';
import { useChangeAppointment, useLeaveIn, useLeaveOut, useOfferVisit } from '#web/api/visits.ts';
import { formatClock, formatDay } from '#web/format/when.ts';
import { toast } from '#web/ui/toast.tsx';

type Span = { from: string; until: string };

/**
 * Offering somebody a visit, or leaving them out of the day; both can be taken back.
 * @param onTaken the offer stands
 * @param onRefused true: the refusal of an offer has been shown
 */
export function useOffers(
  day: VisitDay,
  offer: VisitOffer,
  { onTaken, onRefused }: { onTaken?: () => void; onRefused?: (error: unknown) => boolean } = {},
) {
  const { personId, name, besideId, timeZone } = offer;
  const withdraw = useChangeAppointment({ onDone: ({ says }) => toast.done('Taken back.', says) });
  const offering = useOfferVisit({
    onRefused,
    onDone: ({ appointment, says }) => {
      const at = `${formatDay(appointment.from, timeZone)}, ${formatClock(appointment.from, timeZone)}`;
      toast.done(`${name}: ${at}.`, says, {
        label: 'Undo',
        onClick: () => withdraw.write({ id: appointment.id, status: 'cancelled' }),
      });
      onTaken?.();
    },
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
    use: (time: Span) => offering.write({ personId, on: day.on, besideId, ...time }),
    leaveOut: () => leavingOut.write(out),
    isWriting: offering.isWriting || leavingOut.isWriting,
  };
}
