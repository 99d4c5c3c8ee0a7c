import { render } from 'preact';
import browser from 'webextension-polyfill';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { send } from '../../lib/messages/send.ts';

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
