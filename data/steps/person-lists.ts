import { foldedWords } from '../../lib/text/fold.ts';
import patronymes from '../vocabulaire/patronymes.json' with { type: 'json' };
import prenoms from '../vocabulaire/prenoms.json' with { type: 'json' };

/**
 * What tells the name of a person from that of a place or an institution. Names are those of the
 * controlled lists; the words around them are ours.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
const single = (names: readonly string[]): Set<string> =>
  new Set(names.map((name) => foldedWords(name).join('')).filter((name) => name.length > 1));

export const PRENOMS: ReadonlySet<string> = single(prenoms);
export const PATRONYMES: ReadonlySet<string> = single(patronymes);

/** First names that are also words, towns or products: believed only before a name that is clearly one. */
export const AMBIGUOUS_PRENOMS: ReadonlySet<string> = words(
  `pierre line iris jade marina victoire oceane aurore noel lou ali tom robin romaine romane diane
  marguerite clementine colette pascal axel axelle maria lise gall joan steve lara edith juan sara elsa lea
  leo leon lola alix claude roger serge florian dylan marine`,
);

/** Between a first name and a surname. */
export const PARTICLES: ReadonlySet<string> = words(
  'de du des la le les van von der den el al ben da dos di bin d l',
);

/**
 * Words that may stand before the name of a person given to a place, a building, a ship, a school, a
 * prize or a text: « rue », « lycée », « porte-avions », « prix ». Singular.
 */
export const NAMED_AFTER: ReadonlySet<string> = words(
  `rue avenue av ave bd bld blvd boulevard place pl allee all quai square sq impasse imp chemin cours cour
  esplanade passage route rte promenade rond-point rondpoint pont viaduc tunnel sentier villa rampe faubourg fg mail
  parvis voie ruelle residence res lotissement hameau quartier cite ilot domaine parc jardin bois foret lac
  etang port plage cap baie mont golfe ile fort fortin chateau citadelle ouvrage barrage ecluse
  zone za zac zi zae technopole technoparc lieu-dit site campus batiment bat immeuble tour aile salle etage
  amphitheatre amphi auditorium hall espace stade gymnase piscine complexe palais dojo halle
  lycee college ecole universite institut institution groupe scolaire maternelle elementaire creche halte-garderie
  multi-accueil conservatoire internat faculte departement-universitaire academie cfa lp lpo lgt legta legtpa
  eplefpa eplea lycee-college erea inspe espe ufr iut gs rpi cio segpa greta
  hopital hopitaux hospitalier hospitaliere clinique maternite dispensaire sanatorium pavillon ehpad epahd ehpa rpa marpa usld
  foyer maison residence-autonomie mapad chu chru chr chrs ch chs chi chic cht ght ghu gh hia ssr cmp cmpp cattp
  ime itep savs sessad esat iem mas fam crp epsm eps epsmr gcs camsp cms had crlcc
  laboratoire labo observatoire centre unite-mixte chaire bourse prix trophee fondation fonds association
  societe syndicat club cercle amicale federation mutuelle cooperative theatre musee mediatheque bibliotheque
  ludotheque cinema opera orchestre galerie memorial necropole cimetiere monument statue basilique
  eglise cathedrale chapelle abbaye prieure couvent paroisse saint sainte st ste saints notre-dame
  caserne camp base quartier-general garnison regiment bataillon escadron promotion navire batiment-ecole
  porte-avions porte-helicopteres fregate sous-marin snle sna patrouilleur corvette remorqueur batiment-base
  aeroport aerodrome gare station arret metro roissy orly
  loi rapport plan methode decret arret amendement dispositif programme
  commune comte canton village hotel hotel-dieu manoir clos ferme mas moulin refuge auberge camping
  ifsi ifas epide mjc mds mdph ccas clsh alsh alae bu crous inria inserm cnrs umr usr
  hub incubateur pepiniere tiers-lieu fablab`,
);

/** Words that end the reach of such a word: what follows them is someone. */
export const POINTS_AT_SOMEONE: ReadonlySet<string> = words(
  `contact contacts contacter joindre aupres par pour avec chez responsable recruteur recruteuse
  interlocuteur interlocutrice gestionnaire directeur directrice chef cheffe monsieur madame m mme mr mlle
  remplacement remplacer succeder signe adresser tuteur tutrice referent referente assistant assistante`,
);

/** Words after a first name that are no surname, in texts written in capitals above all. */
export const NOT_SURNAMES: ReadonlySet<string> = words(
  `h f x m et ou en sur sous a au aux dans pour par avec sans rue avenue hf fh chef cheffe directeur
  directrice agent agente charge chargee bureau service direction mission mairie ville cdd cdi paris
  adjoint adjointe assistant assistante responsable gestionnaire conseiller conseillere coordinateur
  coordinatrice manager product rural rurale nord sud est ouest cedex i ii iii iv v vi vii`,
);
