import type { GroupeOffres } from '../offre-source.ts';
import { offresArmeesInterieur } from './armees-interieur.ts';
import { offresEconomieFinances } from './economie-finances.ts';
import { offresJusticeCultureEducation } from './justice-culture-education.ts';
import { offresPremierMinistre } from './premier-ministre.ts';
import { offresRepliques } from './repliques.ts';
import { offresSociauxAgricultureAffairesEtrangeres } from './sociaux-agriculture-affaires-etrangeres.ts';
import { offresTerritorialesHospitalieres } from './territoriale-hospitaliere.ts';
import { offresTransitionEcologique } from './transition-ecologique.ts';

export const groupesOffres: readonly GroupeOffres[] = [
  ...offresRepliques,
  ...offresPremierMinistre,
  ...offresEconomieFinances,
  ...offresTransitionEcologique,
  ...offresArmeesInterieur,
  ...offresJusticeCultureEducation,
  ...offresSociauxAgricultureAffairesEtrangeres,
  ...offresTerritorialesHospitalieres,
];
