/** Raised whenever the same question comes to something else, in its numbers or its words: what was kept answers no more. */
export const marketVersion = 1;
