import type { z } from 'zod';
import type { playbookSummary } from '#api/playbooks.ts';
import type { PlaybookListed } from '#store/playbooks.ts';

/** A method as lists show it. */
export function playbookSummaryOf(listed: PlaybookListed): z.infer<typeof playbookSummary> {
  const { id, version, name, builtIn, onTheWay, playbook } = listed;
  return {
    id,
    version,
    name,
    tagline: playbook.tagline,
    author: playbook.source.author || null,
    builtIn,
    onTheWay,
  };
}
