import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeCorrected } from '../components/panel/corrected.ts';
import { formatNombre } from '../components/shared/format.ts';
import css from '../components/tab/tab.css?inline';
import { createTab } from '../components/tab/tab.ts';
import { findCorrection } from '../lib/corrections.ts';
import { chooseLanguage } from '../lib/language.ts';
import { log } from '../lib/log.ts';
import { ContextGoneError, onTabCommand, send } from '../lib/messages/send.ts';
import type { PageCard } from '../lib/model/card.ts';
import type { PageFacts } from '../lib/model/page.ts';
import type { Result } from '../lib/model/problem.ts';
import {
  leftFacts,
  leftPanel,
  onPanelLeft,
  type Standing,
  takeStanding,
} from '../lib/panel-host/handoff.ts';
import { keepInPage } from '../lib/panel-host/keep-in-page.ts';
import {
  canPin,
  followTheme,
  freeTabPlace,
  isNarrow,
  pushPage,
} from '../lib/panel-host/page-room.ts';
import type { PanelFace } from '../lib/panel-host/panel-face.ts';
import { onPageSettings, opensItself, readPageSettings } from '../lib/settings/page-settings.ts';
import { keepPanelPlace, type PanelPlace, readPanelPlace } from '../lib/settings/panel-place.ts';

/**
 * Run by the background on the pages that get a panel: asks for the card of the page, stands at its edge,
 * and brings the panel when it is wanted.
 */
export default defineUnlistedScript(() => {
  const standing = takeStanding();
  if (standing) stand(standing).catch(stopQuietly);
});

/** After an update of the extension its old scripts have no one to ask: that is normal. */
function stopQuietly(error: unknown): void {
  if (!(error instanceof ContextGoneError)) log.error('tab', error);
}

async function stand({ host, signal: known }: Standing): Promise<void> {
  const gone = new AbortController();
  const signal = AbortSignal.any([known, gone.signal]);
  const facts = await leftFacts();
  if (!facts || signal.aborted) return;
  const site = facts.kind === 'offre' ? 'csp' : 'lannuaire';
  const asked = askCard(facts);
  // French formats cost a dozen milliseconds the first time: paid while the background answers.
  formatNombre(0);
  const [kept, first, card] = await Promise.all([readPanelPlace(site), readPageSettings(), asked]);
  if (signal.aborted) return;
  let settings = first;
  let place: PanelPlace = opensItself(settings, site) ? { ...kept, open: true } : kept;
  let openedByReader = false;
  let focusBefore: Element | null = null;
  let panel: PanelFace | null = null;
  let isComing = false;

  const style = document.createElement('style');
  style.textContent = css;
  const tab = createTab({
    offres: liveOffres(card),
    onNear: () => bringPanel(),
    onOpen: () => void open(),
    onMove: (tabTop) => change({ tabTop }),
  });
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

  /** Made once its script is there: already so on a page that it opens with. */
  const madePanel = (): PanelFace | null => {
    panel ??=
      leftPanel()?.({
        ...{ host: host.element, facts, card, close },
        locked: first.locked ?? [],
        setPinned: (pinned) => change({ pinned }),
        setWidth: (width) => change({ width }),
      }) ?? null;
    return panel;
  };
  const bringPanel = (): void => {
    if (isComing || madePanel()) return;
    isComing = true;
    onPanelLeft(() => {
      isComing = false;
      if (place.open && !signal.aborted) draw();
    });
    send('bringPanel', chooseLanguage(navigator.languages)).catch(noPanel);
  };
  const noPanel = (error: unknown): void => {
    isComing = false;
    place = { ...place, open: false };
    // A tab that can no longer open anything would only mislead.
    if (error instanceof ContextGoneError) gone.abort();
    else log.error('no panel', error);
  };

  /** What is shown already stays as it is: it may hold the focus. */
  const show = (nodes: readonly Node[]): void => {
    if (host.root.lastChild !== (nodes.at(-1) ?? null)) host.root.replaceChildren(...nodes);
  };
  const draw = (): void => {
    const shown = place.open ? madePanel() : null;
    if (place.open && !shown) bringPanel();
    const pinned = !!shown && place.pinned && canPin(place.width);
    pushPage(pinned ? place.width : null);
    if (shown) {
      show(shown.nodes);
      shown.draw({
        ...{ pinned, canPin: canPin(place.width), width: place.width },
        autoOpen: opensItself(settings, site),
        takeFocus: openedByReader,
      });
      return;
    }
    panel?.clear();
    const top = freeTabPlace(place.tabTop, host.element);
    if (top !== null) tab.place(top);
    show(top === null ? [] : [style, tab.element]);
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
  // What a page prints leaves TED out, the room that it takes too.
  window.addEventListener('beforeprint', () => pushPage(null), { signal });
  window.addEventListener('afterprint', draw, { signal });
  // On the way back to it, a page that the browser kept as it was is as the last one was left.
  const follow = async (): Promise<void> => {
    const left = await readPanelPlace(site);
    if (signal.aborted) return;
    place = opensItself(settings, site) ? { ...left, open: place.open } : left;
    openedByReader = false;
    draw();
  };
  window.addEventListener('pageshow', ({ persisted }) => persisted && void follow(), { signal });
  onTabCommand(() => (place.open ? close() : void open()), signal);
  signal.addEventListener('abort', () => {
    host.element.remove();
    panel?.clear();
    pushPage(null);
  });
}

/** The card of the page, with what the reader said of its employer. */
function askCard(facts: PageFacts): Promise<Result<PageCard | null>> {
  return describeCorrected(
    {
      describePage: (page) => send('describePage', page),
      describeService: (id) => send('describeService', id),
      corrections: { find: findCorrection },
    },
    facts,
  ).catch((error: unknown) => {
    stopQuietly(error);
    return { ok: false, problem: { code: 'internal', detail: String(error) } };
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
