// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../../lib/text/root.ts';
import { stem } from '../../../../lib/text/stem.ts';

const SAME =
  'bureau/bureaux eau/eaux national/nationaux national/nationale national/nationales ' +
  'regional/regionaux bail/baux agent/agente agent/agentes charge/chargee ' +
  'charge/chargees adjoint/adjointe directeur/directrice directeur/directrices ' +
  'administrateur/administratrice chauffeur/chauffeuse technicien/technicienne infirmier/infirmiere ' +
  'premier/premiere administratif/administrative actif/actives europeen/europeenne moyen/moyennes ' +
  'culturel/culturelle numerique/numeriques statistique/statistiques handicap/handicapes ' +
  'jeu/jeux lieu/lieux reseau/reseaux ingenieur/ingenieure archive/archives dangereux/dangereuse ' +
  'securise/securisee francais/francaise francais/francaises chinoise/chinois marche/marches achat/achats politique/politiques greffier/greffiere chef/cheffes';

const APART =
  'port/porte marin/marine poste/post pays/paye cours/cour droit/droitier bois/boire ' +
  'travail/travaux commun/communication statistique/statisticien agricole/agriculture';

const FAMILIES =
  'archiviste/archives archiviste/archivage greffier/greffe cuisinier/cuisine plombier/plomberie ' +
  'mecanicien/mecanique geomaticien/geomatique statisticien/statistique budgetaire/budget ' +
  'communal/commune bibliothecaire/bibliotheque informaticien/informatique';

const STRANGERS = 'archiviste/architecte cuisinier/cuirassier greffier/griffe marine/marche';

const pairs = (list: string): [string, string][] =>
  list.split(' ').map((pair) => pair.split('/') as [string, string]);

describe('stems', () => {
  it.each(pairs(SAME))('%s and %s are one word', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each(pairs(APART))('%s and %s are two words', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it.each(['dgccrf2', 'b2', 'cnil', '75012', 'sur'])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe('roots', () => {
  it.each(pairs(FAMILIES))('%s and %s are of one family', (a, b) => {
    expect(rootOf(stem(a))).toBe(rootOf(stem(b)));
  });

  it.each(pairs(STRANGERS))('%s and %s are not', (a, b) => {
    expect(rootOf(stem(a))).not.toBe(rootOf(stem(b)));
  });
});
