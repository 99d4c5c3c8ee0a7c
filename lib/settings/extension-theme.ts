import { onPageSettings, readPageSettings } from './page-settings.ts';
import type { Theme } from './schema.ts';

const THEMES: Readonly<Record<Theme, string>> = { page: 'auto', clair: 'light', sombre: 'dark' };

/** Keeps a page of the extension in the chosen theme; « Comme la page » follows the reader's system. */
export function followExtensionTheme(root: HTMLElement): void {
  const apply = (theme: Theme = 'page'): void => {
    root.dataset.theme = THEMES[theme] ?? THEMES.page;
  };
  readPageSettings().then(({ theme }) => apply(theme));
  onPageSettings(({ theme }) => apply(theme));
}
