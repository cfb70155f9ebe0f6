import { type Dimension, dimensions } from '#core/decide/facts.ts';
import type { MessageKind } from '#core/message/kind.ts';
import type { MessageContext } from '#core/message/message-context.ts';
import { fields, isFieldName } from '#core/message/script/fields.ts';
import { fieldsIn, fillScript } from '#core/message/script/fill.ts';
import type { Occasion } from '#core/message/script/occasion.ts';
import type { FieldValues, Script } from '#core/message/script/script.ts';
import { checkClaims } from '#core/message/truth/check-claims.ts';

/** What words are needed for. */
export type Wanted = {
  kind: MessageKind;
  playbookId: string | null;
  team: string | null;
  /** What is so now, the most telling first. */
  occasions: readonly Occasion[];
  /** Which script of the series is next; null where the method has no series. */
  variant: number | null;
  /** The variants already left in this enrolment, oldest first. */
  said: readonly number[];
  values: FieldValues;
  /** What is on record: words that claim something else are never chosen. */
  context: MessageContext;
};

/** The script to say; null where none fits. `askFor`: the fact the next one of a series waits for. */
export type Chosen<S> = { script: S | null; askFor: { dimension: Dimension; variant: number } | null };

/**
 * The script that fits best: of the team and the playbook, of the team, of the playbook, for everybody, in that order,
 * and for the most telling occasion. What would not be true is never chosen; what lacks a fact, a connector or
 * a visit only where nothing else can be said. Of a series the next that was not left yet, past those whose fact is
 * not found; the first of these is named. Source: METHODS.md, `curiosity-series`.
 */
export function chooseScript<S extends Script>(scripts: readonly S[], wanted: Wanted): Chosen<S> {
  const fitting = scripts.filter((script) => isMeantFor(script, wanted));
  const truths = new Map<S, boolean>();
  const holds = (script: S) => {
    const is = truths.get(script) ?? isTrue(script, wanted);
    truths.set(script, is);
    return is;
  };
  const best = (some: readonly S[]) => bestOf(some, wanted, holds);
  const series = wanted.variant === null ? [] : seriesOf(fitting, wanted.variant, best);
  if (series.length > 0) return nextOfSeries(series, wanted);
  const single = fitting.filter(({ variant }) => variant === null);
  const sayable = single.filter((script) => lacks(script, wanted.values) === null);
  return { script: best(sayable) ?? best(single), askFor: null };
}

function isMeantFor({ kind, playbookId, team, occasion }: Script, wanted: Wanted): boolean {
  return (
    kind === wanted.kind &&
    (playbookId === null || playbookId === wanted.playbookId) &&
    (team === null || team === wanted.team) &&
    (occasion == null || wanted.occasions.includes(occasion))
  );
}

function isTrue({ body, kind }: Script, { values, context }: Wanted): boolean {
  const { text } = fillScript(body, values);
  return checkClaims(text, kind, context).every(({ verdict }) => verdict !== 'refused');
}

/** The field of the case itself that has no value: without it these words have nothing to say. */
function lacks({ body, dimension }: Script, values: FieldValues): string | null {
  const needed = fieldsIn(body)
    .filter(({ optional, field }) => !optional && isFieldName(field) && fields[field].situational)
    .map(({ field }) => field);
  if (dimension !== null) needed.unshift(`${dimension}-fact`);
  return needed.find((field) => !values[field as keyof FieldValues]) ?? null;
}

function scopeOf({ team, playbookId }: Script): number {
  return (team === null ? 0 : 2) + (playbookId === null ? 0 : 1);
}

/**
 * Words for any occasion stand up to those for this one, where they are more the team's own. Only the best are asked whether
 * they are true: reading the claims of a script is most of what choosing takes.
 */
function bestOf<S extends Script>(
  scripts: readonly S[],
  { occasions }: Wanted,
  holds: (script: S) => boolean,
): S | null {
  const occasion = [...occasions, null].find((one) =>
    scripts.some((script) => (script.occasion ?? null) === one && holds(script)),
  );
  const rank = (script: S) => scopeOf(script) * 2 + ((script.occasion ?? null) === occasion ? 1 : 0);
  const ranked = scripts
    .filter((script) => script.occasion == null || script.occasion === occasion)
    .sort((one, other) => rank(other) - rank(one));
  return ranked.find(holds) ?? null;
}

/** One script a variant, in the order they are due: from the wanted one on, and then those before it. */
function seriesOf<S extends Script>(
  scripts: readonly S[],
  next: number,
  best: (some: readonly S[]) => S | null,
): S[] {
  const variants = [...new Set(scripts.map(({ variant }) => variant).filter((variant) => variant !== null))];
  variants.sort((one, other) => Number(one < next) - Number(other < next) || one - other);
  return variants
    .map((variant) => best(scripts.filter((script) => script.variant === variant)))
    .filter((script) => script !== null);
}

function nextOfSeries<S extends Script>(series: readonly S[], { said, values }: Wanted): Chosen<S> {
  const lastSaid = ({ variant }: S) => said.lastIndexOf(variant ?? 0);
  const due = [...series].sort((one, other) => lastSaid(one) - lastSaid(other));
  const unsaid = due.filter((script) => lastSaid(script) < 0);
  const inOrder = unsaid.length > 0 ? unsaid : due;
  const sayable = inOrder.find((script) => lacks(script, values) === null);
  const [first] = inOrder as [S];
  return { script: sayable ?? first, askFor: sayable === first ? null : factFor(first, values) };
}

function factFor(script: Script, values: FieldValues): Chosen<never>['askFor'] {
  const lacking = lacks(script, values);
  const dimension = dimensions.find((one) => `${one}-fact` === lacking);
  return dimension === undefined || script.variant === null ? null : { dimension, variant: script.variant };
}
