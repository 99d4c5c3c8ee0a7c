/** Where the services of the sample are. Public addresses of the buildings. */
export interface LieuSource {
  readonly voie: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly longitude?: string;
  readonly latitude?: string;
}

const lieux = {
  matignon: lieu('57 rue de Varenne', '75007', 'Paris', '2.3205', '48.8546'),
  segur: lieu('20 avenue de Ségur', '75007', 'Paris', '2.3087', '48.8508'),
  desaix: lieu('26 rue Desaix', '75015', 'Paris', '2.2932', '48.8529'),
  latourMaubourg: lieu('51 boulevard de La-Tour-Maubourg', '75007', 'Paris', '2.3103', '48.8566'),
  bellechasse: lieu('68 rue de Bellechasse', '75007', 'Paris'),
  bercy: lieu('139 rue de Bercy', '75012', 'Paris', '2.3779', '48.8411'),
  alleeBercy: lieu('86 allée de Bercy', '75012', 'Paris', '2.3802', '48.8413'),
  auriol: lieu('59 boulevard Vincent-Auriol', '75013', 'Paris', '2.3704', '48.8339'),
  montrouge: lieu('88 avenue Verdier', '92120', 'Montrouge', '2.3075', '48.8169'),
  montreuil: lieu('11 rue des Deux-Communes', '93100', 'Montreuil', '2.4330', '48.8519'),
  noisyLeGrand: lieu('10 rue du Centre', '93160', 'Noisy-le-Grand', '2.5546', '48.8395'),
  nantes: lieu('10 boulevard Gaston-Doumergue', '44200', 'Nantes', '-1.5380', '47.2076'),
  metz: lieu('32 avenue André-Malraux', '57000', 'Metz', '6.1783', '49.1090'),
  sequoia: lieu('1 place Carpeaux', '92800', 'Puteaux', '2.2326', '48.8917'),
  grandeArche: lieu('1 parvis de La Défense', '92800', 'Puteaux', '2.2357', '48.8926'),
  toulouseCoriolis: lieu('42 avenue Gaspard-Coriolis', '31100', 'Toulouse', '1.3767', '43.5776'),
  saintMande: lieu('73 avenue de Paris', '94160', 'Saint-Mandé', '2.4228', '48.8448'),
  bron: lieu('25 avenue François-Mitterrand', '69500', 'Bron', '4.9215', '45.7236'),
  margny: lieu('134 rue de Beauvais', '60280', 'Margny-lès-Compiègne', '2.8050', '49.4270'),
  aix: lieu('30 avenue Albert-Einstein', '13290', 'Aix-en-Provence', '5.3900', '43.4930'),
  vincennes: lieu('12 cours Louis-Lumière', '94300', 'Vincennes', '2.4260', '48.8470'),
  angers: lieu('20 avenue du Grésillé', '49000', 'Angers', '-0.5650', '47.4830'),
  balard: lieu('60 boulevard du Général-Martial-Valin', '75015', 'Paris', '2.2785', '48.8352'),
  malakoff: lieu('27 boulevard de Stalingrad', '92240', 'Malakoff', '2.2870', '48.8150'),
  versaillesSid: lieu("3 rue de l'Indépendance-Américaine", '78000', 'Versailles'),
  bruz: lieu('La Roche-Marguerite', '35170', 'Bruz', '-1.7500', '48.0240'),
  beauvau: lieu('place Beauvau', '75008', 'Paris', '2.3168', '48.8716'),
  saussaies: lieu('2 place des Saussaies', '75008', 'Paris', '2.3175', '48.8713'),
  lumiere: lieu('40 avenue des Terroirs-de-France', '75012', 'Paris', '2.3895', '48.8318'),
  charleville: lieu('18 rue Irénée-Carré', '08000', 'Charleville-Mézières', '4.7230', '49.7690'),
  issy: lieu('4 rue Claude-Bernard', '92130', 'Issy-les-Moulineaux', '2.2690', '48.8210'),
  vendome: lieu('13 place Vendôme', '75001', 'Paris', '2.3290', '48.8672'),
  olympeDeGouges: lieu('35 rue de la Gare', '75019', 'Paris', '2.3730', '48.8989'),
  nantesCasier: lieu('107 rue du Landreau', '44300', 'Nantes', '-1.5150', '47.2400'),
  bonsEnfants: lieu('182 rue Saint-Honoré', '75001', 'Paris', '2.3396', '48.8629'),
  pierrefitte: lieu('59 rue Guynemer', '93380', 'Pierrefitte-sur-Seine', '2.3680', '48.9620'),
  grenelle: lieu('110 rue de Grenelle', '75007', 'Paris', '2.3199', '48.8562'),
  dutot: lieu('61 rue Dutot', '75015', 'Paris', '2.3070', '48.8387'),
  descartes: lieu('1 rue Descartes', '75005', 'Paris', '2.3489', '48.8470'),
  duquesne: lieu('14 avenue Duquesne', '75007', 'Paris', '2.3095', '48.8520'),
  olivierDeSerres: lieu('78 rue Olivier-de-Serres', '75015', 'Paris', '2.2960', '48.8327'),
  citroen: lieu('39 quai André-Citroën', '75015', 'Paris', '2.2805', '48.8480'),
  varenneAgri: lieu('78 rue de Varenne', '75007', 'Paris', '2.3203', '48.8553'),
  vaugirard: lieu('251 rue de Vaugirard', '75015', 'Paris', '2.3070', '48.8404'),
  auzeville: lieu('2 route de Narbonne', '31320', 'Auzeville-Tolosane', '1.4890', '43.5280'),
  orsay: lieu("37 quai d'Orsay", '75007', 'Paris', '2.3195', '48.8612'),
  convention: lieu('27 rue de la Convention', '75015', 'Paris', '2.2786', '48.8460'),
  nantesMae: lieu('11 rue de la Maison-Blanche', '44000', 'Nantes', '-1.5290', '47.2230'),
  fontenoy: lieu('3 place de Fontenoy', '75007', 'Paris', '2.3072', '48.8501'),
  echelle: lieu("11 rue de l'Échelle", '75001', 'Paris', '2.3340', '48.8645'),
  reseaux: lieu('14 rue Gerty-Archimède', '75012', 'Paris', '2.3890', '48.8310'),
  richelieu: lieu('98 rue de Richelieu', '75002', 'Paris', '2.3390', '48.8710'),
} as const;

export type CleLieu = keyof typeof lieux;

export const LIEUX: Readonly<Record<CleLieu, LieuSource>> = lieux;

function lieu(
  voie: string,
  codePostal: string,
  commune: string,
  longitude?: string,
  latitude?: string,
): LieuSource {
  return {
    voie,
    codePostal,
    commune,
    ...(longitude === undefined || latitude === undefined ? {} : { longitude, latitude }),
  };
}
