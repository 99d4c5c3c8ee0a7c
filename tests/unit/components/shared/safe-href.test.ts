import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailHref, safeHref, telHref } from '../../../../components/shared/safe-href.ts';

describe('safeHref', () => {
  it.each([
    ['https://lannuaire.service-public.gouv.fr/a', 'https://lannuaire.service-public.gouv.fr/a'],
    ['HTTP://exemple.fr', 'http://exemple.fr/'],
    ['mailto:contact@exemple.fr', 'mailto:contact@exemple.fr'],
    ['tel:0102030405', 'tel:0102030405'],
    [' https://exemple.fr/ ', 'https://exemple.fr/'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,<script>', null],
    ['blob:https://exemple.fr/x', null],
    ['file:///etc/passwd', null],
    ['//exemple.fr', null],
    ['/chemin', null],
    ['', null],
    [null, null],
    [undefined, null],
    [`https://exemple.fr/${'a'.repeat(3000)}`, null],
  ])('%s gives %s', (url, expected) => {
    expect(safeHref(url)).toBe(expected);
  });

  it('never gives an address that runs something', () => {
    const schemes = fc.constantFrom(
      'javascript:',
      'data:',
      'vbscript:',
      'file:',
      'chrome:',
      'blob:',
    );
    const noise = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\u0000', '\u00a0'),
      maxLength: 3,
    });
    fc.assert(
      fc.property(noise, schemes, noise, fc.string(), (before, scheme, inside, rest) => {
        const at = Math.floor(scheme.length / 2);
        const url = `${before}${scheme.slice(0, at)}${inside}${scheme.slice(at)}${rest}`;
        expect(safeHref(url)).toBeNull();
      }),
    );
  });
});

it.each([
  [telHref('01 02 03 04 05'), 'tel:0102030405'],
  [telHref('+33 (0)1 02 03 04 05'), 'tel:+330102030405'],
  [telHref('39 39'), 'tel:3939'],
  [telHref('numéro unique'), null],
  [telHref('1'.repeat(40)), null],
  [mailHref('contact@exemple.fr'), 'mailto:contact@exemple.fr'],
  [mailHref('contact@exemple.fr?bcc=autre@exemple.fr'), null],
  [mailHref('pas une adresse'), null],
])('writes %s', (written, expected) => {
  expect(written).toBe(expected);
});
