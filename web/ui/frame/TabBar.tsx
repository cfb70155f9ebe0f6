import { Link } from '@tanstack/react-router';
import styles from '#web/ui/frame/frame.module.css';
import { Icon, type IconName } from '#web/ui/Icon.tsx';

const tabs = [
  { to: '/', words: 'Today', icon: 'headset' },
  { to: '/people', words: 'People', icon: 'people' },
  { to: '/visits', words: 'Visits', icon: 'pin' },
  { to: '/messages', words: 'Messages', icon: 'messages' },
  { to: '/more', words: 'More', icon: 'more' },
] as const satisfies readonly { to: string; words: string; icon: IconName }[];

/** The five tabs of a phone. */
export function TabBar() {
  return (
    <nav className={styles.tabs} aria-label="Main">
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={styles.tab}
          activeOptions={{ exact: tab.to === '/', includeSearch: false }}
        >
          <Icon name={tab.icon} size={20} />
          <span>{tab.words}</span>
        </Link>
      ))}
    </nav>
  );
}
