import type { Rep } from '#api/session.ts';
import { Feeds } from '#web/pages/settings/calendar/Feeds.tsx';
import { Sources } from '#web/pages/settings/calendar/Sources.tsx';
import { Section } from '#web/ui/Page.tsx';

/** What goes from here into the reps' own calendars, and what comes from them. */
export function Calendars({ reps }: { reps: readonly Rep[] }) {
  return (
    <Section
      title="Calendars"
      says="What is promised and agreed shows in a rep’s own calendar, and the plan has no call when they are taken there."
    >
      <Feeds reps={reps} />
      <Sources reps={reps} />
    </Section>
  );
}
