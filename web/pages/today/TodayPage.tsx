import { Desk } from '#web/pages/today/Desk.tsx';
import { useEmptyDeskAhead } from '#web/pages/today/empty-desk-ahead.ts';
import { useDesk } from '#web/pages/today/use-desk.ts';
import { useDeskKeys } from '#web/pages/today/use-desk-keys.ts';
import { useTitle } from '#web/ui/Page.tsx';
import { piece } from '#web/ui/piece.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { useWidth } from '#web/ui/use-width.ts';

const PhoneDesk = piece(() => import('#web/pages/today/PhoneDesk.tsx'));
const AskedNot = piece(() => import('#web/pages/today/outcome/AskedNot.tsx'));
const PickDay = piece(() => import('#web/pages/today/PickDay.tsx'));
const AgainstTheRules = piece(() => import('#web/pages/today/AgainstTheRules.tsx'));
const AppointmentDialog = piece(() => import('#web/forms/visit/AppointmentDialog.tsx'));

/** Who to call now, why, when in their day, with which words, and what was promised. */
export default function TodayPage() {
  useTitle('Today');
  const desk = useDesk();
  const width = useWidth();
  useDeskKeys(desk);
  useEmptyDeskAhead(desk.onDesk !== null);
  const { queue, onDesk, logging, over, setOver, acts } = desk;
  if (queue.today.isError && !queue.first)
    return <ErrorState error={queue.today.error} onRetry={() => queue.today.refetch()} />;
  return (
    <>
      {width === 'phone' ? <PhoneDesk desk={desk} /> : <Desk desk={desk} width={width} />}
      {over === 'asked-not' && onDesk && (
        <AskedNot name={onDesk.person.name} onYes={acts.askedNot} onClose={() => setOver(null)} />
      )}
      {over === 'pick-day' && onDesk?.person.enrolment && (
        <PickDay
          onDesk={onDesk}
          onClose={() => setOver(null)}
          onPick={(until, says) => {
            setOver(null);
            const enrolmentId = onDesk.person.enrolment?.id as string;
            logging.defer(onDesk.person, { enrolmentId, until, why: 'other-day' }, says);
          }}
        />
      )}
      {logging.agreed && <AppointmentDialog {...logging.agreed} onClose={logging.forgetAgreed} />}
      {logging.refused && (
        <AgainstTheRules
          key={logging.refused.person.id}
          refused={logging.refused}
          saidBy={desk.session?.rep?.name ?? ''}
          onKeep={logging.keepAgainstTheRules}
          onClose={logging.forgetRefusal}
        />
      )}
    </>
  );
}
