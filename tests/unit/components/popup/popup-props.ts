import { vi } from 'vitest';
import type { PopupApi } from '../../../../components/popup/popup-api.ts';
import type { KeptItem } from '../../../../lib/kept-item.ts';
import type {
  FindOptions,
  FoundAnswer,
  FoundFacets,
  OffreResult,
  ServiceResult,
  SigleSens,
} from '../../../../lib/lookup/found.ts';
import type { PageCard, ServiceCard } from '../../../../lib/model/card.ts';
import { ok, type Result } from '../../../../lib/model/problem.ts';
import type { Recent } from '../../../../lib/recents.ts';
import { INDEX, idOf, jour, referenceOf } from '../cards.ts';

export const service = (
  n: number,
  titre: string,
  some: Partial<ServiceResult> = {},
): ServiceResult => ({
  kind: 'service',
  id: idOf(n),
  titre,
  sigle: '',
  chemin: ['Ministère de la Mer', 'DGL'],
  url: `https://lannuaire.example/${n}`,
  officielle: true,
  raison: 'nom',
  mots: [],
  offresEnLigne: 0,
  ...some,
});

export const offre = (n: number, titre: string, some: Partial<OffreResult> = {}): OffreResult => ({
  kind: 'offre',
  id: referenceOf(`2026-90000${n}`),
  titre,
  sigle: '',
  chemin: ['DGL', 'catégorie A', 'Brest (29)'],
  url: `https://offres.example/${n}`,
  raison: 'nom',
  mots: [],
  publieLe: jour('2026-11-16'),
  expiree: false,
  ...some,
});

export const answerOf = (
  services: ServiceResult[],
  offres: OffreResult[] = [],
  some: Partial<FoundAnswer> = {},
): FoundAnswer => ({
  groups: [
    { kind: 'service' as const, total: services.length, lines: services },
    { kind: 'offre' as const, total: offres.length, lines: offres },
  ].filter(({ lines }) => lines.length > 0),
  total: services.length + offres.length,
  suggestion: null,
  personne: false,
  ...some,
});

export const NOTHING = answerOf([]);
const FOUND = answerOf(
  [
    service(1, 'Service des marées', { mots: ['marees'], offresEnLigne: 2 }),
    service(2, 'Bureau des bouées', { raison: 'ancien-nom', sigle: 'BBO' }),
  ],
  [offre(1, 'Prévisionniste de marée'), offre(2, 'Baliseur', { expiree: true })],
);

/** Two kinds, of which the first has more than is shown. */
export const MIXED: FoundAnswer = {
  ...FOUND,
  groups: FOUND.groups.map((group) => (group.kind === 'service' ? { ...group, total: 12 } : group)),
};

/** What the popup remembers, in lists that a test can read. */
export function fakeMemory(favourites: readonly KeptItem[] = [], recents: readonly Recent[] = []) {
  const kept = { favourites, recents };
  const isSame = (item: KeptItem) => (other: KeptItem) => other.id === item.id;
  return {
    kept,
    recents: async () => kept.recents,
    addRecent: async (recent: Recent) => {
      kept.recents = [recent, ...kept.recents];
      return kept.recents;
    },
    putRecents: async (list: readonly Recent[]) => {
      kept.recents = list;
      return list;
    },
    favourites: async () => kept.favourites,
    toggleFavourite: async (item: KeptItem) => {
      const others = kept.favourites.filter((other) => !isSame(item)(other));
      kept.favourites =
        others.length < kept.favourites.length ? others : [item, ...kept.favourites];
      return kept.favourites;
    },
    putFavourites: async (list: readonly KeptItem[]) => {
      kept.favourites = list;
      return list;
    },
    keepPlace: vi.fn(),
  };
}

export function fakeApi(some: Partial<PopupApi> = {}) {
  return {
    search: vi.fn(async (_query: string, _options: FindOptions): Promise<FoundAnswer> => MIXED),
    facets: vi.fn(async (): Promise<FoundFacets> => ({})),
    sens: vi.fn(async (): Promise<readonly SigleSens[]> => []),
    describeService: vi.fn(async (): Promise<Result<ServiceCard | null>> => ok(null)),
    describeOffre: vi.fn(async (): Promise<Result<PageCard | null>> => ok(null)),
    getIndexState: vi.fn(async () => INDEX),
    open: vi.fn(),
    openOptions: vi.fn(),
    close: vi.fn(),
    copyText: vi.fn(async () => true),
    checkNow: vi.fn(async () => {}),
    memory: fakeMemory(),
    ...some,
  };
}
