import type { FacetName, FacetValue, SearchFacets } from './filters.ts';
import type { LabelColumn } from './label-column.ts';

/** One way to narrow results, with what it counts. */
export interface Criterion {
  readonly name: FacetName;
  /** Null when nothing is asked of it. */
  readonly passes: ((doc: number) => boolean) | null;
  readonly count: (doc: number) => void;
  readonly values: () => FacetValue[];
}

/** Lets through the documents that meet every criterion. */
export interface Sieve {
  /** Called once for each document that a query finds. */
  admit(doc: number): boolean;
  facets(): SearchFacets;
}

/**
 * A sieve that counts as it goes. A document that fails one criterion only is counted by that one: it
 * is what another choice there would show.
 */
export function countingSieve(criteria: readonly Criterion[]): Sieve {
  return {
    admit(doc) {
      let failed: Criterion | null = null;
      for (const criterion of criteria) {
        if (!criterion.passes || criterion.passes(doc)) continue;
        if (failed) return false;
        failed = criterion;
      }
      if (failed) failed.count(doc);
      else for (const criterion of criteria) criterion.count(doc);
      return failed === null;
    },
    facets: () =>
      Object.fromEntries(
        criteria
          .map(({ name, values }) => [name, values()] as const)
          .filter(([, values]) => values.length > 0),
      ),
  };
}

/** A sieve that only lets through; null when nothing is asked. */
export function plainSieve(criteria: readonly Criterion[]): Sieve | null {
  const tests = criteria.flatMap(({ passes }) => (passes ? [passes] : []));
  if (tests.length === 0) return null;
  return { admit: (doc) => tests.every((test) => test(doc)), facets: () => ({}) };
}

/** A criterion over the labels of documents. A document without a label has none of them. */
export function labelCriterion(
  name: FacetName,
  { labels, numbers }: LabelColumn,
  asked: string | undefined,
): Criterion {
  const counts = new Uint32Array(labels.length + 1);
  // A label that the index does not have is met by no document.
  const wanted = asked === undefined ? 0 : labels.indexOf(asked) + 1 || labels.length + 1;
  return {
    name,
    passes: asked === undefined ? null : (doc) => numbers[doc] === wanted,
    count(doc) {
      const number = numbers[doc] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    },
    values: () =>
      labels
        .map((valeur, i) => ({ valeur, nombre: counts[i + 1] ?? 0 }))
        .filter(({ nombre }) => nombre > 0)
        .sort((a, b) => b.nombre - a.nombre || (a.valeur < b.valeur ? -1 : 1)),
  };
}

/** A criterion over days: how long ago a document was published, in steps that hold each other. */
export function dayCriterion(
  dayOf: (doc: number) => number,
  today: number,
  steps: readonly number[],
  asked: number | undefined,
): Criterion {
  const counts = steps.map(() => 0);
  const isSince = (doc: number, days: number): boolean =>
    dayOf(doc) > 0 && dayOf(doc) >= today - days;
  return {
    name: 'depuisJours',
    passes: asked === undefined ? null : (doc) => isSince(doc, asked),
    count(doc) {
      steps.forEach((days, i) => {
        if (isSince(doc, days)) counts[i] = (counts[i] ?? 0) + 1;
      });
    },
    values: () =>
      steps
        .map((days, i) => ({ valeur: String(days), nombre: counts[i] ?? 0 }))
        .filter(({ nombre }) => nombre > 0),
  };
}

/** Met by no document: what a service answers to a criterion of offers. */
export const noneCriterion: Criterion = {
  name: 'versant',
  passes: () => false,
  count: () => {},
  values: () => [],
};
