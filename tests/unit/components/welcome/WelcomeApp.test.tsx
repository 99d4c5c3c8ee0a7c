// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { WelcomeApp, type WelcomeProps } from '../../../../components/welcome/WelcomeApp.tsx';
import type { IndexState } from '../../../../lib/model/index-state.ts';
import { faults } from '../axe.ts';
import { INDEX, TODAY } from '../cards.ts';

afterEach(cleanup);

function show(state: Partial<IndexState> = {}, some: Partial<WelcomeProps['permissions']> = {}) {
  const api = {
    getIndexState: async () => ({ ...INDEX, ...state }),
    checkNow: vi.fn(async () => {}),
    openOptions: vi.fn(),
    openExample: vi.fn(),
  };
  const permissions = {
    granted: { lannuaire: false, csp: false },
    request: vi.fn(async () => true),
    ...some,
  };
  render(<WelcomeApp api={api} permissions={permissions} today={TODAY} />);
  return { api, permissions };
}

const exemple = INDEX.active && { ...INDEX.active, exemple: true };

it('says what TED does, what it reads and what it never sends', async () => {
  show();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('à côté de la page');
  expect(screen.getByText('lannuaire.service-public.gouv.fr')).toBeTruthy();
  expect(screen.getByText('choisirleservicepublic.gouv.fr')).toBeTruthy();
  expect(screen.getByText(/ni adresse, ni recherche, ni texte/)).toBeTruthy();
  expect(await screen.findByText('L’index est prêt')).toBeTruthy();
  expect(await faults()).toEqual([]);
});

it('asks the browser for the two sites from a real button, once', async () => {
  const { permissions } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Autoriser les deux sites' }));
  expect(permissions.request).toHaveBeenCalledTimes(1);
  expect(await screen.findAllByText('Autorisé')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Autoriser les deux sites' })).toBeNull();
});

it('has no such button when the sites are allowed already', () => {
  show({}, { granted: { lannuaire: true, csp: true } });
  expect(screen.getAllByText('Autorisé')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Autoriser les deux sites' })).toBeNull();
});

it('says which of them is still to be allowed', () => {
  show({}, { granted: { lannuaire: true, csp: false } });
  expect(screen.getByText('Autorisé').closest('li')?.textContent).toContain('lannuaire');
  expect(screen.getByText('À autoriser').closest('li')?.textContent).toContain('choisirle');
  expect(screen.getByRole('button', { name: 'Autoriser les deux sites' })).toBeTruthy();
});

it.each([
  ['refuses', async () => false],
  ['cannot ask', () => Promise.reject(new Error('not from a click'))],
])('keeps the button and says what is lost when the browser %s', async (_, request) => {
  show({}, { request });
  fireEvent.click(screen.getByRole('button', { name: 'Autoriser les deux sites' }));
  expect(await screen.findByText(/rien ne paraîtra dans les pages/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Autoriser les deux sites' })).toBeTruthy();
});

it.each<[string, Partial<IndexState>, RegExp, string | null]>([
  ['no index', { active: null }, /L’index n’est pas installé/, 'Télécharger l’index'],
  ['the small one', { active: exemple }, /Un index réduit répond/, 'Mettre à jour'],
  [
    'an install under way',
    {
      active: exemple,
      progress: { partsDone: 2, partsTotal: 4, bytesDone: 6e6, bytesTotal: 12e6 },
    },
    /6,0\sMo sur 12,0\sMo/,
    null,
  ],
  [
    'a failed download',
    { problem: { code: 'server-error', detail: '' } },
    /Le serveur de l’index ne répond pas/,
    'Mettre à jour',
  ],
])('with %s, says it and offers what can be done', async (_, state, words, button) => {
  const { api } = show(state);
  expect(await screen.findByText(words)).toBeTruthy();
  const found = screen.queryByRole('button', { name: /Mettre à jour|Télécharger/ });
  expect(found?.textContent ?? null).toBe(button);
  expect(await faults()).toEqual([]);
  if (found) {
    fireEvent.click(found);
    expect(api.checkNow).toHaveBeenCalledTimes(1);
  }
});

it('opens an example and the settings', () => {
  const { api } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Essayer sur une fiche d’exemple' }));
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir les réglages' }));
  expect(api.openExample).toHaveBeenCalledTimes(1);
  expect(api.openOptions).toHaveBeenCalledTimes(1);
});
