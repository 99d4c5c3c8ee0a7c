import { render } from 'preact';
import browser from 'webextension-polyfill';
import { namePage } from '../../components/locale/name-page.ts';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { options } from '../../components/shared/texts.ts';
import { send } from '../../lib/messages/send.ts';

namePage(options.page);

const root = document.getElementById('app');
if (root)
  render(
    <OptionsApp
      api={{
        getIndexState: () => send('getIndexState'),
        checkNow: async () => {
          await send('checkNow');
        },
        deleteAll: async () => {
          await browser.storage.local.clear();
          await send('deleteIndex');
        },
      }}
    />,
    root,
  );
