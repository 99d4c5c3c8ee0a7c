import { render } from 'preact';
import browser from 'webextension-polyfill';
import { namePage } from '../../components/locale/name-page.ts';
import { bienvenue } from '../../components/shared/texts.ts';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';
import { log } from '../../lib/log.ts';
import { send } from '../../lib/messages/send.ts';
import { followExtensionTheme } from '../../lib/settings/extension-theme.ts';
import { readSiteAccess, requestSiteAccess } from '../../lib/site-access.ts';

namePage(bienvenue.page);
followExtensionTheme(document.documentElement);

/** A directory page that every index describes. */
const EXAMPLE_PAGE =
  'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';

const root = document.getElementById('app');
if (root)
  readSiteAccess().then(
    (granted) =>
      render(
        <WelcomeApp
          api={{
            getIndexState: () => send('getIndexState'),
            checkNow: async () => {
              await send('checkNow');
            },
            orderInstall: async (order) => {
              await send('orderInstall', order);
            },
            openOptions: () => void browser.runtime.openOptionsPage(),
            openExample: () => void browser.tabs.create({ url: EXAMPLE_PAGE }),
          }}
          permissions={{ granted, request: requestSiteAccess }}
        />,
        root,
      ),
    (error: unknown) => log.error('welcome', error),
  );
