import browser, { type Omnibox } from 'webextension-polyfill';
import { log } from '../log.ts';
import type { FindOptions, FoundAnswer, FoundLine } from '../lookup/found.ts';
import { siteHosts } from '../sites/hosts.ts';
import { cleanText } from './clean-text.ts';
import { isSearchPage, searchPage } from './search-page.ts';

/** Chromium reads markup in descriptions, Firefox shows them as they are. */
export type Markup = 'xml' | 'plain';

export interface OmniboxParts {
  readonly find: (query: string, options: FindOptions) => Promise<FoundAnswer>;
  readonly markup: Markup;
  /** What the first line says: what can be typed. */
  readonly invite: string;
}

const MOST_SUGGESTIONS = 5;
const MAX_QUERY = 200;
const MAX_LABEL = 160;

/** Answers in the address bar, after the keyword `ted`. */
export function listenToOmnibox({ find, markup, invite }: OmniboxParts): void {
  let turn = 0;
  browser.omnibox.setDefaultSuggestion({
    description: described(invite, '', markup),
  });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    turn += 1;
    const mine = turn;
    const query = cleanText(text, MAX_QUERY);
    if (query === '') return;
    find(query, { kind: 'tout', limit: MOST_SUGGESTIONS }).then(
      (answer) => mine === turn && suggest(suggestionsOf(answer, markup)),
      (error: unknown) => log.error('omnibox', error),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    turn += 1;
    addressOf(text, find)
      .then((url) => openAt(url, disposition))
      .catch((error: unknown) => log.error('omnibox', error));
  });
}

/** The lines of an answer, services first, each with the address that choosing it opens. */
export function suggestionsOf({ groups }: FoundAnswer, markup: Markup): Omnibox.SuggestResult[] {
  const share = groups.length > 1 ? Math.ceil(MOST_SUGGESTIONS / 2) : MOST_SUGGESTIONS;
  const [first = [], second = []] = groups.map(({ lines }) => lines);
  const lines = [...first.slice(0, Math.max(share, MOST_SUGGESTIONS - second.length)), ...second];
  return lines.slice(0, MOST_SUGGESTIONS).map((line) => ({
    content: pageOf(line),
    description: described(nameOf(line), line.chemin.join(' › '), markup),
  }));
}

/**
 * What Enter opens: the page that was chosen, else that of the best answer, else the search. A text is
 * an address only where it is one that a suggestion could have given.
 */
export async function addressOf(text: string, find: OmniboxParts['find']): Promise<string> {
  if (isOffered(text)) return text;
  const query = cleanText(text, MAX_QUERY);
  if (query === '') return searchPage({});
  const answer = await find(query, { kind: 'tout', limit: 1 }).catch((error: unknown) => {
    log.error('omnibox', error);
    return null;
  });
  const best = answer?.groups[0]?.lines[0];
  return best ? pageOf(best) : searchPage({ q: query });
}

/** The official page; a search of our own where the directory has none. */
function pageOf(line: FoundLine): string {
  return line.kind === 'service' && !line.officielle ? searchPage({ q: line.titre }) : line.url;
}

function isOffered(text: string): boolean {
  if (isSearchPage(text)) return true;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.protocol === 'https:' && siteHosts.has(url.hostname);
}

const nameOf = ({ titre, sigle }: FoundLine): string =>
  sigle && !titre.includes(sigle) ? `${titre} (${sigle})` : titre;

function described(name: string, where: string, markup: Markup): string {
  const [first, second] = [name, where].map((text) => cleanText(text, MAX_LABEL));
  if (markup === 'plain') return [first, second].filter(Boolean).join(' · ');
  return second
    ? `${escapeXml(first ?? '')} <dim>${escapeXml(second)}</dim>`
    : escapeXml(first ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

async function openAt(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
