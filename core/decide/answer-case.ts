import { decide } from '#core/decide/decide.ts';
import type { Decided } from '#core/decide/decision.ts';
import { type CaseError, type DecideCase, parseCase } from '#core/decide/parse-case.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

export type AnsweredCase =
  | { case: DecideCase; decided: Decided; error: null }
  | { case: null; decided: null; error: CaseError };

/** Answers one question in JSON, or says what is wrong with it. `playbooks` are those it may name, by id. */
export function answerCase(
  json: string,
  playbooks: ReadonlyMap<string, Playbook>,
  rules: HouseRules,
): AnsweredCase {
  const parsed = parseCase(json);
  if (parsed.case === null) return { case: null, decided: null, error: parsed.error };
  const playbook = playbooks.get(parsed.case.playbook);
  if (playbook === undefined) {
    const says = `Found “${parsed.case.playbook}”; expected one of ${[...playbooks.keys()].join(', ')}.`;
    return { case: null, decided: null, error: { field: 'playbook', says } };
  }
  return { case: parsed.case, decided: decide(parsed.case, playbook, rules, parsed.case.now), error: null };
}
