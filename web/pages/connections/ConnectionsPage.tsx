import { Link } from '@tanstack/react-router';
import { Bodies } from '#web/pages/connections/Bodies.tsx';
import { Connectors } from '#web/pages/connections/Connectors.tsx';
import { Uploads } from '#web/pages/connections/Uploads.tsx';
import { buttonClass } from '#web/ui/Button.tsx';
import { Page, Section } from '#web/ui/Page.tsx';

/** Who knows whom, as far as it serves the calls: whom we asked, what people belong to, and the reps' own connections. */
export default function ConnectionsPage() {
  return (
    <Page
      title="Connections"
      says="Whoever could ask a prospect to take your call. Who that is stands on each person’s page."
      actions={
        <Link to="/people" className={buttonClass({ look: 'ghost' })}>
          People
        </Link>
      }
    >
      <Section title="Whom you asked">
        <Connectors />
      </Section>
      <Section title="What people belong to">
        <Bodies />
      </Section>
      <Section title="LinkedIn connections">
        <Uploads />
      </Section>
    </Page>
  );
}
