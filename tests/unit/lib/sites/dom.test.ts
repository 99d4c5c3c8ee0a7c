import { describe, expect, test } from 'vitest';
import {
  firstText,
  foldBlanks,
  labelKey,
  MAX_LIGNE,
  MAX_NODES,
  readText,
  walkText,
} from '../../../../lib/sites/dom.ts';
import { parsePage } from './page-document.ts';

const body = (html: string) => parsePage(`<!DOCTYPE html><body>${html}</body>`).body;
const text = (html: string, max = 1000) => readText([body(html)], max);

test.each([
  ['  a \n\t b  ', 'a b'],
  ['Qui sommes-nous\u00a0?', 'Qui sommes-nous ?'],
  ['\u202fa\u200b\ufeffb', 'a b'],
  ['   ', ''],
])('blanks of « %s » fold', (raw, folded) => {
  expect(foldBlanks(raw)).toBe(folded);
});

test.each([
  ['Nature de l’emploi', 'nature de l emploi'],
  ["Nature de l'emploi :", 'nature de l emploi'],
  ['Qui sommes-nous\u00a0?', 'qui sommes nous'],
  ['Qui sommes nous ?', 'qui sommes nous'],
  ['RÉFÉRENCE DE L’OFFRE', 'reference de l offre'],
  ['Réf.', 'ref'],
])('the label « %s » is compared as « %s »', (label, key) => {
  expect(labelKey(label)).toBe(key);
});

describe('the text of an element', () => {
  test.each([
    ['<p>un</p><p>deux</p>', 'un deux'],
    ['un<br>deux', 'un deux'],
    ['<ul><li>un</li><li>deux</li></ul>trois', 'un deux trois'],
    ['D<b>IN</b>UM', 'DINUM'],
    ['Hauts-de-Seine <strong>(92)</strong>', 'Hauts-de-Seine (92)'],
    ['<span class="sr-only">Employeur : </span> Insee', 'Insee'],
    [
      '<span aria-hidden="true">Réf.</span><span class="fr-sr-only">Référence : </span>2026-1',
      '2026-1',
    ],
    ['un <div hidden>deux</div><button>Afficher la suite</button>', 'un deux'],
    ['<script>var a = 1;</script><style>b{}</style><template>c</template>d', 'd'],
    ['<a class="fr-btn" href="/x">En savoir plus</a>reste', 'reste'],
    ['R&amp;amp;D de l&amp;#039;État', "R&D de l'État"],
  ])('of %s is « %s »', (html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test('is cut at its longest length, blanks not counted', () => {
    expect(text(`${' \n'.repeat(500)}abcdef`, 3)).toBe('abc');
    expect(firstText(body(`<p>${'mot '.repeat(1000)}</p>`), 'p')?.length).toBeLessThanOrEqual(
      MAX_LIGNE,
    );
  });

  test('of several nodes is joined', () => {
    const [one, other] = body('<p>un</p><p>deux</p>').children;
    expect(one && other && readText([one, other], 100)).toBe('un deux');
  });
});

test('the first element with some text wins, empty ones are passed over', () => {
  expect(firstText(body('<h1> </h1><h1>&nbsp;</h1><h1>Titre</h1>'), 'h1')).toBe('Titre');
  expect(firstText(body('<p></p>'), 'h1')).toBeNull();
});

test('a walk ends after so many nodes', () => {
  let visits = 0;
  walkText(body('<i>a</i>'.repeat(MAX_NODES)), 'script', () => {
    visits++;
    return false;
  });
  // One element and one text each.
  expect(visits).toBeGreaterThan(MAX_NODES / 2 - 5);
  expect(visits).toBeLessThanOrEqual(MAX_NODES / 2);
});
