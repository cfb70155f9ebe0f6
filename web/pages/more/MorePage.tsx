import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession, useSwitchRep } from '#web/api/session.ts';
import styles from '#web/pages/more/more-page.module.css';
import { Select } from '#web/ui/Field.tsx';
import { furtherPlaces, places } from '#web/ui/frame/places.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { chooseTheme, readTheme, type Theme } from '#web/ui/theme.ts';

const inTabs = ['/', '/people', '/visits', '/messages'];
const rest = [...places.filter((place) => !inTabs.includes(place.to)), ...furtherPlaces];

/** What a phone's five tabs leave out. */
export default function MorePage() {
  const session = useSession();
  const switching = useSwitchRep();
  const [theme, setTheme] = useState(readTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <Page title="More">
      <ul className={styles.list}>
        {rest.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={styles.place}>
              <Icon name={place.icon} size={20} />
              <span className="grow">{place.words}</span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
      {session?.rep && (
        <Section title="Working as">
          <Select
            label="Rep"
            labelHidden
            value={session.rep.id}
            onChange={(event) => switching.write(event.target.value)}
          >
            {session.reps.map((rep) => (
              <option key={rep.id} value={rep.id}>
                {rep.name}
              </option>
            ))}
          </Select>
        </Section>
      )}
      <Section title="Look">
        <Segmented
          name="Look"
          value={theme}
          segments={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChoose={choose}
        />
      </Section>
    </Page>
  );
}
