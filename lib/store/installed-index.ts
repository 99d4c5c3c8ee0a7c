import type { Manifest } from '../index-format/manifest.ts';
import { isOutOfDate, localToday, type OpenIndex } from '../lookup/open-index.ts';
import type { IndexState } from '../model/index-state.ts';
import { failed, ok, type Problem, type Result } from '../model/problem.ts';
import type { MetaRow, TedDatabase } from './db.ts';
import { StoredPageSource } from './page-store.ts';

/** A progress mark older than this belongs to an install that died: it is not shown. */
const PROGRESS_STALE_MS = 60_000;
/** A server that does not answer is no news while the index was looked for in these days. */
const FRESH_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Opens the index that answers now. The same object is returned as long as that index is active,
 * so that its cached pages serve again.
 */
export class InstalledIndex {
  private current: OpenIndex | null = null;

  constructor(private readonly db: TedDatabase) {}

  /** `index-missing` before the first install; `storage-blocked` where the browser refuses storage. */
  async open(): Promise<Result<OpenIndex>> {
    let manifest: OpenIndex['manifest'] | null;
    try {
      const { current } = this;
      if (current && (await this.db.activeVersion()) === current.manifest.indexVersion)
        return ok(current);
      manifest = (await this.db.metaRow('active'))?.manifest ?? null;
    } catch (error) {
      return failed('storage-blocked', String(error));
    }
    if (!manifest) return failed('index-missing', 'no active index');
    if (this.current?.manifest.indexVersion !== manifest.indexVersion)
      this.current = { manifest, source: new StoredPageSource(this.db, manifest) };
    return ok(this.current);
  }

  /** Forgets what was cached: the pages read belong to an index that was replaced or purged. */
  reset(): void {
    this.current = null;
  }
}

/** State of the local index as every face shows it; a blocked store is a state, not an exception. */
export async function readIndexState(db: TedDatabase): Promise<IndexState> {
  try {
    const { active, progress, wait, problem, checked } = await db.metaRows(
      ...(['active', 'progress', 'wait', 'problem', 'checked'] as const),
    );
    const shown = progress && (wait || Math.abs(Date.now() - progress.at) < PROGRESS_STALE_MS);
    return {
      active: active && describeActive(active.manifest),
      progress: shown ? progress.progress : null,
      wait: wait?.wait ?? null,
      problem:
        problem && !isPassing(problem.problem, active, checked)
          ? problem.problem
          : expiredProblem(active?.manifest ?? null),
      checkedAt: checked?.at ?? null,
    };
  } catch (error) {
    return {
      active: null,
      progress: null,
      problem: { code: 'storage-blocked', detail: String(error) },
      checkedAt: null,
    };
  }
}

/** What every face says of the index that answers. */
export function describeActive(manifest: Manifest): NonNullable<IndexState['active']> {
  return {
    indexVersion: manifest.indexVersion,
    createdAt: manifest.createdAt,
    services: manifest.counts.services,
    offres: manifest.counts.offres,
    sources: manifest.sources,
    exemple: manifest.exemple,
    expired: isOutOfDate(manifest, localToday()),
  };
}

function expiredProblem(manifest: Manifest | null): Problem | null {
  return manifest && isOutOfDate(manifest, localToday())
    ? { code: 'index-expired', detail: `expired on ${manifest.expiresAt ?? '?'}` }
    : null;
}

/** True for a cut network or a silent server that takes nothing from the reader yet. */
function isPassing(
  problem: Problem,
  active: Extract<MetaRow, { key: 'active' }> | null,
  checked: Extract<MetaRow, { key: 'checked' }> | null,
): boolean {
  const passing = problem.code === 'offline' || problem.code === 'server-error';
  const fresh = checked !== null && Date.now() - checked.at < FRESH_MS;
  return passing && fresh && active !== null && !active.manifest.exemple;
}
