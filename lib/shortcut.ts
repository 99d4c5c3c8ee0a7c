import browser, { type Tabs } from 'webextension-polyfill';
import type { TabCommand } from './messages/protocol.ts';
import {
  onPageSettings,
  PAGE_SETTINGS_KEY,
  type PageMode,
  type PageSettings,
  pageMode,
  pageSettingsFrom,
} from './settings/page-settings.ts';
import { openSidePanel } from './side-panel.ts';

interface CallbackStorage {
  readonly storage: {
    readonly local: {
      get(key: string, then: (kept: Record<string, unknown> | undefined) => void): void;
    };
  };
}

/** The key that opens and closes TED: in the page, in the browser's side panel or as the search. */
export class Shortcut {
  /** As last seen: a background that has just been woken has not seen them yet. */
  private settings: Partial<PageSettings> | null = null;

  constructor(private readonly openSearch: () => Promise<void>) {
    onPageSettings((next) => {
      this.settings = next;
    });
  }

  pressed(tab: Tabs.Tab): void {
    if (this.settings) this.act(tab, this.settings);
    else {
      // With a callback and not a promise: Chromium then takes what follows for the reader's gesture.
      const { chrome } = globalThis as unknown as { chrome: CallbackStorage };
      chrome.storage.local.get(PAGE_SETTINGS_KEY, (kept) => {
        this.settings = pageSettingsFrom(kept?.[PAGE_SETTINGS_KEY]);
        this.act(tab, this.settings);
      });
    }
  }

  private act(tab: Tabs.Tab, settings: Partial<PageSettings>): void {
    const mode = modeOn(tab, settings);
    if (mode === 'sidepanel' && tab.windowId !== undefined) void openSidePanel(tab.windowId);
    else if (mode === 'popup') void this.openSearch();
    else if (tab.id !== undefined) {
      const command: TabCommand = { tedCommand: 'toggle-panel' };
      // No script of ours listens on other pages: that is the ordinary case.
      browser.tabs.sendMessage(tab.id, command).catch(() => {});
    }
  }
}

/** The address of a tab is only told on the known sites; elsewhere the side panel, where it is in use. */
function modeOn({ url }: Tabs.Tab, settings: Partial<PageSettings>): PageMode {
  if (url) return pageMode(settings, new URL(url).hostname);
  return Object.values(settings.modes ?? {}).includes('sidepanel') ? 'sidepanel' : 'panel';
}
