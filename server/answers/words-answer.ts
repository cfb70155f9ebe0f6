import type { z } from 'zod';
import type { ConnectorWords } from '#api/connections.ts';
import type { Words, wordsForOne } from '#api/words.ts';
import type { Decision } from '#core/decide/decision.ts';
import type { ProspectFacts, VisitToCome } from '#core/decide/facts.ts';
import { lint } from '#core/message/lint/lint.ts';
import type { LintQuestion } from '#core/message/lint/reading.ts';
import type { MessageContext } from '#core/message/message-context.ts';
import { repPace } from '#core/message/rehearsal/rep-pace.ts';
import { withGivenVersion } from '#core/message/script/given-version.ts';
import { type Known, messageContext, saidAt } from '#core/message/script/known.ts';
import type { Script } from '#core/message/script/script.ts';
import { type WordsQuestion, type WordsSaid, wordsFor, wordsOfKind } from '#core/message/script/words-for.ts';
import { phoneDisplay, sayNumber } from '#server/answers/phone-display.ts';
import { notFound } from '#server/problems.ts';
import { decideLoaded } from '#store/decisions.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { findKnown } from '#store/known.ts';
import type { Rep } from '#store/reps.ts';
import { scriptsInUse } from '#store/scripts.ts';
import { trialOfPerson } from '#store/trials/trial-of-person.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

type Prepared = Script & { rehearsed: boolean };

/**
 * The words a rep would say to somebody now, each judged as it would be said.
 * @throws Refused when there is no such person
 */
export async function wordsAnswer(
  db: Queryable,
  workspace: Workspace,
  rep: Rep,
  personId: string,
  now: string,
): Promise<Words> {
  const asked = await askWords(db, workspace, rep, personId, now);
  const { at, context, ...tabs } = wordsFor<Prepared>(asked.question);
  const question = asked.lintWith(context);
  return {
    at,
    prospect: forOne(tabs.prospect, question),
    screener: forOne(tabs.screener, question),
    voicemail: forOne(tabs.voicemail, question),
  };
}

/**
 * What a rep would say to somebody who is to ask this person, or who did: they are told of nobody's yes but their own.
 * @throws Refused when there is no such person
 */
export async function connectorWordsAnswer(
  db: Queryable,
  workspace: Workspace,
  rep: Rep,
  personId: string,
  { name, kind }: { name: string; kind: 'ask-connector' | 'thanks' },
  now: string,
): Promise<ConnectorWords> {
  const { question, lintWith } = await askWords(db, workspace, rep, personId, now);
  const { known } = question;
  const connector = { name, status: kind === 'thanks' ? 'agreed' : 'asked' } as const;
  const toThem = { ...question, known: { ...known, person: { ...known.person, connector } } };
  return forOne(wordsOfKind(toThem, kind), lintWith(messageContext(toThem.known, now, null)));
}

/**
 * What a rep would leave somebody to offer them a visit, said when they may next be called; and the decision with that visit
 * chosen.
 * @throws Refused when there is no such person
 */
export async function visitWordsAnswer(
  db: Queryable,
  workspace: Workspace,
  rep: Rep,
  personId: string,
  visit: VisitToCome,
  now: string,
): Promise<{ said: z.infer<typeof wordsForOne>; decision: Decision | null }> {
  const { question, lintWith } = await askWords(db, workspace, rep, personId, now, {
    visit,
    visitSlot: { at: visit.at },
  });
  const { known, decision } = question;
  const context = messageContext(known, saidAt(decision, now), null);
  return { said: forOne(wordsOfKind(question, 'opt-out-appointment'), lintWith(context)), decision };
}

/** All that words are made from, and how they are judged. */
type AskedWords = {
  question: WordsQuestion<Prepared>;
  lintWith(context: MessageContext): LintQuestion;
};

async function askWords(
  db: Queryable,
  workspace: Workspace,
  rep: Rep,
  personId: string,
  now: string,
  supposing: Partial<ProspectFacts> = {},
): Promise<AskedWords> {
  const loaded = supposed((await loadFacts(db, workspace, [personId], now))[0], supposing);
  const both = await findKnown(db, workspace.id, personId, { repId: rep.id, scriptId: null });
  if (loaded === undefined || both === null) throw notFound('This person');
  const trial = await trialOfPerson(db, workspace.id, personId);
  const display = await phoneDisplay(workspace.defaultCountry);
  const known: Known = {
    ...both,
    spokenNumber: rep.callBackNumber && sayNumber(display(rep.callBackNumber)),
    offer: workspace.settings.offer ?? null,
    facts: loaded.facts,
  };
  const { enrolment } = loaded;
  const method =
    enrolment && workspace.playbooks.get(playbookKey(enrolment.playbookId, enrolment.playbookVersion));
  const pace = repPace(both.paces);
  return {
    question: {
      known,
      scripts: withGivenVersion(await scriptsInUse(db, workspace.id, rep), trial?.words ?? null),
      decision: decideLoaded(workspace, loaded, now)?.decision ?? null,
      playbook: method ?? null,
      houseRules: workspace.rules,
      now,
    },
    lintWith: (context) => ({
      playbookId: method?.playbook ?? null,
      playbook: method ?? null,
      houseRules: workspace.rules,
      context: { ...context, ...(pace !== null && { pace }) },
    }),
  };
}

/** The person as they would stand if that were so. */
function supposed(
  loaded: LoadedFacts | undefined,
  supposing: Partial<ProspectFacts>,
): LoadedFacts | undefined {
  return (
    loaded && { ...loaded, facts: { ...loaded.facts, prospect: { ...loaded.facts.prospect, ...supposing } } }
  );
}

function forOne(said: WordsSaid<Prepared>, question: LintQuestion): z.infer<typeof wordsForOne> {
  const { kind, script, filled, locked, askFor, advice } = said;
  const linted = filled && kind && lint(filled.text, kind, question);
  return {
    kind,
    script,
    text: filled?.text ?? null,
    missing: (filled?.missing ?? []).map(({ field, says }) => ({ field, says })),
    locked,
    askFor,
    advice,
    seconds: linted?.seconds ?? null,
    problems: [...(linted?.problems ?? [])],
  };
}
