import { preprocessCSS, resolveConfig } from 'vite';
import { expect, it } from 'vitest';
import withoutUnread from '../../../tools/css-without-unread.ts';

const left = async (css: string): Promise<string> => {
  const plugins = [withoutUnread];
  const config = await resolveConfig({ configFile: false, css: { postcss: { plugins } } }, 'build');
  return (await preprocessCSS(css, 'sheet.css', config)).code.replace(/\s+/g, ' ');
};

it('keeps the properties that a rule reads, directly or by another', async () => {
  const css =
    ':root { --a: red; --b: var(--a); --c: light-dark(#fff, #000); } p { color: var(--b) }';
  expect(await left(css)).toBe(':root { --a: red; --b: var(--a); } p { color: var(--b) }');
});

it('leaves out one that is only read by another that nothing reads, wherever it is set', async () => {
  const css = ':root { --a: 1px; --b: var( --a ); } @media print { p { --a: 2px; top: 0 } }';
  expect(await left(css)).toBe(':root { } @media print { p { top: 0 } }');
});
