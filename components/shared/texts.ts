/**
 * Every sentence of the faces, by the name the components know it by; the words themselves are in
 * `public/_locales`, one file per language. One export per sentence for the panel, so that its
 * bundle carries nothing unused; one object for each of the other faces.
 */
import type { Confiance } from '../../lib/model/confidence.ts';
import type { NiveauLien } from '../../lib/model/link.ts';
import { message } from '../locale/message.ts';
import { compter, formatNombre, formatPourcent } from './format.ts';

export const nOffres = (n: number) => compter('nOffres', n);
const nServices = (n: number) => compter('nServices', n);
export const genres: Readonly<Record<string, string>> = {
  services: message('genres_services'),
  offres: message('genres_offres'),
  sigles: message('genres_sigles'),
};
export const confiances: Readonly<Record<Confiance, string>> = {
  certain: message('confiance_certain'),
  probable: message('confiance_probable'),
  'a-verifier': message('confiance_aVerifier'),
};

export const independant = message('independant');
export const reessayer = message('reessayer');
export const telecharger = message('telecharger');
export const mettreAJour = message('mettreAJour');
export const telechargement = message('telechargement');
export const enPause = message('enPause');
export const connexionLimitee = message('connexionLimitee');
export const connexionLimiteeSuite = (octets: string) => message('connexionLimiteeSuite', octets);
export const pause = message('pause');
export const reprendre = message('reprendre');
export const annulerCourt = message('annulerCourt');
export const annulerTelechargement = message('annulerTelechargement');
export const manqueDePlace = (besoin: string, libre: string) =>
  message('manqueDePlace', besoin, libre);
export const avancement = (fait: string, total: string) => message('avancement', fait, total);
export const indexDu = (date: string) => message('indexDu', date);
export const ancienIndex = (date: string) => message('ancienIndex', date);
export const horsLigne = (date: string) => message('horsLigne', date);
export const horsLigneReduit = message('horsLigneReduit');
export const perime = (jours: number) => compter('perime', jours);
export const perimeOffres = message('perimeOffres');
export const perimeServices = message('perimeServices');
export const code = (code: string) => message('code', code);

export const onglet = (n: number) => (n > 0 ? compter('ongletOffres', n) : message('onglet'));
export const contexteService = message('contexteService');
export const contexteOffre = message('contexteOffre');
export const contenu = message('contenu');
export const largeur = message('largeur');
export const chercher = message('chercher');
export const epingler = message('epingler');
export const etroit = message('etroit');
export const autresActions = message('autresActions');
export const fermer = message('fermer');
export const ouvert = message('ouvert');
export const retour = message('retour');
export const lecture = message('lecture');
export const place = message('place');
export const placeEmployeur = message('placeEmployeur');
export const intermediaires = (n: number) => message('intermediaires', formatNombre(n));
export const ancienNom = (noms: readonly string[]) =>
  compter('ancienNom', noms.length, noms.join(', '));
export const aussiRattache = message('aussiRattache');
export const identifiant = message('identifiant');
export const modifieeLe = (date: string) => message('modifieeLe', date);
export const ouverteDepuis = message('ouverteDepuis');
export const niveaux = {
  bureau: message('niveaux_bureau'),
  direction: message('niveaux_direction'),
  ministere: message('niveaux_ministere'),
  organisme: message('niveaux_organisme'),
} satisfies Record<NiveauLien, string>;
export const pasCeService = message('pasCeService');
export const nonDetermine = message('nonDetermine');
export const nonDetermineSuite = message('nonDetermineSuite');
export const changer = message('changer');
export const choisi = message('choisi');
export const choisiEmployeur = message('choisiEmployeur');
export const annulerChoix = message('annulerChoix');
export const ecartes = message('ecartes');
export const choixNonGarde = message('choixNonGarde');
export const pourquoi = message('pourquoi');
export const methode = message('methode');
export const employeur = message('employeur');
export const sources = message('sources');
export const sommaire = message('sommaire');
export const missions = message('missions');
export const missionsService = message('missionsService');
export const missionPubliee = message('missionPubliee');
export const missionAucune = message('missionAucune');
export const texteReference = message('texteReference');
export const texteAucun = message('texteAucun');
export const termes = (termes: readonly string[]) => message('termes', termes.join(', '));
export const missionParent = (nom: string) => message('missionParent', nom);
export const repriseParent = message('repriseParent');
export const dapresOffres = message('dapresOffres');
export const dapresAucun = message('dapresAucun');
export const recherches = (profils: readonly string[]) => message('recherches', profils.join(', '));
export const partMissions = (part: number) => {
  const enLettres = message('nombresEnLettres').split(' ')[Math.round(1 / part) - 2];
  return part < 0.4 && enLettres
    ? message('partMissionsUnSur', enLettres)
    : message('partMissions', formatPourcent(part));
};
export const lireSuite = message('lireSuite');
export const depuis = (mois: string) => message('depuis', mois);
export const aCote = message('aCote');
export const etSesServices = (n: number) => compter('etSesServices', n);
export const sansParent = message('sansParent');
export const vousEtesIci = message('vousEtesIci');
export const ficheAffichee = message('ficheAffichee');
export const aucunSignal = message('aucunSignal');
export const nonPubliee = message('nonPubliee');
export const organigramme = message('organigramme');
export const seul = message('seul');
export const offres = message('offres');
export const offresService = message('offresService');
export const enLigneCompte = (n: number) => message('enLigneCompte', formatNombre(n));
export const perimetre = message('perimetre');
export const ceService = (n: number) => message('ceService', formatNombre(n));
export const etBureaux = (n: number) => message('etBureaux', formatNombre(n));
export const aucuneOffre = message('aucuneOffre');
export const aucuneOffreSuite = message('aucuneOffreSuite');
export const aucuneOffreBureaux = message('aucuneOffreBureaux');
export const voirParent = (nom: string) => message('voirParent', nom);
export const plusRecentes = (n: number) => message('plusRecentes', formatNombre(n));
export const expirees = (n: number) => compter('expirees', n);
export const enLigneDepuis = (age: string) => message('enLigneDepuis', age);
export const enLigne = message('enLigne');
export const expireeLe = (date: string) => message('expireeLe', date);
export const expiree = message('expiree');
export const jusquau = (date: string) => message('jusquau', date);
export const sansLimite = message('sansLimite');
export const teletravail = message('teletravail');
export const rattachementDeduit = message('rattachementDeduit');
export const profils = message('profils');
export const profilsChapeau = (mois: string | null) =>
  mois ? message('profilsChapeauDepuis', mois) : message('profilsChapeau');
export const profilsAucun = message('profilsAucun');
export const metier = message('metier');
export const competence = message('competence');
export const colonneOffres = message('colonneOffres');
export const profilsTitre = message('profilsTitre');
export const competencesTitre = message('competencesTitre');
export const semblables = message('semblables');
export const semblablesAucun = message('semblablesAucun');
export const semblablesAucunSuite = message('semblablesAucunSuite');
export const enCommun = message('enCommun');
export const motsPartages = (n: number) => message('motsPartages', formatNombre(n));
export const semblablesMethode = [message('semblablesMethode')];
export const ailleurs = message('ailleurs');
export const ailleursChapeau = message('ailleursChapeau');
export const ailleursAucun = message('ailleursAucun');
export const ailleursAutres = (n: number, groupes: number) =>
  groupes > 1
    ? message('ailleursAutres', formatNombre(n), formatNombre(groupes))
    : compter('voirAutres', n);
export const ailleursMethode = (n: number) => [message('ailleursMethode', formatNombre(n))];
export const memeMetier = message('memeMetier');
export const communs = (termes: readonly string[]) => message('communs', termes.join(', '));
export const choisirDabord = message('choisirDabord');
export const sansService = message('sansService');
export const sigles = message('sigles');
export const siglesAucun = message('siglesAucun');
export const siglesCopier = message('siglesCopier');
export const autresSens = (n: number) => compter('autresSens', n);
export const sensInconnu = message('sensInconnu');
export const signalerSigle = message('signalerSigle');
export const contact = message('contact');
export const contactOfficiel = message('contactOfficiel');
export const telephone = message('telephone');
export const courriel = message('courriel');
export const formulaire = message('formulaire');
export const site = message('site');
export const fiche = message('fiche');
export const ficheOfficielle = message('ficheOfficielle');
export const ficheCherchee = message('ficheCherchee');
export const ficheOffre = message('ficheOffre');
export const candidater = message('candidater');
export const voirAutres = (n: number) => compter('voirAutres', n);
export const voirSuite = (n: number, reste: number) =>
  message('voirSuite', formatNombre(n), formatNombre(reste));
export const tocACote = message('tocACote');
export const tocOffres = message('tocOffres');
export const tocProfils = message('tocProfils');
export const tocSemblables = message('tocSemblables');
export const tocIci = message('tocIci');
export const tocAilleurs = message('tocAilleurs');
export const tocSigles = message('tocSigles');
export const aPropos = message('aPropos');
export const rienEnvoye = message('rienEnvoye');
export const indexReduit = message('indexReduit');
export const choix = message('choix');
export const choixIntro = (nom: string) =>
  nom ? message('choixIntroNom', nom) : message('choixIntro');
export const choixPossibles = message('choixPossibles');
export const choixAucun = message('choixAucun');
export const choixAucunSuite = message('choixAucunSuite');
export const choisir = message('choisir');
export const passer = message('passer');
export const choixLocal = message('choixLocal');
export const inconnueService = message('inconnueService');
export const inconnueOffre = message('inconnueOffre');
export const inconnue = (date: string | null) =>
  date ? message('inconnueDate', date) : message('inconnue');
export const inconnueReduit = message('inconnueReduit');
export const pageProducteur = message('pageProducteur');
export const pageOfficielle = message('pageOfficielle');
export const absent = message('absent');
export const indexAbsent = message('indexAbsent');
export const ouvrirReglages = message('ouvrirReglages');
export const absentSuite = message('absentSuite');
export const arrivera = message('arrivera');
export const enAttendant = message('enAttendant');
export const reglages = message('reglages');
export const copierFiche = message('copierFiche');
export const copierMarkdown = message('copierMarkdown');
export const exporterCsv = message('exporterCsv');
export const exporterSuite = message('exporterSuite');
export const enregistrer = message('enregistrer');
export const enregistrerListe = (titre: string) => message('enregistrerListe', titre);
export const copierListe = (titre: string) => message('copierListe', titre);
export const imprimer = message('imprimer');
export const csv = {
  liste: message('csv_liste'),
  deLaFiche: message('csv_deLaFiche'),
  lignes: message('csv_lignes'),
  lien: message('csv_lien'),
  memeParent: message('csv_memeParent'),
  dessous: message('csv_dessous'),
  nom: message('csv_nom'),
  sigle: message('csv_sigle'),
  sens: message('csv_sens'),
  mission: message('csv_mission'),
  offres: message('csv_offres'),
  page: message('csv_page'),
  genre: message('csv_genre'),
  rattachement: message('csv_rattachement'),
  confiance: message('csv_confiance'),
  reference: message('csv_reference'),
  intitule: message('csv_intitule'),
  service: message('csv_service'),
  organisme: message('csv_organisme'),
  categorie: message('csv_categorie'),
  lieu: message('csv_lieu'),
  nature: message('csv_nature'),
  publiee: message('csv_publiee'),
  fin: message('csv_fin'),
  etat: message('csv_etat'),
  offresBureaux: message('csv_offresBureaux'),
  offresExpirees: message('csv_offresExpirees'),
};
export const ouvrirAuto = message('ouvrirAuto');
export const pauseAujourdhui = message('pauseAujourdhui');
export const desactiver = message('desactiver');
export const signaler = message('signaler');
export const copie = message('copie');
export const copieRefusee = message('copieRefusee');
export const signalerIntro = message('signalerIntro');
export const laFiche = (id: string) => message('laFiche', id);
export const lOffre = (reference: string) => message('lOffre', reference);
export const fauxQuoi = message('fauxQuoi');
export const fauxMessage = message('fauxMessage');
export const faux = {
  hierarchie: message('faux_hierarchie'),
  nom: message('faux_nom'),
  mission: message('faux_mission'),
  contact: message('faux_contact'),
  offres: message('faux_offres'),
  employeur: message('faux_employeur'),
  semblables: message('faux_semblables'),
  sigle: message('faux_sigle'),
  autre: message('faux_autre'),
};
export const fauxDebut = (quoi: string, champ: string, date: string) =>
  message('fauxDebut', quoi, champ, date);
export const copier = message('copier');
export const annuler = message('annuler');

export const recherche = {
  page: message('titreRecherche'),
  titre: message('recherche_titre'),
  exemple: message('recherche_exemple'),
  effacer: message('recherche_effacer'),
  filtres: message('recherche_filtres'),
  tout: message('recherche_tout'),
  services: message('recherche_services'),
  offres: message('recherche_offres'),
  resultats: message('recherche_resultats'),
  compte: (n: number) => compter('recherche_compte', n),
  index: (services: number, offres: number) => `${nServices(services)}, ${nOffres(offres)}`,
  reduit: message('recherche_reduit'),
  choisir: message('recherche_choisir'),
  ouvrir: message('recherche_ouvrir'),
  reglages: message('recherche_reglages'),
  essayez: message('recherche_essayez'),
  essais: [
    { texte: 'DGCCRF', quoi: message('recherche_essais_sigle') },
    { texte: 'géomaticien Rennes', quoi: message('recherche_essais_metier') },
    { texte: 'planification écologique', quoi: message('recherche_essais_mission') },
  ],
  avec: (quoi: string) => message('recherche_avec', quoi),
  aucun: (quoi: string) => message('recherche_aucun', quoi),
  vouliezVous: message('recherche_vouliezVous'),
  point: message('recherche_point'),
  sinon: message('recherche_sinon'),
  conseils: [message('recherche_conseils1'), message('recherche_conseils2')],
  annuaire: message('recherche_annuaire'),
  annuaireSuite: message('recherche_annuaireSuite'),
  personneTitre: message('recherche_personneTitre'),
  personne: message('recherche_personne'),
  personneJoindre: message('recherche_personneJoindre'),
  personneAnnuaire: message('recherche_personneAnnuaire'),
  personneTrouver: message('recherche_personneTrouver'),
  nonEffectuee: message('recherche_nonEffectuee'),
  expiree: message('recherche_expiree'),
  panne: message('recherche_panne'),
  raisons: {
    sigle: message('recherche_raisons_sigle'),
    nom: message('recherche_raisons_nom'),
    'ancien-nom': message('recherche_raisons_ancienNom'),
    mission: message('recherche_raisons_mission'),
    profil: message('recherche_raisons_profil'),
    reference: message('recherche_raisons_reference'),
    lieu: message('recherche_raisons_lieu'),
    employeur: message('recherche_raisons_employeur'),
    rattachement: message('recherche_raisons_rattachement'),
    synonyme: message('recherche_raisons_synonyme'),
    orthographe: message('recherche_raisons_orthographe'),
  },
  intitule: message('recherche_intitule'),
  panneFiche: message('recherche_panneFiche'),
  aide: message('recherche_aide'),
  fiche: message('recherche_fiche'),
  voirTous: {
    service: (n: number) => compter('recherche_voirTousServices', n),
    offre: (n: number) => compter('recherche_voirTousOffres', n),
  },
  voirPlus: (n: number) => message('recherche_voirPlus', formatNombre(n)),
  preciser: message('recherche_preciser'),
  favoris: message('recherche_favoris'),
  tousFavoris: (n: number) => message('recherche_tousFavoris', formatNombre(n)),
  recents: message('recherche_recents'),
  effacerRecents: message('recherche_effacerRecents'),
  uneRecherche: message('recherche_uneRecherche'),
  unService: message('recherche_unService'),
  uneOffre: message('recherche_uneOffre'),
  favori: message('recherche_favori'),
  suivre: message('recherche_suivre'),
  nePlusSuivre: message('recherche_nePlusSuivre'),
  retire: {
    favori: message('recherche_retireFavori'),
    recents: message('recherche_retireRecents'),
  },
  annuler: message('recherche_annuler'),
  retour: message('recherche_retour'),
  pageOfficielle: message('recherche_pageOfficielle'),
  sens: (sigle: string) => message('recherche_sens', sigle),
  sensAucun: (sigle: string) => message('recherche_sensAucun', sigle),
  sensAucunSuite: message('recherche_sensAucunSuite'),
  ministere: message('recherche_ministere'),
  lieu: message('recherche_lieu'),
  plus: message('recherche_plus'),
  plusieurs: (n: number) => message('recherche_plusieurs', formatNombre(n)),
  tousMinisteres: message('recherche_tousMinisteres'),
  tousLieux: message('recherche_tousLieux'),
  choisi: (quoi: string, valeur: string) => message('recherche_choisi', quoi, valeur),
  retirer: (quoi: string) => message('recherche_retirer', quoi),
  toutRetirer: message('recherche_toutRetirer'),
  aucunFiltre: message('recherche_aucunFiltre'),
  aucunFiltreCompte: message('recherche_aucunFiltreCompte'),
  criteres: {
    versant: message('recherche_criteres_versant'),
    categorie: message('recherche_criteres_categorie'),
    metier: message('recherche_criteres_metier'),
    contrat: message('recherche_criteres_contrat'),
    teletravail: message('recherche_criteres_teletravail'),
    depuisJours: message('recherche_criteres_depuisJours'),
    terminees: message('recherche_criteres_terminees'),
  },
  teletravailPossible: message('recherche_teletravailPossible'),
  depuisJours: (jours: string) => message('recherche_depuisJours', jours),
  avecTerminees: message('recherche_avecTerminees'),
};

export const donnees = {
  pret: message('donnees_pret'),
  petit: message('donnees_petit'),
  indexDu: (version: string, date: string) => message('donnees_indexDu', version, date),
  contient: (services: number, offres: number) =>
    message('donnees_contient', nServices(services), nOffres(offres)),
  reduit: message('donnees_reduit'),
  fichierDu: (fichier: string, date: string, licence: string) =>
    message('donnees_fichierDu', fichier, date, licence),
  aucun: message('donnees_aucun'),
};

export const sitesNotice = {
  acces: message('sites_acces'),
  accesSuite: message('sites_accesSuite'),
  accesRefuse: message('sites_accesRefuse'),
  autoriser: message('sites_autoriser'),
  pause: message('sites_pause'),
  reprendre: message('sites_reprendre'),
};

export const bienvenue = {
  page: message('titreBienvenue'),
  titre: message('bienvenue_titre'),
  intro: message('bienvenue_intro'),
  donnees: message('bienvenue_donnees'),
  donneesSuite: message('bienvenue_donneesSuite'),
  lit: message('bienvenue_lit'),
  litSuite: message('bienvenue_litSuite'),
  sites: [
    {
      site: 'lannuaire',
      hote: 'lannuaire.service-public.gouv.fr',
      quoi: message('bienvenue_sites_annuaire'),
    },
    {
      site: 'csp',
      hote: 'choisirleservicepublic.gouv.fr',
      quoi: message('bienvenue_sites_offres'),
    },
  ] as const,
  autorise: message('bienvenue_autorise'),
  aAutoriser: message('bienvenue_aAutoriser'),
  autoriser: message('bienvenue_autoriser'),
  autoriserSuite: message('bienvenue_autoriserSuite'),
  refuse: message('bienvenue_refuse'),
  rien: message('bienvenue_rien'),
  gestes: message('bienvenue_gestes'),
  geste1: message('bienvenue_geste1'),
  geste1Debut: message('bienvenue_geste1Debut'),
  geste1Ouvre: message('bienvenue_geste1Ouvre'),
  geste1Ferme: message('bienvenue_geste1Ferme'),
  geste2: message('bienvenue_geste2'),
  geste2Suite: message('bienvenue_geste2Suite'),
  geste3: message('bienvenue_geste3'),
  geste3Suite: message('bienvenue_geste3Suite'),
  vignetteSigle: message('bienvenue_vignetteSigle'),
  vignetteService: message('bienvenue_vignetteService'),
  vignetteFil: [
    message('bienvenue_vignetteFil1'),
    message('bienvenue_vignetteFil2'),
    message('bienvenue_vignetteFil3'),
  ],
  vignetteIci: message('bienvenue_vignetteIci'),
  alt: message('bienvenue_alt'),
  j: message('bienvenue_j'),
  echap: message('bienvenue_echap'),
  essayer: message('bienvenue_essayer'),
  reglages: message('bienvenue_reglages'),
  licence: message('bienvenue_licence'),
};
export const comparerOffre = message('offre_comparer');
