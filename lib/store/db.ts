import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Manifest } from '../index-format/manifest.ts';
import type { TrustedKey } from '../index-format/signature.ts';
import type { IsoDate } from '../model/ids.ts';
import type { InstallProgress, InstallWait } from '../model/index-state.ts';
import type { Problem } from '../model/problem.ts';

/** One page of a part, inflated. Parts are named by their content, so two indexes share what is equal. */
export interface PageRow {
  readonly part: string;
  readonly page: number;
  readonly bytes: Uint8Array;
}

/** Mark of a part that is whole: written in the transaction that wrote its pages. */
export interface PartRow {
  readonly name: string;
  readonly inflatedBytes: number;
}

/** Small facts about the index, one row a fact. */
export type MetaRow =
  | { readonly key: 'active'; readonly manifest: Manifest }
  /** There as long as an install is not finished, whatever stopped it. */
  | { readonly key: 'progress'; readonly progress: InstallProgress; readonly at: number }
  /** Why that install stands still until someone says to go on. */
  | { readonly key: 'wait'; readonly wait: InstallWait }
  /** The next try after a failure, in milliseconds since 1970. */
  | { readonly key: 'retry'; readonly failures: number; readonly at: number }
  /** The newest index ever installed here: nothing older replaces it, even after damage. */
  | { readonly key: 'newest'; readonly createdAt: IsoDate; readonly indexVersion: string }
  /** The key that took over from those of the package, listed in `roots`. */
  | { readonly key: 'signer'; readonly signer: TrustedKey; readonly roots: readonly string[] }
  | { readonly key: 'problem'; readonly problem: Problem; readonly at: number }
  | {
      readonly key: 'checked';
      readonly at: number;
      readonly base: string;
      readonly indexVersion: string;
      readonly etag: string | null;
    };

/**
 * The index at rest. The only file that knows Dexie's schema.
 * The database is disposable: a damaged one is deleted and installed again.
 */
export class TedDatabase extends Dexie {
  declare pages: Table<PageRow, [string, number]>;
  declare parts: EntityTable<PartRow, 'name'>;
  declare meta: Table<MetaRow, MetaRow['key']>;

  constructor(name = 'ted') {
    super(name);
    this.version(1).stores({ pages: '[part+page]', parts: 'name', meta: 'key' });
    this.version(2).stores({ meta: 'key, manifest.indexVersion' });
  }

  async metaRow<K extends MetaRow['key']>(key: K): Promise<Extract<MetaRow, { key: K }> | null> {
    const row = await this.meta.get(key);
    // Rows are written by this code only, one shape a key.
    return (row as Extract<MetaRow, { key: K }> | undefined) ?? null;
  }

  /** Several rows as they stand at one moment. */
  async metaRows<K extends MetaRow['key']>(
    ...keys: readonly K[]
  ): Promise<{ readonly [Key in K]: Extract<MetaRow, { key: Key }> | null }> {
    const rows = await this.meta.bulkGet([...keys]);
    const found = keys.map((key, index) => [key, rows[index] ?? null] as const);
    return Object.fromEntries(found) as { [Key in K]: Extract<MetaRow, { key: Key }> | null };
  }

  /** Version of the active index, without its manifest, which is long. */
  async activeVersion(): Promise<string | null> {
    const versions = await this.meta.orderBy('manifest.indexVersion').keys();
    return (versions[0] as string | undefined) ?? null;
  }
}

/** True for the errors by which browsers say that storage is full, some under those of several rows. */
export function isQuotaError(error: unknown): boolean {
  const { inner, failures = [] } = (error ?? {}) as { inner?: unknown; failures?: unknown[] };
  return [error, inner, ...failures].some(
    (one) => one instanceof Error && one.name === 'QuotaExceededError',
  );
}
