import { describe, expect, it } from 'vitest';
import { hintsFromFacts, hintsFromString, type OffreHints } from '../../../../lib/link/hints.ts';
import { parseOffreReference } from '../../../../lib/model/ids.ts';
import type { OffreFacts } from '../../../../lib/model/page.ts';

const reference = parseOffreReference('2026-1');
if (!reference) throw new Error('not a reference');

const FACTS: OffreFacts = {
  kind: 'offre',
  reference,
  intitule: 'Acheteur',
  employeur: 'Communes',
  organisme: null,
  employeurGenerique: true,
  employeurDuTitre: 'Mairie de Luzarches',
  ministere: null,
  versant: 'Fonction publique Territoriale',
  categorie: null,
  natureEmploi: null,
  domaine: null,
  metier: null,
  localisation: null,
  departement: null,
  region: null,
  missions: 'Vous achetez.',
  profil: 'Vous savez acheter.',
  descriptionEmployeur: 'La mairie.',
  publieLe: null,
  modifieLe: null,
  dateLimite: null,
};
const ROW: OffreHints = {
  reference,
  intitule: 'Acheteur (H/F)',
  organisme: 'Direction des achats de l’État (DAE)',
  employeur: '',
  versant: '',
  localisation: 'Paris (75)',
  lieuAffectation: 'Paris',
  metier: 'Acheteuse / Acheteur',
};

describe('hintsFromFacts', () => {
  it('takes the employer at the end of a local title before its category', () => {
    expect(hintsFromFacts(FACTS).employeur).toBe('Mairie de Luzarches');
  });

  it('puts the employer’s own words first', () => {
    expect(hintsFromFacts(FACTS).texte).toBe('La mairie.\nVous achetez.\nVous savez acheter.');
  });

  it('fills with the row of the index what the page does not print', () => {
    const facts = { ...FACTS, employeur: null, employeurDuTitre: null, intitule: 'Acheteur' };
    expect(hintsFromFacts(facts, ROW)).toMatchObject({
      intitule: 'Acheteur',
      organisme: 'Direction des achats de l’État (DAE)',
      localisation: 'Paris (75)',
      lieuAffectation: 'Paris',
      versant: 'Fonction publique Territoriale',
    });
  });
});

it('hintsFromString takes a bare string for the employer', () => {
  expect(hintsFromString('DINUM')).toMatchObject({ employeur: 'DINUM', organisme: '', texte: '' });
});
