import type { ReactNode } from 'react';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';
import type { PlaybookPage } from '#web/api/playbooks.ts';
import { AtYourDesk } from '#web/pages/playbooks/AtYourDesk.tsx';
import styles from '#web/pages/playbooks/aside.module.css';
import { type EndIcon, endsAtOnceWhen, rulesItKeeps } from '#web/pages/playbooks/rules-it-keeps.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';

const endIcons: Record<EndIcon, IconName> = {
  spoke: 'phone-out',
  referral: 'people',
  limit: 'flag',
  hand: 'hand',
  stop: 'stop',
};

/** Beside the timeline: what ends it, what it keeps to, what it did here, and whose idea it is. */
export function PlaybookAside({ page, rules = houseRules }: { page: PlaybookPage; rules?: HouseRules }) {
  const { playbook } = page;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <aside className={styles.aside} aria-label="Rules and source" tabIndex={0}>
      <Part title="Ends at once when">
        <ul className={styles.ends}>
          {endsAtOnceWhen(playbook).map((line) => (
            <li key={line.title} className={cx(line.final && styles.final)}>
              <Icon name={endIcons[line.icon]} />
              <p>
                <b>{line.title}</b> {line.says}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Rules it keeps">
        <dl className={styles.rules}>
          {rulesItKeeps(playbook, rules).map((line) => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              <dd className="num">{line.value}</dd>
              {line.says && <dd className={styles.ruleSays}>{line.says}</dd>}
            </div>
          ))}
        </dl>
      </Part>
      <Part title="At your desk">
        <AtYourDesk playbookId={page.id} />
      </Part>
      <Part title="Where it comes from">
        <p className={styles.idea}>{playbook.source.idea}</p>
        <p className={styles.quiet}>
          {playbook.source.author}, <cite>{playbook.source.article}</cite>
        </p>
        {playbook.source.differs && (
          <p className={styles.differs}>
            <b>Where we differ.</b> {playbook.source.differs}
          </p>
        )}
      </Part>
    </aside>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);
