// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DraftApp } from '../../../../components/draft/DraftApp.tsx';
import type { ComparaisonBrouillon } from '../../../../lib/model/draft.ts';
import type { OffreReference } from '../../../../lib/model/ids.ts';
import { faults } from '../axe.ts';
import { TODAY } from '../cards.ts';
import { fakeDraftApi, posteOf } from '../draft-props.ts';

afterEach(cleanup);

const BROUILLON =
  'Juriste\n\nCatégorie A. Poste à Nancy (54), avec la DAJ.\nVous serez chargé des contentieux.';
const DAJ = BROUILLON.indexOf('DAJ') + 3;
const COMPARAISON: ComparaisonBrouillon = {
  semblables: [posteOf(1), posteOf(2), posteOf(3), posteOf(4, { expiree: true })],
  sigles: [
    {
      sigle: 'DAJ',
      passage: { debut: DAJ - 3, fin: DAJ },
      sens: [
        {
          libelle: 'Direction des affaires juridiques',
          retouche: {
            passage: { debut: DAJ, fin: DAJ },
            texte: ' (Direction des affaires juridiques)',
          },
        },
      ],
    },
  ],
};

function show(comparaison: ComparaisonBrouillon | null = COMPARAISON) {
  const fake = fakeDraftApi(comparaison);
  render(<DraftApp api={fake.api} today={TODAY} />);
  return fake;
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Votre brouillon');
const type = (texte: string) => fireEvent.input(field(), { target: { value: texte } });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const section = (name: RegExp): HTMLElement => {
  const found = screen.getByRole('heading', { level: 3, name }).closest('section');
  if (!found) throw new Error(String(name));
  return found;
};
const plain = (node: Element) => node.textContent?.replace(/\s+/g, ' ').trim();

describe('« Rédiger » answers what is typed', () => {
  it('has no fault, empty or full', async () => {
    show();
    expect(await faults()).toEqual([]);
    type(BROUILLON);
    await screen.findByRole('heading', { name: /Ce que demandent ces 4 postes/ });
    expect(await faults()).toEqual([]);
  });

  it('asks once the keys rest, for the last text only', async () => {
    const { api } = show();
    type('Jur');
    type('Juriste');
    await screen.findByText(/mentions sur/);
    expect(api.analyse.mock.calls.map(([texte]) => texte)).toEqual(['Juriste']);
  });

  it('groups positions by ministry, says what is shared, and filters them', async () => {
    show();
    type(BROUILLON);
    await screen.findByText('Ministère de la Justice');
    expect(within(section(/Postes semblables/)).getAllByRole('link')).toHaveLength(4);
    fireEvent.change(screen.getByLabelText('Lieu'), { target: { value: 'Nord (59)' } });
    await waitFor(() =>
      expect(within(section(/Postes semblables/)).getAllByRole('link')).toHaveLength(2),
    );
    expect(screen.queryByText('Ministère de la Justice')).toBeNull();
    expect(screen.getByRole('heading', { name: /Ce que demandent ces 2 postes/ })).toBeTruthy();
  });

  it('opens a position where the browser opens pages', async () => {
    const { api } = show();
    type(BROUILLON);
    fireEvent.click(await screen.findByRole('link', { name: 'Juriste 1' }));
    expect(api.openPage).toHaveBeenCalledWith('https://choisirleservicepublic.gouv.fr/offre/1');
  });

  it('selects in the draft the passage of an item', async () => {
    show();
    type(BROUILLON);
    fireEvent.click(
      await screen.findByRole('button', { name: /^Montrer dans le brouillon.*Catégorie A$/ }),
    );
    expect(document.activeElement).toBe(field());
    expect(BROUILLON.slice(field().selectionStart, field().selectionEnd)).toBe('Catégorie A');
  });

  it('says in a sentence why a text is not read', async () => {
    show();
    type(
      'We are looking for a data engineer to join our team and build the pipelines of our services.',
    );
    expect(await screen.findByText(/ne semble pas être en français/)).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('still says the items of the law where no index answers', async () => {
    show(null);
    type(BROUILLON);
    expect(await screen.findByText(/L’index ne répond pas/)).toBeTruthy();
    expect(section(/Mentions obligatoires/)).toBeTruthy();
  });
});

describe('each change can be taken back', () => {
  it('inserts the meaning of a sigle', async () => {
    show();
    type(BROUILLON);
    fireEvent.click(await screen.findByRole('button', { name: /Insérer/ }));
    await waitFor(() =>
      expect(field().value).toContain('la DAJ (Direction des affaires juridiques).'),
    );
    fireEvent.click(button('Annuler'));
    await waitFor(() => expect(field().value).toBe(BROUILLON));
  });

  it('clears', async () => {
    show();
    type(BROUILLON);
    fireEvent.click(await screen.findByRole('button', { name: 'Effacer' }));
    expect(field().value).toBe('');
    fireEvent.click(button('Annuler'));
    await waitFor(() => expect(field().value).toBe(BROUILLON));
  });

  it('takes a selection and an offer, the draft before them one undo away', async () => {
    const { api, hand } = show();
    type(BROUILLON);
    api.readSelection.mockResolvedValueOnce('Archiviste');
    fireEvent.click(button('Prendre la sélection'));
    await waitFor(() => expect(field().value).toBe('Archiviste'));
    hand({ texte: 'Cuisinier', origine: 'offre', reference: '2026-9' as OffreReference });
    await waitFor(() => expect(field().value).toBe('Cuisinier'));
    await waitFor(() =>
      expect(api.analyse.mock.lastCall?.slice(0, 2)).toEqual(['Cuisinier', '2026-9']),
    );
    fireEvent.click(button('Annuler'));
    await waitFor(() => expect(field().value).toBe('Archiviste'));
    fireEvent.click(button('Prendre la sélection'));
    expect(await screen.findByText(/Aucun texte n’est sélectionné/)).toBeTruthy();
  });
});

describe('a draft is kept only when asked', () => {
  const keep = () =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: 'Garder ce brouillon' });

  it('then follows the typing, is listed, opened and deleted', async () => {
    const { api, drafts } = show();
    type(BROUILLON);
    await screen.findByText(/mentions sur/);
    expect(api.keepDraft).not.toHaveBeenCalled();
    fireEvent.click(keep());
    await screen.findByText(/^1\sbrouillon gardé$/);
    expect(drafts().map(({ titre, texte }) => [titre, texte])).toEqual([['Juriste', BROUILLON]]);
    type(`${BROUILLON} Et des contrats.`);
    await waitFor(() => expect(drafts()[0]?.texte).toContain('Et des contrats.'));
    fireEvent.click(button('Effacer'));
    expect(keep().checked).toBe(false);
    expect(drafts()).toHaveLength(1);
    fireEvent.click(button(/Ouvrir/));
    await waitFor(() => expect(field().value).toContain('Et des contrats.'));
    fireEvent.click(button(/Supprimer/));
    await waitFor(() => expect(drafts()).toEqual([]));
    fireEvent.click(button('Annuler'));
    await waitFor(() => expect(drafts()).toHaveLength(1));
  });

  it('does not keep the title of the text that was there before', async () => {
    const { api } = show();
    type(BROUILLON);
    await screen.findByText(/mentions sur/);
    type('Archiviste');
    fireEvent.click(keep());
    await waitFor(() =>
      expect(api.keepDraft.mock.lastCall?.[0]).toMatchObject({ titre: 'Archiviste' }),
    );
    expect(JSON.stringify(api.keepDraft.mock.calls)).not.toContain('Juriste');
  });

  it('asks before closing only while there is something to lose', async () => {
    show();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    type(BROUILLON);
    await waitFor(() => expect(leave()).toBe(true));
    fireEvent.click(keep());
    await waitFor(() => expect(leave()).toBe(false));
  });

  it('says when the browser refuses', async () => {
    const { api } = show();
    api.keepDraft.mockResolvedValue('refuse');
    type(BROUILLON);
    fireEvent.click(keep());
    expect(await screen.findByText(/refuse de garder ce brouillon/)).toBeTruthy();
  });
});

it('copies and exports what was found', async () => {
  const { api } = show();
  type(BROUILLON);
  await screen.findByText('Ministère de la Justice');
  fireEvent.click(button('Copier le relevé'));
  expect(api.copyText.mock.lastCall?.[0]).toMatch(/^# Relevé\u00a0: Juriste/);
  fireEvent.click(button('Copier la trame'));
  expect(api.copyText.mock.lastCall?.[0]).toMatch(/^# Juriste/);
  fireEvent.click(button('Exporter en Markdown'));
  const [name, text] = api.saveFile.mock.lastCall ?? [];
  expect(name).toMatch(/\.md$/);
  expect(text).toContain('Vous serez chargé des contentieux.');
  expect(plain(section(/Mots à revoir/))).toContain('les deux formes sont « chargé ou chargée »');
});
