import type { Language } from '../language.ts';
import type { PageCard, ServiceCard } from '../model/card.ts';
import type { OffreReference, ServiceId } from '../model/ids.ts';
import type { IndexState, InstallOrder, VerifiedData } from '../model/index-state.ts';
import type { OffreFacts, PageFacts } from '../model/page.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Opening } from '../settings/schema.ts';

/** What the panel's own menu may change of the settings; the rest is for the options page. */
export type HereChange =
  | { readonly set: 'opening'; readonly to: Opening }
  | { readonly set: 'off' }
  | { readonly set: 'paused' };

/** What a content script or a page of the extension may ask of the background. Replies are plain data. */
export interface Protocol {
  /** The service or the offer of the page, with what the index knows around it. */
  describePage(facts: PageFacts): Promise<Result<PageCard | null, Problem>>;
  /** A service reached from inside the panel. */
  describeService(id: ServiceId): Promise<Result<ServiceCard | null, Problem>>;
  /** An offer reached from inside the panel. */
  describeOffre(reference: OffreReference): Promise<Result<PageCard | null, Problem>>;
  /** State of the local index: version, counts, progress, or the problem that keeps it away. */
  getIndexState(): Promise<IndexState>;
  /**
   * Runs in the tab that asks the scripts that read its page and stand in it, in the language of its
   * browser; with the panel's, where it opens with the page.
   */
  enterPage(language: Language, opens: boolean): Promise<null>;
  /** Runs the panel's script in the tab that asks. */
  bringPanel(language: Language): Promise<null>;
  /** Opens the search of the toolbar where the browser allows it, else in a tab. */
  openSearch(): Promise<null>;
  openOptions(): Promise<null>;
  /** Opens the browser's side panel beside the tab that asks; false where it cannot. */
  openSidePanel(): Promise<boolean>;
  /** Opens « Rédiger » on the text of the offer that is open. */
  openDraft(facts: OffreFacts): Promise<null>;
  /** Changes how TED acts on the site of the page that asks, or on all pages until tomorrow. */
  changeHere(change: HereChange): Promise<null>;
  /** Looks for a newer index now, and installs it. */
  checkNow(): Promise<null>;
  /** Pauses, resumes or cancels the install under way. */
  orderInstall(order: InstallOrder): Promise<null>;
  /** Hashes all that is stored, and repairs what is damaged. Pages of the extension only. */
  verifyData(): Promise<VerifiedData>;
  /** A page of the extension met a damaged index: resolves when it no longer answers. */
  reportDamage(): Promise<null>;
  /** Deletes the stored index and starts again from the package. Pages of the extension only. */
  deleteIndex(): Promise<null>;
}

export type MessageName = keyof Protocol;
export type MessageArgs<N extends MessageName> = Parameters<Protocol[N]>;
export type MessageReply<N extends MessageName> = Awaited<ReturnType<Protocol[N]>>;

export interface Message<N extends MessageName = MessageName> {
  readonly ted: N;
  readonly args: MessageArgs<N>;
}

/** What the background tells a tab. */
export type TabCommand = { readonly tedCommand: 'toggle-panel' };

/** What a tab shows, as the script that reads it says. */
export interface TabPage {
  readonly url: string;
  readonly facts: PageFacts;
}
