import { useState } from 'react';
import { type Settings, useChangeSettings } from '#web/api/settings.ts';
import { formatShortDate } from '#web/format/when.ts';
import styles from '#web/pages/settings/settings.module.css';
import { Checkbox } from '#web/ui/Field.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Section } from '#web/ui/Page.tsx';

/** The calling hours of each country and region we know, with where they come from; they only narrow ours. */
export function LawHours({ settings }: { settings: Settings }) {
  const change = useChangeSettings();
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const packs = settings.rulePacks.filter((pack) => `${pack.id} ${pack.says}`.toLowerCase().includes(wanted));
  return (
    <Section
      title="Hours of the law"
      says="They can only narrow the house rules. Where lists disagree the narrower one stands. Not legal advice."
    >
      <Checkbox
        label="Keep to them"
        hint={
          settings.useRulePacks
            ? 'Residential and mobile lines are bound; a number marked as a business line where the law says so is not.'
            : 'Off: only the house rules hold. Whether a call is allowed is then yours to know.'
        }
        checked={settings.useRulePacks}
        disabled={change.isWriting}
        onChange={(event) => change.write({ useRulePacks: event.target.checked })}
      />
      <details className={styles.fold}>
        <summary>{settings.rulePacks.length} countries and regions</summary>
        {settings.rulePacks.length > 8 && (
          <label className={styles.find}>
            <Icon name="search" />
            <span className="sr">Find a country or region</span>
            <input
              type="search"
              placeholder="Country or region"
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          </label>
        )}
        <ul className={styles.packs}>
          {packs.map((pack) => (
            <li key={pack.id}>
              <p>{pack.says}</p>
              <p className={styles.quiet}>
                <Source source={pack.source} />
                {pack.on && `, as of ${formatShortDate(pack.on)}, ${pack.on.slice(0, 4)}`}
              </p>
            </li>
          ))}
          {packs.length === 0 && (
            <li className={styles.quiet}>None is called that. Elsewhere the house rules alone hold.</li>
          )}
        </ul>
      </details>
    </Section>
  );
}

/** A source that is an address can be opened; nothing is fetched from it by itself. */
function Source({ source }: { source: string }) {
  if (!/^https:\/\//.test(source)) return <>{source}</>;
  return (
    <a href={source} target="_blank" rel="noreferrer" className="link">
      {new URL(source).host}
    </a>
  );
}
