import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { notTheirTrial } from '#core/evidence/trial/who-decides.ts';
import { formatInstant, type Seconds } from '#core/prospect/local-time.ts';
import { spreadsheetSafe } from '#core/prospect/spreadsheet-safe.ts';
import { reading } from '#server/operation.ts';
import { notFound, notYours } from '#server/problems.ts';
import { type KeptMember, readMembers } from '#store/trials/read-members.ts';
import { parseStratum } from '#store/trials/strata.ts';
import { findTrial, type Trial } from '#store/trials/trials.ts';

export const getTheTrialFile = reading({
  id: 'get-trial-file',
  method: 'get',
  path: '/trials/{id}/people.csv',
  says: 'The people of a trial as CSV, for one’s own statistics: by their ids, without a name or a number.',
  answer: z.string().describe('text/csv'),
  async read({ context, desk, rep, params }) {
    const not = notTheirTrial(rep, desk.reps);
    if (not !== null)
      throw notYours('A trial’s people as a file are for whoever looks after reps.', not.next);
    const { db } = context;
    const trial = await findTrial(db, desk.workspace.id, params.id!);
    if (trial === null) throw notFound('This trial');
    const members = await readMembers(db, desk.workspace, trial.id, trial.design);
    return new Response(trialCsv(trial, members), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="trial ${trial.id}.csv"`,
      },
    });
  },
});

const header = [
  'Person',
  'Account',
  'Arm',
  'Arm is',
  'Relationship',
  'Caller',
  'Given at',
  'Days over at',
  'Counts',
  'Begun at',
  'Reached at',
  'Asked not to be called at',
];

/** Whoever has no account is one alone, by their own id. */
function trialCsv({ arms }: Trial, members: readonly KeptMember[]): string {
  const rows = members.map((member) => {
    const { relationship, callerId } = parseStratum(member.stratum);
    return [
      member.prospectId,
      member.lotId,
      String(member.arm + 1),
      spreadsheetSafe(arms[member.arm]!.name),
      relationship,
      callerId,
      formatInstant(member.assignedAt),
      formatInstant(member.overAt),
      member.counts ? 'yes' : 'no',
      ...[member.begunAt, member.reachedAt, member.askedAt].map(instantOrNothing),
    ];
  });
  return stringify([header, ...rows], { bom: true });
}

const instantOrNothing = (at: Seconds | null): string => (at === null ? '' : formatInstant(at));
