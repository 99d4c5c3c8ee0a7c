import { describe, expect, it } from 'vitest';
import { inShownOrder } from '../../../../lib/search/kinds.ts';
import type { HitReason, SearchKind } from '../../../../lib/search/search.ts';

const answerOf = (kind: SearchKind, raisons: readonly HitReason[], metier = false) => ({
  kind,
  answer: { metier, hits: raisons.map((raison) => ({ raison })) },
});

describe('kinds of results', () => {
  it.each<[string, ReturnType<typeof answerOf>[], SearchKind[]]>([
    [
      'services before offers',
      [answerOf('offre', ['nom']), answerOf('service', ['nom'])],
      ['service', 'offre'],
    ],
    [
      'offers before services for a trade',
      [answerOf('service', ['nom']), answerOf('offre', ['nom'], true)],
      ['offre', 'service'],
    ],
    [
      'a service whose sigle is the name of a trade too',
      [answerOf('service', ['sigle']), answerOf('offre', ['nom'], true)],
      ['service', 'offre'],
    ],
    ['one kind alone', [answerOf('offre', ['nom'], true)], ['offre']],
    ['nothing found', [answerOf('service', []), answerOf('offre', [])], ['service', 'offre']],
  ])('%s', (_, answers, expected) => {
    expect(inShownOrder(answers).map(({ kind }) => kind)).toEqual(expected);
  });
});
