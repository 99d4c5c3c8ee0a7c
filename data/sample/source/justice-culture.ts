import { type ServiceSource, texte } from './service-source.ts';

const ORGANISATION_JUSTICE = texte(
  "Décret n° 2008-689 du 9 juillet 2008 relatif à l'organisation du ministère de la justice",
  '2008-689',
);

export const justice: ServiceSource = {
  nom: 'Ministère de la Justice',
  id: '7bc12104-b232-46a6-a6d7-85bcf2dfccf1',
  lieu: 'vendome',
  site: 'https://www.justice.gouv.fr',
  mission:
    'Le ministère donne à la justice les moyens de fonctionner, prépare les réformes du droit et prend en charge les personnes confiées par les juges.',
  enfants: [
    {
      nom: 'Secrétariat général',
      sigle: 'SG',
      lieu: 'olympeDeGouges',
      textes: [ORGANISATION_JUSTICE],
      enfants: [
        {
          nom: 'Service du numérique',
          sigle: 'SNUM',
          mission:
            'Le service du numérique équipe les juridictions et les établissements, développe leurs applications et conduit la procédure pénale numérique.',
          enfants: [
            {
              nom: 'Sous-direction des projets et des applications',
              mission:
                'La sous-direction développe les applications civiles, pénales et pénitentiaires.',
            },
            { nom: "Sous-direction des infrastructures et de l'exploitation" },
            {
              nom: "Département de l'informatique et des télécommunications de l'outre-mer",
              sigle: 'Ditom',
              id: '00741502-468e-4da7-a23e-5806884adecd',
              itm: '1327831',
            },
          ],
        },
        {
          nom: 'Service de la statistique, des études et de la recherche',
          sigle: 'SSER',
          mission:
            'Le service produit les statistiques de la justice, finance des recherches et prépare l’ouverture des données.',
        },
        { nom: 'Service des ressources humaines', sigle: 'SRH' },
        { nom: "Délégation à l'information et à la communication", sigle: 'DICOM' },
        { nom: 'Bureau des achats' },
      ],
    },
    {
      nom: "Direction de l'administration pénitentiaire",
      sigle: 'DAP',
      lieu: 'olympeDeGouges',
      mission:
        'La DAP prend en charge les personnes placées sous main de justice, en détention et en milieu ouvert, et prépare leur réinsertion.',
      textes: [ORGANISATION_JUSTICE],
      enfants: [
        {
          nom: "Bureau de la donnée, de la recherche et de l'évaluation",
          mission:
            'Le bureau tient la statistique de la population détenue et évalue les programmes d’insertion.',
        },
        {
          nom: "Bureau de l'immobilier",
          mission:
            'Le bureau programme la construction et l’entretien des établissements pénitentiaires.',
        },
        { nom: 'Bureau du recrutement et de la formation des personnels' },
        {
          nom: 'Service national du renseignement pénitentiaire',
          sigle: 'SNRP',
          type: 'Service à compétence nationale',
        },
      ],
    },
    {
      nom: 'Direction des services judiciaires',
      sigle: 'DSJ',
      mission:
        'La DSJ organise les juridictions et gère les carrières des magistrats, des greffiers et des agents des tribunaux.',
      enfants: [
        { nom: 'Sous-direction des ressources humaines des greffes' },
        {
          nom: 'Casier judiciaire national',
          sigle: 'CJN',
          type: 'Service à compétence nationale',
          lieu: 'nantesCasier',
        },
      ],
    },
    {
      nom: 'Direction des affaires civiles et du Sceau',
      mission: 'La DACS prépare le droit civil, commercial et des professions juridiques.',
      sigle: 'DACS',
    },
    {
      nom: 'Direction des affaires criminelles et des grâces',
      mission: 'La DACG prépare le droit pénal et anime la politique pénale des parquets.',
      sigle: 'DACG',
    },
    {
      nom: 'Direction de la protection judiciaire de la jeunesse',
      sigle: 'DPJJ',
      lieu: 'olympeDeGouges',
      mission:
        'La DPJJ suit les mineurs confiés par la justice, dans ses foyers, ses services éducatifs et chez ses partenaires.',
    },
  ],
};

export const culture: ServiceSource = {
  nom: 'Ministère de la Culture',
  sigle: 'MC',
  id: 'da1d6275-6710-485d-a249-282cac69dfe7',
  lieu: 'bonsEnfants',
  site: 'https://www.culture.gouv.fr',
  enfants: [
    {
      nom: 'Secrétariat général',
      sigle: 'SG',
      mission:
        'Le secrétariat général gère les moyens du ministère de la Culture et anime ses directions régionales.',
      textes: [
        texte(
          "Décret n° 2009-1393 du 11 novembre 2009 relatif aux missions et à l'organisation de l'administration centrale du ministère de la culture et de la communication",
          '2009-1393',
        ),
      ],
      enfants: [
        {
          nom: 'Service du numérique',
          sigle: 'SNUM',
          mission:
            'Le service du numérique équipe les agents, développe les applications culturelles et ouvre les données et les ressources du ministère.',
          enfants: [
            {
              nom: "Département de l'ingénierie et des projets numériques",
            },
            {
              nom: "Département de l'innovation numérique et des données",
              mission:
                'Le département ouvre les données culturelles, tient les référentiels et soutient les projets d’innovation.',
            },
          ],
        },
        { nom: 'Service des ressources humaines', sigle: 'SRH' },
        { nom: 'Service des affaires juridiques et internationales', sigle: 'SAJI' },
        {
          nom: 'Département des études, de la prospective, des statistiques et de la documentation',
          sigle: 'DEPS-doc',
          mission:
            'Service statistique ministériel, le département étudie les pratiques culturelles, l’emploi et l’économie de la culture.',
        },
        { nom: "Délégation à l'information et à la communication", sigle: 'DICOM' },
      ],
    },
    {
      nom: 'Direction générale des médias et des industries culturelles',
      sigle: 'DGMIC',
      mission:
        'La DGMIC prépare les politiques de la presse, de l’audiovisuel, du livre et de la lecture, et soutient les industries culturelles.',
      enfants: [
        {
          nom: 'Service du livre et de la lecture',
          enfants: [
            {
              nom: 'Département des bibliothèques',
              mission:
                'Le département soutient les bibliothèques publiques et en publie les données d’activité.',
            },
          ],
        },
        { nom: "Sous-direction de l'audiovisuel" },
      ],
    },
    {
      nom: "Direction générale des patrimoines et de l'architecture",
      sigle: 'DGPA',
      mission:
        'La direction protège et fait connaître les monuments, les musées, les archives, l’archéologie et l’architecture.',
      enfants: [
        {
          nom: 'Service interministériel des Archives de France',
          sigle: 'SIAF',
          enfants: [
            {
              nom: "Bureau de l'archivage numérique",
              mission:
                'Le bureau aide les services producteurs à conserver leurs documents et données numériques.',
            },
          ],
        },
        {
          nom: 'Archives nationales',
          type: 'Service à compétence nationale',
          lieu: 'pierrefitte',
          site: 'https://www.archives-nationales.culture.gouv.fr',
        },
      ],
    },
    { nom: 'Direction générale de la création artistique', sigle: 'DGCA' },
    {
      nom: 'Bibliothèque nationale de France',
      sigle: 'BnF',
      type: 'Établissement public',
      site: 'https://www.bnf.fr',
      mission:
        'La BnF conserve tout ce qui est publié en France, le catalogue et le rend accessible, sur place et dans sa bibliothèque numérique.',
    },
  ],
};
