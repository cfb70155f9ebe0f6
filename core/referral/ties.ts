/** One person knows another; ties go both ways. */
export type Tie = {
  to: string;
  /** How likely a favour asked along it is done: above 0, at most 1. */
  strength: number;
  /** The body they share, where that is all that is known of it. */
  shared: { body: string; members: number } | null;
  /** All that is known of it is a connection on LinkedIn. */
  onLinkedIn?: boolean;
};

/** Who knows whom, strongest ties first. */
export type Ties = {
  /** Whom somebody knows, without our own reps. */
  of(personId: string): readonly Tie[];
  /** Which of our reps know somebody. */
  toReps(personId: string): readonly Tie[];
};

/** A tie of two members of a body of two is worth this; of a larger one less, as the logarithm of its size grows. */
const ofTwo = 0.5;

/**
 * How strong a tie is of which only a shared body is known, by how exclusive it is: a board of eight says more than a chamber of eight hundred.
 * Source: the weighting is that of Adamic and Adar (2003); the scale is ours.
 */
export function sharedStrength(members: number): number {
  return ofTwo / Math.log2(Math.max(2, members));
}
