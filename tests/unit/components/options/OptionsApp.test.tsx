// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../../components/options/OptionsApp.tsx';
import type { OptionsApi } from '../../../../components/options/options-api.ts';
import { type AppliedSettings, DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import type { ReadImport } from '../../../../lib/transfer.ts';
import { faults } from '../axe.ts';
import { INDEX, PIED, TODAY } from '../cards.ts';
import { fakeOptions } from './options-api.ts';

afterEach(cleanup);

async function show(...given: Parameters<typeof fakeOptions>) {
  const { api, undo } = fakeOptions(...given);
  render(<OptionsApp api={api} today={TODAY} />);
  await screen.findByRole('heading', { level: 1, name: 'Réglages' });
  return { api, undo };
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const section = (name: string): HTMLElement => {
  const found = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (!found) throw new Error(name);
  return found;
};
const plain = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();

it('has no fault, whatever it shows', async () => {
  await show();
  await screen.findByText(/^3\sfavoris$/);
  expect(await faults()).toEqual([]);
  cleanup();
  await show({ getIndexState: async () => ({ ...INDEX, active: null }) }, {}, [
    'display',
    'siteCsp',
    'mirrors',
  ]);
  expect(await screen.findByText('Aucun index n’est installé.')).toBeTruthy();
  expect(await faults()).toEqual([]);
});

describe('each control', () => {
  it('keeps its setting at once', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByRole('radio', { name: /Panneau latéral/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Sombre' }));
    fireEvent.click(box('TED sur l’annuaire'));
    fireEvent.click(box('TED sur les anciennes adresses'));
    fireEvent.click(box('Vérification quotidienne'));
    expect(vi.mocked(api.saveSettings).mock.calls.map(([change]) => change)).toEqual([
      { display: 'sidepanel' },
      { theme: 'sombre' },
      { siteLannuaire: false },
      { siteFormer: false },
      { dailyCheck: false },
    ]);
    await waitFor(() => expect(box('TED sur l’annuaire').checked).toBe(false));
  });

  it('of a site opens the panel by itself there, or shows it elsewhere', async () => {
    const { api } = await show();
    const [, csp] = section('Sites').querySelectorAll('li');
    if (!csp) throw new Error('no row');
    const [display, opening] = within(csp).getAllByRole('combobox');
    if (!display || !opening) throw new Error('no select');
    fireEvent.change(opening, { target: { value: 'auto' } });
    fireEvent.change(display, { target: { value: 'popup' } });
    expect(api.saveSettings).toHaveBeenNthCalledWith(1, { openingCsp: 'auto' });
    expect(api.saveSettings).toHaveBeenNthCalledWith(2, { displayCsp: 'popup' });
    // Where no panel comes in the page, there is nothing to open.
    await waitFor(() => expect(within(csp).getAllByRole('combobox')).toHaveLength(1));
    fireEvent.change(display, { target: { value: '' } });
    expect(api.saveSettings).toHaveBeenNthCalledWith(3, { displayCsp: null });
  });

  it('pauses until midnight, and resumes', async () => {
    const { api } = await show();
    fireEvent.click(button('Mettre en pause'));
    const midnight = new Date().setHours(24, 0, 0, 0);
    expect(api.saveSettings).toHaveBeenLastCalledWith({ pausedUntil: midnight });
    fireEvent.click(await screen.findByRole('button', { name: 'Reprendre' }));
    expect(api.saveSettings).toHaveBeenLastCalledWith({ pausedUntil: 0 });
  });

  it('goes back, and says so, when the browser refuses to keep it', async () => {
    await show({ saveSettings: () => Promise.reject(new Error('blocked')) });
    fireEvent.click(box('TED sur l’annuaire'));
    expect(await screen.findByText('Le navigateur a refusé de garder ce réglage.')).toBeTruthy();
    expect(box('TED sur l’annuaire').checked).toBe(true);
  });

  it('follows what another page changes', async () => {
    let tell: (applied: AppliedSettings) => void = () => {};
    await show({
      watchSettings: (handle) => {
        tell = handle;
        return () => {};
      },
    });
    tell({ settings: { ...DEFAULT_SETTINGS, siteCsp: false }, locked: new Set() });
    await waitFor(() => expect(box('TED sur les offres d’emploi').checked).toBe(false));
  });

  it('that an administration has set says so and cannot be changed', async () => {
    await show({}, { display: 'popup', siteCsp: false }, [
      'display',
      'theme',
      'siteCsp',
      'openingLannuaire',
      'indexAddress',
      'mirrors',
      'dailyCheck',
    ]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Recherche seule/ }).checked).toBe(
      true,
    );
    for (const control of [
      screen.getByRole('radio', { name: /Recherche seule/ }),
      screen.getByRole('radio', { name: 'Clair' }),
      box('TED sur les offres d’emploi'),
      box('Vérification quotidienne'),
      screen.getByLabelText('Adresse de l’index'),
      screen.getByLabelText('Miroirs, un par ligne'),
      button('Enregistrer les adresses'),
    ])
      expect(control.closest(':disabled, fieldset[disabled]'), control.outerHTML).toBeTruthy();
    expect(box('TED sur l’annuaire').disabled).toBe(false);
    expect(screen.getAllByText('Réglé par votre administration')).toHaveLength(6);
  });
});

describe('the addresses of the index', () => {
  const fill = (address: string, mirrors = '') => {
    fireEvent.input(screen.getByLabelText('Adresse de l’index'), { target: { value: address } });
    fireEvent.input(screen.getByLabelText('Miroirs, un par ligne'), { target: { value: mirrors } });
    fireEvent.click(button('Enregistrer les adresses'));
  };

  it('are kept once the browser lets TED ask them, within the click', async () => {
    const { api } = await show();
    fill('https://a.fr/ted', 'https://b.fr\nhttp://127.0.0.1:8080/');
    // Nothing was awaited: the browser only listens within the click.
    expect(api.requestAddresses).toHaveBeenCalledWith([
      'https://a.fr/ted/',
      'https://b.fr/',
      'http://127.0.0.1:8080/',
    ]);
    expect(await screen.findByText('Adresses enregistrées.')).toBeTruthy();
    expect(api.saveSettings).toHaveBeenCalledWith({
      indexAddress: 'https://a.fr/ted/',
      mirrors: ['https://b.fr/', 'http://127.0.0.1:8080/'],
    });
  });

  it('are left as they were when the reader refuses', async () => {
    const { api } = await show({ requestAddresses: async () => false });
    fill('https://a.fr/ted');
    expect(
      await screen.findByText(
        'Le navigateur n’a pas reçu votre accord pour a.fr. Rien n’a changé.',
      ),
    ).toBeTruthy();
    expect(api.saveSettings).not.toHaveBeenCalled();
  });

  it.each([
    ['http://a.fr/', '', /en https\s: http:\/\/a\.fr\//],
    ['a.fr', '', /: a\.fr/],
    ['', 'https://b.fr javascript:alert(1)', /: javascript:alert\(1\)/],
    ['', Array(9).fill('https://b.fr').join('\n'), /8 miroirs au plus/],
  ])('%s and %s are refused with a reason', async (address, mirrors, reason) => {
    const { api } = await show();
    fill(address, mirrors);
    expect(await screen.findByText(reason)).toBeTruthy();
    expect(api.requestAddresses).not.toHaveBeenCalled();
    expect(api.saveSettings).not.toHaveBeenCalled();
  });

  it('emptied, go back to the original one without asking', async () => {
    const { api } = await show({}, { indexAddress: 'https://a.fr/' });
    fill('');
    expect(await screen.findByText('Adresses enregistrées.')).toBeTruthy();
    expect(api.requestAddresses).not.toHaveBeenCalled();
    expect(api.saveSettings).toHaveBeenCalledWith({ indexAddress: null, mirrors: [] });
  });

  it('that the browser does not allow yet can be allowed', async () => {
    const { api } = await show(
      { hasAddresses: async () => false },
      { indexAddress: 'https://a.fr/' },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Autoriser' }));
    expect(api.requestAddresses).toHaveBeenCalledWith(['https://a.fr/']);
    expect(await screen.findByText('TED peut joindre a.fr.')).toBeTruthy();
  });
});

describe('what is kept', () => {
  it('says each host contacted, what it gave, and the last requests', async () => {
    await show();
    const table = await screen.findByRole('table', { name: 'Hôtes contactés' });
    expect(within(table).getAllByRole('row').map(plain)).toEqual([
      'HôteMotifDemandesReçu',
      'data.ted.exampleIndex et mises à jour1419,6 Mo',
    ]);
    expect(within(section('Connexions')).getAllByText(/a\.gz/)).toHaveLength(1);
    expect(plain(section('Connexions').querySelector('details'))).toMatch(
      /^Voir les 2 dernières demandes.* a\.gz · sans réponse.* b\.gz · 1 ko$/,
    );
  });

  it('says dates and sizes, and checks for an index on demand', async () => {
    let checkedAt: number | null = null;
    const { api } = await show({
      getIndexState: async () => ({ ...INDEX, checkedAt }),
      checkNow: vi.fn(async () => {
        checkedAt = new Date(2026, 10, 20, 9, 5).getTime();
      }),
    });
    await screen.findByText('Aucune vérification pour l’instant.');
    const table = screen.getByRole('table', { name: 'Données gardées ici' });
    await waitFor(() =>
      expect(within(table).getAllByRole('row').map(plain)).toEqual([
        'QuoiDateTaille',
        'Services6 oct. 20268,4 Mo',
        'Offres16 nov. 202623,1 Mo',
        'Vos choix et réglagescet appareil seulement6 ko',
      ]),
    );
    fireEvent.click(button('Vérifier maintenant'));
    expect(await screen.findByText(/20\snovembre\s2026\sà\s09:05/)).toBeTruthy();
    expect(api.checkNow).toHaveBeenCalledTimes(1);
  });

  it('names each source as its licence asks: producer, licence, long address, file and date', async () => {
    await show();
    const [services] = await within(section('À propos des données')).findAllByRole('term');
    expect(plain(services?.parentElement)).toBe(
      'Services : Service-Public.gouv.fr / DILA' +
        'Fichier services.json, du 6 oct. 2026. Licence Ouverte 2.0.' +
        'https://example.invalid/annuaire/telechargement/services.json' +
        `SHA-256 ${'a'.repeat(64)}`,
    );
    expect(screen.getByRole('link', { name: PIED.sources[1]?.url }).getAttribute('rel')).toContain(
      'noopener',
    );
  });

  it('is deleted only after a second answer, and can be taken back', async () => {
    const { api, undo } = await show();
    fireEvent.click(button('Tout supprimer…'));
    const dialog = screen.getByRole('dialog');
    expect(dialog.hasAttribute('open')).toBe(true);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Annuler' }));
    expect(dialog.hasAttribute('open')).toBe(false);
    expect(api.deleteAll).not.toHaveBeenCalled();
    fireEvent.click(button('Tout supprimer…'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tout supprimer' }));
    expect(await screen.findByText('Tout a été supprimé.')).toBeTruthy();
    fireEvent.click(button('Annuler'));
    expect(await screen.findByText(/C’est annulé/)).toBeTruthy();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('says when the deletion failed, with nothing to take back', async () => {
    await show({ deleteAll: () => Promise.reject(new Error('blocked')) });
    fireEvent.click(button('Tout supprimer…'));
    fireEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Tout supprimer' }),
    );
    expect(await screen.findByText('La demande n’a pas abouti.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
  });

  it('is cleared list by list; an empty one cannot be', async () => {
    const { api } = await show();
    await screen.findByText(/^3\sfavoris$/);
    expect(button(/^Effacer\s: Récents/).disabled).toBe(true);
    fireEvent.click(button(/^Effacer\s: Favoris/));
    expect(api.clear).toHaveBeenCalledWith('favourites');
    expect(await screen.findByText('Favoris effacés.')).toBeTruthy();
  });

  it('lists the corrections, each of which can be removed', async () => {
    const { api } = await show();
    expect(await screen.findByText('Développeur → Bureau du web')).toBeTruthy();
    fireEvent.click(button(/^Retirer la correction\s: Développeur/));
    expect(api.removeCorrection).toHaveBeenCalledWith('2026-1');
    expect(await screen.findByText('Correction retirée.')).toBeTruthy();
  });
});

describe('a file of choices', () => {
  const choose = (readImport: OptionsApi['readImport']) =>
    show({ readImport }).then((shown) => {
      const file = new File(['{}'], 'choix.json', { type: 'application/json' });
      fireEvent.change(screen.getByLabelText('Importer un fichier…', { selector: 'input' }), {
        target: { files: [file] },
      });
      return shown;
    });

  it('is shown before anything changes, and can be taken back', async () => {
    const undo = vi.fn(async () => {});
    const apply = vi.fn(async () => undo);
    const preview = {
      settings: { theme: 'sombre', siteCsp: false, displayCsp: null, mirrors: ['https://b.fr/'] },
      locked: 1,
      favourites: 2,
      corrections: 0,
      refused: 3,
    } as const;
    await choose(async (): Promise<ReadImport> => ({ ok: true, preview, apply }));
    const shown = await screen.findByRole('region', { name: 'Ce que ce fichier changerait' });
    expect(within(shown).getAllByRole('listitem').map(plain)).toEqual([
      'Thème : Sombre',
      'TED sur les offres d’emploi : désactivé',
      'Affichage sur les offres : comme partout',
      'Miroirs, un par ligne : https://b.fr/',
      '2 favoris ajoutés',
      '1 réglage laissé de côté, réglé par votre administration',
      '3 éléments laissés de côté, car illisibles',
    ]);
    expect(await faults()).toEqual([]);
    expect(apply).not.toHaveBeenCalled();
    fireEvent.click(button('Appliquer'));
    expect(await screen.findByText('Fichier importé.')).toBeTruthy();
    fireEvent.click(button('Annuler'));
    await waitFor(() => expect(undo).toHaveBeenCalledTimes(1));
  });

  it.each([
    ['trop-grand', 'Ce fichier est trop grand pour un export de TED.'],
    ['illisible', 'Ce fichier n’est pas lisible.'],
    ['autre-fichier', 'Ce fichier n’est pas un export de TED.'],
    ['plus-recent', /version plus récente de TED/],
    ['rien', 'Ce fichier ne changerait rien ici.'],
  ] as const)('that is %s is refused with a reason', async (problem, reason) => {
    await choose(async () => ({ ok: false, problem }));
    expect(await screen.findByText(reason)).toBeTruthy();
  });
});

it('shows the keys as the browser has them, and opens its page', async () => {
  const { api } = await show();
  const rows = await within(section('Raccourcis')).findAllByRole('listitem');
  expect(rows.map(plain)).toEqual([
    'Ouvrir ou fermer le panneau TEDAltJ',
    'Ouvrir la recherche TEDaucun',
  ]);
  fireEvent.click(button('Modifier dans le navigateur'));
  expect(api.openShortcuts).toHaveBeenCalledTimes(1);
});
