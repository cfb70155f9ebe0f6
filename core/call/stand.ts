import type { Touch } from '#core/call/touch.ts';

/** A touch with its id and, for a correction, the id of the touch it corrects. */
export type CorrectableTouch = Touch & { id: string; corrects?: string | null };

/** What of a touch tells whether it stands, whatever its reader calls an instant. */
type Correctable = Pick<CorrectableTouch, 'id' | 'corrects' | 'outcome'> & { at: unknown };

/**
 * The touches that stand. A correction takes the place and the instant of the touch it corrects; the outcome `void`
 * takes the touch away with the promise it made. The last correction counts; one that is taken back itself does not.
 * @param touches all touches of one prospect in order, corrections after what they correct
 * Source: METHODS.md, "Words used", touch.
 */
export function standingTouches<T extends Correctable>(touches: readonly T[]): T[] {
  if (touches.every(({ corrects }) => corrects == null)) return [...touches];
  const known = new Set(touches.map(({ id }) => id));
  const corrections = correctionsById(touches);
  return touches.flatMap((touch) => {
    // What corrects a touch that is not here is a touch of its own: nothing that happened is lost.
    if (touch.corrects != null && (known.has(touch.corrects) || touch.outcome === 'void')) return [];
    const standing = whatStands(touch, corrections);
    return standing === null ? [] : [standing];
  });
}

function correctionsById<T extends Correctable>(touches: readonly T[]): Map<string, T[]> {
  const corrections = new Map<string, T[]>();
  for (const touch of touches) {
    if (touch.corrects == null) continue;
    const known = corrections.get(touch.corrects);
    if (known === undefined) corrections.set(touch.corrects, [touch]);
    else known.push(touch);
  }
  return corrections;
}

function whatStands<T extends Correctable>(
  touch: T,
  corrections: ReadonlyMap<string, readonly T[]>,
): T | null {
  const named = corrections.get(touch.id) ?? [];
  for (const correction of named.toReversed()) {
    const standing = whatStands(correction, corrections);
    if (standing === null) continue;
    return standing.outcome === 'void' ? null : { ...standing, at: touch.at };
  }
  return touch;
}
