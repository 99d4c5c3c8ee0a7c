// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../../../components/popup/PopupApp.tsx';
import type { FindOptions } from '../../../../lib/lookup/found.ts';
import { NOWHERE } from '../../../../lib/popup-place.ts';
import { faults } from '../axe.ts';
import { TODAY } from '../cards.ts';
import { answerOf, fakeApi, service } from './popup-props.ts';

afterEach(cleanup);

const ALL = Array.from({ length: 500 }, (_, i) => service(i, `Bureau ${i}`));
/** A search that finds five hundred services, and gives as many as it is asked. */
const search = vi.fn(async (_query: string, { limit }: FindOptions) => ({
  ...answerOf([]),
  groups: [{ kind: 'service' as const, total: ALL.length, lines: ALL.slice(0, limit) }],
  total: ALL.length,
}));
const show = async (limit: number) => {
  const start = { ...NOWHERE, query: 'bureau', kind: 'service' as const, limit };
  render(<PopupApp api={fakeApi({ search })} today={TODAY} start={start} />);
  await screen.findByRole('listbox', { name: 'Résultats' });
};
const field = () => screen.getByRole<HTMLInputElement>('combobox');
const press = (key: string) => fireEvent.keyDown(field(), { key });
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
const drawn = () => screen.getAllByRole('option');

describe('a long list', () => {
  it('draws what is seen, and says of each line where it stands', async () => {
    await show(200);
    expect(drawn().length).toBeLessThan(60);
    expect(drawn()[3]?.getAttribute('aria-posinset')).toBe('4');
    expect(drawn()[3]?.getAttribute('aria-setsize')).toBe('200');
    const gaps = [...document.querySelectorAll<HTMLElement>('[role="none"]')];
    const hidden = gaps.reduce((sum, gap) => sum + Number.parseFloat(gap.style.height), 0);
    expect(hidden / 48 + drawn().length).toBe(200);
    expect(await faults()).toEqual([]);
  });

  it('is walked from one end to the other with the keys', async () => {
    await show(200);
    for (let at = 1; at < 200; at += 1) {
      press('ArrowDown');
      expect(active()?.textContent, String(at)).toContain(`Bureau ${at}`);
    }
    press('ArrowDown');
    expect(active()?.textContent).toContain('Bureau 0');
    press('End');
    expect(active()?.textContent).toContain('Bureau 199');
    expect(drawn().length).toBeLessThan(60);
    expect(screen.getByText('Précisez la recherche pour voir les suivants.')).toBeTruthy();
  });

  it('grows under the reader who walks onto its end, by the click too', async () => {
    await show(20);
    expect(drawn()).toHaveLength(21);
    // Up from the first line to the text, then from the end of the list.
    for (const _ of [1, 2, 3]) press('ArrowUp');
    expect(active()?.textContent).toContain('Bureau 19');
    press('ArrowDown');
    await screen.findByText('Bureau 39');
    expect(active()?.textContent).toContain('Bureau 20');
    fireEvent.click(screen.getByRole('option', { name: /Voir 20 de plus/ }));
    expect(search).toHaveBeenLastCalledWith('bureau', { kind: 'service', limit: 60, filtres: {} });
  });
});
