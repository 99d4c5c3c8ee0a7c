import type { GroupeOffres, OffreSource } from '../offre-source.ts';
import { offreVilleDeParis } from './repliques.ts';

const TERRITORIALE = { serie: 'territoriale', versant: 'Fonction Publique Territoriale' } as const;
const HOSPITALIERE = { serie: 'annee', versant: 'Fonction Publique Hospitalière' } as const;

/** In the real file the body is a category; the town stands at the end of the title. */
const communes: readonly OffreSource[] = [
  [
    "Chargée ou chargé d'accueil en mairie d'arrondissement (h/f) - Ville de Paris",
    'accueil-usager',
    {
      etat: 'en-ligne',
      categorie: 'C',
      departement: 'Paris (75)',
      lieu: '4 rue de Lobau : 75004 Paris',
    },
  ],
  offreVilleDeParis,
  [
    'Secrétaire général de mairie (h/f) - Mairie de Saint-Malon-sur-Mel',
    'secretaire-mairie',
    { categorie: 'B', departement: 'Ille et Vilaine (35)', lieu: 'Saint-Malon-sur-Mel' },
  ],
  [
    'JARDINIER / ESPACES VERTS (H/F) - VILLE DE NIORT',
    'espaces-verts',
    { categorie: 'C', departement: 'Deux Sèvres (79)', lieu: 'Niort' },
  ],
  [
    'Policier municipal (h/f) - Mairie de Valence',
    'police-municipale',
    { categorie: 'C', departement: 'Drôme (26)', lieu: 'Valence' },
  ],
  [
    'Agent de restauration scolaire - Mairie de Semur-en-Auxois',
    'restauration',
    { categorie: 'C', departement: "Côte d'Or (21)", lieu: 'Semur-en-Auxois' },
  ],
  [
    'ATSEM - École maternelle (H/F) - Ville de Roubaix',
    'petite-enfance',
    { categorie: 'C', departement: 'Nord (59)', lieu: 'Roubaix' },
  ],
  [
    'Instructeur du droit des sols - Ville de Sète',
    'urbanisme',
    { categorie: 'B', departement: 'Hérault (34)', lieu: 'Sète' },
  ],
  [
    'Électricien bâtiments communaux (h/f) - Ville de Bourges',
    'electricien',
    { categorie: 'C', departement: 'Cher (18 )', lieu: 'Bourges' },
  ],
  [
    'Bibliothécaire jeunesse - Ville de Rezé',
    'bibliothecaire',
    { categorie: 'B', departement: 'Loire Atlantique (44)', lieu: 'Rezé' },
  ],
  [
    'Chargé de communication (h/f) - Ville de Mende',
    'communication',
    { departement: 'Lozère (48)', lieu: 'Mende', categorie: 'B' },
  ],
  [
    'Gestionnaire des ressources humaines - Ville de Dole',
    'gestion-rh',
    { departement: 'Jura (39)', lieu: 'Dole' },
  ],
  [
    'Responsable du service des sports (h/f) - Ville de Pau',
    'sports',
    { departement: 'Pyrénées Atlantiques (64)', lieu: 'Pau', management: true },
  ],
  [
    'Agent de propreté urbaine - Ville de Sarcelles',
    'proprete',
    { categorie: 'C', departement: "Val d'Oise (95)", lieu: 'Sarcelles', etat: 'terminee' },
  ],
  [
    'Professeur de violon (h/f) - Conservatoire de Vannes',
    'enseignement-artistique',
    { categorie: 'B', departement: 'Morbihan (56)', lieu: 'Vannes' },
  ],
  [
    'Technicien informatique (h/f) - Ville de Thonon-les-Bains',
    'support',
    { departement: 'Haute Savoie (74)', lieu: 'Thonon-les-Bains' },
  ],
  [
    "Responsable du service des données et de l'open data (h/f) - Ville de Paris",
    'donnees-responsable',
    { etat: 'en-ligne', departement: 'Paris (75)', lieu: '227 rue de Bercy : 75012 Paris' },
  ],
];

const departements: readonly OffreSource[] = [
  [
    'Éducatrice ou éducateur de jeunes enfants - Conseil départemental de la Somme',
    'petite-enfance',
    { categorie: 'A', departement: 'Somme (80)', lieu: 'Amiens' },
  ],
  [
    'Assistant de service social (h/f) - CONSEIL DÉPARTEMENTAL DU GERS',
    'assistant-social',
    { departement: 'Gers (32)', lieu: 'Auch' },
  ],
  [
    'Chargé de recrutement (H/F) - CONSEIL DÉPARTEMENTAL DU MORBIHAN',
    'recrutement',
    { categorie: 'B', departement: 'Morbihan (56)', lieu: 'Vannes' },
  ],
  [
    'Géomaticien (h/f) - Conseil départemental de la Drôme',
    'geomaticien',
    { categorie: 'B', departement: 'Drôme (26)', lieu: 'Valence' },
  ],
  [
    "Agent d'exploitation des routes - Conseil départemental de la Creuse",
    'routes',
    { categorie: 'C', departement: 'Creuse (23)', lieu: 'Guéret' },
  ],
  [
    'Puéricultrice de PMI (h/f) - Conseil départemental du Nord',
    'puericultrice',
    { departement: 'Nord (59)', lieu: 'Lille' },
  ],
  [
    'Archiviste - Archives départementales - Conseil départemental du Cantal',
    'archiviste',
    { categorie: 'B', departement: 'Cantal (15)', lieu: 'Aurillac' },
  ],
  [
    'Chef de projet innovation et données (h/f) - Conseil départemental du Finistère',
    'chef-projet-moa',
    { departement: 'Finistère (29)', lieu: 'Quimper' },
  ],
  [
    "Cuisinier de collège (h/f) - Conseil départemental de l'Ain",
    'cuisinier',
    { categorie: 'C', departement: 'Ain (01)', lieu: 'Oyonnax', etat: 'terminee' },
  ],
];

const regions: readonly OffreSource[] = [
  [
    "Agent-e d'entretien des locaux   (H/F) - Région Nouvelle-Aquitaine",
    'entretien',
    { categorie: 'C', departement: 'Corrèze (19 )', lieu: 'Meymac' },
  ],
  [
    'Gestionnaire de fonds européens - Région Grand Est',
    'fonds-europeens',
    { departement: 'Bas Rhin (67)', lieu: 'Strasbourg' },
  ],
  [
    'Data engineer plateforme régionale de données (h/f) - Région Bretagne',
    'data-ingenieur',
    { departement: 'Ille et Vilaine (35)', lieu: 'Rennes', etat: 'en-ligne' },
  ],
  [
    'Plombier en lycée (h/f) - RÉGION OCCITANIE',
    'plombier',
    { categorie: 'C', departement: 'Aveyron (12)', lieu: 'Rodez' },
  ],
  [
    'Chargé de mission mobilités (h/f) - Région Hauts-de-France',
    'mobilites',
    { departement: 'Nord (59)', lieu: 'Lille' },
  ],
];

const intercommunalites: readonly OffreSource[] = [
  [
    'Data analyst (h/f) - Rennes Métropole',
    'data-analyst',
    { departement: 'Ille et Vilaine (35)', lieu: 'Rennes', etat: 'en-ligne' },
  ],
  [
    'Administrateur SIG (h/f) - Grenoble-Alpes Métropole',
    'geomaticien',
    { categorie: 'B', departement: 'Isère (38)', lieu: 'Grenoble', etat: 'en-ligne' },
  ],
  [
    "Délégué à la protection des données mutualisé (h/f) - Communauté d'agglomération de La Rochelle",
    'dpo',
    { departement: 'Charente Maritime (17)', lieu: 'La Rochelle' },
  ],
  [
    "Agent de station d'épuration - Communauté de communes du Pays de Ploërmel",
    'eau-assainissement',
    { categorie: 'C', departement: 'Morbihan (56)', lieu: 'Ploërmel' },
  ],
  [
    'Chargé de mission climat-air-énergie (h/f) - Communauté urbaine de Dunkerque',
    'energie',
    { departement: 'Nord (59)', lieu: 'Dunkerque' },
  ],
  [
    "Ripeur / agent de collecte (h/f) - Communauté d'agglomération du Bassin de Brive",
    'proprete',
    { categorie: 'C', departement: 'Corrèze (19 )', lieu: 'Brive-la-Gaillarde' },
  ],
  [
    'Urbaniste planification - Communauté de communes du Pays de Gex',
    'urbanisme',
    { departement: 'Ain (01)', lieu: 'Gex', etat: 'terminee' },
  ],
  [
    'Développeur web (h/f) - Eurométropole de Strasbourg',
    'developpeur',
    { departement: 'Bas Rhin (67)', lieu: 'Strasbourg' },
  ],
  [
    'Maître-nageur sauveteur - Saint-Brieuc Armor Agglomération',
    'sports',
    { categorie: 'B', departement: "Côtes d'Armor (22)", lieu: 'Saint-Brieuc' },
  ],
];

export const offresTerritorialesHospitalieres: readonly GroupeOffres[] = [
  {
    ...TERRITORIALE,
    organisme: 'Communes',
    departement: '',
    lieu: '',
    premier: 900001,
    offres: communes,
  },
  {
    ...TERRITORIALE,
    organisme: 'Conseils départementaux',
    departement: '',
    lieu: '',
    premier: 900031,
    offres: departements,
  },
  {
    ...TERRITORIALE,
    organisme: 'Conseils régionaux',
    departement: '',
    lieu: '',
    premier: 900051,
    offres: regions,
  },
  {
    ...TERRITORIALE,
    organisme: 'Structures de coopération territoriale',
    departement: '',
    lieu: '',
    premier: 900061,
    offres: intercommunalites,
  },
  {
    ...TERRITORIALE,
    organisme: "Centres communaux d'Action Sociale",
    departement: '',
    lieu: '',
    premier: 900081,
    offres: [
      [
        'Aide-soignant en EHPAD (h/f) - CCAS de Cholet',
        'aide-soignant',
        { categorie: 'B', departement: 'Maine et Loire (49)', lieu: 'Cholet' },
      ],
      [
        'Auxiliaire de puériculture - CCAS de Digne-les-Bains',
        'petite-enfance',
        { categorie: 'B', departement: 'Alpes de Haute-Provence (04)', lieu: 'Digne-les-Bains' },
      ],
      [
        "Agent social d'aide à domicile (h/f) - CCAS de Vierzon",
        'aide-domicile',
        { categorie: 'C', departement: 'Cher (18 )', lieu: 'Vierzon' },
      ],
      [
        'Conseiller numérique (h/f) - CCAS de Lens',
        'mediateur-numerique',
        { categorie: 'B', departement: 'Pas de Calais (62)', lieu: 'Lens', contractuel: true },
      ],
    ],
  },
  {
    ...TERRITORIALE,
    organisme: "Services départementaux d'incendie et de secours",
    departement: '',
    lieu: '',
    premier: 900091,
    offres: [
      [
        'Sapeur-pompier professionnel (h/f) - SDIS de la Savoie',
        'sapeur-pompier',
        { categorie: 'C', departement: 'Savoie (73)', lieu: 'Chambéry' },
      ],
      [
        '1503/26-1 - Mécanicien poids lourds - SDIS de Seine-Maritime',
        'mecanicien',
        { categorie: 'C', departement: 'Seine Maritime (76)', lieu: 'Yvetot' },
      ],
      [
        "Opérateur de traitement de l'alerte (h/f) - SDIS de l'Hérault",
        'sapeur-pompier',
        { categorie: 'C', departement: 'Hérault (34)', lieu: 'Vailhauquès' },
      ],
      [
        "Chef de projet SIG et cartographie opérationnelle - SDIS de l'Aude",
        'geomaticien',
        { departement: 'Aude (11)', lieu: 'Carcassonne', etat: 'en-ligne' },
      ],
    ],
  },
  {
    ...HOSPITALIERE,
    organisme: 'Centre hospitalier universitaire de Rennes',
    departement: 'Ille et Vilaine (35)',
    lieu: '2 rue Henri-Le-Guilloux 35000 Rennes',
    premier: 900701,
    offres: [
      ['Infirmier en soins généraux - service de cardiologie H/F', 'infirmier'],
      [
        'Data manager - entrepôt de données de santé (H/F)',
        'data-ingenieur',
        { etat: 'en-ligne', contractuel: true },
      ],
      ["Manipulateur d'électroradiologie médicale", 'radiologie'],
      ['Technicien de laboratoire médical', 'laboratoire'],
      ['Ingénieur biomédical F/H', 'biomedical'],
    ],
  },
  {
    ...HOSPITALIERE,
    organisme: 'Assistance publique - Hôpitaux de Paris (AP-HP)',
    departement: 'Paris (75)',
    lieu: '55 boulevard Diderot 75012 Paris',
    premier: 900711,
    offres: [
      [
        'Data scientist en santé publique F/H',
        'data-scientist',
        { etat: 'en-ligne', contractuel: true },
      ],
      ['Cadre de santé IADE (H/F)', 'infirmier', { management: true }],
      ['Brancardier', 'brancardier', { categorie: 'C' }],
      ['Diététicien', 'dietetique', { etat: 'terminee' }],
      ['Sage-femme', 'sage-femme'],
    ],
  },
];
