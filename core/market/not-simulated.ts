/** What the market leaves out, said with every result. */
export const notSimulated: readonly string[] = [
  'Nobody of a simulated territory expects a message, has something pressing or is near a visit, so that “Live only” leaves none and no appointment to decline is offered.',
  'Everybody is prepared: research and practice take no time.',
  'Reps are alike, work from 7:00 to 15:30 or from 10:00 to 18:30, and know how likely a role answers at an hour, but nothing of the person.',
  'The house rules are the usual ones, whatever a workspace has made stricter, and there are no holidays.',
  'The words for a screener do nothing, and every line has a machine.',
];
