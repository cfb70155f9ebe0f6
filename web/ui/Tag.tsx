import type { ReactNode } from 'react';
import type { Relationship } from '#core/decide/facts.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import styles from '#web/ui/tag.module.css';

export type TagTone = 'plain' | 'call' | 'promise' | 'voice' | 'stop' | 'line';

export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: TagTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={cx(styles.tag, styles[tone])}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

const relationshipTags: Record<Relationship, { words: string; tone: TagTone; icon: IconName }> = {
  stranger: { words: 'Not met yet', tone: 'plain', icon: 'person' },
  referred: { words: 'Referred', tone: 'call', icon: 'people' },
  known: { words: 'Known', tone: 'call', icon: 'check' },
  client: { words: 'Client', tone: 'call', icon: 'check' },
};

export const relationshipWords = (relationship: Relationship): string => relationshipTags[relationship].words;

/** How well we know them, in the desk's words: never "cold". */
export function RelationshipTag({ relationship }: { relationship: Relationship }) {
  const { words, tone, icon } = relationshipTags[relationship];
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}
