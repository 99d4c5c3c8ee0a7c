import type { GroupeOffres } from '../offre-source.ts';

const BERCY = {
  departement: 'Paris (75)',
  lieu: '139 rue de Bercy 75012 Paris',
  serie: 'MEF',
} as const;

export const offresEconomieFinances: readonly GroupeOffres[] = [
  {
    ...BERCY,
    organisme: 'Direction générale des finances publiques (DGFIP)',
    lieu: '86 allée de Bercy 75012 Paris',
    premier: 90001,
    offres: [
      [
        'DGFIP - SSI - Data scientist à la délégation à la transformation numérique F/H',
        'data-scientist',
        { etat: 'en-ligne' },
      ],
      [
        'DGFIP - Développeur Java (H/F) - sous-direction des études et du développement',
        'developpeur-java',
        { etat: 'en-ligne' },
      ],
      [
        'DGFIP - Analyste programmation des contrôles - SJCF-1D',
        'data-analyst',
        { etat: 'en-ligne' },
      ],
      ['Vérificateur de comptabilité informatisée F/H', 'controle-fiscal', { etat: 'en-ligne' }],
      ['Inspecteur des finances publiques - contrôle fiscal (H/F)', 'controle-fiscal'],
      [
        'Géomètre-cadastreur',
        'geometre',
        { categorie: 'B', departement: 'Loire Atlantique (44)', lieu: 'Nantes' },
      ],
      [
        'Administrateur de bases de données PostgreSQL',
        'admin-systeme',
        {
          etat: 'en-ligne',
          departement: 'Bouches du Rhône (13)',
          lieu: '9 boulevard Romain-Rolland 13010 Marseille',
        },
      ],
      [
        'Gestionnaire comptable - secteur public local',
        'comptable',
        { categorie: 'B', departement: 'Nord (59)', lieu: 'Lille' },
      ],
      [
        'Chargé de relation usagers en centre de contact F/H',
        'accueil-usager',
        { categorie: 'C', departement: 'Cher (18)', lieu: 'Bourges' },
      ],
      [
        "Gestionnaire de pensions - Service des retraites de l'État",
        'instruction',
        {
          categorie: 'B',
          departement: 'Loire Atlantique (44)',
          lieu: '10 boulevard Gaston-Doumergue 44200 Nantes',
        },
      ],
      ["Chargé d'études en statistiques fiscales", 'statisticien', { etat: 'terminee' }],
    ],
  },
  {
    ...BERCY,
    organisme: 'Institut national de la statistique et des études économiques (INSEE)',
    departement: 'Hauts-de-Seine (92)',
    lieu: '88 avenue Verdier 92120 Montrouge',
    premier: 90021,
    offres: [
      ['INSEE - Data scientist au SSP Lab F/H', 'data-scientist', { etat: 'en-ligne' }],
      ["INSEE - Méthodologue d'enquêtes (H/F)", 'statisticien', { etat: 'en-ligne' }],
      ["INSEE - Chargé d'études démographiques", 'statisticien', { etat: 'en-ligne' }],
      [
        "Développeur d'applications statistiques (R, Python) - DSI",
        'developpeur-donnees',
        { etat: 'en-ligne' },
      ],
      [
        'Administrateur de plateforme de données Kubernetes',
        'admin-systeme',
        { categorie: 'A', etat: 'en-ligne' },
      ],
      [
        'Responsable du répertoire Sirene - adjoint H/F',
        'donnees-responsable',
        { management: true },
      ],
      [
        "Enquêteur en centre d'appels",
        'enqueteur',
        { categorie: 'C', departement: 'Moselle (57)', lieu: 'Metz' },
      ],
      [
        "Gestionnaire d'enquêtes auprès des entreprises F/H",
        'enqueteur',
        { categorie: 'B', departement: 'Moselle (57)', lieu: '32 avenue André-Malraux 57000 Metz' },
      ],
      [
        'Cartographe - division Statistiques et analyses urbaines',
        'geomaticien',
        { etat: 'en-ligne' },
      ],
      ['Chargé de diffusion et de data visualisation F/H', 'data-analyst', { etat: 'terminee' }],
    ],
  },
  {
    ...BERCY,
    organisme: 'Direction du budget (DB)',
    premier: 90041,
    offres: [
      [
        'DB - 1BLF - Rédacteur au bureau des lois de finances F/H',
        'analyste-budget',
        { etat: 'en-ligne' },
      ],
      [
        'Adjoint au chef du bureau des comptes sociaux et de la santé - 6BCS (H/F)',
        'analyste-budget',
        { management: true },
      ],
      ['Data analyst budgétaire - 2BPERF', 'data-analyst', { etat: 'en-ligne' }],
      ['Gestionnaire RH de proximité', 'gestion-rh'],
      [
        'Développeur de data visualisation - données de la dépense F/H',
        'developpeur-donnees',
        { etat: 'en-ligne' },
      ],
    ],
  },
  {
    ...BERCY,
    organisme:
      'Direction générale de la concurrence, de la consommation et de la répression des fraudes (DGCCRF)',
    lieu: '59 boulevard Vincent-Auriol 75013 Paris',
    premier: 90051,
    offres: [
      [
        'DGCCRF - Enquêteur numérique au centre de surveillance du commerce électronique F/H',
        'inspection-ccrf',
        { etat: 'en-ligne' },
      ],
      [
        'DGCCRF - Gestionnaire de ressources humaines de proximité - Bureau 2A H/F',
        'gestion-rh',
        { etat: 'en-ligne' },
      ],
      [
        'Inspecteur CCRF spécialisé en produits alimentaires',
        'inspection-ccrf',
        { departement: 'Gironde (33)', lieu: 'Bordeaux' },
      ],
      [
        'Chimiste en laboratoire - SCL',
        'chimiste',
        {
          organisme: 'Service commun des laboratoires (SCL)',
          departement: 'Essonne (91)',
          lieu: '25 avenue de la République 91300 Massy',
        },
      ],
      ['Juriste droit de la consommation', 'juriste'],
      [
        'Data scientist - détection de faux avis et de sites frauduleux',
        'data-scientist',
        { etat: 'en-ligne' },
      ],
    ],
  },
  {
    ...BERCY,
    organisme: 'Direction générale des douanes et droits indirects (DGDDI)',
    departement: 'Seine Saint-Denis (93)',
    lieu: '11 rue des Deux-Communes 93100 Montreuil',
    premier: 90061,
    offres: [
      [
        'DGDDI - Contrôleur des douanes, brigade de surveillance F/H',
        'douane',
        {
          categorie: 'B',
          departement: "Val d'Oise (95)",
          lieu: 'Aéroport Paris-Charles-de-Gaulle',
        },
      ],
      ['DGDDI - Statisticien du commerce extérieur (H/F)', 'statisticien'],
      [
        'Chef de projet SI dédouanement',
        'chef-projet-moe',
        { employeur: "Bureau Études et projets du système d'information" },
      ],
      [
        'Technicien de maintenance navale',
        'maintenance',
        { categorie: 'B', departement: 'Var (83)', lieu: 'Hyères' },
      ],
    ],
  },
  {
    ...BERCY,
    organisme: 'Secrétariat général des ministères économiques et financiers',
    premier: 90071,
    offres: [
      [
        'SG/SNum - Chef de projet intelligence artificielle générative F/H',
        'chef-projet-moa',
        { etat: 'en-ligne' },
      ],
      ['SG/SNum - Ingénieur réseau et télécoms (H/F)', 'admin-systeme', { categorie: 'A' }],
      ['SG/SIRCOM - Chargé de communication interne', 'communication'],
      ['SG/SRH - Conseiller mobilité carrière F/H', 'conseiller-carriere'],
      ['Cuisinier au restaurant administratif (H/F)', 'cuisinier', { categorie: 'C' }],
    ],
  },
  {
    ...BERCY,
    organisme: 'Direction des affaires juridiques (DAJ)',
    employeur: "Ministère de l'Économie et des Finances - DAJ",
    premier: 90081,
    offres: [
      ['Consultant juridique en droit de la commande publique F/H', 'juriste'],
      ['Rédacteur contentieux', 'juriste', { etat: 'terminee' }],
    ],
  },
  {
    ...BERCY,
    organisme: "Direction des achats de l'État (DAE)",
    premier: 90091,
    offres: [
      ['Acheteur IT - prestations intellectuelles informatiques F/H', 'acheteur'],
      ['Chargé de mission achats responsables (H/F)', 'acheteur'],
      ['Data analyst achats', 'data-analyst'],
    ],
  },
  {
    ...BERCY,
    organisme: "Agence pour l'informatique financière de l'État (AIFE)",
    departement: 'Seine Saint-Denis (93)',
    lieu: '10 rue du Centre 93160 Noisy-le-Grand',
    premier: 90101,
    offres: [
      ["Expert Chorus - comptabilité de l'État F/H", 'si-metier'],
      ['Product owner facturation électronique (H/F)', 'chef-projet-moa'],
    ],
  },
  {
    ...BERCY,
    organisme: 'Direction générale des entreprises (DGE)',
    premier: 90111,
    offres: [
      ['DGE - Chargé de mission économie de la donnée F/H', 'economie'],
      [
        'DGE/SEN/PEReN - Data scientist régulation des plateformes numériques',
        'data-scientist',
        { contractuel: true },
      ],
      ['DGE - Chargé de mission cloud et souveraineté numérique (H/F)', 'expert-numerique'],
    ],
  },
];
