import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chooseLanguage } from '../lib/language.ts';
import { ContextGoneError, onReadPage, send } from '../lib/messages/send.ts';
import { leaveHandoff } from '../lib/panel-host/handoff.ts';
import { createPanelHost } from '../lib/panel-host/shield.ts';
import {
  onPageSettings,
  type PageMode,
  pageMode,
  readPageSettings,
} from '../lib/settings/page-settings.ts';
import { detectPage, readPage } from '../lib/sites/registry.ts';

/**
 * Runs on every page of the known sites, declared in `wxt.config.ts` rather than as a WXT content script
 * to leave WXT's own runtime (3 KB) out of those pages. Reads the address, and on a service or an offer
 * reads the page and calls for the panel. On all other pages it does nothing more.
 */
export default defineUnlistedScript(() => {
  let current = new AbortController();
  let address = '';
  let kept = readPageSettings();
  let mode: PageMode | null = null;
  const modeHere = async (): Promise<PageMode> => {
    mode = pageMode(await kept, location.hostname);
    return mode;
  };
  const recognise = (): void => {
    const url = new URL(location.href);
    const here = url.origin + url.pathname;
    if (here === address) return;
    address = here;
    current.abort();
    current = new AbortController();
    const detected = detectPage(url);
    if (detected && detected.page.kind !== 'liste') prepare(url, modeHere, current.signal);
  };
  recognise();
  watchAddress(recognise);
  onReadPage(async () => {
    if ((await modeHere()) === 'off') return null;
    await untilRead();
    const facts = readPage(document, new URL(location.href));
    return facts && { url: location.href, facts };
  });
  onPageSettings((next) => {
    kept = Promise.resolve(next);
    if (!mode || pageMode(next, location.hostname) === mode) return;
    address = '';
    recognise();
  });
});

/** The host and its shield must be there before the page's scripts; the reading waits for the page. */
function prepare(url: URL, modeHere: () => Promise<PageMode>, signal: AbortSignal): void {
  const host = createPanelHost(import.meta.env.MODE === 'e2e' ? 'open' : 'closed', signal);
  signal.addEventListener('abort', () => host.element.remove());
  const read = async (): Promise<void> => {
    // Any other way to act is none of the page's business: nothing is put in it, nor read unasked.
    if ((await modeHere()) !== 'panel') return;
    await untilRead();
    if (signal.aborted) return;
    const facts = readPage(document, url);
    if (!facts) return;
    leaveHandoff({ host, facts, signal });
    send('injectPanel', chooseLanguage(navigator.languages)).catch((error: unknown) => {
      if (!(error instanceof ContextGoneError)) throw error;
    });
  };
  void read();
}

/** Resolves once the whole page is there to be read. */
function untilRead(): Promise<unknown> | null {
  return document.readyState === 'loading'
    ? new Promise((resolve) =>
        document.addEventListener('DOMContentLoaded', resolve, { once: true }),
      )
    : null;
}

/** Neither site changes its address without a load today; where the browser tells, it costs nothing. */
function watchAddress(onChange: () => void): void {
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', onChange);
  window.addEventListener('popstate', onChange);
}
