import browser from 'webextension-polyfill';

/** What the search may be opened with: a query, or a sigle to make out. */
export interface Asked {
  readonly q?: string;
  readonly sigle?: string;
}

const page = (): string => browser.runtime.getURL('/popup.html');

/** Address of the search as a page of its own. */
export function searchPage(asked: Asked): string {
  const [first] = Object.entries(asked);
  return first ? `${page()}?${first[0]}=${encodeURIComponent(first[1])}` : page();
}

export const isSearchPage = (address: string): boolean =>
  address === page() || address.startsWith(`${page()}?`);
