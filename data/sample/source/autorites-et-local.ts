import { type ServiceSource, texte } from './service-source.ts';

export const autorites: ServiceSource = {
  nom: 'Autorités indépendantes',
  id: '82108933-ca09-4b05-b8b6-be04cc434de6',
  type: 'Autorité administrative indépendante',
  lieu: 'fontenoy',
  enfants: [
    {
      nom: "Commission nationale de l'informatique et des libertés",
      sigle: 'CNIL',
      site: 'https://www.cnil.fr',
      mission:
        'La CNIL veille à ce que l’informatique respecte la vie privée et les libertés : elle informe, conseille, contrôle et sanctionne.',
      textes: [
        {
          titre:
            "Loi n° 78-17 du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés",
          url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460',
        },
      ],
      enfants: [
        {
          nom: "Direction des technologies, de l'innovation et de l'intelligence artificielle",
          sigle: 'DTIA',
          mission:
            'La direction analyse les technologies, mène des contrôles techniques et anime le laboratoire d’innovation de la commission.',
          enfants: [
            { nom: "Service de l'intelligence artificielle" },
            {
              nom: "Laboratoire d'innovation numérique",
              mission:
                'Le LINC explore les usages émergents des données et en débat avec les chercheurs et le public.',
              sigle: 'LINC',
            },
          ],
        },
        { nom: "Direction de l'accompagnement juridique" },
        { nom: 'Direction de la protection des droits et des sanctions' },
      ],
    },
    {
      nom: 'Autorité de régulation de la communication audiovisuelle et numérique',
      sigle: 'Arcom',
      anciensNoms: ["Conseil supérieur de l'audiovisuel", 'CSA'],
      lieu: 'citroen',
      site: 'https://www.arcom.fr',
      mission:
        'L’Arcom garantit la liberté de communication, régule la télévision, la radio et les plateformes en ligne, et protège la création.',
      textes: [
        texte(
          'Loi n° 86-1067 du 30 septembre 1986 relative à la liberté de communication',
          '86-1067',
        ),
      ],
      enfants: [
        {
          nom: 'Direction des plateformes en ligne',
          mission:
            'La direction suit les obligations des plateformes : contenus illicites, manipulation de l’information, protection des mineurs.',
        },
        { nom: "Direction des études, de l'économie et de la prospective" },
      ],
    },
    {
      nom: 'Défenseur des droits',
      sigle: 'DDD',
      site: 'https://www.defenseurdesdroits.fr',
      mission:
        'L’institution défend les usagers face aux services publics, les enfants, les victimes de discrimination et les lanceurs d’alerte.',
      textes: [
        {
          titre: 'Loi organique n° 2011-333 du 29 mars 2011 relative au Défenseur des droits',
          url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000023781167',
        },
      ],
      enfants: [
        { nom: 'Direction des affaires juridiques', sigle: 'DAJ' },
        { nom: 'Pôle Études et recherche' },
      ],
    },
    {
      nom: 'Autorité de régulation des communications électroniques, des postes et de la distribution de la presse',
      sigle: 'Arcep',
      lieu: 'reseaux',
      site: 'https://www.arcep.fr',
      enfants: [
        {
          nom: 'Unité Régulation par la donnée',
          mission:
            'L’unité collecte et publie les données de couverture et de qualité des réseaux.',
        },
      ],
    },
    {
      nom: 'Autorité de la concurrence',
      lieu: 'echelle',
      site: 'https://www.autoritedelaconcurrence.fr',
      enfants: [{ nom: "Service de l'économie numérique", sigle: 'SEN' }],
    },
    {
      nom: 'Haute Autorité pour la transparence de la vie publique',
      sigle: 'HATVP',
      lieu: 'richelieu',
      site: 'https://www.hatvp.fr',
      mission:
        'La Haute Autorité contrôle les déclarations de patrimoine et d’intérêts des responsables publics et tient le répertoire des représentants d’intérêts.',
      textes: [
        texte(
          'Loi n° 2013-907 du 11 octobre 2013 relative à la transparence de la vie publique',
          '2013-907',
        ),
      ],
    },
  ],
};

/** Local services come from the sibling dataset: category `SL`, no parent, a pivot code. */
export interface ServiceLocalSource {
  readonly nom: string;
  readonly pivot: string;
  readonly codeInsee: string;
  readonly adresse: {
    readonly voie: string;
    readonly codePostal: string;
    readonly commune: string;
  };
}

export const servicesLocaux: readonly ServiceLocalSource[] = [
  {
    nom: 'Mairie - Avernes',
    pivot: 'mairie-95040-01',
    codeInsee: '95040',
    adresse: { voie: 'Mairie', codePostal: '95450', commune: 'Avernes' },
  },
];
