import type { RankedHit, SearchAnswer, SearchKind } from './search.ts';

interface OfKind {
  readonly kind: SearchKind;
  readonly answer: Pick<SearchAnswer<Pick<RankedHit, 'raison'>>, 'hits' | 'metier'>;
}

/**
 * The answers to one query in the order in which they are shown: services first, unless the query names
 * a trade. Then its offers are, but for a word that is some service's sigle too.
 */
export function inShownOrder<Answer extends OfKind>(answers: readonly Answer[]): Answer[] {
  const meansTrade =
    answers.some(({ answer }) => answer.metier) &&
    answers.every(({ answer }) => answer.hits[0]?.raison !== 'sigle');
  const first: SearchKind = meansTrade ? 'offre' : 'service';
  return [...answers].sort((a, b) => Number(b.kind === first) - Number(a.kind === first));
}
