import { vi } from 'vitest';
import type { DraftApi } from '../../../components/draft/draft-api.ts';
import { lireBrouillon } from '../../../lib/draft/lire.ts';
import type { DraftHandoff } from '../../../lib/draft-handoff.ts';
import type { KeptDraft } from '../../../lib/kept-drafts.ts';
import type { ComparaisonBrouillon, PosteSemblable } from '../../../lib/model/draft.ts';
import type { OffreReference } from '../../../lib/model/ids.ts';

/** A position like the draft; `some` says in what. */
export function posteOf(n: number, some: Partial<PosteSemblable> = {}): PosteSemblable {
  return {
    reference: `2026-${n}` as OffreReference,
    intitule: `Juriste ${n}`,
    url: `https://choisirleservicepublic.gouv.fr/offre/${n}`,
    service: null,
    organisme: '',
    categorie: 'Catégorie A (cadre)',
    localisation: n % 2 ? 'Paris (75)' : 'Nord (59)',
    natureEmploi: '',
    teletravail: false,
    publieLe: null,
    finLe: null,
    expiree: false,
    ministere: n % 2 ? 'Ministère de la Justice' : 'Ministère de la Culture',
    versant: 'Fonction Publique de l’Etat',
    enCommun: ['juriste'],
    competences: [{ id: 'droit-public', libelle: 'Droit public' }],
    conditions: {
      categorie: ['A'],
      ouverture: 'tous',
      experience: 'confirme',
      etudes: 7,
      teletravail: 'oui',
    },
    ...some,
  };
}

/** « Rédiger » with a real reading, positions of ours, and storage in memory. */
export function fakeDraftApi(comparaison: ComparaisonBrouillon | null) {
  let drafts: KeptDraft[] = [];
  let take: (draft: DraftHandoff) => void = () => {};
  const api = {
    analyse: vi.fn<DraftApi['analyse']>((texte, _, tell) => {
      const lecture = lireBrouillon(texte);
      tell({ tour: 1, quoi: 'lecture', lecture });
      if (lecture.kind === 'lecture') tell({ tour: 1, quoi: 'comparaison', comparaison });
    }),
    readSelection: vi.fn<DraftApi['readSelection']>(async () => null),
    onHandoff: (listener: (draft: DraftHandoff) => void) => {
      take = listener;
    },
    copyText: vi.fn(async (_: string) => true),
    saveFile: vi.fn<DraftApi['saveFile']>(),
    openPage: vi.fn<DraftApi['openPage']>(),
    readDrafts: async () => drafts,
    keepDraft: vi.fn<DraftApi['keepDraft']>(async (draft) => {
      drafts = [draft, ...drafts.filter(({ id }) => id !== draft.id)];
      return 'garde';
    }),
    deleteDraft: vi.fn<DraftApi['deleteDraft']>(async (id) => {
      const gone = drafts.find((draft) => draft.id === id) ?? null;
      drafts = drafts.filter((draft) => draft.id !== id);
      return gone;
    }),
  } satisfies DraftApi;
  return { api, hand: (draft: DraftHandoff) => take(draft), drafts: () => drafts };
}
