import type { GroupeOffres } from '../offre-source.ts';

const SEGUR = {
  departement: 'Paris (75)',
  lieu: '20 avenue de Ségur 75007 Paris',
  serie: 'annee',
} as const;

export const offresPremierMinistre: readonly GroupeOffres[] = [
  {
    ...SEGUR,
    organisme: 'Direction interministérielle du numérique (DINUM)',
    premier: 900006,
    offres: [
      ['Data scientist au sein du Datalab F/H', 'data-scientist', { etat: 'en-ligne' }],
      [
        'Responsable de la qualité des données ouvertes - Département Étalab',
        'donnees-responsable',
        { etat: 'en-ligne' },
      ],
      ['Cheffe ou chef de projet open data (H/F)', 'chef-projet-moa', { etat: 'en-ligne' }],
      ['Juriste spécialisé en droit des données et des communs numériques (H/F)', 'juriste'],
      ['Expert accessibilité numérique RGAA - F/H', 'expert-numerique', { etat: 'en-ligne' }],
      ['Designer UX/UI pour La Suite numérique', 'designer', { etat: 'en-ligne' }],
      [
        'Ingénieure ou ingénieur DevOps - Département Opérateur de produits interministériels',
        'exploitation-ingenieur',
      ],
      ['Administrateur systèmes et réseaux - RIE (H/F)', 'admin-systeme', { categorie: 'A' }],
      ['Coach produit beta.gouv.fr', 'coach', { contractuel: true }],
      ['Chargée ou chargé de recrutement des profils numériques - Mission Talents', 'recrutement'],
      [
        'Data engineer - pôle Circulation des données (H/F)',
        'data-ingenieur',
        { etat: 'en-ligne' },
      ],
      ['Développeur full stack Python / Vue.js F/H - data.gouv.fr', 'developpeur'],
      ["Responsable de la sécurité des systèmes d'information (RSSI) adjoint", 'rssi'],
      ['Chargé de communication numérique (H/F)', 'communication', { etat: 'terminee' }],
      ['Chargé de mission Logiciels libres (H/F)', 'expert-numerique', { etat: 'terminee' }],
    ],
  },
  {
    ...SEGUR,
    organisme: 'Direction interministérielle de la transformation publique (DITP)',
    premier: 900031,
    offres: [
      ['Consultant interne en organisation et conduite du changement F/H', 'organisation'],
      ['Designer de service public (H/F)', 'designer'],
      ['Chef de projet sciences comportementales', 'evaluation'],
      ['Data analyst - suivi des politiques prioritaires du Gouvernement F/H', 'data-analyst'],
      ['Responsable du programme Services Publics + F/H', 'pilotage', { management: true }],
    ],
  },
  {
    organisme: "Direction de l'information légale et administrative (DILA)",
    departement: 'Paris (75)',
    lieu: '26 rue Desaix 75015 Paris',
    serie: 'annee',
    premier: 900041,
    offres: [
      ['Rédacteur juridique des fiches pratiques de Service-Public F/H', 'redacteur-juridique'],
      ['Chef de projet numérique Légifrance (H/F)', 'chef-projet-moe'],
      ["Product owner - annuaire de l'administration", 'chef-projet-moa', { etat: 'en-ligne' }],
      ['Gestionnaire de bases de données éditoriales', 'documentaliste', { categorie: 'B' }],
      [
        "Téléconseiller juridique au centre d'appels interministériel H/F",
        'accueil-usager',
        { categorie: 'B' },
      ],
      ['Gestionnaire RH - Secrétariat général de la DILA', 'gestion-rh'],
      ['Intégrateur de données XML et open data F/H', 'data-ingenieur', { categorie: 'B' }],
    ],
  },
  {
    organisme: 'Secrétariat général du Gouvernement (SGG)',
    departement: 'Paris (75)',
    lieu: '57 rue de Varenne 75007 Paris',
    serie: 'annee',
    premier: 900051,
    offres: [
      ['Légiste au département de la qualité du droit F/H', 'juriste'],
      ['Gestionnaire budgétaire et comptable - DSAF', 'gestion-budget', { organisme: 'SGG/DSAF' }],
      ['Acheteur public interministériel - DSAF (H/F)', 'acheteur', { organisme: 'SGG/DSAF' }],
      ['Technicien support utilisateurs - DSAF/DSI H/F', 'support', { organisme: 'SGG/DSAF/DSI' }],
      ['Assistante ou assistant de direction', 'assistant-direction'],
    ],
  },
  {
    organisme: "Agence nationale de la sécurité des systèmes d'information (ANSSI)",
    departement: 'Paris (75)',
    lieu: '31 quai de Grenelle 75015 Paris',
    serie: 'annee',
    premier: 900061,
    offres: [
      ['Analyste en réponse à incident cyber F/H', 'detection-intrusion', { contractuel: true }],
      [
        "Auditeur en sécurité des systèmes d'information (H/F)",
        'securite-si',
        { contractuel: true },
      ],
      [
        "Data scientist - détection d'attaques informatiques",
        'data-scientist',
        { contractuel: true },
      ],
      ['Formateur cybersécurité au CFSSI F/H', 'formateur'],
      [
        "Développeur d'outils de détection (Rust, Python) F/H",
        'developpeur-donnees',
        { contractuel: true },
      ],
    ],
  },
  {
    ...SEGUR,
    organisme: "Service d'information du Gouvernement (SIG)",
    premier: 900071,
    offres: [
      ["Chargé d'études d'opinion F/H", 'etudes'],
      ['Social media manager (H/F)', 'reseaux-sociaux'],
      ["Chargé d'accessibilité éditoriale et numérique", 'communication'],
    ],
  },
  {
    organisme: "Direction générale de l'administration et de la fonction publique (DGAFP)",
    departement: 'Paris (75)',
    lieu: '139 rue de Bercy 75012 Paris',
    serie: 'annee',
    premier: 900081,
    offres: [
      [
        "Statisticien chargé d'études sur les rémunérations des agents publics F/H",
        'statisticien',
        { etat: 'en-ligne' },
      ],
      [
        'Data scientist - département des études, des statistiques et des SI',
        'data-scientist',
        { etat: 'en-ligne' },
      ],
      ['Chargé de mission marque employeur et attractivité (H/F)', 'communication'],
      ['Juriste statut général des fonctionnaires', 'juriste'],
      ['Chef de projet du site Choisir le service public F/H', 'chef-projet-moa'],
      [
        'Adjointe ou adjoint au chef du bureau des politiques sociales',
        'pilotage',
        { management: true, etat: 'terminee' },
      ],
    ],
  },
  {
    ...SEGUR,
    organisme: '',
    employeur:
      'Services du Premier ministre\nSecrétariat général à la planification écologique\n20 avenue de Ségur\n75007 Paris',
    premier: 900091,
    offres: [
      [
        'Chargé de mission Données et indicateurs de la planification écologique F/H',
        'data-analyst',
      ],
      ['Directeur de programme Eau et biodiversité (H/F)', 'pilotage', { management: true }],
    ],
  },
];
