import type { Touch } from '#core/call/touch.ts';
import { withGivenVersion } from '#core/message/script/given-version.ts';
import type { Known } from '#core/message/script/known.ts';
import { type WordsQuestion, wordsOfKind } from '#core/message/script/words-for.ts';
import { phoneDisplay, sayNumber } from '#server/answers/phone-display.ts';
import { decideLoaded } from '#store/decisions.ts';
import type { LoadedFacts } from '#store/facts.ts';
import { findKnown } from '#store/known.ts';
import type { Rep } from '#store/reps.ts';
import { scriptsInUse } from '#store/scripts.ts';
import { trialOfPerson } from '#store/trials/trial-of-person.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/** A call that came in, and whether it is on record as a touch already. */
type Called = { at: string; missed: boolean; isLogged: boolean };

/**
 * What each of these people is told if it was them: as they call, or when their missed call is returned. Null where no
 * words fit, and where nobody calls them back because they asked so.
 */
export async function callerWords(
  db: Queryable,
  workspace: Workspace,
  people: readonly { loaded: LoadedFacts; rep: Rep }[],
  called: Called,
  now: string,
): Promise<Map<string, string | null>> {
  const display = await phoneDisplay(workspace.defaultCountry);
  const reps = people.map(({ rep }) => rep);
  const scripts = await scriptsOf(db, workspace, reps);
  const words = new Map<string, string | null>();
  for (const { loaded, rep } of people) {
    const both = await findKnown(db, workspace.id, loaded.prospectId, { repId: rep.id, scriptId: null });
    if (both === null) continue;
    const trial = await trialOfPerson(db, workspace.id, loaded.prospectId);
    const asIfThem = called.isLogged ? loaded : withCall(loaded, called);
    const known: Known = {
      ...both,
      spokenNumber: rep.callBackNumber && sayNumber(display(rep.callBackNumber)),
      offer: workspace.settings.offer ?? null,
      facts: asIfThem.facts,
    };
    const question = {
      known,
      scripts: withGivenVersion(scripts.get(rep.id) ?? [], trial?.words ?? null),
      decision: decideLoaded(workspace, asIfThem, now)?.decision ?? null,
      playbook: playbookOf(workspace, loaded),
      houseRules: workspace.rules,
      now,
    };
    words.set(loaded.prospectId, wordsToSay(question, called.missed));
  }
  return words;
}

function wordsToSay(question: WordsQuestion<Scripts[number]>, missed: boolean): string | null {
  if (missed && question.decision?.next === 'stop') return null;
  const { filled } = missed
    ? wordsOfKind(question, 'returning-your-call')
    : wordsOfKind({ ...question, onTheLine: true }, 'opening');
  // Words with a gap cannot be read out while somebody waits.
  return filled === null || filled.missing.length > 0 ? null : filled.text;
}

/** Their facts if it was them: words may say of a call what is so only once it is theirs. */
function withCall(loaded: LoadedFacts, { at, missed }: Called): LoadedFacts {
  const touch: Touch = {
    at,
    channel: 'call',
    direction: 'in',
    outcome: missed ? 'callback-missed' : 'callback',
  };
  const before = loaded.facts.touches.filter((one) => Date.parse(one.at) <= Date.parse(at));
  const after = loaded.facts.touches.slice(before.length);
  return { ...loaded, facts: { ...loaded.facts, touches: [...before, touch, ...after] } };
}

type Scripts = Awaited<ReturnType<typeof scriptsInUse>>;

async function scriptsOf(
  db: Queryable,
  workspace: Workspace,
  reps: readonly Rep[],
): Promise<Map<string, Scripts>> {
  const scripts = new Map<string, Scripts>();
  for (const rep of reps)
    if (!scripts.has(rep.id)) scripts.set(rep.id, await scriptsInUse(db, workspace.id, rep));
  return scripts;
}

function playbookOf({ playbooks }: Workspace, { enrolment }: LoadedFacts) {
  if (enrolment === null) return null;
  return playbooks.get(playbookKey(enrolment.playbookId, enrolment.playbookVersion)) ?? null;
}
