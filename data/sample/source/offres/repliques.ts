import type { GroupeOffres, OffreSource } from '../offre-source.ts';

/** Offers shown by the replicas of the job board's pages: what is here must say what they say. */
export const offresRepliques: readonly GroupeOffres[] = [
  {
    organisme: 'Direction interministérielle du numérique (DINUM)',
    departement: 'Paris (75)',
    lieu: '20 avenue de Ségur 75007 Paris',
    serie: 'annee',
    premier: 900001,
    offres: [
      [
        'Développeuse ou développeur web',
        'developpeur',
        {
          publication: ['2026-11-02', '2027-01-15'],
          experience: 'Confirmé',
          teletravail: 'Oui',
        },
      ],
    ],
  },
  {
    organisme: 'Secrétariat général',
    employeur: 'Ministères économiques et financiers\nSecrétariat général',
    departement: 'Paris (75)',
    lieu: '139 rue de Bercy 75012 Paris',
    serie: 'annee',
    premier: 900005,
    offres: [
      [
        'Cheffe ou chef de bureau "R&D et achats de l\'État"',
        'achats-responsable',
        {
          categorie: 'A+',
          publication: ['2026-11-12', null],
          experience: 'Expert',
          teletravail: 'Oui',
          contractuel: true,
        },
      ],
    ],
  },
];

/** The local one, placed among the towns. */
export const offreVilleDeParis: OffreSource = [
  'Chargée ou chargé de projet accessibilité numérique (H/F) - VILLE DE PARIS',
  'projet-numerique',
  {
    departement: 'Paris (75)',
    lieu: 'Paris',
    publication: ['2026-11-09', '2026-12-31'],
    experience: 'Débutant',
    teletravail: 'Oui',
  },
];
