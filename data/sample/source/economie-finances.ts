import { type ServiceSource, texte } from './service-source.ts';

const secretariatGeneral: ServiceSource = {
  nom: 'Secrétariat général',
  sigle: 'SG',
  mission:
    'Le secrétariat général gère les moyens communs des ministères économiques et financiers : ressources humaines, immobilier, numérique, communication.',
  enfants: [
    { nom: 'Service des ressources humaines', sigle: 'SRH' },
    {
      nom: 'Service du numérique',
      sigle: 'SNum',
      mission:
        'Le service du numérique fournit l’environnement de travail des agents de Bercy et coordonne les projets informatiques des directions.',
      enfants: [
        {
          nom: 'Bureau Données et intelligence artificielle',
          mission:
            'Le bureau accompagne les directions dans l’exploitation de leurs données et dans l’usage de l’intelligence artificielle.',
        },
      ],
    },
    {
      nom: 'Service de la communication',
      mission: 'Le SIRCOM informe le public et les agents de l’action des ministères de Bercy.',
      sigle: 'SIRCOM',
    },
    { nom: "Service de l'immobilier et de l'environnement professionnel", sigle: 'SIEP' },
  ],
};

const dgfip: ServiceSource = {
  nom: 'Direction générale des finances publiques',
  sigle: 'DGFIP',
  lieu: 'alleeBercy',
  site: 'https://www.impots.gouv.fr',
  anciensNoms: ['Direction générale des impôts', 'Direction générale de la comptabilité publique'],
  mission:
    'La DGFIP établit et recouvre les impôts, contrôle les déclarations, tient les comptes de l’État et des collectivités, et gère le cadastre et le patrimoine immobilier de l’État.',
  textes: [
    texte(
      'Décret n° 2008-310 du 3 avril 2008 relatif à la direction générale des finances publiques',
      '2008-310',
    ),
  ],
  enfants: [
    {
      nom: "Service des systèmes d'information",
      sigle: 'SSI',
      mission:
        'Le service développe et exploite les applications fiscales, foncières et comptables, dont la déclaration en ligne.',
      enfants: [
        {
          nom: 'Délégation à la transformation numérique',
          sigle: 'DTNum',
          mission:
            'La délégation exploite les données fiscales et foncières, prépare leur ouverture et diffuse les méthodes produit au sein de la direction.',
        },
        {
          nom: 'Sous-direction des études et du développement',
          mission:
            'La sous-direction conçoit et maintient les applications de la direction générale.',
        },
        { nom: 'Sous-direction de la production' },
      ],
    },
    {
      nom: 'Service de la sécurité juridique et du contrôle fiscal',
      sigle: 'SJCF',
      enfants: [
        {
          nom: 'Sous-direction du contrôle fiscal',
          mission:
            'La sous-direction oriente les contrôles des particuliers et des entreprises et en suit les résultats.',
        },
        {
          nom: 'Bureau Programmation des contrôles et analyse des données',
          sigle: 'SJCF-1D',
          mission:
            'Le bureau croise les données pour repérer les fraudes et proposer des contrôles aux services.',
        },
      ],
    },
    {
      nom: "Service comptable de l'État",
      enfants: [
        {
          nom: "Bureau 2FCE-2B. Opérateurs de l'État",
          id: '0409fd94-de27-4895-8c78-4dfa029a2283',
          itm: '169950',
        },
      ],
    },
    {
      nom: 'Service de la gestion fiscale',
      enfants: [
        { nom: 'Sous-direction des particuliers' },
        {
          nom: 'Sous-direction des missions foncières, de la fiscalité du patrimoine et des statistiques',
        },
      ],
    },
    {
      nom: "Service des retraites de l'État",
      sigle: 'SRE',
      type: 'Service à compétence nationale',
      lieu: 'nantes',
      mission:
        'Le SRE liquide et verse les pensions des fonctionnaires de l’État et renseigne les agents sur leur retraite.',
    },
    { nom: 'Service des ressources humaines', sigle: 'SRH' },
  ],
};

const insee: ServiceSource = {
  nom: 'Institut national de la statistique et des études économiques',
  sigle: 'INSEE',
  lieu: 'montrouge',
  site: 'https://www.insee.fr',
  contact: true,
  mission:
    'L’INSEE collecte, analyse et diffuse l’information sur l’économie et la société françaises, et coordonne la statistique publique. Il tient le répertoire Sirene et organise le recensement de la population.',
  textes: [
    {
      titre:
        "Loi n° 51-711 du 7 juin 1951 sur l'obligation, la coordination et le secret en matière de statistiques",
      url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000888573',
    },
  ],
  autresEnfants: ['sdes', 'drees', 'dares', 'depp', 'ssp'],
  enfants: [
    {
      nom: 'Direction de la méthodologie et de la coordination statistique et internationale',
      sigle: 'DMCSI',
      mission:
        'La direction met au point les méthodes d’enquête, d’échantillonnage et de traitement, et anime le service statistique public.',
      enfants: [
        {
          nom: 'Département des méthodes statistiques',
          mission:
            'Le département conseille les enquêtes en échantillonnage, redressement et confidentialité.',
        },
        {
          nom: 'Unité SSP Lab',
          sigle: 'SSP Lab',
          mission:
            'Le SSP Lab expérimente l’apprentissage automatique et les nouvelles sources de données au profit de la statistique publique.',
        },
      ],
    },
    {
      nom: "Direction du système d'information",
      sigle: 'DSI',
      mission:
        'La direction développe et exploite les applications de collecte, de traitement et de diffusion de l’institut.',
    },
    {
      nom: 'Direction des statistiques démographiques et sociales',
      sigle: 'DSDS',
      enfants: [
        {
          nom: 'Département de la démographie',
          mission:
            'Le département organise le recensement, tient les bilans démographiques et projette la population.',
        },
      ],
    },
    {
      nom: "Direction des statistiques d'entreprises",
      sigle: 'DSE',
      enfants: [
        {
          nom: 'Département des répertoires, infrastructures et statistiques structurelles',
          mission:
            'Le département tient le répertoire Sirene des entreprises et des établissements.',
        },
      ],
    },
    {
      nom: "Direction de la diffusion et de l'action régionale",
      sigle: 'DDAR',
      enfants: [
        {
          nom: "Département de l'action régionale",
          enfants: [
            {
              nom: 'Division Statistiques et analyses urbaines',
              id: '08750966-6b6c-4ce1-8277-573d5fabc293',
              itm: '785705',
            },
          ],
        },
      ],
    },
    {
      nom: 'Centre statistique de Metz',
      mission:
        'Le centre gère de grandes enquêtes et traite les données d’emploi et de rémunération.',
      lieu: 'metz',
    },
    { nom: 'Secrétariat général', sigle: 'SG' },
  ],
};

const budget: ServiceSource = {
  nom: 'Direction du budget',
  sigle: 'DB',
  site: 'https://www.budget.gouv.fr',
  mission:
    'La direction du budget prépare les projets de loi de finances et suit leur exécution. Elle conseille le Gouvernement sur la dépense et les emplois publics.',
  textes: [
    texte(
      'Décret n° 2007-447 du 27 mars 2007 portant organisation de la direction du budget',
      '2007-447',
    ),
  ],
  enfants: [
    {
      nom: '1e Sous-direction',
      mission: 'La sous-direction assure la synthèse budgétaire et prépare les lois de finances.',
      enfants: [
        { nom: 'Bureau de la politique budgétaire - 1BPB' },
        {
          nom: 'Bureau des lois de finances - 1BLF',
          mission:
            'Le bureau écrit les articles des projets de loi de finances et en suit la discussion.',
        },
      ],
    },
    {
      nom: '2e Sous-direction',
      enfants: [
        {
          nom: 'Bureau Performance de la dépense publique et de la fonction financière - 2BPERF',
          mission:
            'Le bureau suit les indicateurs de performance, les revues de dépenses et les données budgétaires ouvertes.',
        },
      ],
    },
    {
      nom: '6e Sous-direction',
      enfants: [
        {
          nom: 'Bureau Comptes sociaux et santé - 6BCS',
          id: '061cfd0b-711a-4eeb-8908-4b803579a77d',
          itm: '165968',
        },
      ],
    },
    { nom: 'Bureau des ressources humaines' },
  ],
};

const dgccrf: ServiceSource = {
  nom: 'Direction générale de la concurrence, de la consommation et de la répression des fraudes',
  sigle: 'DGCCRF',
  lieu: 'auriol',
  mission:
    'La DGCCRF protège les consommateurs, contrôle la loyauté et la sécurité des produits et des services, et veille au respect de la concurrence.',
  textes: [
    texte(
      'Décret n° 2001-1178 du 12 décembre 2001 relatif à la direction générale de la concurrence, de la consommation et de la répression des fraudes',
      '2001-1178',
    ),
  ],
  enfants: [
    {
      nom: 'Service national des enquêtes',
      sigle: 'SNE',
      mission:
        'Le service mène les enquêtes de portée nationale, dont celles sur le commerce en ligne.',
      enfants: [
        {
          nom: 'Centre de surveillance du commerce électronique',
          mission:
            'Le centre enquête sur les sites marchands, les faux avis et les pratiques trompeuses en ligne.',
          sigle: 'CSCE',
        },
      ],
    },
    {
      nom: 'Service du soutien au réseau',
      enfants: [
        {
          nom: 'Bureau Ressources humaines de proximité - 2A',
          mission:
            'Le bureau gère les agents de l’administration centrale de la DGCCRF : carrière, paie, recrutement.',
        },
        { nom: "Bureau Politique des systèmes d'information - 2C" },
      ],
    },
    {
      nom: 'Service commun des laboratoires',
      sigle: 'SCL',
      type: 'Service à compétence nationale',
      cle: 'scl',
    },
    { nom: 'Sous-direction des produits alimentaires et des marchés agricoles et alimentaires' },
  ],
};

const douanes: ServiceSource = {
  nom: 'Direction générale des douanes et droits indirects',
  sigle: 'DGDDI',
  lieu: 'montreuil',
  site: 'https://www.douane.gouv.fr',
  autresEnfants: ['scl'],
  mission:
    'La douane perçoit les droits et taxes sur les marchandises, facilite le commerce international et lutte contre les trafics.',
  enfants: [
    {
      nom: "Sous-direction des systèmes d'information et de télécommunication",
      enfants: [
        {
          nom: "Bureau Études et projets du système d'information",
          id: '7a089f5f-0a67-4677-863f-8381e152026e',
          itm: '165940',
        },
      ],
    },
    {
      nom: 'Département des statistiques et des études économiques',
      mission: 'Le département établit chaque mois les chiffres du commerce extérieur.',
      sigle: 'DSEE',
    },
  ],
};

export const economieFinances: ServiceSource = {
  nom: "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
  sigle: 'MEFSIN',
  id: 'c4195774-f535-4d82-b03f-d5f0c6b08635',
  anciensNoms: [
    "Ministère de l'Économie et des Finances",
    'Ministère des Finances et des Comptes publics',
  ],
  lieu: 'bercy',
  site: 'https://www.economie.gouv.fr',
  autresEnfants: ['dgec'],
  enfants: [
    secretariatGeneral,
    dgfip,
    dgccrf,
    budget,
    insee,
    douanes,
    {
      nom: 'Direction générale du Trésor',
      sigle: 'DG Trésor',
      mission:
        'La DG Trésor conseille le Gouvernement sur la politique économique, gère la dette et suit le financement de l’économie.',
      enfants: [{ nom: 'Sous-direction des finances publiques - FIPU' }],
    },
    {
      nom: 'Direction générale des entreprises',
      sigle: 'DGE',
      mission:
        'La DGE conçoit les politiques de soutien aux entreprises, à l’industrie, au commerce et à l’économie numérique.',
      enfants: [
        {
          nom: "Service de l'économie numérique",
          sigle: 'SEN',
          enfants: [
            {
              nom: "Pôle d'expertise de la régulation numérique",
              sigle: 'PEReN',
              type: 'Service à compétence nationale',
              mission:
                'Le PEReN met ses spécialistes des données et du logiciel au service des autorités qui régulent les plateformes.',
            },
          ],
        },
      ],
    },
    {
      nom: 'Direction des affaires juridiques',
      sigle: 'DAJ',
      mission:
        'La DAJ de Bercy conseille les ministères économiques et financiers, défend l’État en justice et élabore le droit de la commande publique.',
      enfants: [
        {
          nom: 'Sous-direction de la commande publique',
          mission:
            'La sous-direction écrit le droit des marchés publics et des concessions et répond aux acheteurs.',
        },
      ],
    },
    {
      nom: "Direction des achats de l'État",
      sigle: 'DAE',
      anciensNoms: ["Service des achats de l'État"],
      mission:
        'La DAE définit la politique d’achat de l’État, passe des marchés communs et anime le réseau des acheteurs ministériels.',
    },
    {
      nom: "Agence pour l'informatique financière de l'État",
      sigle: 'AIFE',
      type: 'Service à compétence nationale',
      lieu: 'noisyLeGrand',
      textes: [
        texte(
          "Décret n° 2005-122 du 11 février 2005 relatif à l'agence pour l'informatique financière de l'État",
          '2005-122',
        ),
      ],
    },
    {
      nom: 'Inspection générale des finances',
      mission: 'L’IGF contrôle, évalue et conseille à la demande des ministres.',
      sigle: 'IGF',
    },
  ],
};
