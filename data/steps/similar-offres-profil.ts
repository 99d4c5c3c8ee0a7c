import type { Offre } from '../../lib/model/offre.ts';
import { analyseIntitule } from '../../lib/postes/intitule.ts';
import { LecteurPostes, poidsRare, type Traits, titreOf } from '../../lib/postes/traits.ts';
import { nameKey } from '../../lib/text/fold.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';

/** Offers with one title and one métier: they share their neighbours. */
export interface Profil {
  readonly offres: number[];
  readonly traits: Traits;
  /** Ordinals of its features, rising, and their weights, scaled to length 1. */
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

/** Groups the offers that share title and métier, and weighs what they say. */
export function profilsOf(
  offres: readonly Offre[],
  vocabulaire: Vocabulaire | undefined,
): readonly Profil[] {
  const byKey = new Map<string, number[]>();
  offres.forEach((offre, ordinal) => {
    const titre = titreOf(analyseIntitule(offre.intitule), offre.intitule);
    const key = `${titre}|${nameKey(offre.metier)}`;
    const known = byKey.get(key);
    if (known) known.push(ordinal);
    else byKey.set(key, [ordinal]);
  });
  const lecteur = new LecteurPostes(vocabulaire);
  const groups = [...byKey.values()].flatMap((ordinals) => {
    const first = offres[ordinals[0] ?? -1];
    if (!first) return [];
    const { intitule, metier, specialisation, competences } = first;
    const texte = [intitule, specialisation, competences].join('\n');
    return [{ offres: ordinals, traits: lecteur.traits({ intitule, metier, texte }) }];
  });
  return weigh(groups);
}

/** Numbers the features of the profiles and weighs them by rarity. */
function weigh(groups: readonly Pick<Profil, 'offres' | 'traits'>[]): readonly Profil[] {
  const ids = new Map<string, number>();
  const df: number[] = [];
  for (const { offres, traits } of groups)
    for (const name of traits.poids.keys()) {
      const id = ids.get(name) ?? ids.size;
      ids.set(name, id);
      df[id] = (df[id] ?? 0) + offres.length;
    }
  const total = groups.reduce((sum, { offres }) => sum + offres.length, 0);
  return groups.map((group) => {
    const features: [number, number][] = [];
    let length = 0;
    for (const [name, weight] of group.traits.poids) {
      const id = ids.get(name) ?? 0;
      const count = df[id] ?? 1;
      // A feature met once resembles nothing: it neither helps nor dilutes.
      if (count < 2 && total > 50) continue;
      const value = poidsRare(weight, count, total);
      features.push([id, value]);
      length += value * value;
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    features.sort((a, b) => a[0] - b[0]);
    return {
      ...group,
      features: Int32Array.from(features, ([id]) => id),
      weights: Float32Array.from(features, ([, value]) => value * scale),
    };
  });
}
