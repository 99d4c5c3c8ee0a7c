import { type ServiceSource, texte } from './service-source.ts';

export const agriculture: ServiceSource = {
  nom: "Ministère de l'Agriculture et de la Souveraineté alimentaire",
  sigle: 'MASA',
  id: '45e488a2-c977-487f-b62f-19b4d6504d9c',
  anciensNoms: ["Ministère de l'Agriculture, de l'Agroalimentaire et de la Forêt"],
  lieu: 'varenneAgri',
  site: 'https://agriculture.gouv.fr',
  mission:
    'Le ministère conduit les politiques de l’agriculture, de l’alimentation, de la forêt, de la santé des animaux et des végétaux, et de l’enseignement agricole.',
  enfants: [
    {
      nom: 'Secrétariat général',
      sigle: 'SG',
      enfants: [
        {
          nom: 'Service de la statistique et de la prospective',
          sigle: 'SSP',
          cle: 'ssp',
          lieu: 'vaugirard',
          site: 'https://agreste.agriculture.gouv.fr',
          mission:
            'Service statistique de l’agriculture, le SSP mène le recensement agricole et les enquêtes sur les cultures, l’élevage et la forêt, et en publie les résultats sous la marque Agreste.',
          enfants: [
            {
              nom: 'Sous-direction des statistiques agricoles, forestières et agroalimentaires',
              sigle: 'SDSAFA',
              lieu: 'auzeville',
            },
            {
              nom: "Bureau des méthodes et de l'informatique statistiques",
              lieu: 'auzeville',
              mission:
                'Le bureau conçoit les chaînes de traitement des enquêtes agricoles et accompagne leur passage à R.',
            },
            {
              nom: "Centre d'études et de prospective",
              mission:
                'Le centre étudie l’avenir de l’agriculture, de l’alimentation et des territoires ruraux.',
              sigle: 'CEP',
            },
          ],
        },
        {
          nom: 'Service du numérique',
          sigle: 'SNum',
          lieu: 'auzeville',
          mission:
            'Le service du numérique développe et exploite les systèmes d’information agricoles, sanitaires et forestiers.',
          enfants: [{ nom: "Bureau de la donnée et de l'innovation" }],
        },
        { nom: 'Service des ressources humaines', sigle: 'SRH' },
        { nom: 'Service des affaires juridiques', sigle: 'SAJ' },
      ],
    },
    {
      nom: "Direction générale de l'alimentation",
      sigle: 'DGAL',
      lieu: 'vaugirard',
      mission:
        'La DGAL veille à la sécurité des aliments, à la santé des animaux et des végétaux, et anime les contrôles sur le terrain.',
      textes: [
        texte(
          "Décret n° 2008-636 du 30 juin 2008 fixant l'organisation de l'administration centrale du ministère de l'agriculture et de la pêche",
          '2008-636',
        ),
      ],
      enfants: [
        {
          nom: 'Sous-direction de la sécurité sanitaire des aliments',
          enfants: [
            {
              nom: 'Mission des urgences sanitaires',
              mission:
                'La mission reçoit et suit les alertes sur les aliments et coordonne les retraits.',
              sigle: 'MUS',
            },
          ],
        },
        { nom: 'Sous-direction de la santé et du bien-être animal' },
        {
          nom: "Brigade nationale d'enquêtes vétérinaires et phytosanitaires",
          sigle: 'BNEVP',
        },
      ],
    },
    {
      nom: "Direction générale de l'enseignement et de la recherche",
      sigle: 'DGER',
    },
    {
      nom: 'Direction générale de la performance économique et environnementale des entreprises',
      sigle: 'DGPE',
      mission:
        'La DGPE met en œuvre la politique agricole commune et les politiques de filières, de forêt et de développement rural.',
    },
  ],
};

export const affairesEtrangeres: ServiceSource = {
  nom: "Ministère de l'Europe et des Affaires étrangères",
  sigle: 'MEAE',
  id: 'ac1a7fdb-50f4-4599-b306-ec06b7250965',
  anciensNoms: ['Ministère des Affaires étrangères'],
  lieu: 'orsay',
  site: 'https://www.diplomatie.gouv.fr',
  textes: [
    texte(
      "Décret n° 2012-1511 du 28 décembre 2012 portant organisation de l'administration centrale du ministère des affaires étrangères",
      '2012-1511',
    ),
  ],
  enfants: [
    {
      nom: "Direction générale de l'administration et de la modernisation",
      sigle: 'DGAM',
      lieu: 'convention',
      mission:
        'La DGAM gère les agents, les finances, les immeubles et la logistique du ministère, à Paris, à Nantes et dans le réseau diplomatique.',
      enfants: [
        {
          nom: 'Direction du numérique',
          sigle: 'DNUM',
          anciensNoms: ["Direction des systèmes d'information"],
          mission:
            'La DNUM du Quai d’Orsay équipe l’administration centrale et les ambassades, et développe les services en ligne aux Français de l’étranger.',
          enfants: [
            { nom: 'Sous-direction des services et des usages' },
            {
              nom: 'Mission Données et innovation',
              mission:
                'La mission accompagne les services du Quai d’Orsay dans l’usage des données et de l’intelligence artificielle.',
            },
          ],
        },
        { nom: 'Direction des ressources humaines', sigle: 'DRH' },
        { nom: 'Direction des affaires financières', sigle: 'DAF' },
      ],
    },
    {
      nom: "Direction des Français à l'étranger et de l'administration consulaire",
      sigle: 'DFAE',
      lieu: 'convention',
      mission: 'La DFAE protège et administre les Français établis ou de passage à l’étranger.',
      enfants: [
        {
          nom: "Service central d'état civil",
          mission:
            'Le service tient l’état civil des Français pour les événements survenus à l’étranger.',
          sigle: 'SCEC',
          lieu: 'nantesMae',
        },
      ],
    },
    {
      nom: "Direction générale de la mondialisation, de la culture, de l'enseignement et du développement international",
      sigle: 'DGM',
      lieu: 'convention',
      enfants: [{ nom: "Mission du numérique et de l'intelligence artificielle" }],
    },
    { nom: 'Direction des affaires juridiques', sigle: 'DAJ' },
  ],
};
