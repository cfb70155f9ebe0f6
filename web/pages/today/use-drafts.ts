import { useCallback, useEffect, useState } from 'react';
import { type Draft, emptyDraft } from '#web/pages/today/draft.ts';

const place = 'phonework.drafts';

/**
 * What was pressed and not saved yet, one draft a person. A phone may throw the page away while the call
 * is made, so it is kept for the tab: coming back finds the call and its start.
 */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Record<string, Draft>>(read);
  useEffect(() => write(drafts), [drafts]);
  const change = useCallback((personId: string, to: (draft: Draft) => Draft) => {
    setDrafts((all) => ({ ...all, [personId]: to(all[personId] ?? emptyDraft) }));
  }, []);
  const drop = useCallback((personId: string) => {
    setDrafts(({ [personId]: _, ...rest }) => rest);
  }, []);
  const draftOf = (personId: string | null): Draft => (personId && drafts[personId]) || emptyDraft;
  return { draftOf, change, drop };
}

export type Drafts = ReturnType<typeof useDrafts>;

function read(): Record<string, Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, Draft>;
  } catch {
    // Storage may be off: drafts then live as long as the page.
    return {};
  }
}

function write(drafts: Record<string, Draft>) {
  try {
    sessionStorage.setItem(place, JSON.stringify(drafts));
  } catch {
    // As above.
  }
}
