import type { Known } from '#core/message/script/known.ts';
import { wordsOfKind } from '#core/message/script/words-for.ts';
import { phoneDisplay, sayNumber } from '#server/answers/phone-display.ts';
import { decideLoaded } from '#store/decisions.ts';
import type { LoadedFacts } from '#store/facts.ts';
import { findKnown } from '#store/known.ts';
import type { Rep } from '#store/reps.ts';
import { scriptsInUse } from '#store/scripts.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/** What each of these people is told when their call is returned, by who speaks with them; null where nothing fits. */
export async function callerWords(
  db: Queryable,
  workspace: Workspace,
  people: readonly { loaded: LoadedFacts; rep: Rep }[],
  now: string,
): Promise<Map<string, string | null>> {
  const display = await phoneDisplay(workspace.defaultCountry);
  const scripts = await scriptsOf(
    db,
    workspace,
    people.map(({ rep }) => rep),
  );
  const words = new Map<string, string | null>();
  for (const { loaded, rep } of people) {
    const both = await findKnown(db, workspace.id, loaded.prospectId, { repId: rep.id, scriptId: null });
    if (both === null) continue;
    const known: Known = {
      ...both,
      spokenNumber: rep.callBackNumber && sayNumber(display(rep.callBackNumber)),
      offer: workspace.settings.offer ?? null,
      facts: loaded.facts,
    };
    const question = {
      known,
      scripts: scripts.get(rep.id) ?? [],
      decision: decideLoaded(workspace, loaded, now)?.decision ?? null,
      playbook: playbookOf(workspace, loaded),
      houseRules: workspace.rules,
      now,
    };
    words.set(loaded.prospectId, wordsOfKind(question, 'returning-your-call').filled?.text ?? null);
  }
  return words;
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
