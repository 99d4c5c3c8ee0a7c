import type { IndexSource } from './card.ts';
import type { IsoDate } from './ids.ts';
import type { Problem } from './problem.ts';

export interface InstallProgress {
  readonly partsDone: number;
  readonly partsTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** State of the local index, as every face shows it. */
export interface IndexState {
  /** The index that answers; null when there is none. */
  readonly active: {
    readonly indexVersion: string;
    readonly createdAt: IsoDate;
    readonly services: number;
    readonly offres: number;
    readonly sources: readonly IndexSource[];
    /** True while the small index of the package answers. */
    readonly exemple: boolean;
  } | null;
  /** An install under way. */
  readonly progress: InstallProgress | null;
  /** Why the last attempt failed; null when it did not. */
  readonly problem: Problem | null;
  /** When an index was last looked for, in milliseconds since 1970; null when never. */
  readonly checkedAt: number | null;
}
