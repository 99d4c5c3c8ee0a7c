/** The words of the options page; the sentences are in `public/_locales`. */
import { message } from '../locale/message.ts';
import { compter } from '../shared/format.ts';

export const page = message('titreReglages');
export const titre = message('reglages_titre');
export const affichage = message('reglages_affichage');
export const modeAffichage = message('reglages_modeAffichage');
export const modes = {
  panel: message('reglages_modes_panel'),
  sidepanel: message('reglages_modes_sidepanel'),
  popup: message('reglages_modes_popup'),
};
export const modesSuite = {
  panel: message('reglages_modesSuite_panel'),
  sidepanel: message('reglages_modesSuite_sidepanel'),
  popup: message('reglages_modesSuite_popup'),
};
export const theme = message('reglages_theme');
export const themes = {
  page: message('reglages_themes_page'),
  clair: message('reglages_themes_clair'),
  sombre: message('reglages_themes_sombre'),
};
export const verrouille = message('reglages_verrouille');
export const sites = message('reglages_sites');
export const sitesSuite = message('reglages_sitesSuite');
export const surAnnuaire = message('reglages_surAnnuaire');
export const surOffres = message('reglages_surOffres');
export const surAnciennes = message('reglages_surAnciennes');
export const afficher = message('reglages_afficher');
export const commePartout = (a: string) => message('reglages_commePartout', a);
export const ouvrir = message('reglages_ouvrir');
export const ouvertures = {
  click: message('reglages_ouvertures_click'),
  auto: message('reglages_ouvertures_auto'),
};
export const anciennes = message('reglages_anciennes');
export const anciennesSuite = message('reglages_anciennesSuite');
export const pause = message('reglages_pause');
export const pauseSuite = message('reglages_pauseSuite');
export const enPause = message('reglages_enPause');
export const mettreEnPause = message('reglages_mettreEnPause');
export const reprendre = message('reglages_reprendre');
export const connexions = message('reglages_connexions');
export const connexionsSuite = message('reglages_connexionsSuite');
export const aucuneDemande = message('reglages_aucuneDemande');
export const visite = message('reglages_visite');
export const hotesTitre = message('reglages_hotesTitre');
export const hote = message('reglages_hote');
export const motif = message('reglages_motif');
export const motifIndex = message('reglages_motifIndex');
export const demandes = message('reglages_demandes');
export const recu = message('reglages_recu');
export const depuisLe = (a: string) => message('reglages_depuisLe', a);
export const detail = (n: number) => compter('reglages_detail', n);
export const sansReponse = message('reglages_sansReponse');
export const quotidien = message('reglages_quotidien');
export const quotidienSuite = message('reglages_quotidienSuite');
export const adresse = message('reglages_adresse');
export const adresseDorigine = message('reglages_adresseDorigine');
export const aucuneAdresse = message('reglages_aucuneAdresse');
export const miroirs = message('reglages_miroirs');
export const aucunMiroir = message('reglages_aucunMiroir');
export const adresseSuite = message('reglages_adresseSuite');
export const adresseFausse = (a: string) => message('reglages_adresseFausse', a);
export const tropDeMiroirs = (n: number) => compter('reglages_tropDeMiroirs', n);
export const hoteRefuse = (a: string) => message('reglages_hoteRefuse', a);
export const hoteAccepte = (a: string) => message('reglages_hoteAccepte', a);
export const hoteManque = message('reglages_hoteManque');
export const autoriser = message('reglages_autoriser');
export const enregistrer = message('reglages_enregistrer');
export const adressesGardees = message('reglages_adressesGardees');
export const donnees = message('reglages_donnees');
export const donneesSuite = message('reglages_donneesSuite');
export const quoi = message('reglages_quoi');
export const date = message('reglages_date');
export const taille = message('reglages_taille');
export const vosChoix = message('reglages_vosChoix');
export const cetAppareil = message('reglages_cetAppareil');
export const verifier = message('reglages_verifier');
export const verification = message('reglages_verification');
export const verifie = (a: string) => message('reglages_verifie', a);
export const jamais = message('reglages_jamais');
export const verifierDonnees = message('reglages_verifierDonnees');
export const relecture = message('reglages_relecture');
export const intactes = message('reglages_intactes');
export const reparees = (n: number) => compter('reglages_reparees', n);
export const abimees = (n: number) => compter('reglages_abimees', n);
export const supprimer = message('reglages_supprimer');
export const confirmer = message('reglages_confirmer');
export const confirmerSuite = message('reglages_confirmerSuite');
export const supprimerOui = message('reglages_supprimerOui');
export const annuler = message('reglages_annuler');
export const defaire = message('reglages_defaire');
export const supprime = message('reglages_supprime');
export const echec = message('reglages_echec');
export const annule = message('reglages_annule');
export const fermer = message('reglages_fermer');
export const refusDuNavigateur = message('reglages_refusDuNavigateur');
export const choix = message('reglages_choix');
export const choixSuite = message('reglages_choixSuite');
export const favoris = message('reglages_favoris');
export const nFavoris = (n: number) => compter('reglages_nFavoris', n);
export const aucunFavori = message('reglages_aucunFavori');
export const aucunRecent = message('reglages_aucunRecent');
export const favorisEffaces = message('reglages_favorisEffaces');
export const recents = message('reglages_recents');
export const nRecents = (n: number) => compter('reglages_nRecents', n);
export const recentsEffaces = message('reglages_recentsEffaces');
export const effacer = message('reglages_effacer');
export const effacerQuoi = (a: string) => message('reglages_effacerQuoi', a);
export const corrections = message('reglages_corrections');
export const correctionsSuite = message('reglages_correctionsSuite');
export const correctionsAucune = message('reglages_correctionsAucune');
export const correctionsEffacees = message('reglages_correctionsEffacees');
export const correctionRetiree = message('reglages_correctionRetiree');
export const aucunService = message('reglages_aucunService');
export const retirer = message('reglages_retirer');
export const retirerQuoi = (a: string) => message('reglages_retirerQuoi', a);
export const exporter = message('reglages_exporter');
export const importer = message('reglages_importer');
export const exporterSuite = message('reglages_exporterSuite');
export const exporte = message('reglages_exporte');
export const apercu = message('reglages_apercu');
export const appliquer = message('reglages_appliquer');
export const importe = message('reglages_importe');
export const importFavoris = (n: number) => compter('reglages_importFavoris', n);
export const importCorrections = (n: number) => compter('reglages_importCorrections', n);
export const importVerrouilles = (n: number) => compter('reglages_importVerrouilles', n);
export const importRefuses = (n: number) => compter('reglages_importRefuses', n);
export const importProblemes = {
  'trop-grand': message('reglages_importProblemes_tropGrand'),
  illisible: message('reglages_importProblemes_illisible'),
  'autre-fichier': message('reglages_importProblemes_autreFichier'),
  'plus-recent': message('reglages_importProblemes_plusRecent'),
  rien: message('reglages_importProblemes_rien'),
};
export const reglageVaut = (a: string, b: string) => message('reglages_reglageVaut', a, b);
export const active = message('reglages_active');
export const desactive = message('reglages_desactive');
export const commeAilleurs = message('reglages_commeAilleurs');
export const ouvertureAnnuaire = message('reglages_ouvertureAnnuaire');
export const ouvertureOffres = message('reglages_ouvertureOffres');
export const modeAnnuaire = message('reglages_modeAnnuaire');
export const modeOffres = message('reglages_modeOffres');
export const raccourcis = message('reglages_raccourcis');
export const raccourcisSuite = message('reglages_raccourcisSuite');
export const commandes: Readonly<Record<string, string>> = {
  'toggle-panel': message('reglages_commandes_toggle_panel'),
  _execute_action: message('reglages_commandes__execute_action'),
  _execute_sidebar_action: message('reglages_commandes__execute_sidebar_action'),
};
export const sansRaccourci = message('reglages_sansRaccourci');
export const changerRaccourcis = message('reglages_changerRaccourcis');
export const touches: Readonly<Record<string, string>> = {
  Shift: message('reglages_touches_Shift'),
  Ctrl: message('reglages_touches_Ctrl'),
};
export const aPropos = message('reglages_aPropos');
export const aProposSuite = message('reglages_aProposSuite');
export const aProposLicence = message('reglages_aProposLicence');
export const version = (a: string) => message('reglages_version', a);
export const versionIndex = (a: string, b: string) => message('reglages_versionIndex', a, b);
