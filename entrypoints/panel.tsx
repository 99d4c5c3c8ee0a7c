import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeCorrected } from '../components/panel/corrected.ts';
import { PanelApp } from '../components/panel/PanelApp.tsx';
import { PanelTab } from '../components/panel/PanelTab.tsx';
import css from '../components/panel/panel.css?inline';
import type { PanelApi } from '../components/panel/panel-api.ts';
import { warmFormats } from '../components/shared/format.ts';
import { corrections } from '../lib/corrections.ts';
import { log } from '../lib/log.ts';
import { ContextGoneError, onTabCommand, send } from '../lib/messages/send.ts';
import type { PageCard } from '../lib/model/card.ts';
import type { ServiceId } from '../lib/model/ids.ts';
import type { PageFacts } from '../lib/model/page.ts';
import type { Result } from '../lib/model/problem.ts';
import { type PanelHandoff, takeHandoff } from '../lib/panel-host/handoff.ts';
import { keepInPage } from '../lib/panel-host/keep-in-page.ts';
import {
  canPin,
  followTheme,
  freeTabPlace,
  isNarrow,
  pushPage,
} from '../lib/panel-host/page-room.ts';
import { printCard } from '../lib/panel-host/print-card.ts';
import { saveFile } from '../lib/panel-host/save-file.ts';
import { onPageSettings, readPageSettings } from '../lib/settings/page-settings.ts';
import { keepPanelPlace, type PanelPlace, readPanelPlace } from '../lib/settings/panel-place.ts';
import type { SettingName } from '../lib/settings/schema.ts';

/** Run by the background on pages that get a panel: draws the tab, and the panel when it is wanted. */
export default defineUnlistedScript(() => {
  const handoff = takeHandoff();
  if (handoff) mount(handoff).catch(stopQuietly);
});

/** After an update of the extension its old scripts have no one to ask: that is normal. */
function stopQuietly(error: unknown): void {
  if (!(error instanceof ContextGoneError)) log.error('panel', error);
}

async function mount({ host, facts, signal }: PanelHandoff): Promise<void> {
  const site = facts.kind === 'offre' ? 'csp' : 'lannuaire';
  const describePage = (page: PageFacts) => send('describePage', page);
  const describeService = (id: ServiceId) => send('describeService', id);
  const asked = describeCorrected({ describePage, describeService, corrections }, facts);
  // French formats cost a dozen milliseconds the first time: paid while the background answers.
  warmFormats();
  const [kept, first, initial] = await Promise.all([
    readPanelPlace(site),
    readPageSettings(),
    asked.catch((error: unknown): Result<PageCard | null> => {
      stopQuietly(error);
      return { ok: false, problem: { code: 'internal', detail: String(error) } };
    }),
  ]);
  if (signal.aborted) return;
  let settings = first;
  const opensItself = (): boolean => settings.auto?.includes(site) ?? false;
  const isLocked = (name: SettingName): boolean => first.locked?.includes(name) ?? false;
  let place: PanelPlace = opensItself() ? { ...kept, open: true } : kept;
  let openedByReader = false;
  let focusBefore: Element | null = null;

  const style = document.createElement('style');
  style.textContent = css;
  const stage = document.createElement('div');
  host.root.replaceChildren(style, stage);
  const applyTheme = followTheme(host.element, () => settings.theme ?? 'page', signal);

  const change = (next: Partial<PanelPlace>): void => {
    place = { ...place, ...next };
    void keepPanelPlace(site, place);
    draw();
  };
  const open = async (): Promise<void> => {
    // In a narrow window the browser's own side panel leaves more of the page, where there is one.
    if (isNarrow() && (await send('openSidePanel').catch(() => false))) return;
    focusBefore = document.activeElement;
    openedByReader = true;
    change({ open: true });
  };
  const close = (): void => {
    change({ open: false });
    giveFocusBack(focusBefore, host.root);
  };

  const api: PanelApi = {
    describePage,
    describeService,
    describeOffre: (reference) => send('describeOffre', reference),
    getIndexState: () => send('getIndexState'),
    openSearch: () => void send('openSearch').catch(stopQuietly),
    openOptions: () => void send('openOptions').catch(stopQuietly),
    close,
    setPinned: (pinned) => change({ pinned }),
    setWidth: (width) => change({ width }),
    copyText: async (text) => {
      await navigator.clipboard.writeText(text);
      return true;
    },
    orderInstall: async (order) => {
      await send('orderInstall', order);
    },
    corrections,
    compareOffre: (facts) => void send('openDraft', facts).catch(stopQuietly),
    saveFile,
    print: () => printCard(host.element),
    checkNow: async () => {
      await send('checkNow');
    },
    pauseToday: () => void send('changeHere', { set: 'paused' }).catch(stopQuietly),
    ...(!isLocked(site === 'csp' ? 'openingCsp' : 'openingLannuaire') && {
      setAutoOpen: (on) =>
        void send('changeHere', { set: 'opening', to: on ? 'auto' : 'click' }).catch(stopQuietly),
    }),
    ...(!isLocked(site === 'csp' ? 'siteCsp' : 'siteLannuaire') && {
      disableHere: () => void send('changeHere', { set: 'off' }).catch(stopQuietly),
    }),
  };

  const draw = (): void => {
    const pins = place.open && place.pinned && canPin(place.width);
    pushPage(pins ? place.width : null);
    const top = place.open ? place.tabTop : freeTabPlace(place.tabTop, host.element);
    render(
      place.open ? (
        <PanelApp
          api={api}
          page={facts}
          url={location.href}
          initial={initial}
          settings={{
            pinned: pins,
            canPin: canPin(place.width),
            width: place.width,
            autoOpen: opensItself(),
            placement: 'docked',
          }}
          takeFocus={openedByReader}
          onError={stopQuietly}
        />
      ) : (
        top !== null && (
          <PanelTab
            offres={liveOffres(initial)}
            top={top}
            onOpen={() => void open()}
            onMove={(tabTop) => change({ tabTop })}
          />
        )
      ),
      stage,
    );
  };

  document.documentElement.append(host.element);
  keepInPage(host.element, signal);
  draw();
  onPageSettings((next) => {
    settings = next;
    applyTheme();
    draw();
  }, signal);
  window.addEventListener('resize', draw, { signal });
  // On the way back to it, a page that the browser kept as it was is as the last one was left.
  const follow = async (): Promise<void> => {
    const left = await readPanelPlace(site);
    if (signal.aborted) return;
    place = opensItself() ? { ...left, open: place.open } : left;
    openedByReader = false;
    draw();
  };
  window.addEventListener('pageshow', ({ persisted }) => persisted && void follow(), { signal });
  onTabCommand(() => (place.open ? close() : void open()), signal);
  signal.addEventListener('abort', () => {
    render(null, stage);
    pushPage(null);
  });
}

function liveOffres(answer: Result<PageCard | null>): number {
  const card = answer.ok ? answer.value : null;
  const service = card?.kind === 'offre' ? card.service : card;
  return service ? service.offres.nombreDirectes + service.offres.nombreSousArbre : 0;
}

/** To where it was before the panel opened, else to the tab that took the panel's place. */
function giveFocusBack(before: Element | null, root: ShadowRoot): void {
  const isGone = !before?.isConnected || before === root.host || before === document.body;
  if (before instanceof HTMLElement && !isGone) before.focus();
  else root.querySelector<HTMLElement>('button')?.focus();
}
