import type { Settings } from './schema.ts';

export const MAX_MIRRORS = 8;
const MAX_LENGTH = 500;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/**
 * The address of a folder as it is kept: https, or http on this very machine, with its final slash.
 * Null for anything else: credentials, a query or a fragment have no sense before the name of a part.
 */
export function cleanAddress(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  const safe =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!safe || !url.hostname || url.username || url.password || url.search || url.hash) return null;
  const folder = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return folder.length <= MAX_LENGTH ? folder : null;
}

/** The match pattern that an address needs, to ask the browser for it. Ports have no place in one. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/**
 * Where the index may be, in the order to try: the chosen address, or the one of the build where there
 * is one, then the mirrors. Whatever its address, an index answers only if a known key signed it.
 */
export function indexAddresses(
  { indexAddress, mirrors }: Pick<Settings, 'indexAddress' | 'mirrors'>,
  built: string,
): string[] {
  const first = indexAddress ?? built;
  return [...new Set([first, ...mirrors])].filter((address) => address !== '');
}
