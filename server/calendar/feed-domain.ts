/** Behind every UID of ours: by it a calendar that shows our own entries is told from what takes the rep's time. */
export const feedDomain = 'phonework.local';
