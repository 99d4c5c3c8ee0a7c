import type { Correction, FoundCorrection, NamedOffre } from '../../lib/corrections.ts';
import type { Lookup } from '../../lib/lookup/lookup.ts';
import type { InstallOrder } from '../../lib/model/index-state.ts';
import type { OffreFacts } from '../../lib/model/page.ts';

/**
 * All that the panel asks of the world around it. What is optional has no control in the panel
 * when it is absent: a face that cannot do something does not show it.
 */
export interface PanelApi extends Lookup {
  openSearch(): void;
  openOptions(): void;
  /** Closes the panel and gives the focus back to where it was. */
  close(): void;
  setPinned(pinned: boolean): void;
  /** Called at the end of a resize, in CSS pixels between 320 and 480. */
  setWidth(px: number): void;
  /** False when the browser refused. */
  copyText(text: string): Promise<boolean>;
  /** Hands a table over to the browser as a file. */
  saveFile?: (name: string, text: string) => void;
  /** Prints the card alone. */
  print?: () => void;
  /** Looks for an index and installs it; progress is then read from `getIndexState`. */
  checkNow?: () => Promise<void>;
  /** Pauses, resumes or cancels the install under way. */
  orderInstall?: (order: InstallOrder) => Promise<void>;
  /** Opens an official page. Absent, links act by themselves, in the same tab. */
  openPage?: (url: string) => void;
  /** Opens « Rédiger » on the text of the offer that is open. */
  compareOffre?: (facts: OffreFacts) => void;
  setAutoOpen?: (on: boolean) => void;
  /** Leaves all pages alone until tomorrow; the panel goes. */
  pauseToday?: () => void;
  /** Leaves this site alone until the reader says otherwise in the options; the panel goes. */
  disableHere?: () => void;
  /** What the reader said of employers, kept on the device; absent, a choice lasts as long as the panel. */
  corrections?: {
    find(offre: NamedOffre): Promise<FoundCorrection | null>;
    keep(correction: Correction): Promise<void>;
    forget(found: FoundCorrection): Promise<void>;
  };
}

export interface PanelSettings {
  readonly pinned: boolean;
  /** False when the window is too narrow to keep 768 px for the page. */
  readonly canPin: boolean;
  readonly width: number;
  readonly autoOpen: boolean;
  /** `docked` at the edge of a page; `whole` fills the browser's own side panel. */
  readonly placement: 'docked' | 'whole';
}

export const PANEL_MIN_PX = 320;
export const PANEL_MAX_PX = 480;
