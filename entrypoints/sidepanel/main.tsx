import { render } from 'preact';
import browser from 'webextension-polyfill';
import { namePage } from '../../components/locale/name-page.ts';
import type { PanelApi } from '../../components/panel/panel-api.ts';
import { SidePanelApp } from '../../components/sidepanel/SidePanelApp.tsx';
import { titre } from '../../components/sidepanel/texts.ts';
import { corrections } from '../../lib/corrections.ts';
import { log } from '../../lib/log.ts';
import type { TabPage } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import { siteHosts } from '../../lib/sites/registry.ts';
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

const root = document.getElementById('app');
const draw = (page: TabPage | null | undefined): void => {
  if (root) render(<SidePanelApp api={api} page={page} onError={report} />, root);
};
draw(undefined);
followActivePage(draw);
