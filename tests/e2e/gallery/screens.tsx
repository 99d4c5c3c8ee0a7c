import type { ComponentChildren } from 'preact';
import { DraftApp } from '../../../components/draft/DraftApp.tsx';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import { PanelApp, type PanelProps } from '../../../components/panel/PanelApp.tsx';
import panelCss from '../../../components/panel/panel.css?inline';
import { Broken } from '../../../components/panel/States.tsx';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { PopupApi } from '../../../components/popup/popup-api.ts';
import { SidePanelApp } from '../../../components/sidepanel/SidePanelApp.tsx';
import sideCss from '../../../components/sidepanel/sidepanel.css?inline';
import tabCss from '../../../components/tab/tab.css?inline';
import { createTab } from '../../../components/tab/tab.ts';
import { WelcomeApp } from '../../../components/welcome/WelcomeApp.tsx';
import draftCss from '../../../entrypoints/draft/style.css?inline';
import optionsCss from '../../../entrypoints/options/style.css?inline';
import popupCss from '../../../entrypoints/popup/style.css?inline';
import welcomeCss from '../../../entrypoints/welcome/style.css?inline';
import type { IndexState } from '../../../lib/model/index-state.ts';
import { failed, ok, type ProblemCode } from '../../../lib/model/problem.ts';
import {
  ANNONCE,
  BUREAU,
  GRAND,
  INDEX,
  jour,
  OFFRE,
  OFFRE_AMBIGUE,
  PIED,
  TODAY,
} from '../../unit/components/cards.ts';
import { fakeDraftApi } from '../../unit/components/draft-props.ts';
import { fakeOptions } from '../../unit/components/options/options-api.ts';
import { fakeApi, panelProps } from '../../unit/components/panel-props.ts';
import { fakeApi as fakePopup, NOTHING } from '../../unit/components/popup/popup-props.ts';

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly css: string;
  /** In a shadow root over a page. */
  readonly docked?: boolean;
  readonly draw: () => ComponentChildren;
  /** What the reader did. */
  readonly act?: (stage: HTMLElement) => unknown;
}

const pause = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
const click = (selector: string) => (stage: HTMLElement) =>
  stage.querySelector<HTMLElement>(selector)?.click();
const withState = (state: Partial<IndexState>) =>
  fakeApi({ getIndexState: async () => ({ ...INDEX, ...state }) });
const trouble = (code: ProblemCode) => failed(code, 'drawn');

const panel = (some: Partial<PanelProps> = {}, act?: Screen['act']): Screen => ({
  width: 360,
  height: 720,
  css: panelCss,
  docked: true,
  draw: () => <PanelApp {...panelProps(some)} />,
  ...(act && { act }),
});
const drawTab = (): Element => {
  const nothing = () => {};
  const { element, place } = createTab({
    offres: 2,
    onNear: nothing,
    onOpen: nothing,
    onMove: nothing,
  });
  place(20);
  return element;
};
const tab = (act?: Screen['act']): Screen => ({
  width: 360,
  height: 160,
  css: tabCss,
  docked: true,
  draw: () => <div ref={(box) => box?.replaceChildren(drawTab())} />,
  ...(act && { act }),
});
const menu = (label: RegExp) => async (stage: HTMLElement) => {
  click('[aria-haspopup=menu]')(stage);
  await pause();
  const items = [...stage.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  items.find((item) => label.test(item.textContent ?? ''))?.click();
  await pause();
};
const popup = (query: string, some: Partial<PopupApi> = {}): Screen => ({
  width: 400,
  height: 560,
  css: popupCss,
  draw: () => <PopupApp api={fakePopup(some)} today={TODAY} />,
  act: async (stage) => {
    const field = stage.querySelector('input');
    if (!field || !query) return;
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(300);
  },
});
const toEnd = (stage: HTMLElement) => {
  const scroll = stage.querySelector('.scroll');
  if (scroll) scroll.scrollTop = scroll.scrollHeight;
};
const stale = INDEX.active && {
  ...INDEX.active,
  sources: PIED.sources.map((one) =>
    one.kind === 'offres' ? { ...one, date: jour('2026-10-14') } : one,
  ),
};
const BROUILLON =
  'Juriste\n\nCatégorie A. Poste à Nancy (54), avec la DAJ.\nVous serez chargé des contentieux.';

/** Every screen and every state that the faces have. */
export const SCREENS: ReadonlyMap<string, Screen> = new Map<string, Screen>([
  ['onglet', tab()],
  ['onglet-vise', tab((stage) => stage.querySelector('button')?.focus())],
  ['service', panel()],
  ['service-fin', panel({}, toEnd)],
  ['service-vide', panel({ initial: ok(BUREAU) })],
  ['service-grand', panel({ initial: ok(GRAND) })],
  ['offre', panel({ page: ANNONCE, initial: ok(OFFRE) })],
  ['offre-fin', panel({ page: ANNONCE, initial: ok(OFFRE) }, toEnd)],
  [
    'offre-choisie',
    panel({ page: ANNONCE, initial: ok({ ...OFFRE, correction: 'offre' as const }) }),
  ],
  ['employeur-a-choisir', panel({ page: ANNONCE, initial: ok(OFFRE_AMBIGUE) })],
  ['employeur-inconnu', panel({ page: ANNONCE, initial: ok({ ...OFFRE_AMBIGUE, candidats: [] }) })],
  ['page-inconnue', panel({ initial: ok(null) })],
  ['index-absent', panel({ initial: trouble('index-missing'), api: withState({ active: null }) })],
  [
    'index-arrive',
    panel({
      initial: trouble('index-installing'),
      api: withState({
        active: null,
        progress: { partsDone: 3, partsTotal: 9, bytesDone: 5.1e6, bytesTotal: 12.2e6 },
      }),
    }),
  ],
  ['hors-ligne', panel({ api: withState({ problem: { code: 'offline', detail: '' } }) })],
  ['donnees-anciennes', panel({ api: withState({ active: stale }) })],
  ['stockage-refuse', panel({ initial: trouble('storage-blocked') })],
  [
    'lecture',
    panel({ initial: null, api: fakeApi({ describePage: () => new Promise(() => {}) }) }, () =>
      pause(250),
    ),
  ],
  ['menu', panel({}, click('[aria-haspopup=menu]'))],
  ['signaler', panel({}, menu(/^Signaler/))],
  ['exporter', panel({}, menu(/^Exporter/))],
  ['pourquoi', panel({ page: ANNONCE, initial: ok(OFFRE) }, click('.source [aria-expanded]'))],
  ['panne', { ...panel(), draw: () => <Broken docked onRetry={() => {}} onClose={() => {}} /> }],
  [
    'lateral-non-reconnue',
    {
      width: 360,
      height: 720,
      css: sideCss,
      draw: () => (
        <SidePanelApp
          api={fakeApi()}
          page={null}
          draft={<DraftApp api={fakeDraftApi(null).api} today={TODAY} />}
          today={TODAY}
        />
      ),
    },
  ],
  ['recherche', popup('')],
  ['recherche-reponses', popup('maree')],
  ['recherche-rien', popup('zzz', { search: async () => NOTHING })],
  [
    'rediger',
    {
      width: 720,
      height: 900,
      css: draftCss,
      draw: () => <DraftApp api={fakeDraftApi(null).api} today={TODAY} />,
      act: async (stage) => {
        const field = stage.querySelector('textarea');
        if (!field) return;
        field.value = BROUILLON;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await pause(700);
      },
    },
  ],
  [
    'reglages',
    {
      width: 900,
      height: 1200,
      css: optionsCss,
      draw: () => <OptionsApp api={fakeOptions().api} today={TODAY} />,
      act: () => pause(200),
    },
  ],
  [
    'bienvenue',
    {
      width: 900,
      height: 900,
      css: welcomeCss,
      draw: () => (
        <WelcomeApp
          api={{
            getIndexState: async () => INDEX,
            checkNow: async () => {},
            openOptions: () => {},
            openExample: () => {},
          }}
          permissions={{ granted: { lannuaire: true, csp: false }, request: async () => true }}
          today={TODAY}
        />
      ),
    },
  ],
]);
