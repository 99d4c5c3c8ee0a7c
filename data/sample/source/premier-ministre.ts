import { type ServiceSource, texte } from './service-source.ts';

export const premierMinistre: ServiceSource = {
  nom: 'Premier ministre',
  id: 'a515667c-6dc0-4544-a1a8-2cf13d7da23b',
  lieu: 'matignon',
  site: 'https://www.info.gouv.fr',
  mission:
    'Le Premier ministre dirige l’action du Gouvernement et dispose de l’administration. Autour de lui sont placés les services qui coordonnent le travail des ministères.',
  autresEnfants: ['ditp'],
  enfants: [
    {
      nom: 'Direction interministérielle du numérique',
      sigle: 'DINUM',
      itm: '171970',
      cle: 'dinum',
      anciensNoms: [
        "Direction interministérielle du numérique et du système d'information et de communication de l'État",
      ],
      lieu: 'segur',
      site: 'https://www.numerique.gouv.fr',
      contact: true,
      mission:
        'La DINUM élabore la stratégie numérique de l’État et veille à sa mise en œuvre par les ministères. Elle construit des produits communs, ouvre et fait circuler les données publiques, et accompagne les administrations dans leurs projets et leurs recrutements.',
      textes: [
        {
          titre:
            "Décret n° 2019-1088 du 25 octobre 2019 relatif au système d'information et de communication de l'État et à la direction interministérielle du numérique",
          url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039281619',
        },
      ],
      enfants: [
        {
          nom: 'Département Étalab',
          anciensNoms: ['Mission Étalab'],
          mission:
            'Le département Étalab conduit la politique de la donnée de l’État : ouverture, circulation entre administrations, exploitation par les sciences des données et l’intelligence artificielle. Il anime le réseau des administrateurs ministériels des données.',
          enfants: [
            {
              nom: 'Pôle Ouverture des données',
              mission:
                'Le pôle fait vivre la plateforme data.gouv.fr, aide les producteurs à publier leurs jeux de données et suit la qualité de ce qui est ouvert.',
            },
            {
              nom: 'Pôle Circulation des données',
              mission:
                'Le pôle met des API à la disposition des administrations pour que les usagers n’aient plus à fournir deux fois la même information.',
            },
            {
              nom: 'Pôle Sciences des données et intelligence artificielle',
              sigle: 'Datalab',
              mission:
                'Le pôle réalise avec les ministères des projets de science des données et d’intelligence artificielle, de l’exploration des données jusqu’à la mise en production des modèles.',
            },
            {
              nom: 'Pôle Logiciels libres et communs numériques',
              mission:
                'Le pôle encourage l’usage et la publication de logiciels libres dans l’administration et tient le catalogue des codes sources publics.',
            },
            { nom: 'Pôle Juridique de la donnée' },
          ],
        },
        {
          nom: 'Département Incubateur de services numériques',
          sigle: 'beta.gouv.fr',
          anciensNoms: ['Mission Incubateur de services numériques'],
          mission:
            'L’incubateur aide des agents publics à créer en quelques mois un service numérique utile, avec une petite équipe autonome et une mesure d’impact publiée.',
          enfants: [
            { nom: 'Pôle Accompagnement des équipes produits' },
            {
              nom: 'Pôle Design des services numériques',
              mission:
                'Le pôle apporte aux équipes la recherche utilisateur et le design d’interface, et fait évoluer le système de design de l’État.',
            },
          ],
        },
        {
          nom: 'Département Opérateur de produits interministériels',
          sigle: 'OPI',
          mission:
            'Le département conçoit et exploite les produits utilisés par tous les ministères : identité numérique des agents et des usagers, suite collaborative, messagerie instantanée.',
          enfants: [
            {
              nom: 'Pôle La Suite numérique',
              mission:
                'Le pôle développe les outils collaboratifs libres des agents : rédaction à plusieurs, visioconférence, fichiers, messagerie.',
            },
            { nom: 'Pôle Identité et accès' },
          ],
        },
        {
          nom: 'Département Infrastructures et services opérés',
          sigle: 'ISO',
          mission:
            'Le département exploite le réseau interministériel de l’État et les plateformes d’hébergement mutualisées.',
          enfants: [
            {
              nom: "Pôle Réseau interministériel de l'État",
              mission:
                'Le pôle exploite le réseau qui relie les sites de l’État et en garantit la disponibilité.',
              sigle: 'RIE',
            },
            { nom: 'Pôle Sécurité opérationnelle' },
          ],
        },
        {
          nom: 'Département Performance des services numériques',
          sigle: 'PSN',
          anciensNoms: ['Service Performance des services numériques'],
          enfants: [
            {
              nom: 'Pôle Qualité et accessibilité des démarches en ligne',
              mission:
                'Le pôle mesure la qualité des démarches administratives en ligne, publie les résultats et tient à jour le référentiel général d’amélioration de l’accessibilité.',
            },
            {
              nom: 'Pôle Suivi des grands projets numériques',
              mission:
                'Le pôle rend des avis sur les grands projets numériques de l’État et publie leur état d’avancement.',
            },
          ],
        },
        {
          nom: 'Mission Talents et filière numérique',
          mission:
            'La mission aide les administrations à attirer, recruter et garder les spécialistes du numérique, et anime la filière dans les trois versants.',
        },
        { nom: 'Mission Communication' },
        { nom: 'Secrétariat général', sigle: 'SG' },
      ],
    },
    {
      nom: 'Secrétariat général du Gouvernement',
      sigle: 'SGG',
      mission:
        'Le SGG prépare les conseils des ministres, organise le travail gouvernemental et veille à la régularité des textes. Il gère les moyens des services du Premier ministre.',
      enfants: [
        {
          nom: 'Service de la législation et de la qualité du droit',
          enfants: [
            {
              nom: "Département de l'activité normative",
              mission:
                'Le département suit la préparation des textes, du projet de loi au décret d’application.',
            },
            {
              nom: 'Département de la qualité du droit',
              mission:
                'Le département veille à la clarté des textes et à la simplification du droit ; il anime les travaux de codification.',
            },
          ],
        },
        {
          nom: 'Direction des services administratifs et financiers',
          sigle: 'DSAF',
          lieu: 'segur',
          mission:
            'La DSAF fournit aux services du Premier ministre leurs moyens humains, financiers, immobiliers et informatiques.',
          enfants: [
            { nom: 'Sous-direction des ressources humaines' },
            { nom: 'Sous-direction de la programmation et des affaires financières' },
            {
              nom: "Division des systèmes d'information",
              mission: 'La division équipe et dépanne les agents des services du Premier ministre.',
              sigle: 'DSI',
            },
            { nom: 'Mission Achats' },
          ],
        },
        {
          nom: "Direction de l'information légale et administrative",
          sigle: 'DILA',
          lieu: 'desaix',
          site: 'https://www.dila.premier-ministre.gouv.fr',
          contact: true,
          mission:
            'La DILA édite le Journal officiel, diffuse le droit et les annonces légales, et renseigne les usagers sur leurs droits et leurs démarches. Elle tient l’annuaire de l’administration et publie ses données en licence ouverte.',
          textes: [
            texte(
              "Décret n° 2010-31 du 11 janvier 2010 relatif à la direction de l'information légale et administrative",
              '2010-31',
            ),
          ],
          enfants: [
            {
              nom: "Département de l'information administrative multicanal",
              mission:
                'Le département rédige et met à jour les fiches pratiques de Service-Public et répond aux questions des usagers par téléphone et par écrit.',
            },
            {
              nom: 'Département des produits et services numériques',
              mission:
                'Le département conçoit les sites de la direction, dont Légifrance et Service-Public, et en publie les données et les API.',
            },
            { nom: "Département de l'édition et du débat public" },
            {
              nom: 'Secrétariat général',
              sigle: 'SG',
              enfants: [
                { nom: 'Département des ressources humaines', sigle: 'DRH' },
                { nom: "Département de l'informatique et des télécommunications" },
              ],
            },
          ],
        },
      ],
    },
    {
      nom: 'Secrétariat général de la défense et de la sécurité nationale',
      sigle: 'SGDSN',
      lieu: 'latourMaubourg',
      site: 'https://www.sgdsn.gouv.fr',
      mission:
        'Le SGDSN prépare les décisions de l’exécutif en matière de défense et de sécurité, et veille à la protection du secret et à la résilience de la Nation.',
      enfants: [
        {
          nom: "Agence nationale de la sécurité des systèmes d'information",
          sigle: 'ANSSI',
          type: 'Service à compétence nationale',
          site: 'https://cyber.gouv.fr',
          mission:
            'L’ANSSI défend les systèmes d’information de l’État et des opérateurs d’importance vitale, certifie les produits de confiance et conseille les administrations et les entreprises.',
          textes: [
            texte(
              "Décret n° 2009-834 du 7 juillet 2009 portant création d'un service à compétence nationale dénommé « Agence nationale de la sécurité des systèmes d'information »",
              '2009-834',
            ),
          ],
          enfants: [
            { nom: 'Sous-direction Opérations' },
            { nom: 'Sous-direction Expertise' },
            {
              nom: "Centre de formation à la sécurité des systèmes d'information",
              mission:
                'Le centre forme les agents publics à la cybersécurité et prépare au titre d’expert.',
              sigle: 'CFSSI',
            },
          ],
        },
        {
          nom: 'Service de vigilance et de protection contre les ingérences numériques étrangères',
          sigle: 'VIGINUM',
          type: 'Service à compétence nationale',
          mission:
            'VIGINUM repère et analyse les manipulations de l’information venues de l’étranger sur les plateformes en ligne.',
        },
      ],
    },
    {
      nom: "Service d'information du Gouvernement",
      sigle: 'SIG',
      lieu: 'segur',
      mission:
        'Le SIG informe les citoyens de l’action du Gouvernement, coordonne la communication des ministères et analyse l’opinion et les médias.',
      enfants: [
        {
          nom: "Département Analyse d'opinion",
          mission:
            'Le département commande et exploite des sondages et des enquêtes sur l’action publique.',
        },
        { nom: 'Département Information digitale' },
      ],
    },
    {
      nom: 'Secrétariat général des affaires européennes',
      mission:
        'Le SGAE établit les positions de la France auprès de l’Union européenne et suit la transposition des directives.',
      sigle: 'SGAE',
      lieu: 'bellechasse',
    },
    {
      nom: 'Secrétariat général de la mer',
      mission: 'Le SGMer coordonne la politique maritime et l’action de l’État en mer.',
      sigle: 'SGMer',
      lieu: 'segur',
    },
    {
      nom: 'Secrétariat général à la planification écologique',
      sigle: 'SGPE',
      lieu: 'segur',
      mission:
        'Le SGPE coordonne les plans des ministères pour le climat, la biodiversité et les ressources, et en suit les résultats par des indicateurs publics.',
    },
    {
      nom: 'Haut-commissariat à la Stratégie et au Plan',
      anciensNoms: ['France Stratégie', 'Haut-commissariat au Plan'],
      type: 'Conseil, comité, commission (organisme consultatif)',
      lieu: 'segur',
      mission:
        'Le Haut-commissariat éclaire les choix collectifs par des travaux de prospective et d’évaluation des politiques publiques.',
    },
    {
      nom: "Conseil d'analyse économique",
      sigle: 'CAE',
      type: 'Conseil, comité, commission (organisme consultatif)',
      lieu: 'segur',
    },
  ],
};

export const fonctionPublique: ServiceSource = {
  nom: 'Ministère de la Transformation et de la Fonction publiques',
  id: '9f101ac7-9a0e-4d62-8b27-8109876dff94',
  lieu: 'bercy',
  site: 'https://www.fonction-publique.gouv.fr',
  autresEnfants: ['dinum'],
  enfants: [
    {
      nom: "Direction générale de l'administration et de la fonction publique",
      sigle: 'DGAFP',
      contact: true,
      mission:
        'La DGAFP définit les règles communes aux agents publics et la politique de ressources humaines de l’État. Elle fait vivre le site Choisir le service public et publie la statistique de l’emploi public.',
      textes: [
        texte(
          "Décret n° 2016-1804 du 22 décembre 2016 relatif à la direction générale de l'administration et de la fonction publique et à la politique de ressources humaines dans la fonction publique",
          '2016-1804',
        ),
      ],
      enfants: [
        {
          nom: 'Service des parcours de carrière et des politiques salariales et sociales',
          enfants: [
            { nom: 'Bureau des politiques salariales et des retraites' },
            { nom: 'Bureau des politiques sociales, de la santé et de la sécurité au travail' },
          ],
        },
        {
          nom: "Département des études, des statistiques et des systèmes d'information",
          sigle: 'DESSI',
          mission:
            'Service statistique ministériel de la fonction publique, le département mesure les effectifs, les rémunérations et les mobilités des agents des trois versants.',
        },
        {
          nom: "Bureau de l'attractivité et du recrutement",
          mission:
            'Le bureau suit la politique de recrutement, promeut la marque employeur des services publics et pilote le site de publication des offres.',
        },
        { nom: 'Bureau du statut général et du dialogue social' },
        { nom: "Mission de l'encadrement supérieur" },
      ],
    },
    {
      nom: 'Direction interministérielle de la transformation publique',
      sigle: 'DITP',
      cle: 'ditp',
      lieu: 'segur',
      site: 'https://www.modernisation.gouv.fr',
      mission:
        'La DITP aide les ministères à améliorer la qualité de leurs services et à simplifier l’action publique. Elle apporte du conseil, des méthodes d’innovation et les sciences comportementales.',
      textes: [
        texte(
          'Décret n° 2017-1584 du 20 novembre 2017 relatif à la direction interministérielle de la transformation publique',
          '2017-1584',
        ),
      ],
      enfants: [
        { nom: 'Département Pilotage et évaluation des politiques prioritaires' },
        {
          nom: 'Département Expérience usagers',
          mission:
            'Le département écoute les usagers, anime le programme Services Publics + et mesure leur satisfaction.',
        },
        {
          nom: 'Pôle Innovation publique et sciences comportementales',
          mission:
            'Le pôle expérimente de nouvelles façons de servir les usagers et en mesure les effets.',
        },
        { nom: 'Pôle Conseil interne' },
        {
          nom: 'Campus de la transformation publique',
          mission:
            'Le campus forme les agents aux méthodes de conduite du changement, de simplification et d’innovation.',
        },
        { nom: 'Secrétariat général', sigle: 'SG' },
      ],
    },
  ],
};
