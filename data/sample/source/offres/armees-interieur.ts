import type { GroupeOffres } from '../offre-source.ts';

export const offresArmeesInterieur: readonly GroupeOffres[] = [
  {
    organisme: 'Direction du renseignement et de la sécurité de la Défense (DRSD)',
    departement: 'Hauts-de-Seine (92)',
    lieu: '27 BOULEVARD DE STALINGRAD\n92240 MALAKOFF',
    serie: 'DEF',
    premier: 90001,
    offres: [
      ['CHARGE DE RECRUTEMENT ET DE LA MOBILITE', 'recrutement', { etat: 'en-ligne' }],
      ['ANALYSTE EN SOURCES OUVERTES H/F', 'renseignement', { etat: 'en-ligne' }],
      ['INGENIEUR BIG DATA (H/F)', 'data-ingenieur', { etat: 'en-ligne' }],
      [
        "EXPERT EN PROTECTION DU SECRET ET DES SYSTEMES D'INFORMATION",
        'securite-si',
        { etat: 'en-ligne' },
      ],
      ['LINGUISTE-EXPLOITANT LANGUE RUSSE', 'traducteur', { etat: 'en-ligne' }],
      ['GESTIONNAIRE RH DE PROXIMITE', 'gestion-rh', { etat: 'terminee' }],
    ],
  },
  {
    organisme: 'Service infrastructure de la défense (SID)',
    departement: 'Var (83)',
    lieu: 'Arsenal, 83000 TOULON',
    serie: 'DEF',
    premier: 90021,
    offres: [
      ["CONDUCTEUR D'OPERATIONS IMMOBILIERES (H/F)", 'batiment-conduite', { etat: 'en-ligne' }],
      [
        'RESPONSABLE DE LA MAINTENANCE DES RESEAUX ELECTRIQUES',
        'electricien',
        { categorie: 'B', etat: 'en-ligne' },
      ],
      ['ACHETEUR TRAVAUX H/F', 'acheteur', { etat: 'en-ligne' }],
      [
        'ELECTRICIEN HAUTE TENSION',
        'electricien',
        { categorie: 'C', etat: 'en-ligne', departement: 'Finistère (29)', lieu: 'Brest' },
      ],
      [
        'PLOMBIER CHAUFFAGISTE',
        'plombier',
        { categorie: 'C', etat: 'en-ligne', departement: 'Meurthe et Moselle (54)', lieu: 'Nancy' },
      ],
      [
        "GEOMATICIEN - SYSTEME D'INFORMATION DU PATRIMOINE",
        'geomaticien',
        { departement: 'Yvelines (78)', lieu: 'Versailles' },
      ],
    ],
  },
  {
    organisme:
      "Direction générale du numérique et des systèmes d'information et de communication (DGNUM)",
    departement: 'Paris (75)',
    lieu: '60 BOULEVARD DU GENERAL MARTIAL VALIN\n75015 PARIS',
    serie: 'DEF',
    premier: 90041,
    offres: [
      ['CHARGE DE GOUVERNANCE DES DONNEES H/F', 'donnees-responsable'],
      ["ARCHITECTE DES SYSTEMES D'INFORMATION", 'architecte'],
      ['CHEF DE PROJET INTELLIGENCE ARTIFICIELLE', 'chef-projet-moa'],
    ],
  },
  {
    organisme: 'Etat-major des armées (EMA)',
    departement: 'Paris (75)',
    lieu: '60 BOULEVARD DU GENERAL MARTIAL VALIN\n75015 PARIS',
    serie: 'DEF',
    premier: 90051,
    offres: [
      [
        'EMA/DIRISI - ADMINISTRATEUR SYSTEMES ET RESEAUX H/F',
        'admin-systeme',
        {
          organisme: 'EMA/DIRISI',
          categorie: 'B',
          departement: 'Val de Marne (94)',
          lieu: 'Le Kremlin-Bicêtre',
        },
      ],
      [
        'EMA/COMCYBER - ANALYSTE CYBERDEFENSE',
        'detection-intrusion',
        { organisme: 'EMA/COMCYBER', departement: 'Ille et Vilaine (35)', lieu: 'Rennes' },
      ],
      [
        'EMA/SSA - INFIRMIER EN CENTRE MEDICAL DES ARMEES',
        'infirmier',
        { organisme: 'EMA/SSA', departement: 'Haute Marne (52)', lieu: 'Saint-Dizier' },
      ],
      [
        'EMA/SCA - CHEF DE CUISINE',
        'cuisinier',
        {
          organisme: 'EMA/SCA',
          categorie: 'C',
          departement: 'Marne (51)',
          lieu: 'Mourmelon-le-Grand',
        },
      ],
      [
        'EMA/SCA - MAGASINIER CARISTE',
        'magasinier',
        { organisme: 'EMA/SCA', categorie: 'C', departement: 'Cher (18 )', lieu: 'Bourges' },
      ],
    ],
  },
  {
    organisme: "Direction générale de l'armement (DGA)",
    departement: 'Ille et Vilaine (35)',
    lieu: 'La Roche-Marguerite 35170 BRUZ',
    serie: 'DEF',
    premier: 90061,
    offres: [
      ['DGA/MI - INGENIEUR CYBERSECURITE H/F', 'securite-si', { contractuel: true }],
      ['DGA/AMIAD - DATA SCIENTIST TRAITEMENT DU LANGAGE', 'data-scientist', { contractuel: true }],
      [
        "DGA - MECANICIEN D'ESSAIS",
        'mecanicien',
        { categorie: 'C', departement: 'Landes (40)', lieu: 'Biscarrosse' },
      ],
    ],
  },
  {
    organisme: "Secrétariat général pour l'administration (SGA)",
    departement: 'Paris (75)',
    lieu: '60 BOULEVARD DU GENERAL MARTIAL VALIN\n75015 PARIS',
    serie: 'DEF',
    premier: 90071,
    offres: [
      ["CHARGE D'ETUDES STATISTIQUES - OBSERVATOIRE ECONOMIQUE DE LA DEFENSE", 'statisticien'],
      ['SGA/DAJ - REDACTEUR CONTENTIEUX', 'juriste', { organisme: 'SGA/DAJ' }],
      ['SGA/DAF - CONTROLEUR DE GESTION', 'controle-gestion', { organisme: 'SGA/DAF' }],
    ],
  },
  {
    organisme: "Ministère de l'Intérieur",
    employeur: 'DTNUM - 40 avenue des Terroirs-de-France - 75012 Paris',
    departement: 'Paris (75)',
    lieu: '40 avenue des Terroirs-de-France 75012 Paris',
    serie: 'MINT',
    premier: 990001,
    offres: [
      ['DTNUM - SDIT - Data scientist H/F', 'data-scientist', { etat: 'en-ligne' }],
      ['DTNUM - Chef de projet MOE F/H', 'chef-projet-moe', { etat: 'en-ligne' }],
      ['DTNUM - SDIT - Géomaticien', 'geomaticien', { etat: 'en-ligne' }],
      ['DTNUM - Développeuse / développeur Java H/F', 'developpeur-java', { etat: 'en-ligne' }],
      [
        'DTNUM - Expert réseaux de la sous-direction des infrastructures',
        'admin-systeme',
        { categorie: 'A', etat: 'en-ligne' },
      ],
      ["DTNUM - Responsable d'exploitation", 'exploitation-ingenieur', { etat: 'terminee' }],
    ],
  },
  {
    organisme: 'Direction générale des collectivités locales (DGCL)',
    departement: 'Paris (75)',
    lieu: '2 place des Saussaies 75008 Paris',
    serie: 'MINT',
    premier: 990021,
    offres: [
      ['DGCL - DESL - Statisticien des finances locales F/H', 'statisticien', { etat: 'en-ligne' }],
      ['DGCL - Chargé de mission fiscalité locale - FL 1', 'economie', { etat: 'en-ligne' }],
      [
        'DGCL - Juriste contrôle de légalité et conseil juridique - CIL 1 H/F',
        'juriste',
        { etat: 'en-ligne' },
      ],
      [
        "DGCL - Chargé de l'open data des collectivités",
        'donnees-responsable',
        { etat: 'en-ligne' },
      ],
      ['DGCL - Assistant de direction', 'assistant-direction', { etat: 'terminee' }],
    ],
  },
  {
    organisme: 'Direction des libertés publiques et des affaires juridiques (DLPAJ)',
    departement: 'Paris (75)',
    lieu: '11 rue des Saussaies 75008 Paris',
    serie: 'MINT',
    premier: 990031,
    offres: [
      [
        'DLPAJ - Consultant juridique, sous-direction du conseil juridique et du contentieux',
        'juriste',
      ],
      ['DLPAJ - Juriste protection des données personnelles', 'dpo'],
    ],
  },
  {
    organisme: 'Agence Nationale des Titres Sécurisés (ANTS)',
    departement: 'Ardennes (08)',
    lieu: '18 rue Irénée-Carré 08000 Charleville-Mézières',
    serie: 'annee',
    premier: 900301,
    offres: [
      ['Chargé de relation usagers', 'accueil-usager', { categorie: 'C' }],
      ['Product owner identité numérique F/H', 'chef-projet-moa'],
      ['Ingénieur sécurité applicative (H/F)', 'securite-si'],
      ['UX researcher - parcours usagers', 'designer', { contractuel: true }],
    ],
  },
  {
    organisme: 'Direction générale de la police nationale (DGPN)',
    departement: 'Paris (75)',
    lieu: 'Place Beauvau 75008 Paris',
    serie: 'MINT',
    premier: 990041,
    offres: [
      [
        "SSMSI - Chargé d'études statistiques sur la délinquance F/H",
        'statisticien',
        { organisme: 'DGPN/SSMSI' },
      ],
      [
        'SNPS - Technicien principal de police technique et scientifique H/F',
        'police-scientifique',
        { categorie: 'B', departement: 'Rhône (69)', lieu: 'Écully' },
      ],
      [
        'Gardien de la paix - brigade fluviale',
        'police',
        { categorie: 'B', departement: 'Bas Rhin (67)', lieu: 'Strasbourg' },
      ],
      ['Psychologue clinicien au service de soutien opérationnel', 'psychologue'],
    ],
  },
  {
    organisme: 'Région de gendarmerie Occitanie',
    departement: 'Haute Garonne (31)',
    lieu: 'TOULOUSE',
    serie: 'MINT',
    premier: 990051,
    offres: [
      ['Mécanicien automobile H/F', 'mecanicien', { categorie: 'C' }],
      ['Ouvrier polyvalent de maintenance des casernes', 'maintenance', { categorie: 'C' }],
    ],
  },
  {
    organisme: "Préfecture d'Ille-et-Vilaine",
    departement: 'Ille et Vilaine (35)',
    lieu: "81 boulevard d'Armorique 35700 Rennes",
    serie: 'MINT',
    premier: 990061,
    offres: [
      ['PREF 35 - Instructeur de titres de séjour', 'instruction', { categorie: 'C' }],
      ['PREF 35 - Agent chargé du contrôle de légalité', 'controle-legalite', { categorie: 'B' }],
    ],
  },
];
