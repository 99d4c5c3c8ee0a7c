import type { Service } from '../../lib/model/service.ts';
import type { SearchKind } from '../../lib/search/search.ts';
import { SIGLE_SIGN, TAG_SIGN } from '../../lib/search/table.ts';
import {
  type Expression,
  type Expressions,
  expressionStems,
  type Genre,
  type Sens,
} from '../../lib/search/vocabulary.ts';
import { sigleKey } from '../../lib/text/sigle.ts';
import type { NameLists } from './search-names.ts';

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

/** What people ask about: `termes` say the same, `proches` are what a reader would also look at. */
export interface Theme {
  readonly termes: readonly string[];
  readonly proches: readonly string[];
  /** Trades help to find offers only: as the name of a service their words mean something else. */
  readonly pour?: string;
}

/** How people call a body, and words of its real name. */
export interface NomUsuel {
  readonly noms: readonly string[];
  readonly designe: readonly string[];
}

/**
 * Everyday words that no service is named by, and words of the names that they lead to: `designe` is what
 * is meant, `proches` what a reader would also look at. They are typed only: « greffe » of an organ says
 * nothing of a service that has the word in its name.
 */
export interface MotCourant {
  readonly mots: readonly string[];
  readonly designe: readonly string[];
  readonly proches?: readonly string[];
}

export interface Lieux {
  readonly regions: readonly { readonly nom: string; readonly autresNoms: readonly string[] }[];
  readonly departements: readonly {
    readonly code: string;
    readonly nom: string;
    readonly region: string | null;
    readonly villes: readonly string[];
  }[];
}

/** The controlled lists of `data/vocabulaire`, as far as the search needs them. */
export interface SearchVocabulary extends NameLists {
  readonly competences: readonly CompetenceTerms[];
  readonly metiers: readonly MetierTerms[];
  readonly themes: readonly Theme[];
  readonly nomsUsuels: readonly NomUsuel[];
  readonly motsCourants: readonly MotCourant[];
  readonly lieux: Lieux;
}

const POIDS = { metier: 0.7, voisin: 0.3, competence: 0.6, theme: 0.85, proche: 0.55 } as const;

/** All that queries on one corpus may say in other words than its documents. */
export function searchExpressions(
  kind: SearchKind,
  services: readonly Service[],
  vocabulary: SearchVocabulary,
): Expressions {
  const list = new ExpressionList();
  for (const { noms, designe } of vocabulary.nomsUsuels) list.add(noms, 'nom-usuel', designe, 1);
  addThemes(
    list,
    vocabulary.themes.filter(({ pour }) => pour === undefined || pour === kind),
  );
  for (const { libelle, synonymes, sigles } of vocabulary.competences) {
    const termes = [libelle, ...synonymes, ...(sigles ?? [])];
    list.add(termes, 'synonyme', termes, POIDS.competence);
  }
  if (kind === 'offre') addMetiers(list, vocabulary.metiers);
  else addMotsCourants(list, vocabulary.motsCourants);
  list.closeWords();
  addPlaces(list, vocabulary.lieux);
  addSigles(list, services);
  return list.finish();
}

function addThemes(list: ExpressionList, subjects: readonly Theme[]): void {
  for (const { termes, proches } of subjects) {
    list.add(termes, 'synonyme', termes, POIDS.theme);
    if (proches.length > 0) list.add(termes, 'synonyme', proches, POIDS.proche);
  }
}

function addMotsCourants(list: ExpressionList, entries: readonly MotCourant[]): void {
  for (const { mots, designe, proches = [] } of entries) {
    list.add(mots, 'synonyme', designe, POIDS.theme);
    if (proches.length > 0) list.add(mots, 'synonyme', proches, POIDS.proche);
  }
}

/** Collects meanings, each written once however many expressions lead to it. */
class ExpressionList {
  private readonly sens: Sens[] = [];
  private mots: readonly string[] = [];
  private readonly byText = new Map<string, Map<number, number>>();

  add(textes: readonly string[], genre: Genre, termes: readonly string[], poids: number): void {
    const numero = this.addSens(genre, termes);
    for (const texte of textes) this.point(texte, numero, poids);
  }

  addSens(genre: Genre, termes: readonly string[]): number {
    return this.sens.push({ genre, termes }) - 1;
  }

  point(texte: string, numero: number, poids: number): void {
    const known = this.byText.get(texte) ?? new Map<number, number>();
    known.set(numero, Math.max(poids, known.get(numero) ?? 0));
    this.byText.set(texte, known);
  }

  /** What was added so far is French that people type; what follows is names, whose words are not. */
  closeWords(): void {
    this.mots = [...this.byText.keys()];
  }

  finish(): Expressions {
    const expressions: Expression[] = [...this.byText].map(([texte, sens]) => ({
      texte,
      sens: [...sens].map(([numero, poids]) => ({ numero, poids })),
    }));
    return { sens: this.sens, expressions, connus: this.mots };
  }
}

/**
 * « Géomaticienne / Géomaticien » is two forms; in « Chargée / Chargé d'études » the first part is only
 * the beginning of one, and alone would mean half of the trades.
 */
function formsOf({ libelle, formes }: MetierTerms): string[] {
  const parts = libelle.split(' / ');
  const whole = expressionStems(parts.at(-1) ?? '').length;
  const full = parts.filter((part) => expressionStems(part).length >= whole);
  return [...new Set([...full, ...formes])];
}

function addMetiers(list: ExpressionList, metiers: readonly MetierTerms[]): void {
  const numeros = new Map(
    metiers.map((metier) => [metier.id, list.addSens('metier', formsOf(metier))]),
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
function addPlaces(list: ExpressionList, { regions, departements }: Lieux): void {
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
