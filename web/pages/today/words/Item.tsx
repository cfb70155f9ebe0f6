import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from '#web/pages/today/words/words.module.css';

export const Item = ({ label, children }: { label: string; children: ReactNode }) => (
  <li className={styles.item}>
    <span>{label}</span>
    <div>{children}</div>
  </li>
);

/** Said plainly instead of a made-up script. */
export const NoScript = () => (
  <p className={styles.noScript}>
    No script is written for this yet; scripts come with <Link to="/messages">Messages</Link>. What stands
    here is what the playbook asks for.
  </p>
);
