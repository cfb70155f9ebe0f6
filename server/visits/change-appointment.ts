import type pg from 'pg';
import type { AppointmentChange } from '#api/visits.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { isToCome, nextStatuses } from '#core/visit/appointment.ts';
import type { Asked } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import { readRep, readSpan, refuseTwoAtOnce, saidTimeOf } from '#server/visits/read-appointment.ts';
import { reconfirmingDay } from '#server/visits/reconfirming-day.ts';
import { type Appointment, changeWords, moveAppointment, recordStatus } from '#store/visits/appointments.ts';
import { keepHeld, takeBackHeld } from '#store/visits/held.ts';
import { forgetOffer, keepOffer } from '#store/visits/offers.ts';

type Changing = Asked<unknown, AppointmentChange>;

/** Another time: the one that was stands as moved. @returns the id of the one that is */
export async function moved(asked: Changing, db: pg.PoolClient, before: Appointment): Promise<string> {
  const { desk, body, now } = asked;
  if (!isToCome(before.status))
    throw conflict('not-next', `It is over: ${saysOf[before.status]}.`, 'Write down another one instead.');
  if (body.status !== undefined && body.status !== 'confirmed')
    throw badInput('status', 'It has another time, or it is over: not both.', 'Send one of them.');
  const minutes = body.minutes ?? (Date.parse(before.until) - Date.parse(before.from)) / 60_000;
  const span = readSpan([before.timeZone], body.starts ?? saidTimeOf(before), minutes, now);
  // A time they have agreed to is confirmed; one that only moved on our side has been said to nobody.
  const isAgreed = body.status === 'confirmed' || before.status === 'confirmed';
  const made = {
    ...before,
    ...span,
    ...wordsOf(before, body),
    status: isAgreed ? 'confirmed' : 'tentative',
  } as const;
  const besideAnother = body.besideAnother ?? false;
  await refuseTwoAtOnce(db, asked, made, { besideAnother, besidesId: before.id });
  return moveAppointment(db, desk.workspace.id, before, made, now);
}

/** Another place or note. @returns its id */
export async function reworded(asked: Changing, db: pg.PoolClient, before: Appointment): Promise<string> {
  const { desk, body, now } = asked;
  const isReworded = [body.placeSays, body.place, body.note].some((said) => said !== undefined);
  if (isReworded) await changeWords(db, desk.workspace.id, before.id, wordsOf(before, body), now);
  return before.id;
}

function wordsOf(before: Appointment, { placeSays, place, note }: AppointmentChange) {
  const own = before.ownPlace ? before.place : null;
  return {
    placeSays: placeSays === undefined ? before.placeSays : placeSays || null,
    place: place === undefined ? own : place,
    note: note === undefined ? before.note : note || null,
  };
}

/** @throws Refused for what cannot have become of it yet, and where the rep has another one then */
export async function becomes(
  asked: Changing,
  db: pg.PoolClient,
  before: Appointment,
  status: NonNullable<AppointmentChange['status']>,
): Promise<void> {
  const { desk, body, now } = asked;
  const isOffer = before.optOut || status !== 'tentative';
  if (!isOffer || !nextStatuses[before.status].includes(status))
    throw conflict(
      'not-next',
      `What ${saysOf[before.status]} cannot be recorded as “${status}”.`,
      'Reload to see how it stands.',
    );
  const hasBegun = Date.parse(before.from) <= Date.parse(now);
  if ((status === 'held' || status === 'no-show') && !hasBegun)
    throw conflict(
      'not-begun',
      'It has not begun.',
      'Record what became of it once it has; cancel or move it now.',
    );
  if (isToCome(status) && !isToCome(before.status)) {
    const besideAnother = body.besideAnother ?? false;
    await refuseTwoAtOnce(db, asked, before, { besideAnother, besidesId: before.id });
  }
  const reconfirms = status === 'confirmed' && (await isReconfirmed(asked, db, before));
  await recordStatus(db, desk.workspace.id, before.id, { status, reconfirms }, now);
  if (before.kind === 'visit' && before.status !== status) {
    if (before.status === 'held') await takeBackHeld(db, desk.workspace.id, before, now);
    if (status === 'held') await keepHeld(db, desk.workspace.id, before, now);
  }
  // An offer that nobody has heard of was none, and may be made again.
  const isUnheard = before.optOut && before.offeredAt === null;
  if (isUnheard && status === 'cancelled') await forgetOffer(db, desk.workspace.id, before.id);
  if (isUnheard && status === 'tentative') {
    const on = repDay(readRep(asked, before.repId).timeZone, before.from).on;
    await keepOffer(db, desk.workspace.id, { ...before, on }, before.id, now);
  }
}

/** A yes to what was agreed before, or one on the day before the visit. */
async function isReconfirmed(
  { desk, now }: Changing,
  db: pg.PoolClient,
  before: Appointment,
): Promise<boolean> {
  if (before.status === 'confirmed') return true;
  const { day, today } = await reconfirmingDay(db, desk.workspace, before, now);
  return isToCome(before.status) && today >= day;
}

const saysOf: Readonly<Record<Appointment['status'], string>> = {
  confirmed: 'is confirmed',
  tentative: 'is offered',
  held: 'took place',
  moved: 'moved',
  'no-show': 'did not take place',
  cancelled: 'was cancelled',
};
