// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OptionsApp, type OptionsProps } from '../../../../components/options/OptionsApp.tsx';
import type { IndexState } from '../../../../lib/model/index-state.ts';
import { faults } from '../axe.ts';
import { INDEX, PIED, TODAY } from '../cards.ts';

afterEach(cleanup);

function show(state: Partial<IndexState> = {}, some: Partial<OptionsProps['api']> = {}) {
  const api = {
    getIndexState: vi.fn(async () => ({ ...INDEX, ...state })),
    checkNow: vi.fn(async () => {}),
    deleteAll: vi.fn(async () => {}),
    ...some,
  };
  render(<OptionsApp api={api} today={TODAY} />);
  return api;
}

it('names each source as its licence asks: producer, licence, long address, file and date', async () => {
  show();
  const [services] = await screen.findAllByRole('term');
  expect(services?.parentElement?.textContent?.replace(/\s/g, ' ')).toBe(
    'Services : Service-Public.gouv.fr / DILA' +
      'Fichier services.json, du 6 oct. 2026. Licence Ouverte 2.0.' +
      'https://example.invalid/annuaire/telechargement/services.json' +
      `SHA-256 ${'a'.repeat(64)}`,
  );
  expect(screen.getByRole('link', { name: PIED.sources[1]?.url }).getAttribute('rel')).toContain(
    'noopener',
  );
  expect(await faults()).toEqual([]);
});

it('checks for an index on demand, and says when that was last done', async () => {
  let checkedAt: number | null = null;
  const api = show(
    {},
    {
      getIndexState: async () => ({ ...INDEX, checkedAt }),
      checkNow: vi.fn(async () => {
        checkedAt = new Date(2026, 10, 20, 9, 5).getTime();
      }),
    },
  );
  expect(await screen.findByText('Aucune vérification pour l’instant.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Vérifier maintenant' }));
  expect(await screen.findByText(/20\snovembre\s2026\sà\s09:05/)).toBeTruthy();
  expect(api.checkNow).toHaveBeenCalledTimes(1);
});

it('deletes only after a second answer, and says it', async () => {
  const api = show();
  fireEvent.click(await screen.findByRole('button', { name: 'Tout supprimer…' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.hasAttribute('open')).toBe(true);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annuler' }));
  expect(dialog.hasAttribute('open')).toBe(false);
  expect(api.deleteAll).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Tout supprimer…' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tout supprimer' }));
  expect(await screen.findByText('Tout a été supprimé.')).toBeTruthy();
  expect(api.deleteAll).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(api.getIndexState).toHaveBeenCalledTimes(2));
});

it('says when the deletion failed', async () => {
  show({}, { deleteAll: () => Promise.reject(new Error('blocked')) });
  fireEvent.click(await screen.findByRole('button', { name: 'Tout supprimer…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tout supprimer' }));
  expect(await screen.findByText('La demande n’a pas abouti.')).toBeTruthy();
});

it('says that there is no index, without a fault', async () => {
  show({ active: null });
  expect(await screen.findByText('Aucun index n’est installé.')).toBeTruthy();
  expect(await faults()).toEqual([]);
});
