import { type ReactNode, useEffect } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/page.module.css';

/** Names the tab and, for those who hear the page, where they are. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Phonework`;
  }, [title]);
}

/**
 * A page of the sheet: heading, a line under it, actions at the right, then what scrolls.
 * `fill` lets the content take the height and scroll by itself (a table); else the page scrolls.
 */
export function Page({
  title,
  says,
  above,
  actions,
  fill,
  width = 'normal',
  children,
}: {
  title: string;
  says?: ReactNode;
  /** A line over the heading: the way back. */
  above?: ReactNode;
  actions?: ReactNode;
  fill?: boolean;
  /** normal: 960 wide; full: all there is. */
  width?: 'normal' | 'full';
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={cx(styles.page, fill ? styles.fill : styles.scroll)}>
      <header className={cx(styles.header, width === 'normal' && styles.measure)}>
        <div className="grow">
          {above && <div className={styles.above}>{above}</div>}
          <h1 className={styles.title}>{title}</h1>
          {says && <p className={styles.says}>{says}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={cx(styles.content, width === 'normal' && styles.measure, fill && styles.contentFill)}>
        {children}
      </div>
    </div>
  );
}

/** A part of a page: a heading and what belongs to it. */
export function Section({
  title,
  says,
  actions,
  children,
}: {
  title: string;
  says?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <div className="grow">
          <h2 className={styles.sectionTitle}>{title}</h2>
          {says && <p className={styles.sectionSays}>{says}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
