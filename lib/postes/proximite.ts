import { libelleConcept } from './intitule.ts';
import type { Traits } from './traits.ts';

/** Under this, two positions are not for the same job. */
export const MIN_SCORE = 0.22;
/** Two titles that name one job of the controlled list are at least this near. */
const SAME_JOB = 0.3;
/** Two different published métiers are a reason to doubt, a small one: many labels are wrong. */
const OTHER_METIER = 0.94;
const RANK_STEP = 0.86;
const DEPUTY = 0.98;
const SAME_TITLE = 0.9;

/** How near two positions are, 0 to 1, given the product of their weighted features. Never shown. */
export function proximite(product: number, a: Traits, b: Traits): number {
  let score = product;
  if (a.titre === b.titre && a.titre !== '') score = Math.max(score, SAME_TITLE);
  if (a.principal !== null && a.principal === b.principal)
    score = SAME_JOB + (1 - SAME_JOB) * score;
  if (a.metier !== b.metier && a.metier !== '' && b.metier !== '') score *= OTHER_METIER;
  const left = a.analyse;
  const right = b.analyse;
  if (left.rang > 0 && right.rang > 0)
    score *= RANK_STEP ** Math.min(3, Math.abs(left.rang - right.rang));
  if (left.adjoint !== right.adjoint) score *= DEPUTY;
  return score;
}

/** Where a position stands in the civil service. Absent text is the empty string. */
export interface Rang {
  readonly versant: string;
  readonly categorie: string;
}

/** Positions of one branch of the civil service and of one category are nearer, 0.85 to 1. */
export function proximiteRang(a: Rang, b: Rang): number {
  let score = 1;
  if (a.versant !== b.versant) score *= a.versant === '' || b.versant === '' ? 0.98 : 0.94;
  if (a.categorie !== b.categorie) score *= a.categorie === '' || b.categorie === '' ? 0.99 : 0.95;
  return score;
}

const MAX_TERMS = 4;

/** Shared words in the first title's spelling, neighbours joined: « gestionnaire », « ressources humaines ». */
export function termesCommuns(a: Traits, b: Traits): string[] {
  const theirs = new Set(b.analyse.mots.map((mot) => mot.stem));
  const terms: string[] = [];
  let run: string[] = [];
  const close = (): void => {
    const term = run.join(' ');
    if (term !== '' && !terms.includes(term)) terms.push(term);
    run = [];
  };
  for (const mot of a.analyse.mots) {
    const isShared = mot.kind !== 'bruit' && theirs.has(mot.stem);
    if (!isShared || mot.kind === 'role') close();
    if (isShared) run.push(mot.surface);
    if (mot.kind === 'role') close();
  }
  close();
  for (const concept of a.analyse.concepts.keys())
    if (terms.length === 0 && b.analyse.concepts.has(concept)) terms.push(libelleConcept(concept));
  if (terms.length === 0 && a.metier !== '' && a.metier === b.metier) terms.push(a.metierPublie);
  return terms.slice(0, MAX_TERMS);
}
