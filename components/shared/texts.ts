/**
 * Every sentence of the faces, in French. One export per sentence for the panel, so that its bundle
 * carries no name and nothing unused; one object for each of the other faces. No-break spaces are
 * written as themselves; a test holds the typography. Another language is a second file with the
 * same exports.
 */
import type { NiveauLien } from '../../lib/model/link.ts';
import { compter, formatNombre, formatPourcent } from './format.ts';

export const nOffres = (n: number) => compter(n, 'offre', 'offres');
export const genres: Readonly<Record<string, string>> = {
  services: 'Services',
  offres: 'Offres',
  sigles: 'Sigles',
};
const EN_LETTRES = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

export const independant = 'Projet indépendant, non affilié à l’État.';
export const reessayer = 'Réessayer';
export const telecharger = 'Télécharger l’index';
export const mettreAJour = 'Mettre à jour';
export const telechargement = 'Téléchargement de l’index';
export const avancement = (fait: string, total: string) => `${fait} sur ${total}`;
export const indexDu = (date: string) => `Index du ${date}.`;
export const ancienIndex = (date: string) => `L’index du ${date} reste en service.`;
export const horsLigne = (date: string) =>
  `TED utilise l’index du ${date}, gardé sur cet appareil. Rien ne manque à l’affichage.`;
export const perime = (jours: number) => `Données de plus de ${compter(jours, 'jour', 'jours')}`;
export const perimeOffres = 'Des offres ont pu expirer, des services changer de nom.';
export const perimeServices = 'Des services ont pu changer de nom ou de rattachement.';
export const code = (code: string) => `Code : ${code}`;

export const onglet = (n: number) =>
  n > 0 ? `Ouvrir TED, ${nOffres(n)} ${n < 2 ? 'liée' : 'liées'}` : 'Ouvrir TED';
export const contexteService = 'TED : contexte du service';
export const contexteOffre = 'TED : contexte de l’offre';
export const contenu = 'Contenu du panneau';
export const largeur = 'Largeur du panneau';
export const chercher = 'Chercher un service ou une offre';
export const epingler = 'Épingler le panneau';
export const etroit = 'Fenêtre trop étroite';
export const autresActions = 'Autres actions';
export const fermer = 'Fermer le panneau (Échap)';
export const ouvert = 'Panneau TED ouvert';
export const retour = 'Retour';
export const lecture = 'Lecture de l’index…';
export const place = 'Place dans l’organigramme';
export const placeEmployeur = 'Place de l’employeur dans l’organigramme';
export const intermediaires = (n: number) => `${formatNombre(n)} niveaux intermédiaires`;
export const ancienNom = (noms: readonly string[]) =>
  `${noms.length < 2 ? 'Ancien nom' : 'Anciens noms'} : ${noms.join(', ')}`;
export const aussiRattache = 'Aussi rattaché à :';
export const identifiant = 'identifiant de la fiche';
export const modifieeLe = (date: string) => `modifiée le ${date}`;
export const ouverteDepuis = 'Fiche ouverte depuis TED';
export const niveaux = {
  bureau: 'Service de cette offre',
  direction: 'Direction de cette offre',
  ministere: 'Ministère de cette offre, sans plus de précision',
  organisme: 'Employeur de cette offre',
} satisfies Record<NiveauLien, string>;
export const pasCeService = 'Ce n’est pas ce service';
export const nonDetermine = 'Employeur non déterminé';
export const nonDetermineSuite =
  'Les indices de la page ne désignent pas un service avec assez de sûreté.';
export const changer = 'Choisir un service';
export const choisi = 'Choisi par vous';
export const pourquoi = 'Pourquoi ?';
export const methode = 'Méthode';
export const employeur = 'Employeur';
export const sources = 'Sources';
export const sommaire = 'Sommaire du panneau';
export const missions = 'Missions';
export const missionsService = 'Missions du service';
export const missionPubliee = 'Mission publiée';
export const missionAucune = 'Mission publiée : aucune dans l’annuaire';
export const texteReference = 'Texte de référence';
export const texteAucun = 'Texte de référence : aucun';
export const termes = (termes: readonly string[]) => `Dans les titres : ${termes.join(', ')}.`;
export const missionParent = (nom: string) => `Mission du service parent, ${nom}`;
export const repriseParent = 'Reprise du parent';
export const dapresOffres = 'D’après les offres';
export const dapresAucun = 'D’après les offres : aucun signal';
export const recherches = (profils: readonly string[]) =>
  `Surtout recherchés : ${profils.join(', ')}.`;
export const partMissions = (part: number) => {
  const sur = Math.round(1 / part);
  const lettres = EN_LETTRES[sur - 2];
  return part < 0.4 && lettres
    ? `Un service sur ${lettres} publie sa mission.`
    : `${formatPourcent(part)} des services publient leur mission.`;
};
export const lireSuite = 'Lire la suite';
export const depuis = (mois: string) => `depuis ${mois}`;
export const aCote = 'À côté';
export const etSesServices = (n: number) =>
  `et ${n < 2 ? 'son seul service' : `ses ${formatNombre(n)} services`}`;
export const sansParent = 'Aucun rattachement dans l’annuaire';
export const vousEtesIci = 'Vous êtes ici';
export const ficheAffichee = 'Fiche affichée';
export const aucunSignal = 'aucun signal';
export const nonPubliee = 'Mission non publiée';
export const organigramme = 'Organigramme : annuaire, DILA';
export const seul = 'Aucun autre service du même rattachement, et aucun service au-dessous.';
export const offres = 'Offres';
export const offresService = 'Offres de ce service';
export const enLigneCompte = (n: number) => `${formatNombre(n)} en ligne`;
export const perimetre = 'Périmètre des offres';
export const ceService = (n: number) => `Ce service (${formatNombre(n)})`;
export const etBureaux = (n: number) => `Et ses bureaux (${formatNombre(n)})`;
export const aucuneOffre = 'Aucune offre en ligne rattachée à ce service.';
export const aucuneOffreSuite =
  'Cela ne dit rien de ses compétences : il recrute peut-être sous un autre nom.';
export const aucuneOffreBureaux = 'Aucune offre en ligne à ce niveau précis.';
export const voirParent = (nom: string) => `Voir aussi ${nom}`;
export const plusRecentes = (n: number) => `Les ${formatNombre(n)} plus récentes sont affichées.`;
export const expirees = (n: number) =>
  `${compter(n, 'offre expirée', 'offres expirées')} depuis moins d’un an`;
export const enLigneDepuis = (age: string) => `En ligne depuis ${age}`;
export const enLigne = 'En ligne';
export const expireeLe = (date: string) => `Expirée le ${date}`;
export const expiree = 'Expirée';
export const jusquau = (date: string) => `jusqu’au ${date}`;
export const sansLimite = 'sans date limite';
export const teletravail = 'télétravail possible';
export const rattachementDeduit = 'rattachement déduit';
export const profils = 'Profils recherchés';
export const profilsChapeau = (mois: string | null) =>
  `Besoins de recrutement publiés${mois ? ` depuis ${mois}` : ''}, et non effectifs en poste.`;
export const profilsAucun = 'Aucun signal. Il faut au moins 3 offres pour dresser un profil.';
export const metier = 'Métier';
export const competence = 'Compétence';
export const colonneOffres = 'Offres';
export const profilsTitre = 'Profils recherchés et nombre d’offres';
export const competencesTitre = 'Compétences recherchées et nombre d’offres';
export const semblables = 'Services semblables';
export const semblablesAucun = 'Aucun service semblable trouvé.';
export const semblablesAucunSuite = 'Il faut une mission publiée ou des offres pour comparer.';
export const enCommun = 'En commun';
export const motsPartages = (n: number) => `mots partagés, parmi ${formatNombre(n)} services`;
export const semblablesMethode = [
  'TED compare les mots des missions et les profils recherchés, hors de la même branche.',
];
export const ailleurs = 'Postes semblables ailleurs';
export const ailleursChapeau = 'Mêmes mots du titre, même métier de référence.';
export const ailleursAucun = 'Aucun poste semblable en ligne.';
export const ailleursAutres = (n: number, groupes: number) =>
  groupes > 1
    ? `Voir les ${formatNombre(n)} autres, dans ${formatNombre(groupes)} organismes`
    : n < 2
      ? 'Voir l’autre'
      : `Voir les ${formatNombre(n)} autres`;
export const ailleursMethode = (n: number) => [
  `TED compare le métier, l’intitulé et les mots de ${formatNombre(n)} offres.`,
];
export const memeMetier = 'même métier';
export const communs = (termes: readonly string[]) => `en commun : ${termes.join(', ')}`;
export const choisirDabord = 'Choisissez d’abord l’employeur, plus haut.';
export const sansService = 'Le service de cette offre n’est pas déterminé.';
export const sigles = 'Sigles de la page';
export const siglesAucun = 'Aucun sigle relevé sur cette page.';
export const siglesCopier = 'Copier le glossaire';
export const autresSens = (n: number) => compter(n, 'autre sens', 'autres sens');
export const sensInconnu = 'Sens inconnu.';
export const signalerSigle = 'Le signaler';
export const contact = 'Contact';
export const contactOfficiel = 'Contact officiel';
export const telephone = 'Téléphone';
export const courriel = 'Adresse électronique';
export const formulaire = 'Formulaire de contact';
export const site = 'Site';
export const fiche = 'Fiche';
export const ficheOfficielle = 'Fiche officielle de l’annuaire';
export const ficheCherchee = 'Chercher cette fiche dans l’annuaire';
export const ficheOffre = 'Offre officielle';
export const candidater = 'Pour candidater, suivez les consignes de l’offre.';
export const voirAutres = (n: number) =>
  n < 2 ? 'Voir l’autre' : `Voir les ${formatNombre(n)} autres`;
export const voirSuite = (n: number, reste: number) =>
  `Voir ${formatNombre(n)} autres, sur ${formatNombre(reste)}`;
export const tocACote = 'À côté';
export const tocOffres = 'Offres';
export const tocProfils = 'Profils';
export const tocSemblables = 'Semblables';
export const tocIci = 'Ici';
export const tocAilleurs = 'Ailleurs';
export const tocSigles = 'Sigles';
export const aPropos = 'À propos des données';
export const rienEnvoye = 'TED n’a rien envoyé depuis cette page.';
export const indexReduit = 'Index réduit, fourni avec TED.';
export const choix = 'Quel est l’employeur ?';
export const choixIntro = (nom: string) =>
  nom
    ? `L’offre indique « ${nom} ». Voici les services les plus vraisemblables.`
    : 'Voici les services les plus vraisemblables.';
export const choixPossibles = 'Services possibles';
export const choixAucun = 'Aucun de ces services';
export const choixAucunSuite = 'TED n’affichera que les postes semblables';
export const choisir = 'Choisir';
export const passer = 'Passer';
export const choixLocal = 'votre choix reste sur cet appareil';
export const inconnueService = 'Cette fiche n’est pas dans l’index';
export const inconnueOffre = 'Cette offre n’est pas dans l’index';
export const inconnue = (date: string | null) =>
  `${date ? `L’index du ${date}` : 'L’index'} ne la contient pas : elle est peut-être plus récente, ou hors du périmètre de TED.`;
export const inconnueReduit = 'Le petit index fourni avec TED ne la contient pas.';
export const pageProducteur = 'Page officielle';
export const pageOfficielle = 'Ouvrir la page officielle';
export const absent =
  'TED reconnaît cette page, mais n’a pas encore les données pour la compléter. Elles restent ensuite sur votre appareil et servent hors ligne.';
export const indexAbsent = 'L’index n’est pas installé';
export const ouvrirReglages = 'Ouvrir les réglages';
export const absentSuite = 'Aucune adresse de page n’est transmise.';
export const arrivera =
  'Missions, offres et services semblables arriveront à la fin du téléchargement. Vous pouvez continuer à naviguer.';
export const enAttendant =
  'En attendant, la fiche officielle et la recherche du site fonctionnent normalement.';
export const reglages = 'Réglages';
export const copierFiche = 'Copier la fiche';
export const copierMarkdown = 'Copier en Markdown';
export const copierCsv = 'Copier les profils en CSV';
export const ouvrirAuto = 'Ouvrir automatiquement ici';
export const pauseAujourdhui = 'Pause pour aujourd’hui';
export const desactiver = 'Désactiver sur ce site';
export const signaler = 'Signaler une erreur';
export const copie = 'Copié';
export const copieRefusee = 'Le navigateur a refusé la copie';
export const signalerIntro =
  'TED n’envoie rien. Vous copiez ce message, puis vous l’adressez au producteur des données.';
export const laFiche = (id: string) => `Fiche ${id}`;
export const lOffre = (reference: string) => `Offre ${reference}`;
export const fauxQuoi = 'Ce qui est faux';
export const fauxMessage = 'Message';
export const faux = {
  hierarchie: 'Le rattachement',
  nom: 'Le nom ou le sigle',
  mission: 'La mission',
  contact: 'Le contact',
  offres: 'Les offres rattachées',
  employeur: 'L’employeur reconnu',
  semblables: 'Ce qui est semblable',
  sigle: 'Le sens d’un sigle',
  autre: 'Autre chose',
};
export const fauxDebut = (quoi: string, champ: string, date: string) =>
  `${quoi}, champ ${champ}, index du ${date} : `;
export const copier = 'Copier';
export const annuler = 'Fermer';

export const recherche = {
  titre: 'Chercher un service, un sigle, un métier',
  exemple: 'Service, sigle, métier, compétence',
  effacer: 'Effacer la recherche',
  filtres: 'Filtres',
  tout: 'Tout',
  services: 'Services',
  offres: 'Offres',
  resultats: 'Résultats',
  compte: (n: number) => compter(n, 'résultat', 'résultats'),
  index: (services: number, offres: number) =>
    `${compter(services, 'service', 'services')}, ${nOffres(offres)}`,
  reduit: 'index réduit',
  choisir: 'choisir',
  ouvrir: 'ouvrir',
  reglages: 'Réglages de TED',
  essayez: 'Essayez',
  essais: [
    { texte: 'DGCCRF', quoi: 'un sigle, avec ou sans points' },
    { texte: 'géomaticien Rennes', quoi: 'un métier et un lieu' },
    { texte: 'planification écologique', quoi: 'une mission, dans tous les ministères' },
  ],
  avec: (quoi: string) => `Avec « ${quoi} »`,
  aucun: (quoi: string) => `Aucun résultat pour « ${quoi} »`,
  vouliezVous: 'Vouliez-vous dire',
  point: ' ?',
  sinon: 'Sinon, essayez avec :',
  conseils: ['moins de mots, ou seulement le sigle ;', 'un mot de la mission ;'],
  annuaire: 'la recherche de l’annuaire officiel',
  annuaireSuite: ', qui couvre aussi les mairies.',
  personneTitre: 'TED ne cherche pas les personnes',
  personne:
    'Son index ne contient aucun nom. Il décrit des services, leurs missions et les profils qu’ils recherchent.',
  personneJoindre: 'Pour joindre quelqu’un : ',
  personneAnnuaire: 'l’annuaire officiel',
  personneTrouver: 'Pour trouver un service : tapez sa mission ou son sigle.',
  nonEffectuee: 'Recherche non effectuée',
  expiree: 'expirée',
  panne: 'La recherche n’a pas abouti',
  raisons: {
    sigle: '',
    nom: '',
    'ancien-nom': 'ancien nom',
    mission: 'mission',
    profil: 'profil recherché',
    reference: 'référence',
    lieu: 'lieu',
    synonyme: 'mot voisin',
    orthographe: 'orthographe proche',
  },
};

export const donnees = {
  pret: 'L’index est prêt',
  petit: 'Un index réduit répond, fourni avec TED',
  indexDu: (version: string, date: string) => `Index ${version}, construit le ${date}.`,
  contient: (services: number, offres: number) =>
    `${compter(services, 'service', 'services')} et ${nOffres(offres)}.`,
  reduit: 'Il ne couvre que quelques organismes.',
  fichierDu: (fichier: string, date: string, licence: string) =>
    `Fichier ${fichier}, du ${date}. ${licence}.`,
  aucun: 'Aucun index n’est installé.',
};

export const bienvenue = {
  titre: 'Le contexte des services publics, à côté de la page',
  intro:
    'Sur une fiche de l’annuaire ou une offre d’emploi, TED montre ce que fait le service, où il se place et qui il cherche à recruter. Tout se passe sur votre appareil.',
  donnees: 'Les données',
  donneesSuite: 'Un index public, téléchargé une fois, utilisable hors ligne.',
  lit: 'Ce que TED lit',
  litSuite: 'Deux sites, et seulement la page que vous ouvrez.',
  sites: [
    {
      hote: 'lannuaire.service-public.gouv.fr',
      quoi: 'L’identifiant de la fiche, dans l’adresse, son nom et son fil d’Ariane',
    },
    {
      hote: 'choisirleservicepublic.gouv.fr',
      quoi: 'L’intitulé, l’employeur et le texte de l’offre ouverte',
    },
  ],
  autorise: 'Autorisé',
  aAutoriser: 'À autoriser',
  autoriser: 'Autoriser les deux sites',
  autoriserSuite:
    'Le navigateur vous demandera confirmation. Vous pourrez revenir sur ce choix à tout moment.',
  refuse: 'Autorisation refusée. La recherche fonctionne, mais rien ne paraîtra dans les pages.',
  rien: 'TED n’envoie rien : ni adresse, ni recherche, ni texte. La seule connexion sert à mettre l’index à jour.',
  gestes: 'Trois gestes',
  geste1: '1. Ouvrez une fiche',
  geste1Debut: 'L’onglet TED paraît au bord de la page. ',
  geste1Ouvre: ' l’ouvre, ',
  geste1Ferme: ' le ferme.',
  geste2: '2. Tapez un sigle',
  geste2Suite: 'Avec ou sans points, avec ou sans accents, depuis la barre d’outils.',
  geste3: '3. Suivez le fil',
  geste3Suite:
    'Du ministère au bureau, chaque service s’ouvre dans le panneau, avec ses offres et ses semblables.',
  vignetteSigle: 'D.G.C.C.R.F',
  vignetteService: 'Concurrence, consommation et répression des fraudes',
  vignetteFil: ['Ministère', 'Direction générale', 'Sous-direction'],
  vignetteIci: 'Bureau',
  alt: 'Alt',
  j: 'J',
  echap: 'Échap',
  essayer: 'Essayer sur une fiche d’exemple',
  reglages: 'Ouvrir les réglages',
  licence:
    'Données : Service-Public.gouv.fr / DILA et Choisir le service public / DGAFP, Licence Ouverte 2.0.',
};

export const options = {
  titre: 'Réglages',
  index: 'Données gardées ici',
  indexSuite: 'Elles ne quittent pas cet appareil et servent hors ligne.',
  verifier: 'Vérifier maintenant',
  verification: 'Vérification…',
  verifie: (quand: string) => `Dernière vérification : ${quand}.`,
  jamais: 'Aucune vérification pour l’instant.',
  supprimer: 'Tout supprimer…',
  confirmer: 'Supprimer l’index et les réglages de cet appareil ?',
  confirmerSuite: 'TED reviendra à l’index réduit fourni avec lui. Rien n’existe ailleurs.',
  supprimerOui: 'Tout supprimer',
  annuler: 'Annuler',
  supprime: 'Tout a été supprimé.',
  echec: 'La demande n’a pas abouti.',
  aPropos: 'À propos des données',
  aProposSuite: 'Chaque fait affiché par TED vient de l’un de ces fichiers publics.',
  aProposLicence:
    'Données publiques réutilisées sous leur licence, sans les noms ni les coordonnées des personnes.',
};
