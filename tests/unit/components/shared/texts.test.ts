import { expect, it } from 'vitest';
import * as texts from '../../../../components/shared/texts.ts';

it.each([
  [0.198, 'Un service sur cinq publie sa mission.'],
  [0.34, 'Un service sur trois publie sa mission.'],
  [0.1, 'Un service sur dix publie sa mission.'],
  [0.05, '5\u00a0% des services publient leur mission.'],
  [0.62, '62\u00a0% des services publient leur mission.'],
])('a share of %s reads as a sentence', (share, sentence) => {
  expect(texts.partMissions(share)).toBe(sentence);
});

it.each([
  [texts.nOffres(0), '0\u00a0offre'],
  [texts.nOffres(1), '1\u00a0offre'],
  [texts.nOffres(2), '2\u00a0offres'],
  [texts.onglet(0), 'Ouvrir TED'],
  [texts.onglet(1), 'Ouvrir TED, 1\u00a0offre liée'],
  [texts.ancienNom(['SDATI']), 'Ancien nom\u00a0: SDATI'],
  [texts.ancienNom(['SDATI', 'SG']), 'Anciens noms\u00a0: SDATI, SG'],
  [texts.etSesServices(1), 'et son seul service'],
  [texts.ailleursAutres(3, 1), 'Voir les 3 autres'],
  [texts.ailleursAutres(30, 12), 'Voir les 30 autres, dans 12 organismes'],
])('a count agrees with its words: %s', (written, expected) => {
  expect(written).toBe(expected);
});
