// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../../../components/popup/PopupApp.tsx';
import type { PopupApi } from '../../../../components/popup/popup-api.ts';
import { NOWHERE } from '../../../../lib/popup-place.ts';
import { faults } from '../axe.ts';
import { idOf, TODAY } from '../cards.ts';
import { fakeApi, NOTHING } from './popup-props.ts';

afterEach(cleanup);

const MER = idOf(71);
const FACETS = {
  ministere: [
    { valeur: MER, libelle: 'Ministère de la Mer', court: 'MMER', nombre: 1_204 },
    { valeur: idOf(72), libelle: 'Ministère des Neiges', nombre: 7 },
  ],
  departement: [{ valeur: '35', libelle: '35', nombre: 3 }],
  categorie: [
    { valeur: 'Catégorie A', libelle: 'Catégorie A', nombre: 5 },
    { valeur: 'Catégorie B', libelle: 'Catégorie B', nombre: 2 },
  ],
  teletravail: [{ valeur: 'oui', libelle: 'oui', nombre: 4 }],
  depuisJours: [{ valeur: '30', libelle: '30', nombre: 6 }],
};

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const menu = (name: string) => screen.findByRole('listbox', { name });
const values = (list: Element) =>
  [...list.querySelectorAll('[role="option"]')].map((one) => one.textContent);

async function show(some: Partial<PopupApi> = {}) {
  const api = fakeApi({ facets: vi.fn(async () => FACETS), ...some });
  render(<PopupApp api={api} today={TODAY} />);
  fireEvent.input(field(), { target: { value: 'maree' } });
  await screen.findByRole('listbox', { name: 'Résultats' });
  return api;
}
const asked = (api: { search: unknown }) =>
  vi.mocked(api.search as PopupApi['search']).mock.lastCall?.[1].filtres;

describe('a filter', () => {
  it('is a button that opens its values with their counts, and then shows the one chosen', async () => {
    const api = await show();
    fireEvent.click(button('Ministère'));
    const list = await menu('Ministère');
    expect(document.activeElement).toBe(list);
    expect(values(list)).toEqual([
      'Tous les ministères',
      'Ministère de la Mer1\u202f204',
      'Ministère des Neiges7',
    ]);
    expect(await faults()).toEqual([]);
    fireEvent.click(screen.getByRole('option', { name: /^Ministère de la Mer/ }));
    expect(asked(api)).toEqual({ ministere: MER });
    const chosen = button('Ministère\u00a0: Ministère de la Mer');
    expect(chosen.textContent).toBe('MMER');
    expect(chosen.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(chosen);
    expect(screen.queryByRole('listbox', { name: 'Ministère' })).toBeNull();
    expect(await faults()).toEqual([]);
  });

  it('is cleared in one click', async () => {
    const api = await show();
    fireEvent.click(button('Lieu'));
    await menu('Lieu');
    fireEvent.click(screen.getByRole('option', { name: /Ille-et-Vilaine \(35\)/ }));
    expect(asked(api)).toEqual({ departement: '35' });
    fireEvent.click(button('Retirer le filtre Lieu'));
    expect(asked(api)).toEqual({});
    expect(document.activeElement).toBe(button('Lieu'));
  });

  it('is chosen with the keyboard alone', async () => {
    const api = await show();
    fireEvent.click(button('Ministère'));
    const list = await menu('Ministère');
    const press = (key: string) => fireEvent.keyDown(list, { key });
    const active = () =>
      document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;
    for (const [key, expected] of [
      ['ArrowDown', /Mer/],
      ['ArrowDown', /Neiges/],
      ['ArrowDown', /Neiges/],
      ['Home', /Tous/],
      ['End', /Neiges/],
      ['ArrowUp', /Mer/],
      ['m', /Neiges/],
    ] as const) {
      press(key);
      expect(active(), key).toMatch(expected);
    }
    press('Escape');
    expect(document.activeElement).toBe(button('Ministère'));
    expect(asked(api)).toEqual({});
    fireEvent.click(button('Ministère'));
    const again = await menu('Ministère');
    fireEvent.keyDown(again, { key: 'ArrowDown' });
    fireEvent.keyDown(again, { key: 'Enter' });
    expect(asked(api)).toEqual({ ministere: MER });
  });

  it('of « Plus » keeps its menu open, and several are counted', async () => {
    const api = await show();
    fireEvent.click(button('Plus'));
    const list = await menu('Plus');
    expect(values(list)).toEqual([
      'Catégorie A5',
      'Catégorie B2',
      'Télétravail possible4',
      'Publiée depuis 30\u00a0jours au plus6',
      'Montrer aussi les offres terminées',
    ]);
    fireEvent.click(screen.getByRole('option', { name: /Catégorie A/ }));
    expect(button('Plus\u00a0: Catégorie A')).toBeTruthy();
    fireEvent.click(screen.getByRole('option', { name: /Télétravail/ }));
    fireEvent.click(screen.getByRole('option', { name: /30/ }));
    fireEvent.click(screen.getByRole('option', { name: /terminées/ }));
    expect(asked(api)).toEqual({
      categorie: 'Catégorie A',
      teletravail: true,
      depuisJours: 30,
      terminees: true,
    });
    expect(button(/^Plus/).textContent).toBe('Plus\u00a0: 4');
    fireEvent.click(screen.getByRole('option', { name: /Catégorie A/ }));
    expect(asked(api)).not.toHaveProperty('categorie');
    fireEvent.click(button('Retirer le filtre Plus'));
    expect(asked(api)).toEqual({});
  });

  it('that leaves nothing says so, and is taken away from there', async () => {
    const api = await show({
      search: vi.fn(async (_query, { filtres = {} }) =>
        Object.keys(filtres).length > 0
          ? NOTHING
          : fakeApi().search('', { kind: 'tout', limit: 1 }),
      ),
    });
    fireEvent.click(button('Lieu'));
    await menu('Lieu');
    fireEvent.click(screen.getByRole('option', { name: /Ille-et-Vilaine/ }));
    await screen.findByText('Aucun résultat avec ces filtres');
    fireEvent.click(button('Retirer les filtres'));
    await waitFor(() => expect(asked(api)).toEqual({}));
    expect(await screen.findByText('Prévisionniste de marée')).toBeTruthy();
  });

  it('leaves with the text that it narrowed', async () => {
    const api = await show();
    fireEvent.click(button('Lieu'));
    await menu('Lieu');
    fireEvent.click(screen.getByRole('option', { name: /Ille-et-Vilaine/ }));
    fireEvent.input(field(), { target: { value: 'phare' } });
    expect(asked(api)).toEqual({ departement: '35' });
    fireEvent.keyDown(field(), { key: 'Escape' });
    fireEvent.input(field(), { target: { value: 'phare' } });
    expect(asked(api)).toEqual({});
  });

  it.each([
    ['maree', 'marees', { departement: '35' }],
    ['maree', 'mar', { departement: '35' }],
    ['maree', 'phare', {}],
  ])('found again with « %s » and then « %s » is %j', async (query, text, filtres) => {
    const api = fakeApi();
    const start = { ...NOWHERE, query, filtres: { departement: '35' } };
    render(<PopupApp api={api} today={TODAY} start={start} />);
    expect(asked(api)).toEqual({ departement: '35' });
    fireEvent.input(field(), { target: { value: text } });
    expect(asked(api)).toEqual(filtres);
  });
});
