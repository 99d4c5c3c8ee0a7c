import type { GroupeOffres } from '../offre-source.ts';

export const offresSociauxAgricultureAffairesEtrangeres: readonly GroupeOffres[] = [
  {
    organisme: "Direction de la recherche, des études, de l'évaluation et des statistiques (DREES)",
    departement: 'Paris (75)',
    lieu: '78 rue Olivier-de-Serres 75015 Paris',
    serie: 'annee',
    premier: 900501,
    offres: [
      [
        "Chargé d'études statistiques sur les établissements de santé F/H",
        'statisticien',
        { etat: 'en-ligne' },
      ],
      ['Data scientist au Lab Santé (H/F)', 'data-scientist', { etat: 'en-ligne' }],
      ['Statisticien - démographie des professions de santé', 'statisticien', { etat: 'en-ligne' }],
      ['Data engineer - données du SNDS F/H', 'data-ingenieur', { etat: 'en-ligne' }],
      ["Chargé de data visualisation et d'open data", 'data-analyst', { etat: 'en-ligne' }],
      ['Économiste de la santé', 'economie'],
      ['Éditeur scientifique - mission des publications', 'communication', { etat: 'terminee' }],
    ],
  },
  {
    organisme: 'Ministères sociaux - SGMAS/DNUM',
    departement: 'Paris (75)',
    lieu: '39 quai André-Citroën 75015 Paris',
    serie: 'annee',
    premier: 900511,
    offres: [
      ['Intrapreneur de la Fabrique numérique F/H', 'chef-projet-moa', { etat: 'en-ligne' }],
      ['Développeur JavaScript / TypeScript (H/F)', 'developpeur', { etat: 'en-ligne' }],
      ['Expert cybersécurité - centre opérationnel', 'detection-intrusion', { etat: 'en-ligne' }],
      ['Designer UX - parcours usagers', 'designer', { etat: 'en-ligne' }],
      ['Ingénieur plateforme Kubernetes (DevOps)', 'exploitation-ingenieur', { etat: 'en-ligne' }],
    ],
  },
  {
    organisme: "Direction de l'animation de la recherche, des études et des statistiques (DARES)",
    departement: 'Paris (75)',
    lieu: '39 quai André-Citroën 75015 Paris',
    serie: 'annee',
    premier: 900521,
    offres: [
      ["Chargé d'études sur le marché du travail F/H", 'statisticien'],
      ["Data scientist - offres d'emploi en ligne", 'data-scientist'],
      ['Gestionnaire de bases de données statistiques (H/F)', 'data-ingenieur', { categorie: 'B' }],
    ],
  },
  {
    organisme: "Direction générale de l'offre de soins (DGOS)",
    departement: 'Paris (75)',
    lieu: '14 avenue Duquesne 75007 Paris',
    serie: 'annee',
    premier: 900531,
    offres: [
      ["Chargé de mission systèmes d'information hospitaliers F/H", 'si-metier'],
      ['Chargé de mission métiers et compétences en santé', 'sante-publique'],
      ['Assistante ou assistant de sous-direction', 'assistant-direction', { categorie: 'B' }],
    ],
  },
  {
    organisme: 'Direction générale de la santé (DGS)',
    departement: 'Paris (75)',
    lieu: '14 avenue Duquesne 75007 Paris',
    serie: 'annee',
    premier: 900541,
    offres: [
      ['Médecin de santé publique - centre de crises sanitaires F/H', 'medecin'],
      ['Épidémiologiste', 'sante-publique'],
      ['Pharmacien - produits de santé et vaccins (H/F)', 'pharmacien'],
    ],
  },
  {
    organisme: "Délégation générale à l'emploi et à la formation professionnelle (DGEFP)",
    departement: 'Paris (75)',
    lieu: '39 quai André-Citroën 75015 Paris',
    serie: 'annee',
    premier: 900551,
    offres: [
      ['Gestionnaire de fonds européens - FSE+ F/H', 'fonds-europeens'],
      ['Chargé de mission apprentissage', 'pilotage', { etat: 'terminee' }],
    ],
  },
  {
    organisme: 'SG/SSP',
    employeur:
      "Ministère de l'Agriculture et de la Souveraineté alimentaire\nService de la statistique et de la prospective",
    departement: 'Haute Garonne (31)',
    lieu: "Complexe agricole d'Auzeville 31320 Auzeville-Tolosane",
    serie: 'AGRI',
    premier: 900001,
    offres: [
      [
        'Statisticien responsable du recensement agricole F/H',
        'statisticien',
        { etat: 'en-ligne' },
      ],
      [
        "Développeur R - chaînes de traitement d'enquêtes",
        'developpeur-donnees',
        { etat: 'en-ligne' },
      ],
      ['Géomaticien - registre parcellaire graphique (H/F)', 'geomaticien', { etat: 'en-ligne' }],
      ["Gestionnaire d'enquêtes agricoles", 'enqueteur', { categorie: 'B', etat: 'en-ligne' }],
      [
        'Chargé de veille et de prospective - CEP',
        'etudes',
        { departement: 'Paris (75)', lieu: '251 rue de Vaugirard 75015 Paris', etat: 'en-ligne' },
      ],
    ],
  },
  {
    organisme: "Direction générale de l'alimentation (DGAL)",
    departement: 'Paris (75)',
    lieu: '251 rue de Vaugirard 75015 Paris',
    serie: 'AGRI',
    premier: 900021,
    offres: [
      [
        'Vétérinaire inspecteur - santé et bien-être animal F/H',
        'veterinaire',
        { etat: 'en-ligne' },
      ],
      [
        'Inspecteur en abattoir',
        'inspection-sanitaire',
        { categorie: 'B', departement: 'Mayenne (53)', lieu: 'Laval', etat: 'en-ligne' },
      ],
      [
        "Gestionnaire d'alertes - mission des urgences sanitaires",
        'inspection-sanitaire',
        { etat: 'en-ligne' },
      ],
      ['Data analyst - programmation des contrôles H/F', 'data-analyst', { etat: 'en-ligne' }],
      ["Juriste droit de l'alimentation", 'juriste', { etat: 'terminee' }],
    ],
  },
  {
    organisme:
      "Ministère de l'Agriculture et de la Souveraineté alimentaire - Service du numérique",
    departement: 'Haute Garonne (31)',
    lieu: 'Auzeville-Tolosane',
    serie: 'AGRI',
    premier: 900031,
    offres: [
      ['Concepteur développeur H/F', 'developpeur'],
      ["Administrateur de données - bureau de la donnée et de l'innovation", 'donnees-responsable'],
    ],
  },
  {
    organisme: '',
    employeur: '',
    departement: '',
    lieu: 'Site Convention, 27 rue de la Convention, Paris 15e',
    serie: 'MAE',
    premier: 1,
    offres: [
      [
        "DNUM - Chef de projet services en ligne aux Français de l'étranger (F/H)",
        'chef-projet-moa',
        { etat: 'sans-fin' },
      ],
      [
        "DNUM - Ingénieur sécurité des systèmes d'information (F/H)",
        'securite-si',
        { etat: 'sans-fin' },
      ],
      [
        'Mission Données et innovation - Data scientist (F/H)',
        'data-scientist',
        { etat: 'sans-fin', employeur: 'DGAM/DNUM' },
      ],
      [
        'DRH - Gestionnaire des agents de droit local (F/H)',
        'gestion-rh',
        { etat: 'sans-fin', employeur: 'DGAM/DRH' },
      ],
      [
        "Officier d'état civil - Service central d'état civil (F/H)",
        'etat-civil',
        {
          categorie: 'B',
          departement: 'Loire Atlantique (44)',
          lieu: '11 rue de la Maison-Blanche 44000 Nantes',
        },
      ],
      [
        'Traducteur anglais-arabe (F/H)',
        'traducteur',
        { lieu: "Site Quai d'Orsay, 37 Quai d'Orsay, Paris 7e" },
      ],
    ],
  },
  {
    organisme: "Commission nationale de l'informatique et des libertés (CNIL)",
    departement: 'Paris (75)',
    lieu: '3 place de Fontenoy 75007 Paris',
    serie: 'annee',
    premier: 900561,
    offres: [
      [
        'Ingénieur expert en intelligence artificielle F/H',
        'data-scientist',
        { etat: 'en-ligne', contractuel: true },
      ],
      [
        'Juriste protection des données - accompagnement des entreprises',
        'dpo',
        { etat: 'en-ligne', contractuel: true },
      ],
      [
        "Auditeur des systèmes d'information au service des contrôles (H/F)",
        'securite-si',
        { etat: 'en-ligne', contractuel: true },
      ],
      [
        "Designer au laboratoire d'innovation numérique (LINC)",
        'designer',
        { etat: 'en-ligne', contractuel: true },
      ],
      ["Chargé d'études et de prospective", 'etudes', { etat: 'en-ligne', contractuel: true }],
    ],
  },
  {
    organisme: 'Autorité de régulation de la communication audiovisuelle et numérique (ARCOM)',
    departement: 'Paris (75)',
    lieu: 'Tour Mirabeau, 39 quai André-Citroën 75015 Paris',
    serie: 'annee',
    premier: 900571,
    offres: [
      [
        'Chargé de mission régulation des plateformes en ligne F/H',
        'economie',
        { contractuel: true },
      ],
      ['Data analyst audiences et usages', 'data-analyst', { contractuel: true }],
    ],
  },
  {
    organisme: 'Défenseur des droits',
    departement: 'Paris (75)',
    lieu: '3 place de Fontenoy 75007 Paris',
    serie: 'annee',
    premier: 900581,
    offres: [
      ["Juriste défense des droits de l'enfant F/H", 'juriste'],
      ["Chargé d'études - accès aux services publics numériques", 'etudes', { etat: 'terminee' }],
    ],
  },
];
