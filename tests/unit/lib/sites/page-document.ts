import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** One line of an `index.json` of saved pages. */
export interface SavedPage {
  readonly file: string;
  readonly url: string;
  readonly pageType: string;
  readonly panel: boolean;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Parsed as a browser does, with no script run and nothing fetched. */
export function parsePage(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptFileLoading: true } });
  // happy-dom's own type lacks members that no reader uses.
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

export function savedPages(folder: string): SavedPage[] {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
}

export function savedHtml(folder: string, page: SavedPage): string {
  return readFileSync(join(folder, page.file), 'utf8');
}
