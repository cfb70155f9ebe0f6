import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { EmptyState } from '#web/ui/States.tsx';

/** Nothing is agreed: how a visit comes about, and what this page does with the first. */
export function NoVisits({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState
      icon="pin"
      title="No visit is agreed yet"
      actions={
        <>
          <Button look="primary" icon="plus" onClick={onAdd}>
            Write a visit down
          </Button>
          <Link to="/" className={buttonClass({})}>
            To the calls of today
          </Link>
        </>
      }
    >
      <p>
        When a call ends with a meeting, the desk asks where and when. Around each visit that is confirmed,
        this page finds whoever is close by and has heard from you, and what to leave them.
      </p>
    </EmptyState>
  );
}
