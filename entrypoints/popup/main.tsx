import { render } from 'preact';
import browser from 'webextension-polyfill';
import { namePage } from '../../components/locale/name-page.ts';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import type { PopupApi } from '../../components/popup/popup-api.ts';
import { recherche } from '../../components/shared/texts.ts';
import { log } from '../../lib/log.ts';
import { localToday } from '../../lib/lookup/open-index.ts';
import { send } from '../../lib/messages/send.ts';
import { TedDatabase } from '../../lib/store/db.ts';
import { AnsweringIndex } from '../../lib/update/answering-index.ts';
import { PopupSearch } from './search.ts';

namePage(recherche.page);

const index = new AnsweringIndex(new TedDatabase(), () => {
  // Asking for the state wakes the background, which sees that nothing is installed.
  send('getIndexState').catch((error: unknown) => log.error('background', error));
});
const search = new PopupSearch(() => index.open(), localToday);

const api: PopupApi = {
  search: (query, options) => search.search(query, options),
  getIndexState: () => index.state(),
  open: (url, { background }) => {
    const opened = background
      ? browser.tabs.create({ url, active: false })
      : browser.tabs.create({ url }).then(() => window.close());
    opened.catch((error: unknown) => log.error('open', error));
  },
  openOptions: () => {
    browser.runtime.openOptionsPage().then(
      () => window.close(),
      (error: unknown) => log.error('options', error),
    );
  },
  close: () => window.close(),
  checkNow: async () => {
    await send('checkNow');
  },
};

const root = document.getElementById('app');
if (root) render(<PopupApp api={api} onError={(error) => log.error('popup', error)} />, root);
