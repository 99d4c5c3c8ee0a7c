// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../../../components/popup/PopupApp.tsx';
import type { PopupApi } from '../../../../components/popup/popup-api.ts';
import type { FoundAnswer } from '../../../../lib/lookup/found.ts';
import { faults } from '../axe.ts';
import { INDEX, TODAY } from '../cards.ts';
import { answerOf, fakeApi, MIXED, NOTHING, service } from './popup-props.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (some: Partial<PopupApi> = {}) => {
  const api = fakeApi(some);
  render(<PopupApp api={api} today={TODAY} />);
  return api;
};

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const press = (key: string, some = {}) => fireEvent.keyDown(field(), { key, ...some });
const spaces = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** What is said once the typing rests. */
const announced = () => spaces(screen.getAllByRole('status').at(-1) ?? null);
const options = () => screen.getAllByRole('option').map(spaces);
const active = () => {
  const id = field().getAttribute('aria-activedescendant');
  const node = id ? document.getElementById(id) : null;
  if (node) expect(node.getAttribute('aria-selected')).toBe('true');
  return node ? options().indexOf(spaces(node)) : null;
};

describe('at the opening', () => {
  it('has the focus in the field, examples, and what the index holds', async () => {
    const api = show();
    expect(document.activeElement).toBe(field());
    expect(
      (await screen.findAllByText(/7\s903\sservices, 18\s409\soffres/)).length,
    ).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    fireEvent.click(screen.getByRole('option', { name: /géomaticien Rennes/ }));
    expect(field().value).toBe('géomaticien Rennes');
    expect(api.search).toHaveBeenCalledWith('géomaticien Rennes', {
      kind: 'tout',
      limit: 8,
      filtres: {},
    });
    expect(document.activeElement).toBe(field());
  });

  it('says that an install is under way, and that the index is the small one', async () => {
    const state = {
      ...INDEX,
      active: INDEX.active && { ...INDEX.active, exemple: true },
      progress: { partsDone: 1, partsTotal: 4, bytesDone: 3e6, bytesTotal: 12e6 },
    };
    show({ getIndexState: async () => state });
    const bar = await screen.findByRole('progressbar', { name: 'Téléchargement de l’index' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(screen.getAllByText(/index réduit/).length).toBeGreaterThan(0);
  });

  it('offers to download a missing index', async () => {
    const api = show({ getIndexState: async () => ({ ...INDEX, active: null }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Télécharger l’index' }));
    expect(api.checkNow).toHaveBeenCalledTimes(1);
  });
});

describe('results', () => {
  it('come by group with their counts, path, reason, age and marks', async () => {
    show();
    type('maree');
    expect(await screen.findByRole('group', { name: 'Services 12' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Offres 2' })).toBeTruthy();
    expect(options()).toEqual([
      'Service des marées 2 offres Ministère de la Mer › DGL nom',
      'Bureau des bouées BBO Ministère de la Mer › DGL ancien nom',
      'Voir tout : 12 services',
      'Prévisionniste de marée 4 jours DGL · catégorie A · Brest (29) intitulé',
      'Baliseur expirée DGL · catégorie A · Brest (29) intitulé',
    ]);
    expect(document.querySelector('mark')?.textContent).toBe('marée');
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
    expect(await faults()).toEqual([]);
  });

  it('are filtered by kind, one at a time', async () => {
    const api = show();
    type('maree');
    const chip = await screen.findByRole('button', { name: 'Offres' });
    fireEvent.click(chip);
    expect(api.search).toHaveBeenLastCalledWith('maree', {
      kind: 'offre',
      limit: 20,
      filtres: {},
    });
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'Tout' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('are announced once the typing rests', async () => {
    vi.useFakeTimers();
    show();
    type('maree');
    await act(async () => void (await vi.advanceTimersByTimeAsync(300)));
    expect(announced()).not.toContain('résultats');
    await act(async () => void (await vi.advanceTimersByTimeAsync(500)));
    expect(announced()).toBe('4 résultats');
  });

  it('never take the place of a later question', async () => {
    const waiting = new Map<string, (answer: FoundAnswer) => void>();
    show({ search: (query) => new Promise((resolve) => waiting.set(query, resolve)) });
    type('m');
    type('ma');
    expect(field().value).toBe('ma');
    waiting.get('ma')?.(answerOf([service(2, 'Seconde')]));
    await screen.findByText('Seconde');
    waiting.get('m')?.(answerOf([service(1, 'Première')]));
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(options()).toHaveLength(1);
    expect(screen.queryByText('Première')).toBeNull();
  });

  it('leave when the field is emptied, even if an answer is still to come', async () => {
    let answer: (answer: FoundAnswer) => void = () => {};
    show({ search: () => new Promise((resolve) => (answer = resolve)) });
    type('m');
    fireEvent.click(screen.getByRole('button', { name: 'Effacer la recherche' }));
    answer(MIXED);
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(screen.queryByRole('listbox', { name: 'Résultats' })).toBeNull();
    expect(screen.getByText('Essayez')).toBeTruthy();
  });

  it('are asked for again after a failure', async () => {
    const search = vi.fn(fakeApi().search).mockRejectedValueOnce(new Error('closed database'));
    show({ search });
    type('maree');
    await screen.findByText('La recherche n’a pas abouti');
    fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findAllByRole('option')).toHaveLength(5);
    expect(screen.queryByText('La recherche n’a pas abouti')).toBeNull();
  });
});

describe('without a match', () => {
  it('proposes the corrected words, and already shows what they find', async () => {
    const search = vi.fn(async (query: string) =>
      query === 'direction du budget'
        ? answerOf([service(1, 'Direction du budget')])
        : { ...NOTHING, suggestion: 'direction du budget' },
    );
    show({ search });
    type('direction du bugdet');
    await screen.findByText(/Aucun résultat pour «\sdirection du bugdet\s»/);
    expect(
      await screen.findByRole('listbox', { name: /Avec «\sdirection du budget\s»/ }),
    ).toBeTruthy();
    expect(await faults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'direction du budget' }));
    expect(field().value).toBe('direction du budget');
  });

  it('sends to the official search, which knows more', async () => {
    const api = show({ search: async () => NOTHING });
    type('mairie de nulle part');
    fireEvent.click(await screen.findByRole('link', { name: /annuaire officiel/ }));
    expect(api.open).toHaveBeenCalledWith('https://lannuaire.service-public.gouv.fr/', {
      background: false,
    });
  });

  it('does not look for people, and says so', async () => {
    show({ search: async () => ({ ...NOTHING, personne: true }) });
    type('téléphone de Prénom Nom');
    expect(
      await screen.findByRole('heading', { name: 'TED ne cherche pas les personnes' }),
    ).toBeTruthy();
    expect(screen.getAllByText('Recherche non effectuée').length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });
});

describe('keys', () => {
  const ready = async (some: Partial<PopupApi> = {}) => {
    const api = show(some);
    type('maree');
    await screen.findAllByRole('option');
    return api;
  };

  it('go through the lines of all groups, wrap, and come back to the text', async () => {
    await ready();
    const walk: [string, number | null][] = [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowDown', 3],
      ['ArrowDown', 4],
      ['ArrowDown', 0],
      ['ArrowUp', null],
      ['ArrowUp', 4],
      ['Home', 0],
      ['End', 4],
    ];
    expect(active()).toBe(0);
    for (const [key, at] of walk) {
      press(key);
      expect(active(), key).toBe(at);
    }
  });

  it('leave Home and End to the text until the reader is in the list', async () => {
    await ready();
    expect(press('End')).toBe(true);
    press('ArrowDown');
    expect(press('End')).toBe(false);
  });

  it('open the active line here, or behind with Ctrl', async () => {
    const api = await ready();
    press('Enter');
    expect(api.open).toHaveBeenLastCalledWith('https://lannuaire.example/1', {
      background: false,
    });
    press('ArrowDown');
    press('Enter', { ctrlKey: true });
    expect(api.open).toHaveBeenLastCalledWith('https://lannuaire.example/2', { background: true });
  });

  it('empty the field, then close', async () => {
    const api = await ready();
    press('Escape');
    expect(field().value).toBe('');
    expect(api.close).not.toHaveBeenCalled();
    press('Escape');
    expect(api.close).toHaveBeenCalledTimes(1);
  });

  it('are left alone while an accent is composed', async () => {
    const api = await ready();
    press('Enter', { isComposing: true });
    expect(api.open).not.toHaveBeenCalled();
  });

  it('open nothing that is not an address', async () => {
    const search = async () => answerOf([service(1, 'Piège', { url: 'javascript:alert(1)' })]);
    const api = await ready({ search });
    press('Enter');
    fireEvent.click(screen.getByRole('option'));
    expect(api.open).not.toHaveBeenCalled();
  });
});

it('opens by the mouse: a click here, Ctrl or the middle button behind', async () => {
  const api = show();
  type('maree');
  const [first] = await screen.findAllByRole('option');
  fireEvent.click(first!);
  fireEvent.click(first!, { ctrlKey: true });
  fireEvent(first!, new MouseEvent('auxclick', { button: 1, bubbles: true }));
  expect(vi.mocked(api.open).mock.calls.map(([, how]) => how.background)).toEqual([
    false,
    true,
    true,
  ]);
  expect(fireEvent.mouseDown(first!)).toBe(false);
});

it('searches again when a new index answers', async () => {
  let state = { ...INDEX, progress: { partsDone: 1, partsTotal: 2, bytesDone: 1, bytesTotal: 2 } };
  const api = show({ getIndexState: async () => state });
  type('maree');
  await screen.findAllByRole('option');
  expect(api.search).toHaveBeenCalledTimes(1);
  state = {
    ...INDEX,
    active: INDEX.active && { ...INDEX.active, indexVersion: 'suivant' },
  } as never;
  await waitFor(() => expect(api.search).toHaveBeenCalledTimes(2), { timeout: 3000 });
});
