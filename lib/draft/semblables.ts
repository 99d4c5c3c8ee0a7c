import type { Catalogue, NumberedOffre } from '../lookup/catalogue.ts';
import type { LectureBrouillon } from '../model/draft.ts';
import { type OffreReference, referenceKey } from '../model/ids.ts';
import {
  MIN_SCORE,
  proximite,
  proximiteRang,
  type Rang,
  termesCommuns,
} from '../postes/proximite.ts';
import { LecteurPostes, poidsRare, type Traits } from '../postes/traits.ts';
import type { SearchEngine } from '../search/engine.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';
import { candidatsOf } from './candidats.ts';
import { categoriesDe } from './offre-conditions.ts';
import { posteOf, type Rarete, rareteOf } from './rarete.ts';
import { requeteOf } from './requete.ts';

/** An offer like a draft. */
export interface OffreProcheBrouillon {
  readonly offre: NumberedOffre;
  /** For ranking; never shown. */
  readonly score: number;
  readonly termes: readonly string[];
}

/** One reader for the life of the worker: what it learned of labels is kept. */
const lecteur = new LecteurPostes(VOCABULAIRE);

/** Offers for the same job as a draft, best first, `sauf` left out. */
export async function offresProches(
  catalogue: Catalogue,
  engine: SearchEngine,
  lecture: LectureBrouillon,
  texte: string,
  { sauf, limite }: { readonly sauf?: OffreReference | undefined; readonly limite: number },
): Promise<OffreProcheBrouillon[]> {
  const { traits, questions } = requeteOf(lecture, texte, lecteur);
  const rarete = await rareteOf(catalogue, lecteur);
  const offres = await candidatsOf(catalogue, engine, questions);
  const left = sauf ? referenceKey(sauf) : '';
  const weights = peser(traits, rarete);
  const rang: Rang = {
    versant: lecture.faits.versant?.valeur ?? '',
    categorie: lecture.faits.categories[0]?.valeur ?? '',
  };
  return offres
    .filter((offre) => referenceKey(offre.r) !== left)
    .map((offre): OffreProcheBrouillon => {
      const theirs = lecteur.traits(posteOf(offre));
      const score =
        proximite(produit(weights, peser(theirs, rarete)), traits, theirs) *
        proximiteRang(rang, {
          versant: versantDe(offre.v),
          categorie: categoriesDe(offre.c)[0] ?? '',
        });
      return { offre, score, termes: termesCommuns(traits, theirs) };
    })
    .filter(({ score }) => score >= MIN_SCORE)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.offre.d ?? '').localeCompare(a.offre.d ?? '') ||
        a.offre.ordinal - b.offre.ordinal,
    )
    .slice(0, limite);
}

/** « Fonction Publique de l'Etat » as one word; empty when it is none of the three. */
function versantDe(label: string): string {
  if (/territorial/i.test(label)) return 'territoriale';
  if (/hospitali/i.test(label)) return 'hospitaliere';
  return /[ée]tat/i.test(label) ? 'etat' : '';
}

/** Features weighted by rarity, scaled to length 1. */
function peser(traits: Traits, rarete: Rarete): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let length = 0;
  for (const [name, weight] of traits.poids) {
    const count = rarete.count(name);
    // A feature met once resembles nothing: it neither helps nor dilutes.
    if (count < 2 && rarete.total > 50) continue;
    const value = poidsRare(weight, count, rarete.total);
    weights.set(name, value);
    length += value * value;
  }
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
  for (const [name, value] of weights) weights.set(name, value * scale);
  return weights;
}

function produit(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, weight] of b) sum += weight * (a.get(name) ?? 0);
  return sum;
}
