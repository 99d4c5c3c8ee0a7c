import { render } from 'preact';
import browser from 'webextension-polyfill';
import { DraftApp } from '../../components/draft/DraftApp.tsx';
import type { DraftApi } from '../../components/draft/draft-api.ts';
import { namePage } from '../../components/locale/name-page.ts';
import type { PanelApi } from '../../components/panel/panel-api.ts';
import { type SidePane, SidePanelApp } from '../../components/sidepanel/SidePanelApp.tsx';
import { titre } from '../../components/sidepanel/texts.ts';
import { corrections } from '../../lib/corrections.ts';
import { log } from '../../lib/log.ts';
import type { TabPage } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import { saveFile } from '../../lib/panel-host/save-file.ts';
import { siteHosts } from '../../lib/sites/hosts.ts';
import { draftApi } from '../draft/api.ts';
import { activeTab, followActivePage } from './active-page.ts';

namePage(titre);

const report = (error: unknown): void => log.error('side panel', error);

const api: PanelApi = {
  describePage: (page) => send('describePage', page),
  describeService: (id) => send('describeService', id),
  describeOffre: (reference) => send('describeOffre', reference),
  getIndexState: () => send('getIndexState'),
  openSearch: () => void send('openSearch').catch(report),
  openOptions: () => void send('openOptions').catch(report),
  close: () => window.close(),
  setPinned: () => {},
  setWidth: () => {},
  copyText: async (text) => {
    await navigator.clipboard.writeText(text);
    return true;
  },
  corrections,
  compareOffre: (facts) => void send('openDraft', facts).catch(report),
  saveFile,
  print: () => window.print(),
  checkNow: async () => {
    await send('checkNow');
  },
  openPage: (url) => void openPage(url).catch(report),
};

/** A page that TED knows takes the place of the one that is looked at; any other has a tab of its own. */
async function openPage(url: string): Promise<void> {
  const tab = siteHosts.has(new URL(url).hostname) ? await activeTab() : null;
  if (tab?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tab.id, { url });
}

/** A text handed over brings « Rédiger » to the front. */
let pane: SidePane | null = null;
const asideApi: DraftApi = {
  ...draftApi,
  onHandoff: (take) =>
    draftApi.onHandoff((draft) => {
      pane = 'rediger';
      draw();
      // Asked once: the reader then goes from one pane to the other as they like.
      pane = null;
      draw();
      take(draft);
    }),
};

const root = document.getElementById('app');
let shown: TabPage | null | undefined;
function draw(): void {
  if (!root) return;
  const draft = <DraftApp api={asideApi} />;
  render(
    <SidePanelApp api={api} page={shown} draft={draft} {...(pane && { pane })} onError={report} />,
    root,
  );
}
draw();
followActivePage((page) => {
  shown = page;
  draw();
});
