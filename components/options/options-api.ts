import type { IndexState, InstallOrder } from '../../lib/model/index-state.ts';
import type { RequestLog } from '../../lib/request-log.ts';
import type { AppliedSettings, Settings } from '../../lib/settings/schema.ts';
import type { ReadImport } from '../../lib/transfer.ts';
import type { Undo } from '../../lib/user-data.ts';

/** What is kept of the reader's own on this device. */
export interface Kept {
  readonly favourites: number;
  readonly recents: number;
  readonly corrections: readonly KeptCorrection[];
  /** Bytes of all of it, settings included. */
  readonly bytes: number;
}

/** An employer that the reader chose for an offer. */
export interface KeptCorrection {
  readonly id: string;
  /** The offer, as the page named it. */
  readonly offre: string;
  /** The service chosen; empty for « none of these ». */
  readonly service: string;
}

/** Bytes of the stored index, by what they describe. */
export type StoredSizes = Readonly<Record<string, number>>;

export interface Shortcut {
  readonly name: string;
  /** Keys as the browser writes them; empty when it has none. */
  readonly keys: string;
}

/** All that the options page asks of the browser and of the background. */
export interface OptionsApi {
  getIndexState(): Promise<IndexState>;
  checkNow(): Promise<void>;
  /** Pauses, resumes or cancels the install under way. */
  orderInstall?: (order: InstallOrder) => Promise<void>;
  /** Reads the whole index again and compares it with its manifest. Absent, there is no such button. */
  verifyData?: () => Promise<{ readonly damaged: number; readonly repaired: boolean }>;
  storedSizes(): Promise<StoredSizes>;

  readSettings(): Promise<AppliedSettings>;
  saveSettings(change: Partial<Settings>): Promise<AppliedSettings>;
  watchSettings(handle: (applied: AppliedSettings) => void): () => void;

  readRequestLog(): Promise<RequestLog>;
  /** Address of the index that the extension was built with; empty when it has none. */
  readonly builtAddress: string;
  /** True when the browser lets TED ask these addresses. */
  hasAddresses(addresses: readonly string[]): Promise<boolean>;
  /** Asks the reader through the browser, which only does so from a click. */
  requestAddresses(addresses: readonly string[]): Promise<boolean>;

  readKept(): Promise<Kept>;
  clear(what: 'favourites' | 'recents' | 'corrections'): Promise<Undo>;
  removeCorrection(id: string): Promise<Undo>;
  /** Deletes the index and all that is kept. What is put back is what is the reader's own. */
  deleteAll(): Promise<Undo>;

  /** Saves the reader's own choices in a file, through the browser. */
  exportFile(): Promise<void>;
  readImport(text: string): Promise<ReadImport>;

  shortcuts(): Promise<readonly Shortcut[]>;
  openShortcuts(): void;
  readonly version: string;
}
