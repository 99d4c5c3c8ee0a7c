import type { LectureBrouillon } from '../model/draft.ts';
import { analyseIntitule } from '../postes/intitule.ts';
import { addTitle, type LecteurPostes, type Traits } from '../postes/traits.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';
import { designationOf, metiersProbables } from './metier-probable.ts';
import { plier } from './pli.ts';

/** A draft as a position to compare, and what to ask the search to find some. */
export interface RequeteBrouillon {
  readonly traits: Traits;
  readonly questions: readonly string[];
}

/** Lines of the body read for the job: it is said early. */
const MAX_LIGNES = 60;
const CORPS = 0.18;
/** Without a title the body alone says the job. */
const CORPS_SANS_TITRE = 0.4;
const PROBABLE = 0.5;
const MAX_QUESTION = 180;
const MAX_QUESTIONS = 10;

/** What a draft says of its job: its title, or how its body names it; then the words of its body. */
export function requeteOf(
  lecture: LectureBrouillon,
  texte: string,
  lecteur: LecteurPostes,
): RequeteBrouillon {
  const titre = lecture.titre?.valeur ?? designationOf(plier(texte));
  const probables = lecture.titre ? [] : metiersProbables(lecture).map(libelleOf);
  // The controlled list reads the title, then the skills found: what an offer of the index states.
  const base = lecteur.traits({
    intitule: titre === '' ? (probables[0] ?? '') : titre,
    metier: '',
    texte: [titre, ...probables, ...lecture.competences.map(({ libelle }) => libelle)].join('\n'),
  });
  const poids = new Map(base.poids);
  for (const probable of probables)
    addTitle(analyseIntitule(probable), PROBABLE, (name, weight) => {
      poids.set(name, Math.max(poids.get(name) ?? 0, weight));
    });
  const factor = lecture.titre ? CORPS : CORPS_SANS_TITRE;
  const counts = new Map<string, number>();
  for (const line of corpsOf(lecture, texte)) {
    addTitle(analyseIntitule(line), 1, (name, weight) => {
      if (!name.startsWith('p:')) counts.set(name, (counts.get(name) ?? 0) + weight);
    });
  }
  for (const [name, weight] of counts)
    poids.set(name, Math.max(poids.get(name) ?? 0, factor * Math.min(1.5, Math.log1p(weight))));
  return { traits: { ...base, poids }, questions: questionsOf(lecture, base, titre, probables) };
}

const libelleOf = (id: string): string =>
  (VOCABULAIRE.metiers.find((metier) => metier.id === id)?.libelle ?? '')
    .split('/')
    .at(-1)
    ?.trim() ?? '';

function corpsOf(lecture: LectureBrouillon, texte: string): string[] {
  const missions = lecture.rubriques.filter(
    ({ nature }) => nature === 'missions' || nature === 'profil' || nature === 'metier',
  );
  const body =
    missions.length > 0
      ? missions.map(({ corps }) => texte.slice(corps.debut, corps.fin)).join('\n')
      : texte.slice(lecture.titre?.passage.fin ?? 0);
  return body
    .slice(0, 8_000)
    .split(/\n|\.\s/)
    .filter((line) => line.trim() !== '')
    .slice(0, MAX_LIGNES);
}

/** The title whole, the jobs it names, its pairs of words, its rarest words one by one. */
function questionsOf(
  lecture: LectureBrouillon,
  { analyse, titre }: Traits,
  donne: string,
  probables: readonly string[],
): string[] {
  const mots = analyse.mots.filter(({ kind }) => kind !== 'bruit');
  const words = mots.filter(({ kind }) => kind !== 'role').map(({ surface }) => surface);
  const questions = [
    donne,
    titre,
    ...probables,
    ...lecture.metiers.slice(0, 3).map(({ libelle }) => libelle.split('/')[0] ?? ''),
    words.slice(0, 2).join(' '),
    ...words.slice(0, 4),
    ...lecture.competences.slice(0, 2).map(({ libelle }) => libelle),
  ];
  return [...new Set(questions.map((text) => text.trim().slice(0, MAX_QUESTION)))]
    .filter((text) => text.length > 2)
    .slice(0, MAX_QUESTIONS);
}
