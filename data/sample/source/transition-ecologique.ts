import type { ServiceSource, TexteSource } from './service-source.ts';

const ORGANISATION =
  "Décret n° 2008-680 du 9 juillet 2008 portant organisation de l'administration centrale des ministères chargés de la transition écologique et de la cohésion des territoires";

/** The decree, at the article that founds the direction. */
function decret(article: string): readonly TexteSource[] {
  return [
    { titre: ORGANISATION, url: `https://www.legifrance.gouv.fr/loda/article_lc/${article}` },
  ];
}

const secretariatGeneral: ServiceSource = {
  nom: 'Secrétariat général',
  sigle: 'SG',
  lieu: 'grandeArche',
  mission:
    'Le secrétariat général fournit aux directions du ministère leurs moyens humains, budgétaires, juridiques, immobiliers et numériques, et anime le réseau des services déconcentrés.',
  enfants: [
    {
      nom: 'Direction des ressources humaines',
      sigle: 'DRH',
      enfants: [
        {
          nom: 'Sous-direction du recrutement et de la mobilité',
          mission:
            'La sous-direction organise les concours, publie les offres et accompagne les mobilités des agents du ministère.',
        },
        { nom: 'Centre ministériel de valorisation des ressources humaines', sigle: 'CMVRH' },
      ],
    },
    {
      nom: 'Direction des affaires juridiques',
      sigle: 'DAJ',
      mission:
        'La direction conseille les services du ministère, défend l’État devant les juridictions et suit la préparation des textes.',
    },
    { nom: 'Direction des affaires financières', sigle: 'DAF' },
    { nom: 'Direction de la communication', sigle: 'DICOM' },
    {
      nom: 'Direction du numérique',
      sigle: 'DNUM',
      lieu: 'sequoia',
      mission:
        'La DNUM conçoit, héberge et exploite les applications du pôle ministériel et l’environnement de travail de ses agents.',
      enfants: [
        {
          nom: 'Sous-direction des produits numériques métiers',
          enfants: [
            {
              nom: 'Département Produits numériques Logement et urbanisme',
              mission:
                'Le département développe les applications du logement social, des permis de construire et des documents d’urbanisme.',
            },
            { nom: 'Département Produits numériques Biodiversité et prévention des risques' },
          ],
        },
        {
          nom: 'Département de la sécurité et de la gestion de crise',
          mission:
            'Le département protège les systèmes d’information du ministère et répond aux incidents.',
        },
        { nom: 'Département Relation client' },
      ],
    },
    {
      nom: "Service du haut fonctionnaire de défense et de sécurité et d'intelligence économique",
      sigle: 'HFDS',
    },
  ],
};

const cgdd: ServiceSource = {
  nom: 'Commissariat général au développement durable',
  sigle: 'CGDD',
  itm: '172120',
  mission:
    'Le CGDD apporte au ministère les données, la recherche et les évaluations économiques nécessaires à la transition écologique, et promeut le développement durable auprès des acteurs publics et privés.',
  textes: decret('LEGIARTI000039809411'),
  enfants: [
    {
      nom: "Service de la recherche et de l'innovation",
      sigle: 'SRI',
      itm: '170335',
      anciensNoms: ["Direction de la recherche et de l'innovation"],
      mission:
        'Le service oriente la recherche utile aux politiques du ministère, suit ses établissements scientifiques et soutient l’innovation par les données.',
      enfants: [
        {
          nom: "Laboratoire d'innovation par les données Ecolab",
          sigle: 'Ecolab',
          mission:
            'L’Ecolab ouvre et valorise les données du ministère, accompagne les projets d’intelligence artificielle utiles à l’environnement et incube des services numériques verts.',
          enfants: [
            {
              nom: 'Bureau Ouverture et gouvernance des données',
              mission:
                'Le bureau appuie l’administratrice ministérielle des données, tient le catalogue et publie les jeux de données du pôle ministériel.',
            },
            {
              nom: 'Équipe Projets Data et intelligence artificielle',
              mission:
                'L’équipe mène des projets de science des données pour l’environnement avec les services du ministère et ses opérateurs.',
            },
            { nom: 'Équipe Start-up et sciences comportementales' },
          ],
        },
        {
          nom: "Sous-direction de l'animation scientifique et technique",
          sigle: 'SDAST',
          enfants: [{ nom: 'Bureau de la tutelle' }],
        },
        { nom: 'Sous-direction de la recherche', sigle: 'SDR' },
      ],
    },
    {
      nom: 'Service des données et études statistiques',
      sigle: 'SDES',
      itm: '178624',
      anciensNoms: ["Service de l'observation et des statistiques"],
      cle: 'sdes',
      mission:
        'Service statistique du ministère, le SDES produit et diffuse les chiffres du logement, des transports, de l’énergie et de l’environnement.',
      textes: decret('LEGIARTI000039809411'),
      enfants: [
        {
          nom: "Sous-direction des statistiques de l'énergie",
          enfants: [
            {
              nom: "Bureau des statistiques de l'offre d'énergie",
              mission: 'Le bureau mesure la production, le stockage et les prix des énergies.',
            },
            {
              nom: "Bureau des statistiques de la demande d'énergie",
              mission:
                'Le bureau mesure la consommation d’énergie des logements, des transports et des entreprises.',
            },
          ],
        },
        {
          nom: 'Sous-direction des statistiques du logement et de la construction',
          enfants: [
            {
              nom: "Bureau de l'offre du logement",
              mission:
                'Le bureau suit les permis de construire et les mises en chantier, et publie chaque mois la statistique de la construction neuve.',
            },
            { nom: "Bureau des synthèses sur le logement et l'immobilier" },
          ],
        },
        {
          nom: 'Sous-direction des statistiques des transports',
          enfants: [
            {
              nom: 'Bureau des statistiques de la route et des véhicules',
              mission:
                'Le bureau exploite les immatriculations et les enquêtes pour décrire le parc de véhicules et la circulation routière.',
            },
          ],
        },
        {
          nom: "Sous-direction de l'information environnementale",
          enfants: [
            {
              nom: "Bureau de l'état des milieux",
              mission:
                'Le bureau décrit l’état de l’eau, de l’air, des sols et de la biodiversité à partir des réseaux de mesure.',
            },
            { nom: "Bureau des pressions sur l'environnement" },
          ],
        },
        { nom: "Bureau de l'appui et de la coordination statistiques" },
      ],
    },
    {
      nom: "Service de l'économie verte et solidaire",
      sigle: 'SEVS',
      enfants: [
        {
          nom: "Sous-direction de l'économie et de l'évaluation",
          enfants: [{ nom: 'Bureau de la biodiversité et des ressources' }],
        },
        {
          nom: 'Sous-direction des entreprises',
          enfants: [
            {
              nom: 'Bureau de la finance verte et de la RSE',
              mission:
                'Le bureau suit la publication d’informations de durabilité par les entreprises et les labels financiers.',
            },
          ],
        },
      ],
    },
    {
      nom: 'Sous-direction des affaires générales',
      sigle: 'SDAG',
      enfants: [{ nom: 'Bureau du budget, des affaires financières et des marchés', sigle: 'AG2' }],
    },
  ],
};

const dgpr: ServiceSource = {
  nom: 'Direction générale de la prévention des risques',
  sigle: 'DGPR',
  itm: '172153',
  mission:
    'La DGPR prépare et met en œuvre les politiques de prévention des pollutions, des risques industriels et naturels, du bruit et des déchets.',
  textes: decret('LEGIARTI000038754122'),
  enfants: [
    {
      nom: 'Service des risques naturels et hydrauliques',
      sigle: 'SRNH',
      mission:
        'Le service connaît, prévient et annonce les risques naturels : inondations, mouvements de terrain, avalanches, feux de forêt. Il veille à la sûreté des barrages et des digues.',
      enfants: [
        {
          nom: 'Service central Vigicrues',
          id: '7e9f75fc-5862-4a33-8015-da82e7edfafd',
          anciensNoms: [
            "Service central d'hydrométéorologie et d'appui à la prévision des inondations",
            'SCHAPI',
          ],
          lieu: 'toulouseCoriolis',
          site: 'https://www.vigicrues.gouv.fr',
          mission:
            'Le service central Vigicrues publie la vigilance crues, anime le réseau des services de prévision et développe leurs modèles, leurs données et leurs outils.',
          enfants: [
            {
              nom: 'Pôle Vigilance et prévision hydrométéorologique',
              mission:
                'Le pôle assure la veille nationale et publie deux fois par jour la carte de vigilance crues.',
            },
            {
              nom: 'Pôle Acquisition de données et hydrométrie',
              mission:
                'Le pôle organise la mesure des hauteurs et des débits des cours d’eau et en qualifie les données.',
            },
            {
              nom: 'Pôle Modélisation et hydrologie opérationnelle',
              id: '023730dd-54bf-4399-830d-30d5e4703e3a',
              itm: '179175',
            },
            { nom: "Pôle Systèmes d'information", cle: 'vigicrues-si' },
          ],
        },
        {
          nom: 'Sous-direction de la connaissance des aléas et de la prévention',
          enfants: [
            {
              nom: 'Bureau des risques inondation et littoraux',
              mission:
                'Le bureau encadre les plans de prévention des inondations et des submersions.',
            },
            { nom: 'Bureau des risques naturels terrestres' },
          ],
        },
      ],
    },
    {
      nom: 'Service des risques technologiques',
      sigle: 'SRT',
      mission:
        'Le service encadre les installations classées et prévient les accidents industriels ; il anime l’inspection sur le terrain.',
      enfants: [
        {
          nom: "Bureau d'analyse des risques et pollutions industriels",
          sigle: 'BARPI',
          mission:
            'Le BARPI recueille les accidents industriels, les analyse et en partage les enseignements dans la base ARIA.',
        },
        { nom: 'Mission de la sûreté nucléaire et de la radioprotection' },
      ],
    },
    {
      nom: "Service des risques sanitaires liés à l'environnement, des déchets et des pollutions diffuses",
      enfants: [{ nom: 'Bureau de la planification et de la gestion des déchets' }],
    },
  ],
};

const dgec: ServiceSource = {
  nom: "Direction générale de l'énergie et du climat",
  sigle: 'DGEC',
  itm: '172165',
  cle: 'dgec',
  mission:
    'La DGEC prépare la politique de l’énergie, veille à la sécurité d’approvisionnement et conduit la lutte contre le changement climatique et la pollution de l’air.',
  textes: decret('LEGIARTI000027999582'),
  enfants: [
    {
      nom: "Direction de l'énergie",
      enfants: [
        {
          nom: 'Sous-direction du système électrique et des énergies renouvelables',
          sigle: 'SD3',
          enfants: [
            {
              nom: 'Bureau de la production électrique et des énergies renouvelables (3B)',
              mission:
                'Le bureau prépare les appels d’offres et le soutien aux énergies renouvelables électriques.',
            },
          ],
        },
        { nom: "Sous-direction des marchés de l'énergie", sigle: 'SD1' },
      ],
    },
    {
      nom: "Direction du climat, de l'efficacité énergétique et de l'air",
      mission:
        'La direction met en œuvre la stratégie bas-carbone, les économies d’énergie, l’adaptation au changement climatique et la réduction des émissions des véhicules.',
      enfants: [
        {
          nom: 'Bureau des émissions et du pilotage de la stratégie nationale bas-carbone',
        },
        {
          nom: "Pôle national des certificats d'économies d'énergie",
          mission:
            'Le pôle instruit et contrôle les demandes de certificats d’économies d’énergie.',
          sigle: 'PNCEE',
        },
        {
          nom: "Bureau de la qualité de l'air",
          mission:
            'Le bureau prépare la réglementation de la qualité de l’air et suit les réseaux de mesure.',
        },
      ],
    },
  ],
};

const dgaln: ServiceSource = {
  nom: "Direction générale de l'aménagement, du logement et de la nature",
  sigle: 'DGALN',
  itm: '172160',
  mission:
    'La DGALN conçoit les politiques du logement, de l’urbanisme, de la construction, des paysages, de l’eau et de la biodiversité.',
  textes: decret('LEGIARTI000043298921'),
  enfants: [
    {
      nom: "Direction de l'habitat, de l'urbanisme et des paysages",
      sigle: 'DHUP',
      enfants: [
        {
          nom: "Bureau de la législation de l'urbanisme",
          mission:
            'Le bureau prépare les lois et décrets d’urbanisme et répond aux services qui les appliquent.',
        },
        { nom: "Bureau des systèmes d'information habitat-construction" },
      ],
    },
    {
      nom: "Direction de l'eau et de la biodiversité",
      sigle: 'DEB',
      enfants: [
        {
          nom: 'Bureau de la politique de la biodiversité',
          mission:
            'Le bureau coordonne la stratégie nationale pour la biodiversité et les données naturalistes.',
        },
        {
          nom: "Bureau de la qualité de l'eau et agriculture",
          mission:
            'Le bureau suit les pollutions de l’eau d’origine agricole, dont les nitrates, et prépare les programmes d’action qui les réduisent.',
        },
      ],
    },
  ],
};

const dgitm: ServiceSource = {
  nom: 'Direction générale des infrastructures, des transports et des mobilités',
  sigle: 'DGITM',
  itm: '172170',
  anciensNoms: ['Direction générale des infrastructures, des transports et de la mer'],
  enfants: [
    {
      nom: 'Direction des mobilités routières',
      sigle: 'DMR',
      enfants: [
        { nom: "Bureau de l'information routière et des systèmes de transport intelligents" },
      ],
    },
    {
      nom: "Sous-direction de la multimodalité, de l'innovation, du numérique et des territoires",
      sigle: 'SDMINT',
      mission:
        'La sous-direction favorise le passage d’un mode de transport à l’autre et l’ouverture des données de mobilité.',
    },
  ],
};

const operateurs: readonly ServiceSource[] = [
  {
    nom: 'Météo-France',
    type: 'Établissement public',
    lieu: 'saintMande',
    site: 'https://meteofrance.fr',
    mission:
      'Météo-France observe et prévoit le temps, alerte sur les phénomènes dangereux et étudie le climat.',
    enfants: [
      {
        nom: 'Centre national de recherches météorologiques',
        sigle: 'CNRM',
        lieu: 'toulouseCoriolis',
      },
      { nom: "Direction des systèmes d'information", sigle: 'DSI', lieu: 'toulouseCoriolis' },
      { nom: 'Direction de la climatologie et des services climatiques', lieu: 'toulouseCoriolis' },
    ],
  },
  {
    nom: "Centre d'études et d'expertise sur les risques, l'environnement, la mobilité et l'aménagement",
    sigle: 'Cerema',
    type: 'Établissement public',
    lieu: 'bron',
    site: 'https://www.cerema.fr',
    mission:
      'Le Cerema apporte à l’État et aux collectivités une expertise technique sur l’aménagement, les mobilités, les infrastructures, les risques et la transition écologique.',
    enfants: [
      {
        nom: 'Direction technique Risques, eaux et mer',
        mission:
          'La direction étudie les risques naturels, l’hydraulique, le littoral et les ports.',
        lieu: 'margny',
      },
      {
        nom: 'Direction technique Territoires et ville',
        mission:
          'La direction étudie l’urbanisme, le foncier, l’habitat et les déplacements, et tient des bases de données nationales comme les fichiers fonciers.',
      },
      { nom: 'Direction territoriale Méditerranée', lieu: 'aix' },
    ],
  },
  {
    nom: 'Office français de la biodiversité',
    sigle: 'OFB',
    type: 'Établissement public',
    lieu: 'vincennes',
    site: 'https://www.ofb.gouv.fr',
    enfants: [
      {
        nom: "Direction de la surveillance, de l'évaluation et des données",
        mission:
          'La direction organise la surveillance des milieux et des espèces et ouvre les systèmes d’information sur l’eau et la biodiversité.',
      },
    ],
  },
  {
    nom: "Institut national de l'information géographique et forestière",
    sigle: 'IGN',
    type: 'Établissement public',
    lieu: 'saintMande',
    site: 'https://www.ign.fr',
    mission:
      'L’IGN cartographie le territoire et la forêt, en suit les changements et diffuse en accès libre les géodonnées de référence.',
    enfants: [
      { nom: "Direction des programmes et de l'appui aux politiques publiques" },
      { nom: 'École nationale des sciences géographiques', sigle: 'ENSG' },
    ],
  },
  {
    nom: "Agence de l'environnement et de la maîtrise de l'énergie",
    sigle: 'ADEME',
    type: 'Établissement public',
    lieu: 'angers',
    site: 'https://www.ademe.fr',
  },
  {
    nom: 'Agence nationale de la cohésion des territoires',
    sigle: 'ANCT',
    type: 'Établissement public',
    lieu: 'segur',
    site: 'https://agence-cohesion-territoires.gouv.fr',
    mission:
      'L’ANCT aide les collectivités à mener leurs projets, en particulier dans les territoires fragiles, et anime l’inclusion numérique.',
    enfants: [
      {
        nom: 'Programme Société numérique',
        mission:
          'Le programme anime l’inclusion numérique et le réseau des conseillers numériques.',
      },
      {
        nom: 'Incubateur des territoires',
        mission: 'L’incubateur construit des services numériques avec et pour les collectivités.',
      },
    ],
  },
];

export const transitionEcologique: ServiceSource = {
  nom: 'Ministère de la Transition écologique',
  sigle: 'MTE',
  id: '05f90b6a-e3d9-4a41-a919-2e2f2d77e517',
  anciensNoms: [
    'Ministère de la Transition écologique et de la Cohésion des territoires',
    "Ministère de l'Écologie, du Développement durable et de l'Énergie",
  ],
  lieu: 'sequoia',
  site: 'https://www.ecologie.gouv.fr',
  mission:
    'Le ministère conduit les politiques de l’environnement, de l’énergie, du climat, des transports, du logement et de l’aménagement du territoire.',
  enfants: [secretariatGeneral, cgdd, dgpr, dgec, dgaln, dgitm, ...operateurs],
};
