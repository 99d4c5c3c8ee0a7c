import type { KeptItem } from '../../lib/kept-item.ts';
import type { FindOptions, FoundAnswer, FoundFacets, SigleSens } from '../../lib/lookup/found.ts';
import type { Lookup } from '../../lib/lookup/lookup.ts';
import type { InstallOrder } from '../../lib/model/index-state.ts';
import type { PopupPlace } from '../../lib/popup-place.ts';
import type { Recent } from '../../lib/recents.ts';
import type { PanelApi } from '../panel/panel-api.ts';
import type { SitesApi } from '../shared/SiteNotices.tsx';

/** All that the search asks of the world around it. */
export interface PopupApi
  extends Pick<Lookup, 'describeService' | 'describeOffre' | 'getIndexState'> {
  /** Called at each keystroke: an answer may come after a later one. */
  search(query: string, options: FindOptions): Promise<FoundAnswer>;
  /** What the results may be narrowed to, with counts. */
  facets(query: string, options: Omit<FindOptions, 'limit'>): Promise<FoundFacets>;
  /** Meanings of a sigle. */
  sens(sigle: string): Promise<readonly SigleSens[]>;
  /** Opens an official page; in the background, the popup stays. */
  open(url: string, options: { readonly background: boolean }): void;
  openOptions(): void;
  close(): void;
  /** False when the browser refused. */
  copyText(text: string): Promise<boolean>;
  /** Looks for an index and installs it. */
  checkNow?: () => Promise<void>;
  /** Pauses, resumes or cancels the install under way. */
  orderInstall?: (order: InstallOrder) => Promise<void>;
  /** What may keep the panel out of the pages; absent, nothing is said of it. */
  readonly sites?: SitesApi;
  readonly memory: PopupMemory;
  /** What the reader said of employers, kept on the device. */
  readonly corrections?: PanelApi['corrections'];
}

/** What is remembered on the device. Each call gives the list as it then is. */
export interface PopupMemory {
  recents(): Promise<readonly Recent[]>;
  addRecent(recent: Recent): Promise<readonly Recent[]>;
  /** Puts a list in the place of what is kept: none to forget, the former one to undo. */
  putRecents(recents: readonly Recent[]): Promise<readonly Recent[]>;
  favourites(): Promise<readonly KeptItem[]>;
  toggleFavourite(item: KeptItem): Promise<readonly KeptItem[]>;
  putFavourites(items: readonly KeptItem[]): Promise<readonly KeptItem[]>;
  /** Keeps where the reader is, for a popup opened again soon. */
  keepPlace(place: PopupPlace): void;
}
