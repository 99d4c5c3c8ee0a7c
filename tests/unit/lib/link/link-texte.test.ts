import { describe, expect, it } from 'vitest';
import { link, linked } from './arbre.ts';

const NONE = 'non déterminé';
const DIRISI =
  "État-major des armées > Direction interarmées des réseaux d'infrastructure et des systèmes d'information de la défense";
const DPJJ = 'Ministère de la Justice > Direction de la protection judiciaire de la jeunesse';

describe('the employer in the words of an open offer', () => {
  it.each<[string, string, string, string]>([
    [
      'the place of work, not the partner',
      'Chargé de communication',
      'Au sein de la DGS, en lien avec la DGCCRF et la DINUM, vous préparez les campagnes.',
      'Ministère du Travail, de la Santé et des Solidarités > Direction générale de la santé',
    ],
    [
      'the subject of the first sentence',
      'Acheteur (H/F)',
      'Le service de soutien de la flotte (SSF) a pour mission de veiller aux bâtiments. Son personnel vient de la marine et de la direction générale de l’armement (DGA).\nLe SSF compte trois sites.',
      'État-major de la marine > Direction centrale du service de soutien de la flotte',
    ],
    [
      'what is said again and again',
      'Data engineer',
      'La DGFiP développe son lac de données.\nLes services de la DGFiP échangent leurs données.\nVous suivez les projets de la DGFiP.',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Direction générale des finances publiques",
    ],
    [
      'the deepest service that is presented as the place of work',
      "Chargé d'études juridiques",
      'Au sein de la direction des affaires juridiques du ministère des armées, la sous-direction du droit public et du droit privé est chargée du contentieux. La DAJ conseille le ministre.',
      'Direction des affaires juridiques > Sous-direction du droit public et du droit privé',
    ],
    [
      'the ministry that a sigle needs',
      'Chef de bureau',
      'Le chef de bureau encadre les juristes de la DAJ.\nIl coordonne les positions des ministères sociaux.\nIl représente la DAJ auprès des ministères sociaux.',
      'Secrétariat général des ministères chargés des affaires sociales > Direction des affaires juridiques',
    ],
    [
      'the name in the title, that the text places',
      'Chef du service de la communication et des relations extérieures (H/F)',
      'Sous l’autorité de la directrice de la PJJ, il définit la communication de la direction de la protection judiciaire de la jeunesse.',
      `${DPJJ.split(' > ')[1]} > Service de la communication et des relations extérieures`,
    ],
    [
      'a field body',
      'Gestionnaire de paie',
      'Le groupement de soutien de la base de défense (GSBdD) de Tours est un organisme interarmées. L’agent du GSBdD accueille les administrés.',
      'État-major des armées > Direction centrale du service du commissariat des armées',
    ],
    [
      'a field body in the title',
      'Technicien informatique - DRAC Bretagne',
      'Vous installez les postes de travail.',
      'Ministère de la Culture',
    ],
    [
      'the owner of a common name',
      'Agent de numérisation',
      'Dans le cadre des projets menés par la Bibliothèque nationale de France, l’agent prépare les fichiers. La BnF numérise ses fonds.',
      'Ministère de la Culture > Bibliothèque nationale de France',
    ],
    [
      'the head of a centre of its network',
      'Technicien (H/F)',
      'Au sein de la direction locale, le CIRISI de Brest soutient les unités. L’agent du CIRISI les dépanne.',
      DIRISI,
    ],
    [
      'a sigle after the beginning of its own name',
      'Technicien (H/F)',
      'La direction interarmées des réseaux d’infrastructure et des systèmes d’information (DIRISI) gère les fréquences.\nLes agents de la DIRISI se déplacent.',
      DIRISI,
    ],
    [
      'the direction of the head that the post answers to',
      'Juriste (H/F)',
      'Sous la responsabilité du sous-directeur du droit public et du droit privé, vous suivez le contentieux de la direction des affaires juridiques du ministère des armées.',
      'Direction des affaires juridiques > Sous-direction du droit public et du droit privé',
    ],
    [
      'not the subject of the title',
      'Chef du bureau des collectivités territoriales (H/F)',
      'Au sein de la DGCL, vous conseillez les élus et pilotez les projets de la DGCL.',
      "Ministère de l'Intérieur et des Outre-mer > Direction générale des collectivités locales",
    ],
    [
      'who recruits',
      'Juriste (H/F)',
      'Vous êtes recruté par la DGCCRF pour trois ans.\nLe siège de la DGCCRF est à Paris.',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Direction générale de la concurrence, de la consommation et de la répression des fraudes",
    ],
    [
      'a direction whose name has grown',
      'Formateur (H/F)',
      'Relevant du SGA, la direction du service national et de la jeunesse (DSNJ) reçoit les jeunes gens.\nAffecté au centre de Brest de la direction du service national et de la jeunesse, vous les formez.',
      "Secrétariat général pour l'administration > Direction du service national",
    ],
    [
      'an agency by the sigle that people say',
      'Chef de service (H/F)',
      'Les agents de l’ANFR contrôlent les émetteurs. Vous rejoignez l’ANFR.',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique > Agence nationale des fréquences",
    ],
    [
      'a sigle that is written as a word',
      'Gestionnaire',
      'Les agents de l’Epide suivent des volontaires. Vous participez au dialogue social de l’Epide.',
      "Ministère des Armées > Établissement pour l'insertion dans l'emploi",
    ],
    [
      'whose politics and applications the text speaks of',
      'Architecte logiciel',
      'Les applications métiers de l’IGN reposent sur un socle commun, que vous faites évoluer.',
      "Ministère de la Transition écologique et de la Cohésion des territoires > Institut national de l'information géographique et forestière",
    ],
  ])('is %s', (_, intitule, texte, expected) => {
    expect(linked({ intitule, texte })).toBe(expected);
  });

  it.each<[string, string, string]>([
    [
      'partners only',
      'Chargé de mission',
      'Le titulaire anime un réseau.\nPartenaires institutionnels :\n- Secrétariat général du Gouvernement ;\n- DGFIP ;\n- DINUM.',
    ],
    [
      'one mention in passing',
      'Chargé de mission',
      'Une bonne connaissance de la DGCCRF serait appréciée.',
    ],
    [
      'a sigle that the text spells otherwise',
      'Chef de la division achats publics',
      'Manager l’ensemble du personnel de la DAP.\nContribuer à l’amélioration de la DAP.',
    ],
    [
      'a university',
      'Juriste',
      'Au sein de l’université de Lorraine, vous conseillez la direction des affaires juridiques. L’université compte 60 000 étudiants.',
    ],
    [
      'a town',
      'Directeur des affaires juridiques',
      'Vous assistez les élus de la communauté d’agglomération et la direction générale des services.',
    ],
    ['a ministry alone', 'Analyste', 'Vous travaillez pour le ministère des Armées à Rennes.'],
    [
      'words that only look like a name',
      'Chargé de mission développement durable',
      'Vous portez la stratégie du service et de la mission.',
    ],
    [
      'one of a list',
      'Chargé de mission',
      'Vous préparez les réponses aux enquêtes (DGCCRF, DINUM, ARS), affecté au pôle des études.',
    ],
    [
      'a bureau whose name goes on',
      'Ingénieur (H/F)',
      'Affecté à la sous-direction du droit public et du droit privé économique, vous instruisez les dossiers.',
    ],
    [
      'letters that some bureau has by chance',
      'BPMSE - Gestionnaire',
      'Vous suivez les effectifs.',
    ],
    [
      'the head of all the services of a university',
      'Directeur général des services adjoint (H/F)',
      'Sous l’autorité de la DGS, vous coordonnez les directions. La DGS vous confie des projets.',
    ],
    [
      'one of many bodies of a kind',
      'Chargé de mission',
      'Vous fixez les budgets des HAS. Les agents des HAS vous adressent leurs comptes.',
    ],
    [
      'by whom a plan is carried',
      'Acheteur',
      'Affecté au pôle des études, vous suivez un plan porté par la DGCCRF.',
    ],
    [
      'a part of something that the directory does not know',
      'Dnum sdrh 75 gestionnaire (H/F)',
      'Vous suivez les effectifs.',
    ],
    ['nothing at all', 'Directeur fonctionnel', 'Vous encadrez douze agents.'],
  ])('%s: nothing is linked', (_, intitule, texte) => {
    expect(linked({ intitule, texte })).toBe(NONE);
  });

  it('what the text may mean is proposed when it does not suffice', () => {
    const { lien, candidats } = link({
      intitule: 'Chargé de mission',
      texte: 'Vous suivez les dossiers de la DGS et ceux de la DGAL.',
    });
    expect(lien).toBeNull();
    expect(candidats.length).toBeGreaterThan(0);
  });

  it('the text deepens the employer of the fields and never leaves it', () => {
    const organisme = 'Direction générale des finances publiques';
    expect(
      linked({
        organisme,
        intitule: 'Développeur',
        texte: 'Au sein du service des systèmes d’information, vous développez. Le SSI recrute.',
      }),
    ).toContain('finances publiques');
    expect(
      linked({
        organisme,
        intitule: 'Développeur',
        texte: 'La DINUM est la direction de l’État pour le numérique. La DINUM recrute.',
      }),
    ).toContain('finances publiques');
  });

  it('the ministry of the logo stands when nothing else is known', () => {
    const { lien } = link({
      employeur: 'Marine',
      ministere: 'Ministère des Armées',
      intitule: 'Mécanicien',
      texte: 'Vous entretenez les moteurs.',
    });
    expect(lien?.niveau).toBe('ministere');
    expect(lien?.confiance).toBe('probable');
  });
});
