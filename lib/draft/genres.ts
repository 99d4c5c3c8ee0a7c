import type { Fait, GenreSeul } from '../model/draft.ts';
import { type Pli, plier } from './pli.ts';

const MAX_GENRES = 30;

/** Forms of one gender with the two, for the words that name who is sought. */
const PAIRES: readonly (readonly [string, string])[] = [
  ['candidat', 'candidate'],
  ['agent', 'agente'],
  ['chargé', 'chargée'],
  ['chef', 'cheffe'],
  ['directeur', 'directrice'],
  ['adjoint', 'adjointe'],
  ['assistant', 'assistante'],
  ['ingénieur', 'ingénieure'],
  ['technicien', 'technicienne'],
  ['conseiller', 'conseillère'],
  ['administrateur', 'administratrice'],
  ['animateur', 'animatrice'],
  ['coordinateur', 'coordinatrice'],
  ['coordonnateur', 'coordonnatrice'],
  ['rédacteur', 'rédactrice'],
  ['instructeur', 'instructrice'],
  ['contrôleur', 'contrôleuse'],
  ['inspecteur', 'inspectrice'],
  ['formateur', 'formatrice'],
  ['acheteur', 'acheteuse'],
  ['développeur', 'développeuse'],
  ['auditeur', 'auditrice'],
  ['opérateur', 'opératrice'],
  ['éducateur', 'éducatrice'],
  ['infirmier', 'infirmière'],
  ['cuisinier', 'cuisinière'],
  ['jardinier', 'jardinière'],
  ['officier', 'officière'],
  ['mécanicien', 'mécanicienne'],
  ['électricien', 'électricienne'],
  ['chirurgien', 'chirurgienne'],
  ['gardien', 'gardienne'],
  ['consultant', 'consultante'],
  ['délégué', 'déléguée'],
  ['attaché', 'attachée'],
  ['employé', 'employée'],
  ['référent', 'référente'],
  ['correspondant', 'correspondante'],
  ['surveillant', 'surveillante'],
  ['enseignant', 'enseignante'],
  ['traducteur', 'traductrice'],
  ['conducteur', 'conductrice'],
  ['avocat', 'avocate'],
  ['magasinier', 'magasinière'],
  ['vérificateur', 'vérificatrice'],
  ['programmateur', 'programmatrice'],
];

const AUTRE = new Map<string, { readonly autre: string; readonly deux: string }>();
for (const [masculin, feminin] of PAIRES) {
  const deux = `${masculin} ou ${feminin}`;
  AUTRE.set(plier(masculin).texte, { autre: plier(feminin).texte, deux });
  AUTRE.set(plier(feminin).texte, { autre: plier(masculin).texte, deux });
}

const LES_DEUX =
  /\b(?:h|f)\s?[/-]\s?(?:h|f)\b|\bhomme\s?[/ou ]{1,4}\s?femme|\bfemme\s?[/ou ]{1,4}\s?homme/;
/** What opens a word to both genders, right after it: « (e) », « ·ne », « /trice ». */
const OUVERT =
  /^(?:\s?\(-?\w{1,6}\)|[.·•⋅/-]-?(?:e|s|ne|te|fe|re|se|ere|iere|euse|rice|trice|ice|enne|ale|le|ve)\b)/;
/** Participles that agree with « vous »: one person is meant. */
const VOUS =
  /\bvous (?:etes|serez|seriez|avez ete)(?: \w+ment| alors| aussi| egalement)? (charge|amene|rattache|place|affecte|assiste|accompagne|appele|integre|forme|missionne|positionne|diplome|motive|organise|interesse|dote|implique|passionne|competent|seconde)(e?)(?![a-z])/g;

/** Forms that name the person sought in one gender only: in the title, « le candidat », « vous serez chargé ». */
export function genresSeuls(pli: Pli, titre: Fait<string> | null): GenreSeul[] {
  const found: GenreSeul[] = [];
  const texte = pli.texte;
  const titrePlie = titre ? plier(titre.valeur) : null;
  // « H/F » may stand right after what was taken for the title.
  const ligne = titre
    ? plier(pli.original.slice(titre.passage.debut, titre.passage.fin + 30)).texte
    : '';
  const roles = new Set(['candidat', 'candidate']);
  if (titre && titrePlie) {
    // « Adjoint au directeur »: the first form is the post's, the others are people around it.
    for (const match of titrePlie.texte.matchAll(/[a-z]+/g)) {
      const pair = AUTRE.get(match[0]);
      if (!pair) continue;
      roles.add(match[0]);
      const end = match.index + match[0].length;
      const isBoth =
        LES_DEUX.test(ligne) ||
        OUVERT.test(titrePlie.texte.slice(end)) ||
        new RegExp(`\\b${pair.autre}s?\\b`).test(titrePlie.texte);
      if (!isBoth) {
        const { debut, fin } = titrePlie.passage(match.index, end);
        found.push({
          passage: { debut: titre.passage.debut + debut, fin: titre.passage.debut + fin },
          forme: titre.valeur.slice(debut, fin),
          deuxFormes: pair.deux,
        });
      }
      break;
    }
  }
  for (const role of roles) {
    const pair = AUTRE.get(role);
    if (!pair || found.length >= MAX_GENRES) continue;
    const other = new RegExp(`\\b${pair.autre}s?\\b`);
    for (const match of texte.matchAll(
      new RegExp(`\\b(?:le |la |un |une |l'|du |au |tout )${role}\\b`, 'g'),
    )) {
      const end = match.index + match[0].length;
      const line = texte.lastIndexOf('\n', match.index) + 1;
      const around = texte.slice(Math.max(line, match.index - 25), end + 25);
      const inTitle = titre && pli.passage(match.index, end).fin <= titre.passage.fin;
      if (inTitle || OUVERT.test(texte.slice(end, end + 12)) || other.test(around)) continue;
      if (LES_DEUX.test(around) || found.length >= MAX_GENRES) continue;
      const passage = pli.passage(end - role.length, end);
      found.push({
        passage,
        forme: pli.original.slice(passage.debut, passage.fin),
        deuxFormes: pair.deux,
      });
      break;
    }
  }
  for (const match of texte.matchAll(VOUS)) {
    if (found.length >= MAX_GENRES) break;
    const end = match.index + match[0].length;
    const word = `${match[1]}${match[2]}`;
    if (OUVERT.test(texte.slice(end, end + 8))) continue;
    const passage = pli.passage(end - word.length, end);
    const forme = pli.original.slice(passage.debut, passage.fin);
    const masculin = match[2] === 'e' ? forme.replace(/e$/, '') : forme;
    found.push({ passage, forme, deuxFormes: `${masculin} ou ${masculin}e` });
  }
  return found.sort((a, b) => a.passage.debut - b.passage.debut);
}
