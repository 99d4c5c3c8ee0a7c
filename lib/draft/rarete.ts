import type { PageSource } from '../index-format/page-source.ts';
import type { StoredOffre } from '../index-format/records.ts';
import { BLOCK_SIZE } from '../index-format/version.ts';
import type { Catalogue } from '../lookup/catalogue.ts';
import type { LecteurPostes, Poste } from '../postes/traits.ts';

/** How many positions of a sample have each feature. */
export interface Rarete {
  readonly total: number;
  count(feature: string): number;
}

/** Offers read to learn what is rare. */
const ECHANTILLON = 2_400;
const known = new WeakMap<PageSource, Promise<Rarete>>();

/** What is rare among the positions of an index, learned once from blocks spread over it. */
export function rareteOf(catalogue: Catalogue, lecteur: LecteurPostes): Promise<Rarete> {
  const found = known.get(catalogue.source);
  if (found) return found;
  const learned = apprendre(catalogue, lecteur);
  known.set(catalogue.source, learned);
  learned.catch(() => known.delete(catalogue.source));
  return learned;
}

async function apprendre(catalogue: Catalogue, lecteur: LecteurPostes): Promise<Rarete> {
  const { offres } = catalogue.meta;
  const blocks = Math.ceil(offres / BLOCK_SIZE.offres);
  const step = Math.max(1, Math.ceil(offres / ECHANTILLON));
  const ordinals: number[] = [];
  for (let block = 0; block < blocks; block += step)
    for (let i = 0; i < BLOCK_SIZE.offres; i += 1) {
      const ordinal = block * BLOCK_SIZE.offres + i;
      if (ordinal < offres) ordinals.push(ordinal);
    }
  const counts = new Map<string, number>();
  const records = await catalogue.offres(ordinals);
  for (const offre of records)
    for (const name of lecteur.traits(posteOf(offre)).poids.keys())
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return { total: Math.max(1, records.length), count: (feature) => counts.get(feature) ?? 0 };
}

/** An offer of the index as a position to compare. */
export function posteOf(offre: StoredOffre): Poste {
  return { intitule: offre.n, metier: offre.m, texte: [offre.n, offre.y, offre.k].join('\n') };
}
