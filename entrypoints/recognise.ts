import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chooseLanguage } from '../lib/language.ts';
import { ContextGoneError, send } from '../lib/messages/send.ts';
import type { PageRef } from '../lib/model/page.ts';
import { leavePage, leaveStanding } from '../lib/panel-host/handoff.ts';
import { createPanelHost } from '../lib/panel-host/shield.ts';
import {
  onPageSettings,
  opensItself,
  type PageMode,
  pageMode,
  readPageSettings,
} from '../lib/settings/page-settings.ts';
import { readPanelPlace } from '../lib/settings/panel-place.ts';
import { detectPage } from '../lib/sites/registry.ts';

/**
 * Runs on every page of the known sites, declared in `wxt.config.ts` rather than as a WXT content script
 * to leave WXT's own runtime (3 KB) out of those pages. Reads the address, and on a service or an offer
 * calls for the scripts that read the page and stand in it. On all other pages it does nothing more.
 */
export default defineUnlistedScript(() => {
  let current = new AbortController();
  let address = '';
  let kept = readPageSettings();
  let mode: PageMode | null = null;
  const recognise = (): void => {
    const url = new URL(location.href);
    const here = url.origin + url.pathname;
    if (here === address) return;
    address = here;
    current.abort();
    current = new AbortController();
    const page = detectPage(url);
    const shown = page?.kind === 'liste' ? null : page;
    leavePage(shown);
    if (shown) void enter(shown, current.signal);
  };
  /** The host and its shield must be there before the page's scripts, whatever the settings say. */
  const enter = async ({ site }: PageRef, signal: AbortSignal): Promise<void> => {
    const host = createPanelHost(import.meta.env.MODE === 'e2e' ? 'open' : 'closed', signal);
    signal.addEventListener('abort', () => host.element.remove());
    const [settings, place] = await Promise.all([kept, readPanelPlace(site)]);
    mode = pageMode(settings, location.hostname);
    // Any other way to act is none of the page's business: nothing is put in it, nor read unasked.
    if (mode !== 'panel' || signal.aborted) return;
    leaveStanding({ host, signal });
    const opens = place.open || opensItself(settings, site);
    send('enterPage', chooseLanguage(navigator.languages), opens).catch((error: unknown) => {
      if (!(error instanceof ContextGoneError)) throw error;
    });
  };
  recognise();
  watchAddress(recognise);
  onPageSettings((next) => {
    kept = Promise.resolve(next);
    if (!mode || pageMode(next, location.hostname) === mode) return;
    address = '';
    recognise();
  });
});

/** Neither site changes its address without a load today; where the browser tells, it costs nothing. */
function watchAddress(onChange: () => void): void {
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', onChange);
  window.addEventListener('popstate', onChange);
}
