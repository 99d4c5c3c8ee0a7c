import * as v from 'valibot';
import { expect, it } from 'vitest';
import { argsSchemas } from '../../../lib/messages/schema.ts';
import { readPage } from '../../../lib/sites/read-page.ts';
import { detectPage } from '../../../lib/sites/registry.ts';
import { Hasard } from '../../scale/hasard.ts';
import { parsePage, savedHtml, savedPages } from '../lib/sites/page-document.ts';
import { noteSlowest } from './slowest.ts';

/** Pages that were changed, broken or written against us: reading ends, and what it says can be sent. */

const timed = noteSlowest('host pages');
const FOLDER = 'tests/fixtures/pages';
const pages = savedPages(FOLDER).map((page) => ({ url: page.url, html: savedHtml(FOLDER, page) }));

const SNIPPETS = [
  '<div>'.repeat(300),
  '</div></main></body>',
  '<h1>',
  `<h1>${'a'.repeat(50_000)}</h1>`,
  `<li>Employeur</li><li>${'é '.repeat(30_000)}</li>`,
  '<!--',
  '<script>throw 1</script>',
  '<template><main>',
  '<p>Référence\u00a0: 2026-900001</p>',
  '<p>Référence\u00a0:  </p>',
  '<svg><title>Employeur</title></svg>',
  '\u0000\u202e\ufeff',
  '<base href="javascript:alert(1)">',
  '<dt>Employeur</dt><dd></dd>',
  '<time datetime="9999-99-99">31/02/2026</time>',
  `<p>${'('.repeat(5_000)}</p>`,
  '<table><tr><td><form><select><option>',
  '&#1114112;&amp;&lt;&bogus;',
] as const;

function mutate(hasard: Hasard, html: string, other: string): string {
  let text = html;
  for (let n = hasard.between(1, 4); n > 0; n -= 1) {
    const at = hasard.between(0, text.length);
    const length = hasard.between(1, 400);
    const what = hasard.pick(['insert', 'cut', 'move', 'graft', 'case', 'end'] as const);
    if (what === 'insert') text = text.slice(0, at) + hasard.pick(SNIPPETS) + text.slice(at);
    if (what === 'cut') text = text.slice(0, at) + text.slice(at + length);
    if (what === 'move') text = text.slice(at) + text.slice(0, at);
    if (what === 'graft') text = text.slice(0, at) + other.slice(at, at + 3_000) + text.slice(at);
    if (what === 'case')
      text =
        text.slice(0, at) + text.slice(at, at + length).toUpperCase() + text.slice(at + length);
    if (what === 'end') text = text.slice(0, at);
  }
  return text;
}

it('reads facts that can be sent, or nothing', () => {
  for (let seed = 0; seed < 1_200; seed += 1) {
    const hasard = new Hasard(seed);
    const { url } = hasard.pick(pages);
    const html = mutate(hasard, hasard.pick(pages).html, hasard.pick(pages).html);
    const document = parsePage(html);
    const facts = timed(`seed ${seed}`, () => {
      const page = detectPage(new URL(url));
      return page && readPage(document, page);
    });
    if (facts === null) continue;
    const sent = v.safeParse(argsSchemas.describePage, [facts]);
    expect([seed, sent.issues?.map(({ message }) => message)]).toEqual([seed, undefined]);
  }
}, 120_000);

it('tells what an address is, whatever it is', () => {
  const addresses = pages.map(({ url }) => url);
  for (let seed = 0; seed < 3_000; seed += 1) {
    const hasard = new Hasard(seed);
    const address = hasard.pick(addresses);
    const at = hasard.between(8, address.length);
    const put = hasard.pick([
      '/',
      '%',
      '%00',
      '..',
      '_',
      '-reference-',
      'a'.repeat(9_000),
      '?',
      '#',
      '\u202e',
      '9'.repeat(300),
    ]);
    const url = URL.parse?.(address.slice(0, at) + put + address.slice(at)) ?? null;
    if (url) timed(`address ${seed}`, () => detectPage(url));
  }
});
