import preact from '@preact/preset-vite';
import { type ConfigEnv, defineConfig } from 'wxt';
import { matchPatterns } from './lib/sites/hosts.ts';
import { indexHostPermission, readBuildSettings } from './tools/build-settings.ts';
import withoutUnread from './tools/css-without-unread.ts';
import { buildEnvironment } from './tools/e2e-index.ts';
import { ShippedComponents } from './tools/shipped-components.ts';
import withoutUnsafeCode from './tools/vite-without.ts';

const settingsOf = ({ mode }: ConfigEnv) => readBuildSettings(buildEnvironment(mode, process.env));
const shipped = new ShippedComponents();

export default defineConfig({
  imports: false,
  vite: (build) => ({
    plugins: [preact(), withoutUnsafeCode(), shipped.plugin()],
    define: { __TED_BUILD__: JSON.stringify(settingsOf(build)) },
    css: { postcss: { plugins: [withoutUnread] } },
    // What these versions know, `light-dark()` first, is left as it is written.
    build: { sourcemap: false, cssTarget: ['chrome137', 'firefox142'] },
  }),
  manifestVersion: 3,
  hooks: {
    'build:done': ({ config }, { manifest }) => shipped.write(config.outDir, manifest.version),
  },
  manifest: (build) => ({
    name: 'TED',
    short_name: 'TED',
    default_locale: 'fr',
    description: '__MSG_manifestDescription__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
    ],
    omnibox: { keyword: 'ted' },
    content_scripts: [
      { matches: [...matchPatterns], js: ['recognise.js'], run_at: 'document_start' as const },
    ],
    host_permissions: [...matchPatterns, ...indexHostPermission(settingsOf(build))],
    // A mirror's host is asked for when the reader names it, never before.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    ...(build.browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'ted@trouver-mon-expertise-data.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '137',
          // Firefox reads its own policies, and warns of this key.
          storage: { managed_schema: 'managed-schema.json' },
        }),
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+J' },
        description: '__MSG_manifestPanneau__',
      },
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_manifestRecherche__',
      },
      // Chromium has no such key of its own: the shortcut of the panel opens it where it is chosen.
      ...(build.browser === 'firefox' && {
        _execute_sidebar_action: {
          suggested_key: { default: 'Alt+Shift+L' },
          description: '__MSG_manifestLateral__',
        },
      }),
    },
  }),
});
