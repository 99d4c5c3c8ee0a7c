import type { IndexSource } from './card.ts';
import type { IsoDate } from './ids.ts';
import type { Problem } from './problem.ts';

export interface InstallProgress {
  readonly partsDone: number;
  readonly partsTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** Why an install stands still: the reader asked for it, or the connection is a metered one. */
export type InstallWait = 'pause' | 'metered';

/** What a reader may order of the install under way. */
export type InstallOrder = 'pause' | 'resume' | 'cancel';

/** How far a check of all that is stored is. */
export interface Verification {
  readonly partsDone: number;
  readonly partsTotal: number;
}

/** What a check of all that is stored found: parts damaged, and whether they could be replaced. */
export interface VerifiedData {
  readonly damaged: number;
  readonly repaired: boolean;
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
    /** True past the last day for which the index was made: what it says is shown as expired. */
    readonly expired?: boolean | undefined;
  } | null;
  /** An install under way, or one that waits. */
  readonly progress: InstallProgress | null;
  /** Why it waits; null or absent while it runs. */
  readonly wait?: InstallWait | null | undefined;
  /** Why the last attempt failed; null when it did not. */
  readonly problem: Problem | null;
  /** When an index was last looked for, in milliseconds since 1970; null when never. */
  readonly checkedAt: number | null;
  /** A check of what is stored, while it runs. */
  readonly verification?: Verification | null | undefined;
}
