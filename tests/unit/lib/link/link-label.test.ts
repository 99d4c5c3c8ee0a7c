import { describe, expect, it } from 'vitest';
import { link, linked } from './arbre.ts';

const DGFIP =
  "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Direction générale des finances publiques";
const NONE = 'non déterminé';

describe('the employer named by a label', () => {
  it.each<[string, string, string]>([
    ['a name', 'Direction générale des finances publiques', DGFIP],
    ['capitals without accents', 'DIRECTION GENERALE DES FINANCES PUBLIQUES', DGFIP],
    [
      'an address',
      'Direction générale des finances publiques\n139 rue de Bercy\n75012 PARIS',
      DGFIP,
    ],
    [
      'an address on the same line',
      'Agence nationale des fréquences, 4 rue Alphonse-Matter 88100 Saint-Dié',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Agence nationale des fréquences",
    ],
    ['short forms', 'Min. économie et finances - Dir. gén. des finances publiques', DGFIP],
    [
      'more short forms',
      'DGAC / Sec. gén. / S/Dir. des compétences et des ressources humaines',
      'Secrétariat général > Sous-direction des compétences et des ressources humaines',
    ],
    ['a department', 'Direction générale des finances publiques - Paris (75)', DGFIP],
    [
      'an ampersand',
      'Bureau Comptes sociaux & santé',
      '6e Sous-direction > Bureau Comptes sociaux et santé - 6BCS',
    ],
    [
      'small words left out',
      'Bureau pilotage masse salariale et emplois',
      'Sous-direction des compétences et des ressources humaines > Bureau du pilotage de la masse salariale et des emplois',
    ],
    [
      'a name repeated words are saved in',
      'Sous-direction du droit international et européen',
      'Direction des affaires juridiques > Sous-direction du droit international et du droit européen',
    ],
    [
      'a slip of the hand',
      'Sous-directoin des serivces aériens',
      'Direction du transport aérien > Sous-direction des services aériens',
    ],
    [
      'half a word at the end',
      'Direction du transport aérien - Sous-direction des services aér',
      'Direction du transport aérien > Sous-direction des services aériens',
    ],
    [
      'a code before the name',
      'Bureau 2C. Accidents du travail et maladies professionnelles',
      "Sous-direction de l'accès aux soins, prestations familiales et accidents du travail > Bureau 2C. Accidents du travail et maladies professionnelles",
    ],
    [
      'a bracketed code with a slip',
      'Sous-direction du dialogue stratégique avec les établissements (DGSIP B1)',
      "Direction générale de l'enseignement supérieur et de l'insertion professionnelle > Sous-direction du dialogue stratégique avec les établissements (DGESIP B1)",
    ],
    [
      'a former name',
      "Établissement public d'insertion de la défense",
      "Ministère des Armées > Établissement pour l'insertion dans l'emploi",
    ],
    [
      'name and sigle',
      "Établissement Pour l'Insertion Dans l'Emploi (EPIDE)",
      "Ministère des Armées > Établissement pour l'insertion dans l'emploi",
    ],
  ])('is found from %s', (_, employeur, expected) => {
    expect(linked({ employeur })).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['a sigle', 'DINUM', 'Premier ministre > Direction interministérielle du numérique'],
    ['lower case', 'dinum', 'Premier ministre > Direction interministérielle du numérique'],
    ['dots', 'D.I.N.U.M', 'Premier ministre > Direction interministérielle du numérique'],
    [
      'brackets and digits',
      'ST(SI)2',
      "Direction générale de la gendarmerie nationale > Service des technologies et des systèmes d'information de la sécurité intérieure",
    ],
    [
      'a superscript',
      'STSI²',
      "Direction générale de la gendarmerie nationale > Service des technologies et des systèmes d'information de la sécurité intérieure",
    ],
    [
      'a code written in the name',
      '6BCS',
      '6e Sous-direction > Bureau Comptes sociaux et santé - 6BCS',
    ],
    [
      'a path',
      'DGAC/DTA/SDS/SDS3',
      'Sous-direction des services aériens > Bureau des services des passagers aériens',
    ],
    [
      'a path with dashes',
      'DGAC-DTA-SDS',
      'Direction du transport aérien > Sous-direction des services aériens',
    ],
    [
      'a sigle before a name',
      'DGCCRF : Service commun des laboratoires',
      'Direction générale de la concurrence, de la consommation et de la répression des fraudes > Service commun des laboratoires',
    ],
    [
      'a local code under its direction',
      'DSS - Bureau 2C',
      "Sous-direction de l'accès aux soins, prestations familiales et accidents du travail > Bureau 2C. Accidents du travail et maladies professionnelles",
    ],
    [
      'a path whose last part is unknown',
      'DSNA/FIN/RCG',
      "Direction générale de l'aviation civile > Direction des services de la navigation aérienne",
    ],
  ])('is found from %s', (_, employeur, expected) => {
    expect(linked({ employeur })).toBe(expected);
  });

  it.each<[string, string]>([
    [
      'Ministères sociaux - DAJ',
      'Secrétariat général des ministères chargés des affaires sociales > Direction des affaires juridiques',
    ],
    [
      'Ministère des armées / DAJ',
      "Secrétariat général pour l'administration > Direction des affaires juridiques",
    ],
    [
      'DAJ (Bercy)',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Direction des affaires juridiques des ministères économiques et financiers",
    ],
    [
      'DRH - ministère de la transition écologique',
      'Secrétariat général > Direction des ressources humaines',
    ],
    [
      'MEAE DAF',
      "Direction générale de l'administration et de la modernisation > Direction des affaires financières",
    ],
    [
      'CULTURE SCBCM',
      'Ministère de la Culture > Service de contrôle budgétaire et comptable ministériel Culture',
    ],
    [
      'Ministère de la Justice - Secrétariat général - Service du numérique',
      'Ministère de la Justice > Secrétariat général du ministère de la Justice',
    ],
    [
      'INPI - DSI',
      "Institut national de la propriété industrielle > Direction des systèmes d'information",
    ],
  ])('the ministry chooses among services of one sigle or name: %s', (employeur, expected) => {
    expect(linked({ employeur })).toBe(expected);
  });

  it.each<[string, string]>([
    [
      'Ministère des Solidarités et de la Santé, Direction générale de la santé',
      'Ministère du Travail, de la Santé et des Solidarités > Direction générale de la santé',
    ],
    [
      "Ministère de l'Action et des Comptes publics\nDirection générale des finances publiques",
      DGFIP,
    ],
    [
      "Ministère de l'Economie, des Finances et de la Relance / Direction générale des finances publiques - Service des systèmes d'information",
      "Direction générale des finances publiques > Service des systèmes d'information",
    ],
    [
      "Ministère de l'Éducation nationale, de l'Enseignement supérieur et de la Recherche\nDirection générale de l'enseignement supérieur et de l'insertion professionnelle",
      "Ministère de l'Enseignement supérieur et de la Recherche > Direction générale de l'enseignement supérieur et de l'insertion professionnelle",
    ],
    ["MINISTERE DE L'INTERIEUR", "Ministère de l'Intérieur et des Outre-mer"],
  ])('ministries are known under the names of other governments: %s', (employeur, expected) => {
    expect(linked({ employeur })).toBe(expected);
  });

  it.each([
    'Mairie de Chartres - Direction du numérique',
    'Ville de Paris - Direction des affaires juridiques',
    'Région Bretagne - Secrétariat général',
    'CHU de Nantes - Direction des ressources humaines',
    'Université de Poitiers - Secrétariat général',
    'UNIVERSITÉ DE POITIERS - SECRETARIAT GENERAL',
    'Agence régionale de santé Bretagne',
    'Île-de-France Mobilités',
    'Communes',
    'Conseils départementaux',
    'Direction des ressources humaines',
    'Secrétariat général',
    'DRH',
    'Cabinet',
    'Voir fiche de poste',
    'Autre',
    'Ambassades',
  ])('nothing is linked where the employer is elsewhere, or not said: %s', (employeur) => {
    expect(linked({ employeur })).toBe(NONE);
  });

  it('services that fit as well are proposed, none is shown', () => {
    const { lien, candidats } = link({ employeur: 'Direction des affaires juridiques' });
    expect(lien).toBeNull();
    expect(candidats).toHaveLength(5);
    expect(new Set(candidats.map((c) => c.confiance))).toEqual(new Set(['a-verifier']));
  });

  it('a name that no mark parts from unknown words is not taken for the employer', () => {
    expect(linked({ employeur: 'Direction du numérique Xanthos' })).toBe(NONE);
  });
});

describe('field bodies', () => {
  it.each<[string, string]>([
    ['SPIP de Dijon', "Ministère de la Justice > Direction de l'administration pénitentiaire"],
    [
      'Tribunal judiciaire de Nevers',
      'Ministère de la Justice > Direction des services judiciaires',
    ],
    [
      'DTPJJ Gironde',
      'Ministère de la Justice > Direction de la protection judiciaire de la jeunesse',
    ],
    ['DDFiP des Hauts-de-Seine', DGFIP],
    ['Préfecture de l’Eure', "Ministère de l'Intérieur et des Outre-mer"],
    ['Lycée Louis-le-Grand', "Ministère de l'Éducation nationale et de la Jeunesse"],
    [
      "Rectorat de l'académie de Lyon - DSI",
      "Ministère de l'Éducation nationale et de la Jeunesse",
    ],
    ['DRAC Occitanie', 'Ministère de la Culture'],
    ['Tribunal administratif de Lille', "Institutions et juridictions > Conseil d'État"],
    [
      'GSBdD de Toulon',
      'État-major des armées > Direction centrale du service du commissariat des armées',
    ],
    ['DDTM du Var', NONE],
  ])('%s is linked to the head of its network, its ministry, or nothing', (employeur, expected) => {
    expect(linked({ employeur })).toBe(expected);
  });

  it('the direction named above the field body stays the answer', () => {
    expect(
      linked({
        organisme: 'Direction des services judiciaires - CA CAEN',
        employeur: 'Ministère de la Justice\ntribunal judiciaire de Caen',
        versant: "Fonction Publique de l'Etat",
      }),
    ).toBe('Ministère de la Justice > Direction des services judiciaires');
  });

  it('the préfecture de police is of the Interior, though published as territorial', () => {
    expect(
      linked({
        employeur: 'Préfecture de police\nCabinet du Préfet\nService de la Communication',
        versant: 'Fonction Publique Territoriale',
      }),
    ).toBe("Ministère de l'Intérieur et des Outre-mer");
  });
});

describe('references, branches and titles', () => {
  it.each(['O038210100199082', 'o07861-201517', 'ARSIF_2021-745'])(
    'an offer %s is of a local body or agency, whatever it names',
    (reference) => {
      expect(linked({ reference, employeur: 'DINUM' })).toBe(NONE);
    },
  );

  it('a hospital offer is linked to nothing', () => {
    expect(
      linked({ versant: 'Fonction Publique Hospitalière', intitule: 'Cadre de santé - DGS' }),
    ).toBe(NONE);
  });

  it.each<[string, string, string]>([
    [
      'MEF_2021-3838',
      'DGCCRF- Gestionnaire de ressources humaines - Bureau 2A H/F',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Direction générale de la concurrence, de la consommation et de la répression des fraudes",
    ],
    [
      'MEF_2021-3414',
      'Dae acheteur projets informatiques (H/F)',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Direction des achats de l'État",
    ],
    [
      'MEF_2021-3341',
      'Sec gen : chef du pôle appui à la rémunération (H/F)',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Secrétariat général des ministères économiques et financiers",
    ],
    [
      'DGAC-AVE-114518-CAT-A',
      'Chef de bureau*SG/SDP/PMSE',
      'Sous-direction des compétences et des ressources humaines > Bureau du pilotage de la masse salariale et des emplois',
    ],
    ['MINT_BS044ATC-18403', 'Chauffeur H/F', "Ministère de l'Intérieur et des Outre-mer"],
    [
      'MINT_BS094GNC-18629',
      'Vendeur au comptoir H/F',
      "Ministère de l'Intérieur et des Outre-mer > Direction générale de la gendarmerie nationale",
    ],
    [
      'MINT_BS092GNA-18867',
      'Dggn stsi² 92 architecte de réseaux radio (H/F)',
      "Direction générale de la gendarmerie nationale > Service des technologies et des systèmes d'information de la sécurité intérieure",
    ],
    // A service of another network than the reference's is not nearer.
    [
      'MINT_BS094GNC-18629',
      'DGFIP - Vendeur au comptoir H/F',
      "Ministère de l'Intérieur et des Outre-mer > Direction générale de la gendarmerie nationale",
    ],
    [
      'MINT_BS031JAB-18743',
      'Correspondant informatique',
      "Institutions et juridictions > Conseil d'État",
    ],
    [
      'MAE_f6f7393b',
      'Assistant ressources (F/H)',
      "Ministère de l'Europe et des Affaires étrangères",
    ],
    [
      'INS1619-MOBINT-F58626',
      'Chargé du partenariat - CNRS',
      "Ministère de l'Enseignement supérieur et de la Recherche > Centre national de la recherche scientifique",
    ],
    ['MEF_2021-1', 'Chargé de mission', NONE],
  ])('%s « %s »', (reference, intitule, expected) => {
    expect(linked({ reference, intitule })).toBe(expected);
  });

  it('a title deepens the employer, and never leaves it', () => {
    const organisme = "Ministère de l'Intérieur";
    const under = linked({ organisme, intitule: 'DGGN - Gestionnaire de la section budget H/F' });
    expect(under).toBe(
      "Ministère de l'Intérieur et des Outre-mer > Direction générale de la gendarmerie nationale",
    );
    expect(linked({ organisme, intitule: 'DGFIP - Gestionnaire H/F' })).toBe(
      "Ministère de l'Intérieur et des Outre-mer",
    );
  });

  it('a bare « Secrétariat Général » is that of the ministry on the page’s logo', () => {
    expect(linked({ employeur: '  Secrétariat Général', ministere: 'Ministères sociaux' })).toBe(
      'Ministère du Travail, de la Santé et des Solidarités > Secrétariat général des ministères chargés des affaires sociales',
    );
  });
});

describe('what is told of a link', () => {
  it('reasons quote what a reader can check, in French with its no-break spaces', () => {
    const { lien } = link({
      organisme: 'Direction générale des finances publiques (DGFiP)',
      reference: 'MEF_2026-1',
    });
    expect(lien).toMatchObject({ niveau: 'direction', confiance: 'certain' });
    expect(lien?.raisons).toEqual([
      'Même nom que la fiche dans l’organisme de rattachement\u00a0: «\u00a0Direction générale des finances publiques\u00a0»',
      'Sigle «\u00a0DGFiP\u00a0» dans l’organisme de rattachement',
      'Préfixe de référence MEF_\u00a0: ministères économiques et financiers',
    ]);
  });

  it.each<[string, string]>([
    ["Ministère de l'Intérieur", 'ministere'],
    ['DGFIP', 'direction'],
    ['DGAC/DTA/SDS/SDS3', 'bureau'],
    ['INPI', 'organisme'],
  ])('%s is of level %s', (employeur, niveau) => {
    expect(link({ employeur }).lien?.niveau).toBe(niveau);
  });
});
