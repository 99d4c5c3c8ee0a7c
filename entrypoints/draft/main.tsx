import { render } from 'preact';
import { DraftPage } from '../../components/draft/DraftPage.tsx';
import { titre } from '../../components/draft/texts.ts';
import { namePage } from '../../components/locale/name-page.ts';
import { followExtensionTheme } from '../../lib/settings/extension-theme.ts';
import { draftApi } from './api.ts';

namePage(titre);
followExtensionTheme(document.documentElement);

const root = document.getElementById('app');
if (root) render(<DraftPage api={draftApi} />, root);
