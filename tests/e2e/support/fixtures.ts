import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HostPages } from './host-pages.ts';

/** One line of an index of pages: what the page is, and what the extension should make of it. */
export interface PageFixture {
  readonly file: string;
  readonly url: string;
  readonly site: string;
  readonly pageType: string;
  readonly panel: boolean;
  readonly expected: Readonly<Record<string, unknown>>;
}

export interface PageSet {
  readonly name: string;
  readonly fixtures: readonly PageFixture[];
  read(fixture: PageFixture): Buffer;
}

function pageSet(name: string, folder: URL): PageSet {
  const fixtures = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as PageFixture[];
  return { name, fixtures, read: (fixture) => readFileSync(new URL(fixture.file, folder)) };
}

const replicas = new URL('../../fixtures/pages/', import.meta.url);
const captures = new URL('../../../../shared/pages/', import.meta.url);

/** Our replicas always; the captures too where that folder is present. */
export const pageSets: readonly PageSet[] = [
  pageSet('répliques', replicas),
  ...(existsSync(fileURLToPath(captures)) ? [pageSet('captures', captures)] : []),
];

export const hasCaptures = pageSets.length > 1;

/** Serves the pages of our replicas that get a panel; some addresses also stand for a blocked page. */
export function playReplicas(pages: HostPages): void {
  const [replicaSet] = pageSets;
  for (const fixture of replicaSet?.fixtures ?? [])
    if (fixture.panel && replicaSet) pages.put(fixture.url, { body: replicaSet.read(fixture) });
}

/** The addresses of our replicas that get a panel. */
export function replicaPages(): string[] {
  return (pageSets[0]?.fixtures ?? []).filter(({ panel }) => panel).map(({ url }) => url);
}
