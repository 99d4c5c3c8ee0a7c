import { type ServiceSource, texte } from './service-source.ts';

const ADMINISTRATION_SANITAIRE = texte(
  "Décret n° 2000-685 du 21 juillet 2000 relatif à l'organisation de l'administration centrale du ministère de l'emploi et de la solidarité",
  '2000-685',
);

export const sante: ServiceSource = {
  nom: 'Ministère de la Santé',
  id: '163a8b8e-8ebc-4fb7-8ed4-44fbb78110db',
  anciensNoms: ['Ministère de la Santé et de la Prévention'],
  lieu: 'duquesne',
  site: 'https://sante.gouv.fr',
  enfants: [
    {
      nom: 'Secrétariat général des ministères chargés des affaires sociales',
      sigle: 'SGMAS',
      cle: 'sgmas',
      mission:
        'Le SGMAS apporte leurs moyens aux directions de la santé, du travail et des solidarités, et pilote les agences régionales de santé.',
      textes: [
        texte(
          "Décret n° 2013-727 du 12 août 2013 portant création, organisation et attributions d'un secrétariat général des ministères chargés des affaires sociales",
          '2013-727',
        ),
      ],
      enfants: [
        {
          nom: 'Direction du numérique',
          sigle: 'DNUM',
          anciensNoms: ["Direction des systèmes d'information"],
          lieu: 'citroen',
          mission:
            'La DNUM des ministères sociaux construit et exploite leurs applications, avec une fabrique numérique ouverte aux équipes produits.',
          enfants: [
            {
              nom: 'Fabrique numérique des ministères sociaux',
              mission:
                'La fabrique incube des services numériques de santé, de travail et de solidarité.',
            },
          ],
        },
        { nom: 'Direction des ressources humaines', sigle: 'DRH', lieu: 'citroen' },
        { nom: 'Direction des affaires juridiques', sigle: 'DAJ' },
        { nom: "Délégation à l'information et à la communication", sigle: 'DICOM' },
      ],
    },
    {
      nom: "Direction de la recherche, des études, de l'évaluation et des statistiques",
      sigle: 'DREES',
      cle: 'drees',
      lieu: 'olivierDeSerres',
      site: 'https://drees.solidarites-sante.gouv.fr',
      contact: true,
      mission:
        'Service statistique de la santé et des solidarités, la DREES mesure l’état de santé, l’offre de soins, la protection sociale et la pauvreté, et ouvre ses données et ses programmes.',
      textes: [
        texte(
          "Décret n° 98-1079 du 30 novembre 1998 portant création d'une direction de la recherche, des études, de l'évaluation et des statistiques",
          '98-1079',
        ),
      ],
      enfants: [
        {
          nom: "Sous-direction de l'observation de la santé et de l'assurance maladie",
          sigle: 'OSAM',
          enfants: [
            {
              nom: 'Bureau des établissements de santé',
              mission:
                'Le bureau enquête chaque année sur l’activité, les moyens et les comptes des hôpitaux et cliniques.',
            },
            { nom: 'Bureau des professions de santé' },
          ],
        },
        {
          nom: "Sous-direction de l'observation de la solidarité",
          sigle: 'OSOL',
          enfants: [
            {
              nom: 'Bureau du handicap et de la dépendance',
              mission:
                'Le bureau enquête sur les personnes handicapées ou en perte d’autonomie, leurs aides et leurs proches aidants.',
            },
          ],
        },
        {
          nom: "Département des méthodes et des systèmes d'information",
          sigle: 'DMSI',
          mission:
            'Le département fournit aux bureaux de la DREES méthodes, outils et bacs à sable de données, et accompagne l’usage de R et de Python.',
          enfants: [
            {
              nom: 'Lab Santé',
              mission:
                'Le laboratoire explore les données de santé par la science des données et partage ses programmes.',
            },
          ],
        },
        { nom: 'Mission des publications et de la diffusion' },
      ],
    },
    {
      nom: "Direction générale de l'offre de soins",
      sigle: 'DGOS',
      itm: '171317',
      mission:
        'La DGOS organise l’offre de soins des hôpitaux et de la ville, son financement et les métiers de la santé.',
      textes: [ADMINISTRATION_SANITAIRE],
      enfants: [
        { nom: "Bureau des systèmes d'information des acteurs de l'offre de soins" },
        { nom: 'Sous-direction des ressources humaines du système de santé' },
      ],
    },
    {
      nom: 'Direction générale de la santé',
      sigle: 'DGS',
      mission:
        'La DGS prépare la politique de santé publique : prévention, vaccination, veille, alerte et réponse aux crises sanitaires.',
      textes: [ADMINISTRATION_SANITAIRE],
      enfants: [
        {
          nom: 'Centre de crises sanitaires',
          mission: 'Le centre reçoit les alertes sanitaires et coordonne la réponse.',
          sigle: 'CCS',
        },
        {
          nom: "Sous-direction de la prévention des risques liés à l'environnement et à l'alimentation",
        },
      ],
    },
    { nom: 'Direction de la sécurité sociale', sigle: 'DSS' },
    {
      nom: 'Délégation au numérique en santé',
      mission:
        'La délégation conduit la stratégie du numérique en santé et l’interopérabilité des logiciels.',
      sigle: 'DNS',
    },
  ],
};

export const travail: ServiceSource = {
  nom: 'Ministère du Travail',
  id: 'f130ad96-4a81-4eb4-a40c-0539edad5fff',
  anciensNoms: ["Ministère du Travail, du Plein emploi et de l'Insertion"],
  lieu: 'citroen',
  site: 'https://travail-emploi.gouv.fr',
  autresEnfants: ['sgmas'],
  enfants: [
    {
      nom: "Direction de l'animation de la recherche, des études et des statistiques",
      sigle: 'DARES',
      cle: 'dares',
      site: 'https://dares.travail-emploi.gouv.fr',
      mission:
        'La DARES produit les statistiques et les études sur l’emploi, le chômage, les conditions de travail et la formation professionnelle.',
      enfants: [
        { nom: 'Département Marché du travail' },
        {
          nom: 'Département Données, outils et méthodes',
          mission:
            'Le département gère les bases de la DARES, leur documentation et les outils de calcul des chargés d’études.',
        },
      ],
    },
    {
      nom: "Délégation générale à l'emploi et à la formation professionnelle",
      sigle: 'DGEFP',
      mission:
        'La DGEFP conçoit les politiques de l’emploi, de l’apprentissage et de la formation, et gère les fonds européens d’insertion.',
    },
    {
      nom: 'Direction générale du travail',
      mission: 'La DGT prépare le droit du travail et anime l’inspection du travail.',
      sigle: 'DGT',
    },
  ],
};

export const solidarites: ServiceSource = {
  nom: "Ministère des Solidarités, de l'Autonomie et des Personnes handicapées",
  id: '38a2db24-e96e-4e30-8013-98dd8a7b705d',
  lieu: 'duquesne',
  site: 'https://solidarites.gouv.fr',
  autresEnfants: ['sgmas', 'drees'],
  enfants: [
    {
      nom: 'Direction générale de la cohésion sociale',
      sigle: 'DGCS',
      mission:
        'La DGCS prépare les politiques de solidarité : enfance, famille, autonomie, handicap, lutte contre la pauvreté.',
    },
  ],
};
