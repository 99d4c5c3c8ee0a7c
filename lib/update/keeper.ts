import type {
  InstallOrder,
  InstallProgress,
  Verification,
  VerifiedData,
} from '../model/index-state.ts';
import type { Problem, ProblemCode, Result } from '../model/problem.ts';
import { isQuotaError, type TedDatabase } from '../store/db.ts';
import { dropOtherParts, hollowParts } from '../store/part-store.ts';
import type { Connection } from './connection.ts';
import { damagedParts, deleteIndex, missingParts, setAside } from './health.ts';
import { type InstallReport, installIndex } from './install.ts';
import type { IndexOrigin } from './origins.ts';
import { PATIENCE } from './patience.ts';

/** What the keeper needs of the browser; `platform.ts` gives it, tests play it. */
export interface KeeperPlatform {
  embedded(): IndexOrigin;
  /** The published index; null when none is configured. */
  remote(): Promise<IndexOrigin | null>;
  /** Whether a newer index is looked for without being asked. */
  checksDaily(): Promise<boolean>;
  connection(): Connection;
  /** Runs the work when nobody else in the browser does: at once or not at all, or when they are done. */
  alone<T>(work: () => Promise<T>, when: 'now' | 'after'): Promise<T | null>;
  /** Keeps the background alive until what it returns is called. */
  stayAwake(): () => void;
  /** Has `keep` called from that time on, even if the background is stopped before; null takes it back. */
  wakeAt(time: number | null): Promise<void>;
  now(): number;
}

/**
 * Why the keeper is asked to look: the reader wants it now, it may be time, or the browser starts, when a
 * daily look can wait a little: thousands of browsers start at nine.
 */
export type KeepReason = 'asked' | 'time' | 'start';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
/** An install that the browser kills goes on within that time. */
const RESUME_MS = 60_000 * PATIENCE;
/** Minutes before the next try, by failures in a row. */
const RETRY_MINUTES = [1, 5, 15, 60, 240];
/** Smaller updates are fetched on any network. */
const METERED_BYTES = 1_000_000;
/** Trouble that may be over at the next try without anyone doing anything. */
const PASSING: ReadonlySet<ProblemCode> = new Set(['offline', 'server-error', 'download-corrupt']);

/**
 * Sees to it that there is an index, that it is whole and that it is fresh. One install at a time in
 * the whole browser. All it must remember is in the store: the background may stop between any two lines.
 */
export class IndexKeeper {
  private running: AbortController | null = null;
  private verifying: Verification | null = null;
  /** Version of the index last found whole in this life of the background. */
  private sound: string | null = null;
  /** Trouble that a full or refused store could not keep. */
  private unkept: Problem | null = null;

  constructor(
    private readonly db: TedDatabase,
    private readonly platform: KeeperPlatform,
    /** Told when another index may answer than before. */
    private readonly onChange: () => void,
  ) {}

  get verification(): Verification | null {
    return this.verifying;
  }

  get problem(): Problem | null {
    return this.unkept;
  }

  /** Checks that the index is there, then looks for a newer one when that is asked or due. */
  keep(reason: KeepReason): Promise<Result<InstallReport> | null> {
    // What is asked for waits for its turn: it may be what an order just stopped.
    return this.look(reason, reason === 'asked' ? 'after' : 'now');
  }

  private look(reason: KeepReason, when: 'now' | 'after'): Promise<Result<InstallReport> | null> {
    return this.alone(when, async () => {
      await this.setAsidePurged();
      return this.bringUpToDate(reason);
    });
  }

  /** The network came back: what failed for want of it is tried at once. */
  async networkIsBack(): Promise<void> {
    const problem = await this.db.metaRow('problem');
    if (problem && PASSING.has(problem.problem.code)) await this.db.meta.delete('retry');
    // After what is under way, which may be failing for want of that network: nothing says it twice.
    await this.look('time', 'after');
  }

  /**
   * A reader met a page that is gone or that does not read. Resolves when a damaged index no longer
   * answers; it is then repaired.
   */
  async examine(): Promise<void> {
    const found = await this.platform.alone(async () => {
      const manifest = (await this.db.metaRow('active'))?.manifest;
      if (!manifest) return false;
      // An index that is as it was signed is not mended by fetching it again. Pages may have gone since.
      const wasSound = manifest.indexVersion === this.sound;
      if (wasSound && (await hollowParts(this.db, manifest.parts)).size === 0) return false;
      const damaged = await damagedParts(this.db, manifest, () => {});
      if (damaged.length === 0) this.sound = manifest.indexVersion;
      else await setAside(this.db, damaged);
      return damaged.length > 0;
    }, 'now');
    this.onChange();
    if (found) void this.keep('time');
  }

  /** Pauses, resumes or cancels the install under way; over a restart of the browser too. */
  async order(order: InstallOrder): Promise<void> {
    if (order === 'resume') {
      // Before the pause is forgotten: a background stopped between the two is woken to go on.
      await this.platform.wakeAt(this.platform.now() + RESUME_MS);
      await this.db.meta.delete('wait');
      void this.keep('asked');
      return;
    }
    // Noted before the install is stopped: whoever starts it again meanwhile finds it.
    if (order === 'pause') await this.db.meta.put({ key: 'wait', wait: 'pause' });
    this.running?.abort(order);
    if (order === 'cancel') await this.alone('after', () => this.forgetInstall());
  }

  /** Hashes all that is stored; what is damaged is fetched again, the package answering meanwhile. */
  async verify(): Promise<VerifiedData> {
    let damaged: readonly string[] = [];
    let repaired = true;
    await this.alone('after', async () => {
      const before = (await this.db.metaRow('active'))?.manifest;
      if (!before) return this.bringUpToDate('asked');
      const partsTotal = before.parts.length;
      try {
        damaged = await damagedParts(this.db, before, (partsDone) => {
          this.verifying = { partsDone, partsTotal };
        });
      } finally {
        this.verifying = null;
      }
      if (damaged.length === 0) {
        this.sound = before.indexVersion;
        return null;
      }
      await setAside(this.db, damaged);
      this.onChange();
      const result = await this.bringUpToDate('asked');
      const after = (await this.db.metaRow('active'))?.manifest;
      repaired = after?.exemple === before.exemple;
      return result;
    });
    return { damaged: damaged.length, repaired };
  }

  /** Deletes all that is stored and starts again from the package. */
  async startAgain(): Promise<void> {
    this.running?.abort();
    await this.alone('after', async () => {
      await deleteIndex(this.db);
      this.onChange();
      return null;
    });
    void this.keep('asked');
  }

  private alone<T>(
    when: 'now' | 'after',
    work: () => Promise<Result<T> | null>,
  ): Promise<Result<T> | null> {
    return this.platform.alone(async () => {
      const rest = this.platform.stayAwake();
      try {
        return await work();
      } catch (error) {
        const code = isQuotaError(error) ? 'storage-full' : 'storage-blocked';
        const problem: Problem = { code, detail: String(error) };
        this.unkept = problem;
        return { ok: false, problem };
      } finally {
        rest();
      }
    }, when);
  }

  /** A store that lost parts to the browser's cleaning is not answered from. */
  private async setAsidePurged(): Promise<void> {
    const manifest = (await this.db.metaRow('active'))?.manifest;
    if (!manifest || (await missingParts(this.db, manifest)).length === 0) return;
    await setAside(this.db, []);
    this.onChange();
  }

  private async bringUpToDate(reason: KeepReason): Promise<Result<InstallReport> | null> {
    const { db, platform } = this;
    const active = (await db.metaRow('active'))?.manifest ?? null;
    let result: Result<InstallReport> | null = null;
    if (!active || active.exemple) {
      result = await installIndex(db, platform.embedded(), { signal: this.begin() });
      if (!result.ok) await this.noteTrouble(result.problem);
      else if (result.value.outcome === 'installed') this.onChange();
    }
    const remote = await platform.remote();
    if (!remote) {
      if (result?.ok) await this.clearTrouble();
      return result;
    }
    if (await this.isDue(reason)) return this.update(remote, reason);
    await this.silenceAlarm();
    return result;
  }

  /** Of a look that was killed before it noted anything, nothing is left to go on with. */
  private async silenceAlarm(): Promise<void> {
    const { db, platform } = this;
    if ((await db.metaRow('progress')) || (await db.metaRow('retry'))) return;
    await platform.wakeAt(null);
  }

  private async isDue(reason: KeepReason): Promise<boolean> {
    const { db, platform } = this;
    const wait = await db.metaRow('wait');
    if (reason === 'asked') return true;
    if (wait?.wait === 'pause') return false;
    if (platform.connection().offline) return false;
    const retry = await db.metaRow('retry');
    if (retry) return isPast(retry.at, platform.now());
    if (await db.metaRow('progress')) return true;
    const checked = await db.metaRow('checked');
    if (checked && (reason === 'start' || !(await platform.checksDaily()))) return false;
    return !checked || isPast(checked.at + DAY_MS, platform.now());
  }

  private async update(
    remote: IndexOrigin,
    reason: KeepReason,
  ): Promise<Result<InstallReport> | null> {
    const { db, platform } = this;
    const signal = this.begin();
    let progress: InstallProgress | null = null;
    // Before the pause is forgotten, as in `order`.
    await platform.wakeAt(platform.now() + RESUME_MS);
    await db.meta.delete('wait');
    const result = await installIndex(db, remote, {
      signal,
      onProgress: async (now) => {
        await db.meta.put({ key: 'progress', progress: now, at: platform.now() });
      },
      mayDownload: (asked) => {
        progress = asked;
        const { metered } = platform.connection();
        return reason === 'asked' || !metered || asked.bytesTotal <= METERED_BYTES;
      },
    });
    this.running = null;
    if (signal.aborted) {
      await platform.wakeAt(null);
      if (signal.reason === 'pause') await db.meta.put({ key: 'wait', wait: 'pause' });
      return null;
    }
    if (!result.ok) {
      await this.noteTrouble(result.problem);
      return result;
    }
    await this.clearTrouble();
    if (result.value.outcome === 'deferred' && progress) {
      await db.meta.put({ key: 'progress', progress, at: platform.now() });
      await db.meta.put({ key: 'wait', wait: 'metered' });
    } else await db.meta.delete('progress');
    // Last: as long as something is remembered of an install, something wakes the background for it.
    await platform.wakeAt(null);
    if (result.value.outcome === 'installed') this.onChange();
    return result;
  }

  private begin(): AbortSignal {
    this.running = new AbortController();
    return this.running.signal;
  }

  private async noteTrouble(problem: Problem): Promise<void> {
    const { db, platform } = this;
    const now = platform.now();
    this.unkept = problem;
    const failures = ((await db.metaRow('retry'))?.failures ?? 0) + 1;
    const minutes = RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 1;
    // Many devices fail at once when a server does: each comes back at a moment of its own.
    const at = now + minutes * MINUTE_MS * (0.75 + Math.random() / 2);
    if (PASSING.has(problem.code)) {
      await platform.wakeAt(at);
      await db.meta.put({ key: 'retry', failures, at });
    } else {
      // A full store may not keep that: it is not tried again and again for that.
      try {
        await db.meta.delete('progress');
        await db.meta.put({ key: 'retry', failures, at: now + DAY_MS });
      } finally {
        await platform.wakeAt(null);
      }
    }
    await db.meta.put({ key: 'problem', problem, at: now });
    this.unkept = null;
  }

  private async clearTrouble(): Promise<void> {
    await this.db.meta.bulkDelete(['problem', 'retry']);
    this.unkept = null;
  }

  /** What was fetched for an index that is not wanted now is dropped; the next look is tomorrow's. */
  private async forgetInstall(): Promise<null> {
    const { db, platform } = this;
    const active = await db.metaRow('active');
    await db.meta.bulkDelete(['progress', 'wait', 'problem']);
    await db.meta.put({ key: 'retry', failures: 0, at: platform.now() + DAY_MS });
    await platform.wakeAt(null);
    if (active) await dropOtherParts(db, new Set(active.manifest.parts.map(({ name }) => name)));
    return null;
  }
}

/** True also when the time is absurdly far ahead: the clock was set back since it was noted. */
function isPast(time: number, now: number): boolean {
  return now >= time || time - now > 2 * DAY_MS;
}
