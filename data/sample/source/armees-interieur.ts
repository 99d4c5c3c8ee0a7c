import { type ServiceSource, texte } from './service-source.ts';

export const armees: ServiceSource = {
  nom: 'Ministère des Armées',
  sigle: 'MinArm',
  id: 'd24d1af2-c506-4b10-82e8-ab92b8e959d2',
  anciensNoms: ['Ministère de la Défense'],
  lieu: 'balard',
  site: 'https://www.defense.gouv.fr',
  mission:
    'Le ministère prépare et met en œuvre la politique de défense : il forme, équipe et engage les forces armées.',
  enfants: [
    {
      nom: 'État-major des armées',
      sigle: 'EMA',
      mission:
        'L’EMA assiste le chef d’état-major des armées dans l’emploi des forces et la préparation de l’avenir.',
      enfants: [
        {
          nom: "Direction interarmées des réseaux d'infrastructure et des systèmes d'information",
          sigle: 'DIRISI',
          mission:
            'La DIRISI exploite les réseaux et les systèmes d’information des armées, en métropole et en opération.',
        },
        {
          nom: 'Service du commissariat des armées',
          mission:
            'Le SCA assure l’administration, la restauration, l’habillement et le soutien juridique des forces.',
          sigle: 'SCA',
        },
        {
          nom: 'Service de santé des armées',
          mission:
            'Le SSA soigne les militaires, en garnison comme en opération, et tient les hôpitaux d’instruction.',
          sigle: 'SSA',
        },
        {
          nom: 'Commandement de la cyberdéfense',
          mission:
            'Le COMCYBER protège les réseaux des armées et conduit les opérations dans le cyberespace.',
          sigle: 'COMCYBER',
        },
      ],
    },
    {
      nom: 'Direction du renseignement et de la sécurité de la défense',
      sigle: 'DRSD',
      anciensNoms: ['Direction de la protection et de la sécurité de la défense', 'DPSD'],
      lieu: 'malakoff',
      site: 'https://www.drsd.defense.gouv.fr',
      mission:
        'Service de renseignement, la DRSD protège les forces, les entreprises de défense et leurs informations contre l’espionnage, le sabotage et la subversion.',
      textes: [
        {
          titre: 'Code de la défense, articles D. 3126-5 à D. 3126-9',
          url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071307',
        },
      ],
      enfants: [{ nom: 'Bureau des ressources humaines', sigle: 'BRH' }],
    },
    {
      nom: "Secrétariat général pour l'administration",
      sigle: 'SGA',
      mission:
        'Le SGA gère le budget, les ressources humaines, le droit, l’immobilier et la mémoire du ministère.',
      enfants: [
        {
          nom: "Service d'infrastructure de la défense",
          sigle: 'SID',
          lieu: 'versaillesSid',
          mission:
            'Le SID construit et entretient les bâtiments et les infrastructures des armées, en France et à l’étranger.',
        },
        { nom: 'Direction des ressources humaines du ministère de la défense', sigle: 'DRH-MD' },
        { nom: 'Direction des affaires juridiques', sigle: 'DAJ' },
        { nom: 'Direction des affaires financières', sigle: 'DAF' },
        {
          nom: 'Observatoire économique de la défense',
          sigle: 'OED',
          mission:
            'Service statistique ministériel, l’observatoire étudie l’économie de la défense et les métiers de ses agents.',
        },
      ],
    },
    {
      nom: "Direction générale du numérique et des systèmes d'information et de communication",
      sigle: 'DGNUM',
      anciensNoms: ["Direction générale des systèmes d'information et de communication", 'DGSIC'],
      mission:
        'La DGNUM définit la stratégie numérique du ministère, la gouvernance de ses données et l’architecture de ses systèmes.',
      enfants: [
        {
          nom: "Bureau de la donnée et de l'intelligence artificielle",
          mission:
            'Le bureau fixe les règles de gouvernance des données du ministère et suit les cas d’usage d’intelligence artificielle.',
        },
        { nom: "Bureau de l'architecture des systèmes d'information" },
      ],
    },
    {
      nom: "Direction générale de l'armement",
      sigle: 'DGA',
      mission:
        'La DGA équipe les forces : elle conduit les programmes d’armement, en assure les essais et soutient l’innovation.',
      enfants: [
        {
          nom: "DGA Maîtrise de l'information",
          sigle: 'DGA MI',
          lieu: 'bruz',
        },
        {
          nom: "Agence ministérielle pour l'intelligence artificielle de défense",
          mission: 'L’AMIAD développe les modèles d’intelligence artificielle destinés aux forces.',
          sigle: 'AMIAD',
        },
      ],
    },
    { nom: "Délégation à l'information et à la communication de la défense", sigle: 'DICOD' },
    { nom: 'Contrôle général des armées', sigle: 'CGA' },
  ],
};

export const interieur: ServiceSource = {
  nom: "Ministère de l'Intérieur",
  sigle: 'MI',
  id: 'fa33b07a-3f71-46d4-b682-569c9faf211e',
  anciensNoms: ["Ministère de l'Intérieur et des Outre-mer"],
  lieu: 'beauvau',
  site: 'https://www.interieur.gouv.fr',
  enfants: [
    {
      nom: 'Secrétariat général',
      sigle: 'SG',
      mission:
        'Le secrétariat général anime le réseau des préfectures et gère les moyens humains, juridiques, immobiliers et numériques du ministère.',
      enfants: [
        {
          nom: 'Direction de la transformation numérique',
          sigle: 'DTNUM',
          anciensNoms: ['Direction du numérique', 'DNUM'],
          lieu: 'lumiere',
          mission:
            'La DTNUM conçoit et exploite les réseaux, les applications et les services numériques du ministère, et en protège les données.',
          enfants: [
            {
              nom: "Sous-direction de l'innovation et de la transformation par les données",
              sigle: 'SDIT',
              mission:
                'La sous-direction aide les directions du ministère à tirer parti de leurs données, par la science des données, la cartographie et le décisionnel.',
            },
            { nom: 'Sous-direction des applications' },
            { nom: 'Sous-direction des infrastructures' },
          ],
        },
        {
          nom: 'Direction des libertés publiques et des affaires juridiques',
          sigle: 'DLPAJ',
          lieu: 'saussaies',
          mission:
            'La DLPAJ prépare le droit des libertés publiques et des polices administratives, conseille les services et défend le ministère en justice.',
          enfants: [
            { nom: 'Sous-direction des libertés publiques' },
            {
              nom: 'Sous-direction du conseil juridique et du contentieux',
              mission:
                'La sous-direction conseille les services et défend le ministère devant le juge administratif.',
            },
          ],
        },
        { nom: 'Direction des ressources humaines', sigle: 'DRH', lieu: 'lumiere' },
        {
          nom: "Délégation à l'information et à la communication",
          sigle: 'DICOM',
        },
        {
          nom: "Direction de l'évaluation de la performance, de l'achat, des finances et de l'immobilier",
          sigle: 'DEPAFI',
          lieu: 'lumiere',
        },
      ],
    },
    {
      nom: 'Direction générale des collectivités locales',
      sigle: 'DGCL',
      lieu: 'saussaies',
      site: 'https://www.collectivites-locales.gouv.fr',
      mission:
        'La DGCL prépare les règles d’organisation, de financement et de fonctionnement des communes, des départements et des régions, et répartit les dotations de l’État.',
      textes: [
        texte(
          "Décret n° 2013-728 du 12 août 2013 portant organisation de l'administration centrale du ministère de l'intérieur et du ministère des outre-mer",
          '2013-728',
        ),
      ],
      enfants: [
        {
          nom: 'Département des études et des statistiques locales',
          sigle: 'DESL',
          mission:
            'Le département établit les comptes et les portraits statistiques des collectivités et publie leurs données de référence.',
        },
        {
          nom: "Sous-direction des finances locales et de l'action économique",
          enfants: [
            {
              nom: 'Bureau de la fiscalité locale - FL 1',
              mission: 'Le bureau suit les règles et le produit des impôts locaux.',
            },
            { nom: "Bureau des concours financiers de l'État - FL 2" },
          ],
        },
        {
          nom: 'Sous-direction des compétences et des institutions locales',
          enfants: [
            {
              nom: 'Bureau du contrôle de légalité et du conseil juridique - CIL 1',
              mission:
                'Le bureau conseille les préfectures sur la légalité des actes des collectivités.',
            },
          ],
        },
      ],
    },
    {
      nom: 'France Titres - Agence nationale des titres sécurisés',
      sigle: 'ANTS',
      anciensNoms: ['Agence nationale des titres sécurisés'],
      type: 'Établissement public',
      lieu: 'charleville',
      site: 'https://ants.gouv.fr',
      mission:
        'L’agence conçoit et délivre les titres sécurisés : cartes d’identité, passeports, permis de conduire, certificats d’immatriculation.',
      textes: [
        texte(
          "Décret n° 2007-240 du 22 février 2007 portant création de l'Agence nationale des titres sécurisés",
          '2007-240',
        ),
      ],
      enfants: [
        { nom: "Direction des systèmes d'information", sigle: 'DSI' },
        { nom: 'Direction de la relation usagers' },
      ],
    },
    {
      nom: 'Direction générale de la police nationale',
      sigle: 'DGPN',
      mission:
        'La DGPN dirige les services de la police nationale : sécurité publique, police judiciaire, ordre public, frontières.',
      enfants: [
        {
          nom: 'Service statistique ministériel de la sécurité intérieure',
          sigle: 'SSMSI',
          mission:
            'Le SSMSI produit la statistique de la délinquance, à partir des faits enregistrés et d’enquêtes auprès des victimes.',
        },
        {
          nom: 'Service national de police scientifique',
          mission: 'Le SNPS relève et analyse les traces et les indices au profit des enquêtes.',
          sigle: 'SNPS',
        },
      ],
    },
    {
      nom: 'Direction générale de la gendarmerie nationale',
      sigle: 'DGGN',
      lieu: 'issy',
      enfants: [
        {
          nom: "Direction des opérations et de l'emploi",
          id: '046132cc-2b4f-4b61-8903-0cfb2f3157bc',
          itm: '171371',
        },
      ],
    },
    {
      nom: 'Direction générale de la sécurité civile et de la gestion des crises',
      sigle: 'DGSCGC',
      itm: '171990',
    },
    {
      nom: 'Délégation à la sécurité routière',
      mission:
        'La DSR prépare les règles de circulation, le permis de conduire et la prévention des accidents.',
      sigle: 'DSR',
    },
  ],
};
