export type Theme = 'system' | 'light' | 'dark';

const place = 'phonework.theme';

/** The stored choice; public/theme.js sets it before the first paint. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(place);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(place, theme);
  } catch {
    // Storage may be off: the choice holds until the page closes.
  }
}
