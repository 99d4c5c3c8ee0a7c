import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Driver } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The results scroll, and are reached through the field that keeps the focus. */
const EXPECTED = ['scrollable-region-focusable'];

export interface AxeOptions {
  /** Sets of rules beside those of WCAG 2.2 AA. */
  readonly also?: readonly string[];
  /** Rules that are broken on purpose. */
  readonly except?: readonly string[];
}

/** The rules that the page breaks, or the panel alone where there is one, as « rule: markup ». */
export async function axeFaults(
  ted: Driver,
  { also = [], except = [] }: AxeOptions = {},
): Promise<string[]> {
  const loaded = await ted.evaluate<boolean>(`return typeof axe !== 'undefined';`);
  if (!loaded) await ted.evaluate(`;${AXE}`);
  return ted.evaluate<string[]>(
    `const [tags, expected] = args;
     const host = document.querySelector('ted-panneau');
     // While something comes in, its colours are not yet its own.
     const moving = [document, host?.shadowRoot].flatMap((root) => root?.getAnimations() ?? []);
     await Promise.all(moving.filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
       .map(({ finished }) => finished.catch(() => {})));
     const { violations } = await axe.run(host ?? document, {
       runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], selectors: false,
     });
     return violations.filter(({ id }) => !expected.includes(id))
       .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160)));`,
    [...WCAG, ...also],
    [...EXPECTED, ...except],
  );
}
