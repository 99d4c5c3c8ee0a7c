import type { KeeperPlatform } from '../../../../lib/update/keeper.ts';
import type { IndexOrigin } from '../../../../lib/update/origins.ts';

/** A browser for the keeper: its clock, its network and its alarms are the test's. */
export class PlayedPlatform implements KeeperPlatform {
  clock = Date.parse('2026-11-24T08:00:00Z');
  isOffline = false;
  isMetered = false;
  daily = true;
  alarm: number | null = null;
  asleep = true;
  private queue: Promise<unknown> = Promise.resolve();
  private busy = 0;

  constructor(
    public embeddedIndex: IndexOrigin,
    public remoteIndex: IndexOrigin | null,
  ) {}

  embedded = (): IndexOrigin => this.embeddedIndex;
  remote = async (): Promise<IndexOrigin | null> => this.remoteIndex;
  checksDaily = async (): Promise<boolean> => this.daily;
  connection = () => ({ offline: this.isOffline, metered: this.isMetered });
  now = (): number => this.clock;

  async alone<T>(work: () => Promise<T>, when: 'now' | 'after'): Promise<T | null> {
    if (when === 'now' && this.busy > 0) return null;
    this.busy += 1;
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => {});
    return turn.finally(() => {
      this.busy -= 1;
    });
  }

  stayAwake(): () => void {
    this.asleep = false;
    return () => {
      this.asleep = true;
    };
  }

  async wakeAt(time: number | null): Promise<void> {
    this.alarm = time;
  }

  /** Resolves when nobody works. */
  async rest(): Promise<void> {
    while (this.busy > 0) await this.queue;
  }
}
