import type { ReactElement } from 'react';
import type { RuleWords } from '#web/format/rule-words.ts';
import { Popover } from '#web/ui/Popover.tsx';

/** A rule and its source, beside the line it gave. */
export default function Rule({
  trigger,
  words,
}: {
  trigger: ReactElement<Record<string, unknown>>;
  words: RuleWords;
}) {
  return (
    <Popover trigger={trigger} title={words.name} defaultOpen>
      <p>{words.says}</p>
      <p className="ink3" style={{ marginTop: 8 }}>
        {words.source}
      </p>
    </Popover>
  );
}
