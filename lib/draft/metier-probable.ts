import type { LectureBrouillon } from '../model/draft.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';
import type { Pli } from './pli.ts';

/** « Le technicien informatique sera chargé », « l'opérateur doit »: the post is the subject. */
const SUJET =
  /(?:^|[.;:\n]\s*|-\s)\s*(?:le|la|l'|un|une)\s?(?:\(?ou (?:la|le)\)?\s|\W{1,2}la\s|\(la\)\s)?([a-z][a-z'()./· -]{3,60}?)\s(?:sera|est (?:charg|en charge|respons|amene|plac|rattach)|doit|devra|assure|assurera|aura|a (?:pour|en charge)|participe|realise|effectue|gere|exerce|conduit|pilote|encadre|contribue|intervient|accueille|prepare)/g;
const AGENT =
  /^(?:agent|titulaire|candidat|personne|poste|service|direction|bureau|pole|departement|mission|equipe|cellule|section|unite|ministere|ville|mairie|commune|region|etablissement|centre|organisme|universite)\b/;

/** How the text names the post it describes, when it has no title; empty when it does not. */
export function designationOf(pli: Pli): string {
  for (const match of pli.texte.slice(0, 12_000).matchAll(SUJET)) {
    const name = match[1] ?? '';
    if (!AGENT.test(name)) return name;
  }
  return '';
}

const FREQUENCE: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  for (const { competences } of VOCABULAIRE.metiers)
    for (const id of competences) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
})();

/** Jobs that usually ask for the skills of a draft, likeliest first: a guess, used to search only. */
export function metiersProbables(lecture: LectureBrouillon): string[] {
  const places = new Map(lecture.competences.map(({ id, places: list }) => [id, list.length]));
  const named = new Map(lecture.metiers.map(({ id, places: list }) => [id, list.length]));
  return VOCABULAIRE.metiers
    .map(({ id, competences }) => {
      let score = Math.min(3, named.get(id) ?? 0) * 1.5;
      for (const skill of competences) {
        const count = places.get(skill) ?? 0;
        if (count > 0)
          score +=
            Math.log(VOCABULAIRE.metiers.length / (FREQUENCE.get(skill) ?? 1)) *
            Math.min(2, 0.6 + 0.2 * count);
      }
      return { id, score: score / Math.sqrt(3 + competences.length) };
    })
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ id }) => id);
}
