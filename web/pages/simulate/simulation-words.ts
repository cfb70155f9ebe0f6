import type { Simulation, SimulationLine, SimulationResult } from '#api/simulations.ts';
import { writeMetric } from '#core/market/tally.ts';
import { sayCount } from '#core/prospect/local-time-words.ts';

export type Metric = Pick<SimulationResult['metrics'][number], 'id' | 'name' | 'as' | 'digits'>;
export type Lead = SimulationResult['leads'][number];
type Range = Lead['by'];
type Tried = Lead['tried'][number];

/** "1.66", or "10.8 %". */
export function writeValue(metric: Metric, value: number): string {
  const written = writeMetric(metric, value).replace('-', '−');
  return metric.as === 'percent' ? `${written} %` : written;
}

/** "1.60 to 1.69". */
export function writeRange(metric: Metric, { low, high }: Range): string {
  return `${writeValue(metric, low)} to ${writeValue(metric, high)}`;
}

const doing: Record<Simulation['doing'], string> = {
  worlds: 'Calling in the same worlds',
  draws: 'Drawing what is assumed anew',
  assumptions: 'Trying each assumption otherwise',
};

export function underWayWords({ done, doing: at }: Pick<Simulation, 'done' | 'doing'>): string {
  return `${doing[at]}, ${Math.floor(100 * done)} % of all`;
}

/** What is being played: "“Live only” and “Three, then leave it” call 300 simulated people on 40 business days." */
export function playedWords(
  { people, days, territory }: Pick<Simulation['asked'], 'people' | 'days' | 'territory'>,
  names: readonly string[],
): string {
  const whom =
    territory === 'mine' ? 'simulated people like yours' : 'simulated people of the usual territory';
  return `${listNames(names)} ${names.length < 2 ? 'calls' : 'call'} ${people.toLocaleString()} ${whom} on ${days} business days.`;
}

/** "“Live only” and “Three, then leave it”". */
export function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** "1,000 people of the usual territory, 40 days, seed 1". */
export function sizeWords({ people, days, seed, territory }: Simulation['asked']): string {
  const whom = territory === 'mine' ? 'like yours' : 'of the usual territory';
  return `${people.toLocaleString()} people ${whom}, ${days} days, seed ${seed}`;
}

/** "8 seconds", "3 minutes". */
export function tookWords(seconds: number): string {
  if (seconds < 90) return sayCount(Math.max(1, Math.round(seconds)), 'second');
  return sayCount(Math.round(seconds / 60), 'minute');
}

const states: Record<Exclude<SimulationLine['state'], 'done'>, string> = {
  running: 'It is running.',
  stopped: 'Stopped.',
  failed: 'It failed, over a mistake of the program.',
  interrupted: 'The program ended before it was done.',
};

/** What came first of it, or why nothing did. */
export function sayState({ state, says }: Pick<SimulationLine, 'state' | 'says'>): string {
  return state === 'done' ? (says ?? '') : states[state];
}

/** A number with its unit: 0.3 as a share is "30 %", 2.6 as a factor "2.6×". */
export function writeAssumed(unit: Tried['unit'], value: number): string {
  const number = Number(value.toFixed(3)).toString();
  if (unit === 'share') return `${Number((100 * value).toFixed(1))} %`;
  if (unit === 'times') return `${number}×`;
  if (unit === 'days' || unit === 'minutes') return `${number} ${value === 1 ? unit.slice(0, -1) : unit}`;
  return number;
}

/** Some words in at most so many lines of so many letters; what has no room is left away behind "…". */
export function inLines(words: string, letters: number, most: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const last = lines[most - 1]!;
  return [...lines.slice(0, most - 1), `${last.slice(0, letters - 1).trimEnd()}…`];
}

export const triedShown = 12;

/** The chart in a sentence: what moves the lead most. */
export function tornadoWords(metric: Metric, { tried, usually }: Lead): string {
  const [first] = tried;
  if (first === undefined) return 'Nothing was tried otherwise.';
  const end = ({ value, lead }: Tried['low']) =>
    `${writeValue(metric, lead)} at ${writeAssumed(first.unit, value)}`;
  return `The lead is ${writeValue(metric, usually)}. What moves it most is ${first.says}: ${end(first.low)}, ${end(first.high)}.`;
}

/** Whether a change this large may be chance. */
export function mayBeChance({ chance, usually }: Lead, { low, high }: Tried): boolean {
  return Math.max(Math.abs(low.lead - usually), Math.abs(high.lead - usually)) < chance;
}
