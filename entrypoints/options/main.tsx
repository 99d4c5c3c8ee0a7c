import { render } from 'preact';
import { namePage } from '../../components/locale/name-page.ts';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { page } from '../../components/options/texts.ts';
import { followExtensionTheme } from '../../lib/settings/extension-theme.ts';
import { optionsApi } from './api.ts';

namePage(page);
followExtensionTheme(document.documentElement);

const root = document.getElementById('app');
if (root) render(<OptionsApp api={optionsApi} />, root);
