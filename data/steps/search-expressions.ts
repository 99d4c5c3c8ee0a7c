import type { Service } from '../../lib/model/service.ts';
import type { SearchKind } from '../../lib/search/search.ts';
import { SIGLE_SIGN, TAG_SIGN } from '../../lib/search/table.ts';
import type { Expression, Expressions, Genre, Sens } from '../../lib/search/vocabulary.ts';
import { sigleKey } from '../../lib/text/sigle.ts';
import lieux from '../vocabulaire/lieux.json' with { type: 'json' };
import nomsUsuels from '../vocabulaire/noms-usuels.json' with { type: 'json' };
import recherchesMetiers from '../vocabulaire/recherches-metiers.json' with { type: 'json' };
import themes from '../vocabulaire/themes.json' with { type: 'json' };

export interface CompetenceTerms {
  readonly libelle: string;
  readonly synonymes: readonly string[];
  readonly sigles?: readonly string[];
}

export interface MetierTerms {
  readonly id: string;
  readonly libelle: string;
  readonly formes: readonly string[];
  /** Neighbouring métiers, by `id`. */
  readonly voisins: readonly string[];
}

/** Trades and skills of the controlled vocabulary, as far as the search needs them. */
export interface SearchVocabulary {
  readonly competences: readonly CompetenceTerms[];
  readonly metiers: readonly MetierTerms[];
}

/** Subjects that people ask about: `termes` say the same, `proches` are what a reader would also look at. */
interface Theme {
  readonly termes: readonly string[];
  readonly proches: readonly string[];
}

const POIDS = { metier: 0.85, voisin: 0.4, competence: 0.75, theme: 0.85, proche: 0.5 } as const;

/** All that queries on one corpus may say in other words than its documents. */
export function searchExpressions(
  kind: SearchKind,
  services: readonly Service[],
  vocabulary: SearchVocabulary,
): Expressions {
  const list = new ExpressionList();
  for (const { noms, designe } of nomsUsuels) list.add(noms, 'nom-usuel', designe, 1);
  addThemes(list, themes);
  for (const { libelle, synonymes, sigles } of vocabulary.competences) {
    const termes = [libelle, ...synonymes, ...(sigles ?? [])];
    list.add(termes, 'synonyme', termes, POIDS.competence);
  }
  if (kind === 'offre') {
    addThemes(list, recherchesMetiers);
    addMetiers(list, vocabulary.metiers);
  }
  addPlaces(list);
  addSigles(list, services);
  return list.finish();
}

function addThemes(list: ExpressionList, subjects: readonly Theme[]): void {
  for (const { termes, proches } of subjects) {
    list.add(termes, 'synonyme', termes, POIDS.theme);
    if (proches.length > 0) list.add(termes, 'synonyme', proches, POIDS.proche);
  }
}

/** Collects meanings, each written once however many expressions lead to it. */
class ExpressionList {
  private readonly sens: Sens[] = [];
  private readonly byText = new Map<string, Map<number, number>>();

  add(textes: readonly string[], genre: Genre, termes: readonly string[], poids: number): void {
    const numero = this.addSens(genre, termes);
    for (const texte of textes) this.point(texte, numero, poids);
  }

  addSens(genre: Genre, termes: readonly string[]): number {
    return this.sens.push({ genre, termes: termes.map((texte) => ({ texte, poids: 1 })) }) - 1;
  }

  point(texte: string, numero: number, poids: number): void {
    const known = this.byText.get(texte) ?? new Map<number, number>();
    known.set(numero, Math.max(poids, known.get(numero) ?? 0));
    this.byText.set(texte, known);
  }

  finish(): Expressions {
    const expressions: Expression[] = [...this.byText].map(([texte, sens]) => ({
      texte,
      sens: [...sens].map(([numero, poids]) => ({ numero, poids })),
    }));
    return { sens: this.sens, expressions };
  }
}

/** « Géomaticienne / Géomaticien » is two forms. */
function formsOf({ libelle, formes }: MetierTerms): string[] {
  return [...new Set([...libelle.split(' / '), ...formes])];
}

function addMetiers(list: ExpressionList, metiers: readonly MetierTerms[]): void {
  const numeros = new Map(
    metiers.map((metier) => [metier.id, list.addSens('synonyme', formsOf(metier))]),
  );
  for (const metier of metiers) {
    const own = numeros.get(metier.id);
    for (const forme of formsOf(metier)) {
      if (own !== undefined) list.point(forme, own, POIDS.metier);
      for (const voisin of metier.voisins) {
        const numero = numeros.get(voisin);
        if (numero !== undefined) list.point(forme, numero, POIDS.voisin);
      }
    }
  }
}

/** Towns and codes lead to the department's tag, regions to their departments' tags. */
function addPlaces(list: ExpressionList): void {
  const { regions, departements } = lieux;
  for (const { code, nom, villes } of departements) {
    const tag = TAG_SIGN + code.toLowerCase();
    list.add([code, nom, ...villes], 'lieu', [tag], 1);
  }
  for (const { nom, autresNoms } of regions) {
    const tags = departements
      .filter(({ region }) => region === nom)
      .map(({ code }) => TAG_SIGN + code.toLowerCase());
    list.add([nom, ...autresNoms], 'lieu', tags, 1);
  }
}

/** A sigle stands for the full name of its owners, and a full name for its sigle. */
function addSigles(list: ExpressionList, services: readonly Service[]): void {
  const names = new Map<string, Set<string>>();
  for (const { sigle, nom } of services) {
    const key = sigleKey(sigle);
    if (key.length < 2) continue;
    const own = names.get(key) ?? new Set<string>();
    own.add(nom.replace(/\s*\([^)]*\)/g, ''));
    names.set(key, own);
  }
  for (const [key, own] of names) {
    list.add([key], 'synonyme', [...own], 0.5);
    list.add([...own], 'synonyme', [SIGLE_SIGN + key, key], 0.8);
  }
}
