// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { OffreReference } from '../../../../lib/model/ids.ts';
import { Hasard } from '../../../scale/hasard.ts';
import { offreOf } from '../../data/steps/offre.ts';
import { indexOf } from './small-index.ts';

const DOCUMENTS = 9_000;
const WORDS = 'agent budget gestion paie data scientist marchés publics contrôle Rennes Metz'.split(
  ' ',
);
const hasard = new Hasard(3);
const offres = Array.from({ length: DOCUMENTS }, (_, i) =>
  offreOf({
    intitule: ['agent', ...Array.from({ length: 3 }, () => hasard.pick(WORDS))].join(' '),
    reference: `2026-${100_000 + i}` as OffreReference,
  }),
);
const { engine } = indexOf([], offres);
const totalOf = async (text: string, facets: boolean): Promise<number> =>
  (await engine.search(text, { kind: 'offre', limit: 5, typing: true, facets })).total;

describe('the number of results', () => {
  it.each([
    'agent',
    'a',
    'agent budget',
    'agent de gestion',
    'gestion de la paie',
    'contrôle de gestion Rennes',
    'offre data scientist',
    'agent astronaute',
    'bugdet agent',
  ])('for « %s » is the same whether all are ranked or only the best ones', async (query) => {
    expect(await totalOf(query, false)).toBe(await totalOf(query, true));
  });

  it('goes beyond what is ranked', async () => {
    expect(await totalOf('agent', false)).toBe(DOCUMENTS);
  });
});
