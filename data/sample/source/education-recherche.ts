import { type ServiceSource, texte } from './service-source.ts';

const ORGANISATION = texte(
  "Décret n° 2014-133 du 17 février 2014 fixant l'organisation de l'administration centrale des ministères de l'éducation nationale et de l'enseignement supérieur et de la recherche",
  '2014-133',
);

export const educationNationale: ServiceSource = {
  nom: "Ministère de l'Éducation nationale",
  sigle: 'MEN',
  id: '3ed2f725-e077-4973-a531-498e13fc7861',
  anciensNoms: ["Ministère de l'Éducation nationale et de la Jeunesse"],
  lieu: 'grenelle',
  site: 'https://www.education.gouv.fr',
  enfants: [
    {
      nom: 'Secrétariat général',
      sigle: 'SG',
      cle: 'sg-education',
      mission:
        'Commun à l’éducation nationale, à l’enseignement supérieur et aux sports, le secrétariat général gère les personnels, les finances, le droit et le numérique.',
      textes: [ORGANISATION],
      enfants: [
        {
          nom: "Direction du numérique pour l'éducation",
          sigle: 'DNE',
          lieu: 'dutot',
          mission:
            'La DNE conçoit la stratégie numérique de l’école, développe les systèmes d’information de l’éducation et soutient les usages pédagogiques.',
          enfants: [
            { nom: 'Sous-direction du socle numérique' },
            {
              nom: "Bureau de la donnée et de l'intelligence artificielle",
              mission:
                'Le bureau tient le rôle d’administrateur des données du ministère et accompagne les projets d’intelligence artificielle en éducation.',
            },
            {
              nom: "Bureau de l'accompagnement des usages et de l'expérience utilisateur",
              mission:
                'Le bureau conçoit avec les enseignants, les familles et les élèves des services simples et accessibles.',
            },
          ],
        },
        {
          nom: "Direction de l'évaluation, de la prospective et de la performance",
          sigle: 'DEPP',
          cle: 'depp',
          lieu: 'dutot',
          mission:
            'Service statistique de l’éducation, la DEPP compte les élèves, évalue leurs acquis et mesure les effets des politiques scolaires.',
          enfants: [
            {
              nom: 'Sous-direction des évaluations et de la performance scolaire',
              mission:
                'La sous-direction mesure les acquis des élèves par des évaluations nationales et internationales.',
            },
            {
              nom: 'Sous-direction des synthèses statistiques',
              mission:
                'La sous-direction rassemble les comptes de l’éducation et les grands indicateurs.',
            },
            {
              nom: 'Bureau des études statistiques sur les élèves',
            },
          ],
        },
        {
          nom: 'Direction générale des ressources humaines',
          sigle: 'DGRH',
          mission:
            'La DGRH recrute et gère les enseignants et les personnels administratifs, techniques et d’encadrement.',
        },
        { nom: 'Direction des affaires juridiques', sigle: 'DAJ' },
        { nom: 'Direction des affaires financières', sigle: 'DAF' },
        { nom: 'Délégation à la communication', sigle: 'DELCOM' },
      ],
    },
    {
      nom: "Direction générale de l'enseignement scolaire",
      sigle: 'DGESCO',
      mission:
        'La DGESCO prépare les programmes, organise les examens et suit la scolarité des élèves, de la maternelle au lycée.',
      textes: [ORGANISATION],
      enfants: [
        {
          nom: "Service de l'accompagnement des politiques éducatives",
          enfants: [
            {
              nom: "Service de la vie de l'élève et des établissements",
              id: '0088267d-14cf-49ee-97ad-8dc2aa74c32e',
              itm: '443306',
            },
          ],
        },
        { nom: "Bureau des lycées professionnels et de l'apprentissage" },
      ],
    },
    { nom: "Inspection générale de l'éducation, du sport et de la recherche", sigle: 'IGÉSR' },
  ],
};

export const enseignementSuperieur: ServiceSource = {
  nom: "Ministère de l'Enseignement supérieur et de la Recherche",
  sigle: 'MESR',
  id: '4ca60afd-3886-434c-80bb-f6bc55581323',
  lieu: 'descartes',
  site: 'https://www.enseignementsup-recherche.gouv.fr',
  autresEnfants: ['sg-education'],
  enfants: [
    {
      nom: "Direction générale de la recherche et de l'innovation",
      sigle: 'DGRI',
      mission:
        'La DGRI prépare la stratégie nationale de recherche, suit les organismes scientifiques et soutient l’innovation et la science ouverte.',
      enfants: [
        {
          nom: "Département de l'information scientifique et technique et de la science ouverte",
          mission:
            'Le département met en œuvre le plan pour la science ouverte et suit les données et les publications de la recherche.',
        },
        { nom: "Service de la stratégie de la recherche et de l'innovation", sigle: 'SSRI' },
      ],
    },
    {
      nom: "Direction générale de l'enseignement supérieur et de l'insertion professionnelle",
      sigle: 'DGESIP',
      cle: 'dgesip',
      enfants: [
        {
          nom: "Sous-direction des systèmes d'information et des études statistiques",
          sigle: 'SIES',
          mission:
            'Le SIES est le service statistique de l’enseignement supérieur et de la recherche : il suit les étudiants, leur réussite et leur insertion.',
        },
      ],
    },
  ],
};
