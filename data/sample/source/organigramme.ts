import { sante, solidarites, travail } from './affaires-sociales.ts';
import { affairesEtrangeres, agriculture } from './agriculture-affaires-etrangeres.ts';
import { armees, interieur } from './armees-interieur.ts';
import { autorites } from './autorites-et-local.ts';
import { economieFinances } from './economie-finances.ts';
import { educationNationale, enseignementSuperieur } from './education-recherche.ts';
import { culture, justice } from './justice-culture.ts';
import { fonctionPublique, premierMinistre } from './premier-ministre.ts';
import type { ServiceSource } from './service-source.ts';
import { transitionEcologique } from './transition-ecologique.ts';

/** The two trees of the sample, in the order of the official directory. */
export const organigramme: readonly ServiceSource[] = [
  {
    nom: 'Gouvernement',
    id: '622a21da-ff27-4f5a-ae74-133aa03d905f',
    type: 'Répertoire',
    lieu: 'matignon',
    site: 'https://www.info.gouv.fr',
    enfants: [
      premierMinistre,
      economieFinances,
      interieur,
      armees,
      justice,
      transitionEcologique,
      educationNationale,
      enseignementSuperieur,
      sante,
      travail,
      solidarites,
      agriculture,
      culture,
      affairesEtrangeres,
      fonctionPublique,
    ],
  },
  autorites,
];
