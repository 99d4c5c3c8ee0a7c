import type { GroupeOffres } from '../offre-source.ts';

const SEQUOIA = {
  departement: 'Hauts-de-Seine (92)',
  lieu: 'Tour Séquoia, 1 place Carpeaux 92800 Puteaux',
  serie: 'annee',
} as const;

export const offresTransitionEcologique: readonly GroupeOffres[] = [
  {
    ...SEQUOIA,
    organisme: 'Ministère de la Transition écologique - CGDD/SDES',
    premier: 900101,
    offres: [
      [
        "MTE/CGDD/SDES - Chargé d'études statistiques Logement F/H",
        'statisticien',
        { etat: 'en-ligne' },
      ],
      [
        "Statisticien responsable de l'enquête sur la construction neuve (H/F)",
        'statisticien',
        { etat: 'en-ligne' },
      ],
      [
        "Data scientist - consommation d'énergie des logements",
        'data-scientist',
        { etat: 'en-ligne' },
      ],
      ['Géomaticien - information environnementale F/H', 'geomaticien', { etat: 'en-ligne' }],
      [
        "Responsable de la diffusion des données et de l'open data",
        'donnees-responsable',
        { etat: 'en-ligne' },
      ],
      ['Développeur R et data visualisation F/H', 'developpeur-donnees'],
      [
        'Adjoint à la cheffe du bureau des statistiques de la route et des véhicules (H/F)',
        'statisticien',
        {
          organisme: 'MTE/CGDD/SDES/SDST',
          employeur: 'Bureau des statistiques de la route et des véhicules',
          management: true,
        },
      ],
    ],
  },
  {
    ...SEQUOIA,
    organisme: 'Ministère de la Transition écologique - CGDD/SRI/Ecolab',
    premier: 900111,
    offres: [
      [
        'Chef de projet ouverture et gouvernance des données F/H',
        'chef-projet-moa',
        { etat: 'en-ligne' },
      ],
      [
        'Ingénieur données environnementales (data engineer) - Ecolab',
        'data-ingenieur',
        { etat: 'en-ligne' },
      ],
      ['Data scientist IA et environnement H/F', 'data-scientist', { etat: 'en-ligne' }],
      ['Juriste droit de la donnée environnementale (H/F)', 'juriste', { etat: 'en-ligne' }],
      ['Géomaticien SIG et catalogue de métadonnées', 'geomaticien', { etat: 'en-ligne' }],
      ["Product manager start-up d'État verte", 'chef-projet-moa', { etat: 'terminee' }],
    ],
  },
  {
    ...SEQUOIA,
    organisme: 'Commissariat général au développement durable (CGDD)',
    premier: 900121,
    offres: [
      ["Économiste chargé d'évaluation des politiques environnementales F/H", 'evaluation'],
      ['Chargé de mission finance verte et RSE', 'economie'],
      ['Gestionnaire budgétaire et marchés - bureau AG2 (H/F)', 'gestion-budget'],
      ['Chargé de la tutelle des organismes de recherche F/H', 'recherche'],
    ],
  },
  {
    ...SEQUOIA,
    organisme: 'Direction générale de la prévention des risques (DGPR)',
    premier: 900131,
    offres: [
      ["Inspecteur de l'environnement - installations classées (H/F)", 'inspection-environnement'],
      ['Chargé de mission risques inondation et littoraux F/H', 'risques-naturels'],
      [
        'Analyste des accidents industriels au BARPI H/F',
        'risques-naturels',
        { departement: 'Rhône (69)', lieu: '5 place Jules-Ferry 69006 Lyon' },
      ],
      ["Juriste droit des déchets et de l'économie circulaire", 'juriste'],
      [
        'Chef du bureau de la planification et de la gestion des déchets F/H',
        'pilotage',
        { management: true, etat: 'terminee' },
      ],
    ],
  },
  {
    organisme: 'Service central Vigicrues',
    employeur: 'DGPR/SRNH/Service central Vigicrues',
    departement: 'Haute Garonne (31)',
    lieu: '42 avenue Gaspard-Coriolis 31100 Toulouse',
    serie: 'annee',
    premier: 900141,
    offres: [
      ['Prévisionniste hydrologue F/H', 'hydrologue', { etat: 'en-ligne' }],
      ['Hydrologue modélisateur (H/F)', 'hydrologue', { etat: 'en-ligne' }],
      ['Développeur du site Vigicrues et de son API', 'developpeur', { etat: 'en-ligne' }],
      ['Ingénieur données hydrométriques F/H', 'data-ingenieur', { etat: 'en-ligne' }],
      [
        'Administrateur système et bases de données - pôle SI',
        'admin-systeme',
        { etat: 'en-ligne' },
      ],
      [
        'Data scientist - prévision des crues par apprentissage automatique',
        'data-scientist',
        { etat: 'terminee' },
      ],
    ],
  },
  {
    ...SEQUOIA,
    organisme: "Direction générale de l'énergie et du climat (DGEC)",
    premier: 900151,
    offres: [
      ['Chargé de mission énergies renouvelables électriques - bureau 3B F/H', 'energie'],
      ['Chargé de mission stratégie nationale bas-carbone (H/F)', 'energie'],
      ["Économiste de l'énergie", 'economie'],
      [
        "Instructeur des certificats d'économies d'énergie - PNCEE",
        'instruction',
        { categorie: 'B' },
      ],
      ["Data analyst qualité de l'air F/H", 'data-analyst'],
      ["Juriste marchés de l'énergie", 'juriste', { etat: 'terminee' }],
    ],
  },
  {
    ...SEQUOIA,
    organisme: 'MTE/DGALN',
    premier: 900161,
    offres: [
      [
        "Chargé d'études juridiques - bureau de la législation de l'urbanisme (H/F)",
        'juriste',
        { employeur: 'DGALN/DHUP' },
      ],
      [
        "Chef de projet systèmes d'information habitat-construction",
        'chef-projet-moa',
        { employeur: 'DGALN/DHUP' },
      ],
      [
        'Chargé de mission biodiversité et espaces protégés F/H',
        'biodiversite',
        { employeur: 'DGALN/DEB' },
      ],
      [
        "Chargé de mission qualité de l'eau et nitrates (H/F)",
        'biodiversite',
        { employeur: 'DGALN/DEB' },
      ],
    ],
  },
  {
    ...SEQUOIA,
    organisme: 'Secrétariat général',
    employeur: 'Ministère de la Transition écologique\nSecrétariat général\nDirection du numérique',
    premier: 900171,
    offres: [
      ['Responsable de produit numérique - logement et urbanisme F/H', 'chef-projet-moa'],
      ['Architecte technique cloud (H/F)', 'architecte'],
      ['Chargé de sécurité opérationnelle des SI', 'securite-si'],
      ['Technicien de proximité H/F', 'support'],
      ['Développeur Java / PostGIS (H/F)', 'developpeur-java', { etat: 'terminee' }],
      [
        'Délégué à la protection des données (DPO) du pôle ministériel',
        'dpo',
        {
          employeur:
            'Ministère de la Transition écologique\nSecrétariat général\nDirection des affaires juridiques',
        },
      ],
    ],
  },
  {
    ...SEQUOIA,
    organisme: 'Secrétariat général',
    employeur:
      'Ministère de la Transition écologique\nSecrétariat général\nDirection des ressources humaines',
    premier: 900181,
    offres: [
      ['Chargé de recrutement et de mobilité F/H', 'recrutement'],
      ['Gestionnaire de paie et de carrière', 'gestion-rh'],
      ['Chef de projet formation à distance - CMVRH (H/F)', 'formation'],
    ],
  },
  {
    organisme: 'Météo-France',
    departement: 'Haute Garonne (31)',
    lieu: '42 avenue Gaspard-Coriolis 31057 Toulouse Cedex 1',
    serie: 'annee',
    premier: 900191,
    offres: [
      ['Prévisionniste météorologue F/H', 'meteorologue', { etat: 'en-ligne' }],
      ['Chercheur en modélisation du climat - CNRM', 'recherche', { etat: 'en-ligne' }],
      ["Data engineer - données d'observation (H/F)", 'data-ingenieur', { etat: 'en-ligne' }],
      [
        'Ingénieur systèmes et calcul intensif - DSI',
        'admin-systeme',
        { categorie: 'A', etat: 'en-ligne' },
      ],
      [
        'Data scientist - post-traitement statistique des prévisions',
        'data-scientist',
        { etat: 'en-ligne' },
      ],
      ["Technicien d'observation et d'instrumentation", 'technicien-mesure'],
      [
        'Acheteur public',
        'acheteur',
        { departement: 'Val de Marne (94)', lieu: '73 avenue de Paris 94160 Saint-Mandé' },
      ],
    ],
  },
  {
    organisme:
      "Centre d'Etudes et d'Expertise sur les Risques, l'Environnement, la Mobilité et l'Aménagement (CEREMA)",
    departement: 'Rhône (69)',
    lieu: '25 avenue François-Mitterrand 69500 Bron',
    serie: 'annee',
    premier: 900201,
    offres: [
      ['Géomaticien foncier et bases de données F/H', 'geomaticien', { etat: 'en-ligne' }],
      ['Data analyst mobilités et trafic (H/F)', 'data-analyst', { etat: 'en-ligne' }],
      [
        "Chargé d'études géotechnique",
        'etudes-techniques',
        { departement: 'Puy de Dôme (63)', lieu: '8 rue Bernard-Palissy 63000 Clermont-Ferrand' },
      ],
      ["Directeur de projet ouvrages d'art", 'etudes-techniques', { management: true }],
      [
        "Développeur d'applications géographiques (Python, QGIS)",
        'developpeur-donnees',
        { etat: 'en-ligne' },
      ],
      [
        "Urbaniste chargé d'études en aménagement durable F/H",
        'urbanisme',
        {
          departement: 'Bouches du Rhône (13)',
          lieu: '30 avenue Albert-Einstein 13290 Aix-en-Provence',
        },
      ],
      [
        'Chef de projet risques littoraux',
        'risques-naturels',
        {
          departement: 'Oise (60)',
          lieu: '134 rue de Beauvais 60280 Margny-lès-Compiègne',
          etat: 'terminee',
        },
      ],
    ],
  },
  {
    organisme: "Institut national de l'information géographique et forestière (IGN)",
    departement: 'Val de Marne (94)',
    lieu: '73 avenue de Paris 94160 Saint-Mandé',
    serie: 'annee',
    premier: 900211,
    offres: [
      ['Géomaticien production de données topographiques', 'geomaticien', { etat: 'en-ligne' }],
      [
        'Ingénieur en vision par ordinateur et occupation du sol F/H',
        'data-scientist',
        { etat: 'en-ligne' },
      ],
      ['Photogrammètre télépilote de drone (H/F)', 'geomaticien', { categorie: 'B' }],
      ['Développeur géoservices et API', 'developpeur'],
      [
        'Inventoriste forestier F/H',
        'foret',
        { categorie: 'B', departement: 'Loiret (45)', lieu: 'Nogent-sur-Vernisson' },
      ],
    ],
  },
  {
    organisme: 'Office français de la biodiversité (OFB)',
    departement: 'Val de Marne (94)',
    lieu: '12 cours Louis-Lumière 94300 Vincennes',
    serie: 'annee',
    premier: 900221,
    offres: [
      [
        "Inspecteur de l'environnement - service départemental de la Drôme",
        'inspection-environnement',
        { categorie: 'B', departement: 'Drôme (26)', lieu: 'Eurre' },
      ],
      ['Chargé de mission données naturalistes et interopérabilité F/H', 'donnees-responsable'],
      [
        'Agent technique de parc naturel marin (H/F)',
        'biodiversite',
        { categorie: 'B', departement: 'Finistère (29)', lieu: 'Le Conquet' },
      ],
    ],
  },
];
