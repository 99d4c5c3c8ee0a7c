import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../../../components/locale/texts-of.ts';
import { chooseLanguage, LANGUAGES, type Language } from '../../../../lib/language.ts';
import { speak } from '../../locale.ts';
import { jour } from '../cards.ts';

const messagesOf = (language: Language) => new Map(Object.entries(textsOf(language)));

const FR = messagesOf('fr');
const EN = messagesOf('en');
const ROOT = new URL('../../../../', import.meta.url);

const placeholders = (text = '') => [...text.matchAll(/\$\d/g)].map(([one]) => one).sort();

/** The code that may ask for a text, and the manifest. */
const SOURCES = [
  'wxt.config.ts',
  ...['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
].map((name) => readFileSync(new URL(name, ROOT), 'utf8'));

describe('both languages', () => {
  it('have the same texts, in the same order', () => {
    expect([...EN.keys()]).toEqual([...FR.keys()]);
    expect(FR.size).toBeGreaterThan(300);
  });

  it('put the same values in each of them', () => {
    const differ = [...FR].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(EN.get(key))),
    );
    expect(differ).toEqual([]);
  });

  it('have names that the browsers tell apart, which read them without their case', () => {
    const names = [...FR.keys()].map((key) => key.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  it('have both forms of every counted text, and no empty text', () => {
    for (const key of FR.keys()) {
      if (key.endsWith('_one')) expect(FR.has(key.replace(/_one$/, '_other'))).toBe(true);
      if (key.endsWith('_other')) expect(FR.has(key.replace(/_other$/, '_one'))).toBe(true);
    }
    for (const language of LANGUAGES)
      expect([...messagesOf(language)].filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('hold no text that nothing asks for', () => {
    const asked = new Set<string>();
    for (const source of SOURCES) {
      for (const [, key] of source.matchAll(/\bmessage\(\s*'(\w+)'/g)) asked.add(key ?? '');
      for (const [, key] of source.matchAll(/\bgetMessage\(\s*'(\w+)'/g)) asked.add(key ?? '');
      for (const [, key] of source.matchAll(/__MSG_(\w+?)__/g)) asked.add(key ?? '');
      for (const [, key] of source.matchAll(/\bcompter\(\s*'(\w+)'/g))
        asked.add(`${key}_one`).add(`${key}_other`);
    }
    expect([...FR.keys()].filter((key) => !asked.has(key))).toEqual([]);
    expect([...asked].filter((key) => !FR.has(key))).toEqual([]);
  });

  it('keep the description of the extension within what the stores take', () => {
    for (const language of LANGUAGES)
      expect(messagesOf(language).get('manifestDescription')?.length).toBeLessThanOrEqual(132);
  });
});

const RULES: [name: string, broken: RegExp][] = [
  ['a plain space before a double sign', / [:;?!»%]/],
  ['a plain space after «', /« /],
  ['no space at all before a double sign', /[\p{L}\p{N}][:;?!»](?!\/\/)/u],
  ['a straight apostrophe or quote', /['"]/],
  ['an exclamation mark', /!/],
  ['three dots', /\.\.\./],
  ['a first person plural', /\bnous\b/i],
  ['a familiar form', /(?<!\p{L})(tu|ton|ta|tes)(?!\p{L})/iu],
  ['a double space', / {2}/],
];

it.each(RULES)('no French text has %s', (_, broken) => {
  expect([...FR].filter(([, text]) => broken.test(text))).toEqual([]);
});

const ENGLISH_RULES: [name: string, broken: RegExp][] = [
  ['French quotes or a space before a double sign', /[«»]|[\s\u00a0\u202f][:;?!%]/],
  ['a straight apostrophe or quote', /['"]/],
  ['an exclamation mark', /!/],
  ['three dots', /\.\.\./],
  ['a word that only French has', /[àâçéèêëîïôùûœ]|\b(?:les|des|une|dans|pour|avec|offres)\b/i],
  ['a double space', / {2}/],
];

it.each(ENGLISH_RULES)('no English text has %s', (_, broken) => {
  expect([...EN].filter(([, text]) => broken.test(text))).toEqual([]);
});

it('leaves in French only what is the same in English', () => {
  const same = [...EN].filter(([key, text]) => text === FR.get(key)).map(([, text]) => text);
  const words = new Set(same.map((text) => text.replace(/\$\d/g, '').trim()).filter(Boolean));
  expect([...words].sort()).toEqual(
    [
      ...['Alt', 'Ctrl', 'J', 'TED .', 'TED , index .', 'D.G.C.C.R.F'],
      ...[
        'Certain',
        'Condition',
        'Contact',
        'Corrections',
        'Date',
        'Message',
        'Pause',
        'Sites',
        'Sources',
      ],
    ].sort(),
  );
});

it.each([
  [['fr-FR', 'en'], 'fr'],
  [['en-US', 'fr'], 'en'],
  [['de-DE', 'en-GB', 'fr'], 'en'],
  [['de'], 'fr'],
  [['fro', 'english'], 'fr'],
  [['EN'], 'en'],
  [[], 'fr'],
])('a browser that asks for %j is spoken to in %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});

describe('in an English browser', async () => {
  speak('en');
  vi.resetModules();
  const t = await import('../../../../components/shared/texts.ts');
  const f = await import('../../../../components/shared/format.ts');
  afterAll(() => {
    speak('fr');
    vi.resetModules();
  });

  it.each([
    [() => t.nOffres(0), '0 vacancies'],
    [() => t.nOffres(1), '1 vacancy'],
    [() => t.nOffres(18409), '18,409 vacancies'],
    [() => t.onglet(0), 'Open TED'],
    [() => t.onglet(2), 'Open TED, 2 related vacancies'],
    [() => t.partMissions(0.2), 'One department in five publishes its duties.'],
    [() => t.partMissions(0.42), '42% of departments publish their duties.'],
    [() => t.ancienNom(['SDATI', 'SG']), 'Former names: SDATI, SG'],
    [() => f.formatDate(jour('2026-11-16')), '16\u00a0Nov\u00a02026'],
    [() => f.formatOctets(5_000_000), '5.0\u00a0MB'],
    [() => f.formatAge(jour('2026-11-19'), jour('2026-11-20')), 'yesterday'],
    [
      () => t.enLigneDepuis(f.formatAge(jour('2026-10-14'), jour('2026-11-20'))),
      'Online, posted 5\u00a0weeks\u00a0ago',
    ],
  ])('%s reads %s', (say, text) => {
    expect(say()).toBe(text);
  });
});
