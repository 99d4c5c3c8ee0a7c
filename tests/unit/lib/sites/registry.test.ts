import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOffreReference, parseServiceId } from '../../../../lib/model/ids.ts';
import type { PageFacts } from '../../../../lib/model/page.ts';
import { readOffre } from '../../../../lib/sites/csp-offre.ts';
import { MAX_LIGNE, MAX_TEXTE } from '../../../../lib/sites/dom.ts';
import { matchPatterns } from '../../../../lib/sites/hosts.ts';
import { readFiche } from '../../../../lib/sites/lannuaire-fiche.ts';
import { readPage } from '../../../../lib/sites/read-page.ts';
import { detectPage, sites } from '../../../../lib/sites/registry.ts';
import { parsePage, type SavedPage, savedHtml, savedPages } from './page-document.ts';

const REPLICAS = resolve(import.meta.dirname, '../../../fixtures/pages');
/** Captures that are not part of the repository: read where they are. */
const CAPTURES = resolve(import.meta.dirname, '../../../../../shared/pages');
const FOLDERS = [
  { name: 'replica', folder: REPLICAS, present: true },
  { name: 'capture', folder: CAPTURES, present: existsSync(CAPTURES) },
];

/** What an address says of each type of page; pages served in place of another are not here. */
const KINDS: Readonly<Record<string, string | undefined>> = {
  service: 'service',
  'service-local': 'service',
  offer: 'offre',
  'service-list': 'liste',
  'offer-list': 'liste',
  home: 'liste',
  employer: 'liste',
  'recruiter-advice': 'liste',
  'contact-centre': 'liste',
};

/** How the names of an index of saved pages read in the facts. */
const FACTS: Readonly<Record<string, (facts: PageFacts) => unknown>> = {
  name: (facts) => facts.kind === 'service' && facts.nom,
  path: (facts) => facts.kind === 'service' && facts.chemin,
  serviceId: (facts) => facts.kind === 'service' && facts.key.by === 'id' && facts.key.value,
  itmIdentifiant: (facts) => facts.kind === 'service' && facts.key.by === 'itm' && facts.key.value,
  ancienCodePivot: (facts) =>
    facts.kind === 'service' && facts.key.by === 'pivot' && facts.key.value,
  ...Object.fromEntries(
    (
      [
        ['reference', 'reference'],
        ['title', 'intitule'],
        ['employer', 'employeur'],
        ['attachment', 'organisme'],
        ['employerIsGeneric', 'employeurGenerique'],
        ['employerFromTitle', 'employeurDuTitre'],
        ['ministry', 'ministere'],
        ['versant', 'versant'],
        ['category', 'categorie'],
        ['domain', 'domaine'],
        ['metier', 'metier'],
        ['location', 'localisation'],
        ['department', 'departement'],
        ['region', 'region'],
        ['published', 'publieLe'],
        ['modified', 'modifieLe'],
        ['deadline', 'dateLimite'],
        ['missions', 'missions'],
        ['profile', 'profil'],
        ['about', 'descriptionEmployeur'],
      ] as const
    ).map(([name, fact]) => [name, (facts: PageFacts) => facts.kind === 'offre' && facts[fact]]),
  ),
};
/** Parts of an address already in `itmIdentifiant`, and what TED does not read. */
const NOT_READ = ['legacySlug', 'parentItmIdentifiant'];

/** What a document says at that address; null where the address names no page of ours. */
const factsAt = (document: Document, url: string): PageFacts | null => {
  const page = detectPage(new URL(url));
  return page && readPage(document, page);
};

describe.each(FOLDERS)('every $name', ({ folder, present }) => {
  const pages = present ? savedPages(folder) : [];
  // `test.skip` names what is not there instead of passing without it.
  if (!present) test.skip('(skipped: ../shared/pages is not beside the repository)');

  test.each(pages)('$file has the type $pageType by its address', ({ url, pageType }) => {
    const kind = detectPage(new URL(url))?.kind;
    if (pageType === 'blocked' || pageType === 'error') expect(kind).toBeDefined();
    else expect(kind).toBe(KINDS[pageType]);
  });

  test.each(pages)('$file gets the panel: $panel', (page) => {
    const facts = factsAt(parsePage(savedHtml(folder, page)), page.url);
    expect(facts !== null).toBe(page.panel);
  });

  test.each(pages.filter((page) => page.panel))('$file says what is expected', (page) => {
    const facts = factsAt(parsePage(savedHtml(folder, page)), page.url);
    if (!facts) throw new Error('nothing read');
    const names = Object.keys(page.expected).filter((one) => !NOT_READ.includes(one));
    expect(names.length).toBeGreaterThan(1);
    expect(Object.fromEntries(names.map((one) => [one, FACTS[one]?.(facts)]))).toEqual(
      Object.fromEntries(names.map((one) => [one, page.expected[one]])),
    );
  });
});

describe('the registry', () => {
  const replicas = savedPages(REPLICAS);

  test('has sites with different ids', () => {
    expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
  });

  test.each(matchPatterns)('%s is a match pattern of a manifest', (pattern) => {
    expect(pattern).toMatch(/^\*:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });

  test('has a replica for each kind of page of each site', () => {
    const seen = replicas.map(({ url }) => {
      const page = detectPage(new URL(url));
      return `${page?.site} ${page?.kind}`;
    });
    expect([...new Set(seen)].sort()).toEqual([
      'csp liste',
      'csp offre',
      'lannuaire liste',
      'lannuaire service',
    ]);
  });

  test.each(replicas)('its match patterns reach $url', ({ url }) => {
    const { hostname } = new URL(url);
    expect(matchPatterns).toContain(`*://${hostname}/*`);
  });

  test.each(sites)('$id answers only at the addresses of its match patterns', (site) => {
    for (const { url } of replicas) {
      const page = site.detect(new URL(url));
      expect(page !== null).toBe(site.matches.includes(`*://${new URL(url).hostname}/*`));
    }
  });
});

describe('an address in another spelling is the same page', () => {
  const replicas = savedPages(REPLICAS);
  const spellings: readonly [string, (url: URL) => void][] = [
    [
      'http',
      (url) => {
        url.protocol = 'http:';
      },
    ],
    [
      'https',
      (url) => {
        url.protocol = 'https:';
      },
    ],
    [
      'a trailing slash',
      (url) => {
        url.pathname += url.pathname.endsWith('/') ? '' : '/';
      },
    ],
    [
      'no trailing slash',
      (url) => {
        url.pathname = url.pathname.replace(/\/$/, '');
      },
    ],
    [
      'a query',
      (url) => {
        url.search = '?whoWhat=/gouvernement/&reference=2026-111111';
      },
    ],
    [
      'no query',
      (url) => {
        url.search = '';
      },
    ],
    [
      'a hash',
      (url) => {
        url.hash = '#/offre-emploi/2026-111111/';
      },
    ],
    [
      'the other host',
      (url) => {
        url.hostname = url.hostname.includes('lannuaire')
          ? 'lannuaire.service-public.fr'
          : 'www.choisirleservicepublic.gouv.fr';
      },
    ],
  ];
  test.each(spellings)('%s', (_, respell) => {
    for (const { url } of replicas) {
      const other = new URL(url);
      respell(other);
      expect(detectPage(other)).toEqual(detectPage(new URL(url)));
    }
  });
});

describe('hostile input', () => {
  const hosts = fc.constantFrom(
    ...matchPatterns.map((pattern) => pattern.split('/')[2] ?? ''),
    'example.org',
  );
  const segment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      'gouvernement',
      'offre-emploi',
      'ile-de-france',
      'navigation',
      '%',
      '%E0%A4%A',
      '..',
      '%2F',
      ';x=1',
    ),
    fc.uuid(),
    fc.stringMatching(/^[a-z_-]{1,20}[_-]\d{1,30}(-\d{2})?$/),
    fc.stringMatching(/^[a-z-]{0,20}-reference-[\w-]{0,80}$/),
  );
  const address = fc
    .tuple(
      fc.constantFrom('http', 'https', 'ftp'),
      hosts,
      fc.array(segment, { maxLength: 5 }),
      fc.string(),
    )
    .map(([scheme, host, segments, tail]) => `${scheme}://${host}/${segments.join('/')}${tail}`)
    .filter((text) => URL.canParse(text));

  test('no address makes detection throw, and what it names is checked', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl({ withQueryParameters: true })), (text) => {
        const page = detectPage(new URL(text));
        if (page?.kind === 'offre')
          expect(parseOffreReference(page.reference)).toBe(page.reference);
        if (page?.kind !== 'service') return;
        const { by, value } = page.key;
        if (by === 'id') expect(parseServiceId(value)).toBe(value);
        else expect(value).toMatch(by === 'itm' ? /^\d{1,12}$/ : /^[a-z0-9_]+-[0-9ab]{5}-\d\d$/);
      }),
      { numRuns: 3000 },
    );
  });

  const read = savedPages(REPLICAS).filter((page) => page.panel || page.pageType === 'error');
  const sources = read.map((page): [SavedPage, string] => [page, savedHtml(REPLICAS, page)]);
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(2000),
    instead: fc.oneof(
      fc.constantFrom(
        '',
        '<',
        '</main>',
        '<main>',
        '</div></div></div>',
        '<h1>',
        '<h2>Vos missions</h2>',
        '<li><span>Employeur</span></li>',
        '<svg><p>',
        '<form><input name="matches"><input name="nodeType">',
        '<br>'.repeat(300),
      ),
      fc.string({ unit: 'binary', maxLength: 50 }),
    ),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...sources), fc.array(cut, { minLength: 1, maxLength: 6 }))
    .map(([[page, source], cuts]): [SavedPage, string] => {
      let html = source;
      for (const { at, length, instead } of cuts) {
        const start = Math.floor(at * html.length);
        html = html.slice(0, start) + instead + html.slice(start + length);
      }
      return [page, html];
    });

  // happy-dom refuses some broken documents that a browser repairs.
  const parseMutated = (html: string) => {
    try {
      return parsePage(html);
    } catch {
      return fc.pre(false) as never;
    }
  };

  test('no document makes reading throw, and what is read is bounded', () => {
    fc.assert(
      fc.property(mutated, ([{ url }, html]) => {
        const page = detectPage(new URL(url));
        // The readers themselves: `read` would hide what they throw.
        const document = parseMutated(html);
        const facts =
          page?.kind === 'offre'
            ? readOffre(document, page.reference)
            : page?.kind === 'service' && readFiche(document, page.key);
        for (const [name, value] of Object.entries(facts || {})) {
          if (typeof value !== 'string') continue;
          const free = ['missions', 'profil', 'descriptionEmployeur'].includes(name);
          expect(value.length).toBeLessThanOrEqual(free ? MAX_TEXTE : MAX_LIGNE);
          expect(value).toBe(value.trim());
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each(['', '<frameset></frameset>', '<main>', '<h1>', '<svg><main><h1>x</h1></main></svg>'])(
    'the page « %s » says nothing',
    (html) => {
      for (const { url } of read) expect(factsAt(parsePage(html), url)).toBeNull();
    },
  );

  test('a page that hides the methods of its own document is left alone', () => {
    const document = parsePage('<main><h1>Juriste</h1></main>');
    Object.defineProperty(document, 'querySelector', { value: document.body });
    for (const { url } of read) expect(factsAt(document, url)).toBeNull();
  });

  test('thousands of labels, or of nested elements, are read in a moment', () => {
    const url = 'https://choisirleservicepublic.gouv.fr/offre-emploi/2026-900001/';
    const many = parsePage(
      `<main><h1>Juriste</h1>${'<div><span>Employeur</span></div>'.repeat(10_000)}<h2>Vos missions</h2><p>x</p></main>`,
    );
    const deep = parsePage(`<main><h1>Juriste</h1>${'<b>Employeur '.repeat(3000)}</main>`);
    const start = performance.now();
    factsAt(many, url);
    factsAt(deep, url);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
