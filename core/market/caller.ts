import { type CompiledPlaybook, compilePlaybook, type Persons } from '#core/market/compiled-playbook.ts';
import { decideCompiled, type Step } from '#core/market/decide-compiled.ts';
import { type Happened, newHistory, note } from '#core/market/history.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { Day } from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';

/** Whoever says what is next with a person, and is told what happened: a playbook under the house rules. */
export type Caller = {
  playbook: CompiledPlaybook;
  /** What is next on the morning of a day. */
  decide(who: number, day: Day, step: Step): void;
  /** @param halfHour of the person's day */
  tell(who: number, halfHour: number, it: Happened): void;
};

/** A playbook in its compiled form. */
export function compiledCaller(playbook: Playbook, persons: Persons): Caller {
  const compiled = compilePlaybook(playbook, houseRules);
  const history = newHistory(persons.relation.length);
  return {
    playbook: compiled,
    decide: (who, day, step) => decideCompiled(compiled, history, persons, who, day, 0, step),
    tell: (who, _, it) => note(history, who, it),
  };
}
