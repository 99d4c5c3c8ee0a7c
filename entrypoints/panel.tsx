import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PanelApp } from '../components/panel/PanelApp.tsx';
import css from '../components/panel/panel.css?inline';
import type { PanelApi } from '../components/panel/panel-api.ts';
import { warmFormats } from '../components/shared/format.ts';
import { corrections } from '../lib/corrections.ts';
import { log } from '../lib/log.ts';
import { ContextGoneError, send } from '../lib/messages/send.ts';
import { leavePanel } from '../lib/panel-host/handoff.ts';
import type { PanelFace, PanelGiven } from '../lib/panel-host/panel-face.ts';
import { printCard } from '../lib/panel-host/print-card.ts';
import { saveFile } from '../lib/panel-host/save-file.ts';

/** Run by the background where the panel is open, or about to be: the tab takes it from there. */
export default defineUnlistedScript(() => {
  warmFormats();
  leavePanel(makePanel);
});

/** After an update of the extension its old scripts have no one to ask: that is normal. */
function stopQuietly(error: unknown): void {
  if (!(error instanceof ContextGoneError)) log.error('panel', error);
}

function makePanel(given: PanelGiven): PanelFace {
  const style = document.createElement('style');
  style.textContent = css;
  const stage = document.createElement('div');
  const api = apiOf(given);
  return {
    nodes: [style, stage],
    draw: ({ takeFocus, ...settings }) =>
      render(
        <PanelApp
          api={api}
          page={given.facts}
          url={location.href}
          initial={given.card}
          settings={{ ...settings, placement: 'docked' }}
          takeFocus={takeFocus}
          onError={stopQuietly}
        />,
        stage,
      ),
    clear: () => render(null, stage),
  };
}

function apiOf({ host, facts, locked, ...acts }: PanelGiven): PanelApi {
  const [opening, own] =
    facts.kind === 'offre'
      ? (['openingCsp', 'siteCsp'] as const)
      : (['openingLannuaire', 'siteLannuaire'] as const);
  return {
    describePage: (page) => send('describePage', page),
    describeService: (id) => send('describeService', id),
    describeOffre: (reference) => send('describeOffre', reference),
    getIndexState: () => send('getIndexState'),
    openSearch: () => void send('openSearch').catch(stopQuietly),
    openOptions: () => void send('openOptions').catch(stopQuietly),
    close: acts.close,
    setPinned: acts.setPinned,
    setWidth: acts.setWidth,
    copyText: async (text) => {
      await navigator.clipboard.writeText(text);
      return true;
    },
    orderInstall: async (order) => {
      await send('orderInstall', order);
    },
    corrections,
    compareOffre: (offre) => void send('openDraft', offre).catch(stopQuietly),
    saveFile,
    print: () => printCard(host),
    checkNow: async () => {
      await send('checkNow');
    },
    pauseToday: () => void send('changeHere', { set: 'paused' }).catch(stopQuietly),
    ...(!locked.includes(opening) && {
      setAutoOpen: (on) =>
        void send('changeHere', { set: 'opening', to: on ? 'auto' : 'click' }).catch(stopQuietly),
    }),
    ...(!locked.includes(own) && {
      disableHere: () => void send('changeHere', { set: 'off' }).catch(stopQuietly),
    }),
  };
}
