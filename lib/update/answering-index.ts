import type { OpenIndex } from '../lookup/open-index.ts';
import type { IndexState } from '../model/index-state.ts';
import { ok, type Result } from '../model/problem.ts';
import type { TedDatabase } from '../store/db.ts';
import { describeActive, InstalledIndex, readIndexState } from '../store/installed-index.ts';
import { openEmbedded } from './embedded.ts';
import { embeddedOrigin } from './origins.ts';

/**
 * The index that answers in this context: the stored one; before the first install and where storage
 * is refused, the package's own, in memory.
 */
export class AnsweringIndex {
  private readonly stored: InstalledIndex;
  private embedded: Promise<OpenIndex> | null = null;

  /** `wantIndex` is told when nothing is installed: only the background installs. */
  constructor(
    private readonly db: TedDatabase,
    private readonly wantIndex: () => void,
  ) {
    this.stored = new InstalledIndex(db);
  }

  async open(): Promise<Result<OpenIndex>> {
    const opened = await this.stored.open();
    if (opened.ok) {
      this.embedded = null;
      return opened;
    }
    if (opened.problem.code === 'index-missing') this.wantIndex();
    this.embedded ??= openEmbedded(embeddedOrigin().bases[0] ?? '');
    try {
      return ok(await this.embedded);
    } catch {
      this.embedded = null;
      return opened;
    }
  }

  /** The stored state, or the package's own index where nothing can be stored. */
  async state(): Promise<IndexState> {
    const state = await readIndexState(this.db);
    if (state.active) return state;
    const opened = await this.open();
    if (!opened.ok) return state;
    return { ...state, active: describeActive(opened.value.manifest) };
  }

  reset(): void {
    this.stored.reset();
  }
}
