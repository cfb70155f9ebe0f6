import type { Condition, Playbook, Range, VoicemailRule } from '#core/playbook/playbook.ts';
import type { Path } from '#core/playbook/source-tree.ts';

/** Two things a playbook says that cannot both be, or a house rule it would loosen. */
export type Contradiction = { at: Path; says: string };

/** Everything in a well-formed playbook that contradicts itself or the house rules. */
export function contradictionsIn(playbook: Playbook): Contradiction[] {
  return [...inLimits(playbook), ...inSpacing(playbook), ...inWays(playbook), ...inSteps(playbook)];
}

function* inLimits({ limits }: Playbook): Generator<Contradiction> {
  const { calls, voicemails } = limits;
  if (calls === 0) {
    yield {
      at: ['limits', 'calls'],
      says: 'Found a limit of 0 calls, so nobody would be called; expected 1 or more.',
    };
  }
  const most = typeof voicemails === 'object' ? voicemails?.most : voicemails;
  if (most === 0) {
    yield {
      at: ['limits', 'voicemails'],
      says: 'Found a limit of 0 messages; expected 1 or more, or “none”.',
    };
  }
  if (typeof voicemails === 'number' && voicemails > calls) {
    yield {
      at: ['limits', 'voicemails'],
      says: `Found ${voicemails} messages in ${calls} calls; expected no more messages than calls.`,
    };
  }
}

function* inSpacing({ spacing, limits }: Playbook): Generator<Contradiction> {
  const { least, most } = spacing;
  if (least === 0) {
    yield {
      at: ['spacing', 'least'],
      says: 'Found 0 days between calls, which would loosen the house rule of one call a day; expected 1 or more.',
    };
  }
  if (most === null) return;
  if (most < least) {
    yield {
      at: ['spacing', 'most'],
      says: `Found at most ${most} days, but at least ${least}; expected ${least} or more.`,
    };
  } else if (most * 3 < 10 && limits.calls > 3) {
    yield {
      at: ['spacing', 'most'],
      says: `Found calls at most ${most} days apart, four in ten days, which would loosen the house rule of three calls in ten days; expected 4 or more.`,
    };
  }
}

function* inWays(playbook: Playbook): Generator<Contradiction> {
  const { strategies } = playbook;
  if (strategies.length === 0) {
    if (playbook.parts.length === 0)
      yield { at: ['parts'], says: 'Found no parts of the day to call in; expected at least one.' };
    yield* inWay(playbook, playbook, []);
    return;
  }
  for (const field of ['parts', 'voicemail'] as const) {
    if (playbook[field].length === 0) continue;
    yield {
      at: [field],
      says: `Found ${field} beside strategies, which have their own; expected it in each strategy only.`,
    };
  }
  const named = new Set<string>();
  for (const [index, strategy] of strategies.entries()) {
    const at = ['strategies', index];
    if (named.has(strategy.strategy)) {
      yield {
        at: [...at, 'strategy'],
        says: `Found “${strategy.strategy}” twice; expected another id for each strategy.`,
      };
    }
    named.add(strategy.strategy);
    yield* inCondition(strategy.when, [...at, 'when']);
    yield* inWay(playbook, strategy, at);
  }
  if (strategies.every(({ when }) => Object.keys(when).length > 0)) {
    yield {
      at: ['strategies'],
      says: 'Found a condition on every strategy; expected at least one that is always available.',
    };
  }
}

function* inWay(
  { limits }: Playbook,
  way: Pick<Playbook, 'parts' | 'voicemail'>,
  at: Path,
): Generator<Contradiction> {
  if (new Set(way.parts).size < way.parts.length) {
    yield { at: [...at, 'parts'], says: 'Found a part of the day twice; expected each once.' };
  }
  for (const [index, rule] of way.voicemail.entries()) {
    const place = [...at, 'voicemail', index];
    yield* inVoicemailRule(rule, limits, place);
    const before = way.voicemail[index - 1];
    if (before !== undefined && Object.keys(before.when).length === 0) {
      yield {
        at: place,
        says: 'Found a rule that is never reached, for the one before it always fits; expected a “when” there.',
      };
    }
  }
}

function* inVoicemailRule(
  rule: VoicemailRule,
  limits: Playbook['limits'],
  at: Path,
): Generator<Contradiction> {
  if (limits.voicemails === 'none' && rule.leave !== 'nothing') {
    yield {
      at: [...at, 'leave'],
      says: `Found the message ${rule.leave}, but the limit on voicemails is none; expected nothing.`,
    };
  }
  if (rule.promise && (rule.leave === 'conclusion' || rule.leave === 'nothing')) {
    const why = rule.leave === 'nothing' ? 'no message' : 'a conclusion, after which nobody calls';
    yield { at: [...at, 'promise'], says: `Found a promise with ${why}; expected it with another message.` };
  }
  if (rule.variant !== null && rule.leave === 'nothing') {
    yield { at: [...at, 'variant'], says: 'Found a variant of no message; expected it with a message.' };
  }
  yield* inCondition(rule.when, [...at, 'when']);
}

function* inCondition(condition: Condition, at: Path): Generator<Contradiction> {
  for (const kind of ['calls', 'voicemails', 'research'] as const) {
    const range = condition[kind];
    if (range !== undefined && isEmpty(range)) {
      yield {
        at: [...at, kind],
        says: `Found at least ${range.least} and at most ${range.most}; expected least to be no more than most.`,
      };
    }
  }
  if ((condition.research?.least ?? 0) > 4) {
    yield {
      at: [...at, 'research'],
      says: `Found ${condition.research?.least} researched parts; expected at most 4, for there are four.`,
    };
  }
  for (const [index, option] of (condition.any ?? []).entries())
    yield* inCondition(option, [...at, 'any', index]);
}

function isEmpty({ least = 0, most = Number.POSITIVE_INFINITY }: Range): boolean {
  return least > most;
}

function* inSteps({ steps, strategies, voicemail, limits }: Playbook): Generator<Contradiction> {
  const left = new Set(
    [voicemail, ...strategies.map((strategy) => strategy.voicemail)].flat().map(({ leave }) => leave),
  );
  for (const [index, { leaves }] of steps.entries()) {
    if (leaves === 'nothing' || left.has(leaves)) continue;
    const why =
      limits.voicemails === 'none' ? 'the limit on voicemails is none' : 'no voicemail rule leaves it';
    yield {
      at: ['steps', index, 'leaves'],
      says: `Found the message ${leaves}, but ${why}; expected nothing, or a message that is left.`,
    };
  }
}
