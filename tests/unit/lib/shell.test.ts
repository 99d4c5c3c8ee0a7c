// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundAnswer } from '../../../lib/lookup/found.ts';
import { answerOf, NOTHING, offre, service } from '../components/popup/popup-props.ts';

const { browser } = await vi.hoisted(async () => {
  const event = () => {
    const listeners: ((...args: unknown[]) => unknown)[] = [];
    return {
      addListener: (listener: (...args: unknown[]) => unknown) => void listeners.push(listener),
      fire: (...args: unknown[]) => listeners.map((listener) => listener(...args)),
    };
  };
  return {
    browser: {
      runtime: {
        getURL: (path: string) => `chrome-extension://ted${path}`,
        onInstalled: event(),
      },
      tabs: { create: vi.fn(async () => ({})), update: vi.fn(async () => ({})) },
      windows: { create: vi.fn(async () => ({})) },
      contextMenus: { removeAll: vi.fn(async () => {}), create: vi.fn(), onClicked: event() },
      omnibox: {
        setDefaultSuggestion: vi.fn(),
        onInputChanged: event(),
        onInputEntered: event(),
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
const { addressOf, listenToOmnibox, suggestionsOf } = await import('../../../lib/shell/omnibox.ts');
const { askedBy, listenToSelectionMenu } = await import('../../../lib/shell/selection-menu.ts');
const { cleanText } = await import('../../../lib/shell/clean-text.ts');

beforeEach(() => void vi.clearAllMocks());

const POPUP = 'chrome-extension://ted/popup.html';
const ANSWER = answerOf(
  [
    service(1, 'Bureau <R&D> "mer"', { sigle: 'BRD' }),
    service(2, 'Sans page', { officielle: false }),
    service(3, 'Trois'),
    service(4, 'Quatre'),
  ],
  [offre(1, 'Gardien\u202e de\u0000 phare'), offre(2, 'Pilote'), offre(3, 'Baliseur')],
);

describe('suggestions of the address bar', () => {
  it('are the first of both kinds, each with the address it opens', () => {
    expect(suggestionsOf(ANSWER, 'plain')).toEqual([
      {
        content: 'https://lannuaire.example/1',
        description: 'Bureau <R&D> "mer" (BRD) · Ministère de la Mer › DGL',
      },
      { content: `${POPUP}?q=Sans%20page`, description: 'Sans page · Ministère de la Mer › DGL' },
      { content: 'https://lannuaire.example/3', description: 'Trois · Ministère de la Mer › DGL' },
      {
        content: 'https://offres.example/1',
        description: 'Gardien de phare · DGL › catégorie A › Brest (29)',
      },
      {
        content: 'https://offres.example/2',
        description: 'Pilote · DGL › catégorie A › Brest (29)',
      },
    ]);
    expect(suggestionsOf(answerOf([], [offre(1, 'Un')]), 'plain')).toHaveLength(1);
    expect(suggestionsOf(NOTHING, 'xml')).toEqual([]);
  });

  it('are escaped where the browser reads markup', () => {
    expect(suggestionsOf(ANSWER, 'xml')[0]?.description).toBe(
      'Bureau &lt;R&amp;D&gt; &quot;mer&quot; (BRD) <dim>Ministère de la Mer › DGL</dim>',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (titre) => {
        const [found] = suggestionsOf(answerOf([service(1, titre, { chemin: [titre] })]), 'xml');
        const text = found?.description.replace(/<dim>.*<\/dim>/u, '') ?? '';
        expect(text.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&"']/);
        // What XML allows, and well formed.
        expect(found?.description).toMatch(
          /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
        );
      }),
    );
  });

  it('of an earlier text never follow those of a later one', async () => {
    const waiting = new Map<string, (answer: FoundAnswer) => void>();
    listenToOmnibox({
      find: (query) => new Promise((resolve) => waiting.set(query, resolve)),
      markup: 'plain',
      invite: 'Chercher <dans> TED',
    });
    expect(browser.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({
      description: 'Chercher <dans> TED',
    });
    const [first, second] = [vi.fn(), vi.fn()];
    browser.omnibox.onInputChanged.fire('m', first);
    browser.omnibox.onInputChanged.fire(' ma\u0000', second);
    browser.omnibox.onInputChanged.fire('   ', vi.fn());
    browser.omnibox.onInputChanged.fire('mar', second);
    waiting.get('mar')?.(ANSWER);
    waiting.get('m')?.(ANSWER);
    waiting.get('ma')?.(ANSWER);
    await vi.waitFor(() => expect(second).toHaveBeenCalledTimes(1));
    expect(first).not.toHaveBeenCalled();
  });
});

describe('Enter in the address bar', () => {
  const find = vi.fn(async () => ANSWER);
  it.each([
    ['budget', 'https://lannuaire.example/1'],
    ['', POPUP],
    [' \u202e ', POPUP],
    [`${POPUP}?q=Sans%20page`, `${POPUP}?q=Sans%20page`],
    ['https://lannuaire.service-public.gouv.fr/a', 'https://lannuaire.service-public.gouv.fr/a'],
    // Anything else that looks like an address is a text like another.
    ['https://evil.example/', 'https://lannuaire.example/1'],
    ['javascript:alert(1)', 'https://lannuaire.example/1'],
    ['http://lannuaire.service-public.gouv.fr/a', 'https://lannuaire.example/1'],
    ['https://lannuaire.service-public.gouv.fr.evil.example/', 'https://lannuaire.example/1'],
    [`${POPUP.replace('popup', 'options')}?q=a`, 'https://lannuaire.example/1'],
  ])('on « %s » opens %s', async (text, expected) => {
    expect(await addressOf(text, find)).toBe(expected);
  });

  it('opens the search where nothing is found, and where the search fails', async () => {
    expect(await addressOf('téléphone & co', async () => NOTHING)).toBe(
      `${POPUP}?q=t%C3%A9l%C3%A9phone%20%26%20co`,
    );
    const failing = () => Promise.reject(new Error('index-missing'));
    expect(await addressOf('budget', failing)).toBe(`${POPUP}?q=budget`);
  });

  it.each([
    ['currentTab', () => expect(browser.tabs.update).toHaveBeenCalledWith({ url: POPUP })],
    [
      'newForegroundTab',
      () => expect(browser.tabs.create).toHaveBeenCalledWith({ url: POPUP, active: true }),
    ],
    [
      'newBackgroundTab',
      () => expect(browser.tabs.create).toHaveBeenCalledWith({ url: POPUP, active: false }),
    ],
  ])('opens where the reader asked: %s', async (disposition, opened) => {
    listenToOmnibox({ find: async () => NOTHING, markup: 'plain', invite: 'TED' });
    browser.omnibox.onInputEntered.fire('', disposition);
    await vi.waitFor(opened);
  });
});

const MENU = { chercher: 'chercher « %s »', sigle: 'déchiffrer', analyser: 'analyser' };

describe('the menu of a selection', () => {
  it.each([
    ['chercher', ' Direction\n du  budget ', { q: 'Direction du budget' }],
    ['chercher', 'x'.repeat(100_000), { q: 'x'.repeat(200) }],
    ['sigle', 'DGCCRF', { sigle: 'DGCCRF' }],
    ['sigle', `D${'G'.repeat(60)}`, { q: `D${'G'.repeat(60)}` }],
    ['sigle', '\u200b', null],
    ['chercher', undefined, null],
    ['autre', 'DGCCRF', null],
  ])('%s', (item, selection, expected) => {
    expect(askedBy(item, selection)).toEqual(expected);
  });

  it('has three items, and opens a small window, or a tab where there are none', async () => {
    listenToSelectionMenu(MENU);
    browser.runtime.onInstalled.fire({});
    await vi.waitFor(() =>
      expect(browser.contextMenus.create.mock.calls.map(([item]) => item)).toEqual([
        { id: 'chercher', title: 'chercher « %s »', contexts: ['selection'] },
        { id: 'sigle', title: 'déchiffrer', contexts: ['selection'] },
        { id: 'analyser', title: 'analyser', contexts: ['selection'] },
      ]),
    );
    browser.contextMenus.onClicked.fire({ menuItemId: 'sigle', selectionText: 'DINUM' });
    expect(browser.windows.create).toHaveBeenCalledWith(
      expect.objectContaining({ url: `${POPUP}?sigle=DINUM`, type: 'popup' }),
    );
    browser.windows.create.mockRejectedValueOnce(new Error('no windows here'));
    browser.contextMenus.onClicked.fire({ menuItemId: 'chercher', selectionText: 'a&b' });
    await vi.waitFor(() =>
      expect(browser.tabs.create).toHaveBeenCalledWith({ url: `${POPUP}?q=a%26b` }),
    );
  });
});

it('cleans any text to one bounded line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(50), (text, most) => {
      const cleaned = cleanText(text, most);
      expect(cleaned.length).toBeLessThanOrEqual(most);
      expect(cleaned.isWellFormed()).toBe(true);
      expect(cleaned).toBe(cleaned.trim());
      expect(() => encodeURIComponent(cleaned)).not.toThrow();
    }),
  );
});
