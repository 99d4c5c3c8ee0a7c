import { foldBlanks, nameKey } from '../text/fold.ts';
import { extractVocabulaire } from '../vocabulaire/match.ts';
import type { Vocabulaire } from '../vocabulaire/vocabulaire.ts';
import { analyseIntitule, type IntituleAnalyse, type MotOffre, poidsConcept } from './intitule.ts';

/** What is known of a position when it is compared with others. */
export interface Poste {
  readonly intitule: string;
  /** Published label of the métier; empty when there is none. */
  readonly metier: string;
  /** Title, speciality and skills, for the controlled vocabulary. */
  readonly texte: string;
}

/** What a position says of its job, ready for comparison. */
export interface Traits {
  readonly analyse: IntituleAnalyse;
  /** Words of the title that say something, in one form, for equality. */
  readonly titre: string;
  /** Published label, folded for comparison, and as written. */
  readonly metier: string;
  readonly metierPublie: string;
  /** The job of the controlled list that the title names first; null when it names none. */
  readonly principal: string | null;
  /** Weight of each feature before rarity: words, pairs, concepts, métier, jobs and skills by name. */
  readonly poids: ReadonlyMap<string, number>;
}

const CONCEPT_WEIGHT = 1.35;
const METIER_WEIGHT = 0.75;
const METIER_WORDS = 0.15;
const COVERED_WORD = 0.7;
const ROLE_WORD = 0.8;
const JOB_WORD = 1.6;
const NOISE_WORD = 0.05;
/** Words after a dash, and each further concept, weigh less: the job comes first. */
const TAIL = 0.55;
const LATER = 0.75;
const PAIR_WEIGHT = 0.3;
const VOCABULARY_WEIGHT = 0.35;
const NEIGHBOUR_WEIGHT = 0.2;
const LATER_JOB = 0.4;
const SKILL_WEIGHT = 0.15;

/** Reads positions with one vocabulary; what it learned of a métier's label serves the next ones. */
export class LecteurPostes {
  private readonly metiers = new Map<string, IntituleAnalyse>();
  private readonly voisins: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly vocabulaire: Vocabulaire | undefined) {
    this.voisins = new Map(vocabulaire?.metiers.map((metier) => [metier.id, metier.voisins]));
  }

  traits(poste: Poste): Traits {
    const analyse = analyseIntitule(poste.intitule);
    const metier = nameKey(poste.metier);
    const poids = new Map<string, number>();
    const add = (name: string, weight: number): void => {
      poids.set(name, Math.max(weight, poids.get(name) ?? 0));
    };
    addTitle(analyse, 1, add);
    if (metier !== '') {
      add(`m:${metier}`, METIER_WEIGHT);
      addTitle(this.metier(metier), METIER_WORDS, add);
    }
    return {
      analyse,
      titre: titreOf(analyse, poste.intitule),
      metier,
      metierPublie: foldBlanks(poste.metier),
      principal: this.vocabulaire ? this.addVocabulaire(poste, this.vocabulaire, add) : null,
      poids,
    };
  }

  private metier(label: string): IntituleAnalyse {
    const known = this.metiers.get(label);
    if (known) return known;
    const analyse = analyseIntitule(label);
    this.metiers.set(label, analyse);
    return analyse;
  }

  /** Jobs named by the title, their neighbours at a lower weight, and skills. */
  private addVocabulaire(
    poste: Poste,
    vocabulaire: Vocabulaire,
    add: (name: string, weight: number) => void,
  ): string | null {
    const { metiers, competences } = extractVocabulaire(poste.texte, vocabulaire);
    metiers.forEach(({ id }, rank) => {
      // The first named is the job, the others its surroundings.
      add(`v:${id}`, VOCABULARY_WEIGHT * (rank === 0 ? 1 : LATER_JOB));
      if (rank === 0)
        for (const voisin of this.voisins.get(id) ?? []) add(`v:${voisin}`, NEIGHBOUR_WEIGHT);
    });
    for (const { id } of competences) add(`k:${id}`, SKILL_WEIGHT);
    return metiers[0]?.id ?? null;
  }
}

/** The words of a title that tell two positions apart; the whole title where it has none. */
export function titreOf(analyse: IntituleAnalyse, intitule: string): string {
  const titre = analyse.mots
    .filter((mot) => mot.kind !== 'bruit')
    .map((mot) => mot.canon)
    .join(' ');
  return titre === '' ? nameKey(intitule) : titre;
}

/** Adds what a title says, at `factor` of its weight. */
export function addTitle(
  analyse: IntituleAnalyse,
  factor: number,
  add: (name: string, weight: number) => void,
): void {
  let previous = '';
  for (const mot of analyse.mots) {
    const weight = wordWeight(mot) * factor * (mot.tail ? TAIL : 1);
    add(`w:${mot.stem}`, weight);
    if (mot.kind !== 'bruit') {
      if (previous !== '') add(`p:${previous} ${mot.stem}`, PAIR_WEIGHT * factor);
      previous = mot.stem;
    }
  }
  for (const [concept, { rank, tail }] of analyse.concepts)
    add(
      `c:${concept}`,
      CONCEPT_WEIGHT *
        poidsConcept(concept) *
        factor *
        LATER ** Math.min(4, rank) *
        (tail ? TAIL : 1),
    );
}

function wordWeight(mot: MotOffre): number {
  if (mot.kind === 'bruit') return NOISE_WORD;
  if (mot.kind === 'role') return ROLE_WORD;
  // « Juriste », « mécanicien » name the job itself, even where a concept says as much.
  if (mot.kind === 'metier') return JOB_WORD;
  return mot.covered ? COVERED_WORD : 1;
}

/** What a feature weighs once its rarity is known: `count` of `total` positions have it. */
export function poidsRare(weight: number, count: number, total: number): number {
  return weight * Math.log(1 + total / Math.max(1, count));
}
