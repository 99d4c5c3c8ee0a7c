import type { Catalogue, NumberedOffre } from '../lookup/catalogue.ts';
import { parseOffreReference, referenceKey } from '../model/ids.ts';
import type { SearchEngine } from '../search/engine.ts';

const PAR_QUESTION = 60;
/** Best answers whose own neighbours, computed with the index, are taken too. */
const GRAINES = 12;
const MAX_CANDIDATS = 500;

/** Offers that may be like a draft: answers to its words, and the neighbours of the best of them. */
export async function candidatsOf(
  catalogue: Catalogue,
  engine: SearchEngine,
  questions: readonly string[],
): Promise<NumberedOffre[]> {
  const found = new Map<number, NumberedOffre>();
  const seeds: number[] = [];
  const keys = new Set<string>();
  for (const question of questions) {
    const { hits } = await engine.search(question, {
      kind: 'offre',
      limit: PAR_QUESTION,
      typing: false,
      expired: true,
    });
    const references = hits.flatMap(({ id }) => parseOffreReference(id) ?? []);
    const fresh = references.filter((reference) => !keys.has(referenceKey(reference)));
    const offres = await Promise.all(fresh.map((reference) => catalogue.findOffre(reference)));
    offres.forEach((offre, rank) => {
      if (!offre || found.size >= MAX_CANDIDATS) return;
      keys.add(referenceKey(offre.r));
      found.set(offre.ordinal, offre);
      if (rank < 3 && seeds.length < GRAINES) seeds.push(offre.ordinal);
    });
  }
  const neighbours = new Set<number>();
  for (const seed of seeds)
    for (const [ordinal] of await catalogue.semblables('semblables-offres', seed))
      if (!found.has(ordinal)) neighbours.add(ordinal);
  for (const offre of await catalogue.offres([...neighbours].slice(0, MAX_CANDIDATS)))
    found.set(offre.ordinal, offre);
  return [...found.values()];
}
