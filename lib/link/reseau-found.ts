/** Field bodies named by an offer, and where its link then goes. */

import type { LienHints } from '../model/link.ts';
import { sigleKey } from '../text/sigle.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Phrase } from './lexicon.ts';
import { textOf } from './mention.ts';
import { codeInterieur } from './ministeres.ts';
import { raisonReseau } from './raisons.ts';
import type { Reading } from './reading.ts';
import { RESEAUX, type Reseau } from './reseaux.ts';
import type { Champ } from './resolve.ts';
import { toWords, type Word } from './words.ts';

export interface ReseauFound {
  readonly reseau: Reseau;
  readonly champ: Champ;
  /** Head of the network or its ministry; -1 when the directory has neither, or both would be a guess. */
  readonly entry: number;
  readonly score: number;
  readonly raison: string;
}

/** The field body that the offer names, the employer's fields first, then the title, the place, the reference. */
export function findReseau(
  hints: LienHints,
  readings: { readonly organisme: Reading; readonly employeur: Reading; readonly titre: Reading },
  gazetteer: Gazetteer,
): ReseauFound | null {
  const lieu = toWords(hints.lieuAffectation.slice(0, 300));
  const sources: readonly [Champ, readonly Word[], Phrase<Reseau> | null, number][] = [
    ['employeur', readings.employeur.words, readings.employeur.reseau, 0.9],
    ['organisme', readings.organisme.words, readings.organisme.reseau, 0.9],
    ['intitule', readings.titre.words, readings.titre.reseau, 0.84],
    ['lieu', lieu, RESEAUX.all(lieu)[0] ?? null, 0.7],
  ];
  for (const [champ, words, phrase, score] of sources) {
    if (!phrase) continue;
    const texte = textOf(words, phrase.start, phrase.end);
    const entry = headOf(phrase.value, gazetteer);
    // A departmental directorate has two ministries: the reference may say which one recruits.
    const coded = entry < 0 ? fromReference(hints.reference, gazetteer) : null;
    if (coded) return coded;
    return {
      reseau: phrase.value,
      champ,
      entry,
      score,
      raison: raisonReseau(phrase.value, texte, champ),
    };
  }
  return fromReference(hints.reference, gazetteer);
}

const INTERIEUR: Readonly<Record<string, Reseau>> = {
  'administration-territoriale': {
    libelle: 'l’administration territoriale du ministère de l’Intérieur',
    tete: null,
    sujet: 'interieur',
    courant: false,
  },
  sgami: {
    libelle: 'un secrétariat général pour l’administration du ministère de l’Intérieur',
    tete: null,
    sujet: 'interieur',
    courant: false,
  },
  gendarmerie: {
    libelle: 'la gendarmerie nationale',
    tete: 'DGGN',
    sujet: 'interieur',
    courant: false,
  },
  police: {
    libelle: 'la police nationale',
    tete: null,
    sujet: 'interieur',
    courant: false,
  },
  'juridiction-administrative': {
    libelle: 'une juridiction administrative',
    tete: "Conseil d'État",
    sujet: null,
    courant: false,
  },
};

function fromReference(reference: string, gazetteer: Gazetteer): ReseauFound | null {
  const code = codeInterieur(reference);
  const reseau = code ? INTERIEUR[code] : undefined;
  if (reseau) {
    return {
      reseau,
      champ: 'reference',
      entry: headOf(reseau, gazetteer),
      score: 0.78,
      raison: raisonReseau(reseau, reference.split('-')[0] ?? reference, 'reference'),
    };
  }
  return null;
}

export function headOf(reseau: Reseau, gazetteer: Gazetteer): number {
  if (reseau.tete) {
    const bySigle = gazetteer
      .sigleOwners(sigleKey(reseau.tete))
      .filter((o) => o.source === 'champ');
    const [only] = bySigle;
    if (bySigle.length === 1 && only) return only.entry;
    const words = toWords(reseau.tete);
    const match = gazetteer.matchName(words, 0);
    const named = match && match.end === words.length ? match.owners : [];
    const exact = named.filter((o) => o.forme === 'nom');
    if (exact.length === 1 && exact[0]) return exact[0].entry;
  }
  if (!reseau.sujet) return -1;
  const ministeres = gazetteer.ministeresOf(new Set([reseau.sujet]));
  return ministeres.length === 1 ? (ministeres[0] ?? -1) : -1;
}
