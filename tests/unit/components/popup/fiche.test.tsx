// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../../../components/popup/PopupApp.tsx';
import { ok } from '../../../../lib/model/problem.ts';
import { NOWHERE } from '../../../../lib/popup-place.ts';
import { faults } from '../axe.ts';
import { idOf, OFFRE, OFFRE_AMBIGUE, referenceOf, SERVICE, TODAY } from '../cards.ts';
import { memoryOfCorrections } from '../panel-props.ts';
import { answerOf, fakeApi, fakeMemory, service } from './popup-props.ts';

afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const press = (key: string, some = {}) => fireEvent.keyDown(field(), { key, ...some });
const KEPT = {
  kind: 'service',
  id: idOf(8),
  titre: 'Bureau des phares',
  sigle: 'BP',
  sous: 'Ministère de la Mer',
  url: 'https://lannuaire.example/8',
} as const;

async function show(some: Parameters<typeof fakeApi>[0] = {}, props = {}) {
  const api = fakeApi({
    describeService: vi.fn(async () => ok(SERVICE)),
    describeOffre: vi.fn(async () => ok(OFFRE)),
    ...some,
  });
  render(<PopupApp api={api} today={TODAY} {...props} />);
  return api;
}
async function search(text = 'maree') {
  fireEvent.input(field(), { target: { value: text } });
  await screen.findByRole('listbox', { name: 'Résultats' });
}

describe('the card in the popup', () => {
  it('opens with → at the end of the text, and Escape comes back to the same line', async () => {
    const api = await show();
    await search();
    press('ArrowDown');
    field().setSelectionRange(0, 0);
    expect(press('ArrowRight')).toBe(true);
    field().setSelectionRange(5, 5);
    expect(press('ArrowRight')).toBe(false);
    const title = await screen.findByRole('heading', { level: 2 });
    expect(title.textContent).toContain(SERVICE.nom);
    await vi.waitFor(() => expect(document.activeElement).toBe(title));
    expect(api.describeService).toHaveBeenCalledWith(idOf(2));
    expect(await faults()).toEqual([]);
    fireEvent.keyDown(title, { key: 'Escape' });
    expect(field().value).toBe('maree');
    expect(document.activeElement).toBe(field());
    const line = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(line?.textContent).toContain('Bureau des bouées');
  });

  it.each([
    ['←', () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' })],
    ['the button', () => fireEvent.click(screen.getByRole('button', { name: 'Retour' }))],
  ])('is left by %s', async (_, leave) => {
    await show();
    await search();
    press('ArrowRight');
    await screen.findByRole('heading', { level: 2 });
    leave();
    expect(field()).toBeTruthy();
  });

  it('walks to other services, and back one at a time', async () => {
    const api = await show();
    await search();
    press('ArrowRight');
    await screen.findByRole('heading', { level: 2 });
    const [parent] = SERVICE.chemin;
    fireEvent.click(screen.getByRole('link', { name: parent?.nom }));
    await vi.waitFor(() => expect(api.describeService).toHaveBeenCalledTimes(2));
    await act(async () => {});
    fireEvent.click(screen.getByRole('button', { name: 'Retour' }));
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Retour' }));
    expect(field()).toBeTruthy();
  });

  it('opens with Enter where the directory has no page', async () => {
    const lines = [service(3, 'Sans page', { officielle: false })];
    const api = await show({ search: vi.fn(async () => answerOf(lines)) });
    await search();
    press('Enter');
    await screen.findByRole('heading', { level: 2 });
    expect(api.open).not.toHaveBeenCalled();
    expect(api.describeService).toHaveBeenCalledWith(idOf(3));
  });

  it('of an offer says which offer it is', async () => {
    const api = await show();
    await search();
    for (const _ of [1, 2, 3]) press('ArrowDown');
    press('ArrowRight');
    expect(
      (await screen.findAllByRole('heading', { level: 2 })).map((one) => one.textContent)[0],
    ).toBe(OFFRE.intitule);
    expect(api.describeOffre).toHaveBeenCalledWith(referenceOf('2026-900001'));
    expect(await faults()).toEqual([]);
  });

  it('leads to the official page by the popup, not by itself', async () => {
    const api = await show();
    await search();
    press('ArrowRight');
    const link = await screen.findByRole('link', { name: 'Page officielle' });
    expect(fireEvent.click(link)).toBe(false);
    expect(api.open).toHaveBeenCalledWith(SERVICE.url, { background: false });
  });

  it('is there again in a popup opened again, over the same search', async () => {
    const start = { ...NOWHERE, query: 'maree', fiche: { kind: 'service', id: idOf(2) } };
    const api = await show({}, { start });
    await screen.findByRole('heading', { level: 2 });
    expect(api.search).toHaveBeenCalledWith('maree', { kind: 'tout', limit: 8, filtres: {} });
    fireEvent.click(screen.getByRole('button', { name: 'Retour' }));
    expect(field().value).toBe('maree');
    expect(await screen.findByText('Service des', { exact: false })).toBeTruthy();
  });
});

it('says that a card could not be read, and reads it again', async () => {
  const describeService = vi.fn(async () => ok(SERVICE)).mockRejectedValueOnce(new Error('closed'));
  await show({ describeService });
  await search();
  press('ArrowRight');
  expect((await screen.findByRole('alert')).textContent).toContain('La fiche n’a pas pu être lue');
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(
    await screen.findByRole('heading', { level: 2, name: new RegExp(SERVICE.nom) }),
  ).toBeTruthy();
});

describe('the employer of an offer', () => {
  const toOffre = async () => {
    await search();
    for (const _ of [1, 2, 3]) press('ArrowDown');
    press('ArrowRight');
    await screen.findByRole('heading', { level: 2, name: OFFRE_AMBIGUE.intitule });
  };
  const describeOffre = async () => ok(OFFRE_AMBIGUE);

  it('chosen in the popup is kept for that offer alone, found again, and taken back', async () => {
    const corrections = memoryOfCorrections();
    await show({ describeOffre, corrections });
    await toOffre();
    const radio = screen.getByRole('radio', { name: /pour l’administration/ });
    fireEvent.click(radio);
    fireEvent.click(screen.getByRole('button', { name: 'Choisir' }));
    expect(await screen.findByText('Choisi par vous')).toBeTruthy();
    expect(corrections.keep).toHaveBeenCalledWith({
      reference: '2026-900001',
      intitule: OFFRE_AMBIGUE.intitule,
      employeur: '',
      service: expect.objectContaining({ id: OFFRE_AMBIGUE.candidats[1]?.id }),
    });
    cleanup();
    await show({ describeOffre, corrections });
    await toOffre();
    expect(screen.getByText('Choisi par vous')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Annuler ce choix' }));
    expect(await screen.findByText('Quel est l’employeur ?')).toBeTruthy();
    expect(corrections.forget).toHaveBeenCalledOnce();
  });

  it('set aside in the panel is set aside here', async () => {
    const corrections = memoryOfCorrections();
    const reference = referenceOf('2026-900001');
    await corrections.keep({ reference, intitule: '', employeur: '', service: null });
    await show({ describeOffre, corrections });
    await toOffre();
    expect(screen.getByText('Vous avez écarté les services proposés.')).toBeTruthy();
  });
});

describe('favourites', () => {
  it('are starred on the card, listed first at the opening, and open from there', async () => {
    const memory = fakeMemory();
    const api = await show({ memory });
    await search();
    press('ArrowRight');
    const star = await screen.findByRole('button', { name: 'Favori' });
    expect(star.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(star);
    await vi.waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
    expect(memory.kept.favourites.map(({ titre }) => titre)).toEqual([SERVICE.nom]);
    fireEvent.click(screen.getByRole('button', { name: 'Retour' }));
    press('Escape');
    const groups = screen.getAllByRole('group').map((one) => one.textContent?.trim());
    expect(groups[0]).toMatch(/^Favoris/);
    expect(groups[1]).toMatch(/^Récents/);
    press('ArrowDown');
    press('Enter');
    expect(api.open).toHaveBeenCalledWith(SERVICE.url, { background: false });
  });

  it('are starred on a result, and taken away with a way back to the same order', async () => {
    const other = { ...KEPT, id: idOf(1), titre: 'Service des marées' };
    const memory = fakeMemory([KEPT, other]);
    await show({ memory });
    await search();
    const line = screen.getAllByRole('option')[0];
    await vi.waitFor(() => expect(line?.textContent).toContain('Favori'));
    fireEvent.click(line?.querySelector('.star') ?? document.body);
    await screen.findByText(/Retiré des favoris/);
    expect(memory.kept.favourites).toEqual([KEPT]);
    expect(await faults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await vi.waitFor(() => expect(memory.kept.favourites).toEqual([KEPT, other]));
    expect(screen.queryByText(/Retiré des favoris/)).toBeNull();
    expect(document.activeElement).toBe(field());
  });
});

describe('recents', () => {
  it('hold the query and what was opened, and nothing that was only typed', async () => {
    const memory = fakeMemory();
    await show({ memory });
    await search('mar');
    await search('maree');
    expect(memory.kept.recents).toEqual([]);
    press('Enter');
    expect(memory.kept.recents).toMatchObject([
      { kind: 'service', titre: 'Service des marées' },
      { kind: 'recherche', texte: 'maree' },
    ]);
  });

  it('search or open again, and are cleared with a way back', async () => {
    const recents = [{ kind: 'recherche', texte: 'budget' } as const, KEPT];
    const memory = fakeMemory([], recents);
    const api = await show({ memory });
    fireEvent.click(await screen.findByRole('button', { name: 'Effacer les récents' }));
    expect(memory.kept.recents).toEqual([]);
    expect(await screen.findByText('Récents effacés.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    fireEvent.click(await screen.findByRole('option', { name: /budget/ }));
    expect(field().value).toBe('budget');
    expect(api.search).toHaveBeenCalledWith('budget', expect.anything());
  });
});

it('shows what a sigle means, each meaning with its card', async () => {
  const api = await show(
    {
      sens: vi.fn(async () => [
        { libelle: 'Service des marées', service: { ...KEPT, id: idOf(5), rattachement: 'MMER' } },
        { libelle: 'Sans fiche', service: null },
      ]),
    },
    { start: { ...NOWHERE, query: 'SDM' }, sigle: 'SDM' },
  );
  expect(await screen.findByRole('heading', { name: /Sens de «\sSDM\s»/ })).toBeTruthy();
  expect(screen.getByText('Sans fiche')).toBeTruthy();
  expect(await faults()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Service des marées' }));
  await screen.findByRole('button', { name: 'Retour' });
  expect(api.describeService).toHaveBeenCalledWith(idOf(5));
});
