import type { Fait, Passage, RemarqueIntitule, TermeTrouve } from '../model/draft.ts';
import { nameKey } from '../text/fold.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';
import { extractVocabulaire } from '../vocabulaire/match.ts';

const MAX_REMARQUES = 8;
/** Capitals that candidates do type. */
const CONNUS = new Set([
  'DRH',
  'DSI',
  'RSSI',
  'DAF',
  'SIG',
  'SI',
  'RH',
  'IT',
  'HF',
  'FH',
  'QHSE',
  'BTP',
  'CVC',
  'PMI',
  'UX',
  'UI',
  'H',
  'F',
]);

/**
 * What in a title candidates do not type: sigles and codes of the employer's own, no job that the list
 * knows, or a job under an unusual name.
 */
export function remarquesIntitule(
  titre: Fait<string> | null,
  metiersDuTexte: readonly TermeTrouve[],
): RemarqueIntitule[] {
  if (!titre) return [];
  const found: RemarqueIntitule[] = [];
  const { metiers, competences } = extractVocabulaire(titre.valeur, VOCABULAIRE);
  const known = new Set([...metiers, ...competences].flatMap(({ mots }) => mots));
  const isCapitals = !/\p{Ll}{2}/u.test(titre.valeur);
  for (const match of titre.valeur.matchAll(/[\p{L}\p{N}]+(?:[-/_][\p{L}\p{N}]+)*/gu)) {
    const [mot] = match;
    const place = at(titre, match.index, mot.length);
    if (/\d/.test(mot) && !/^\d{1,4}$/.test(mot) && /^[\p{Lu}\d/_-]{2,}$/u.test(mot))
      found.push({ genre: 'code', passage: place, libelleUsuel: null });
    else if (
      !isCapitals &&
      /^\p{Lu}{2,8}(?:-\p{Lu}+)*$/u.test(mot) &&
      !CONNUS.has(mot) &&
      ![...known].some((word) => word.includes(mot))
    )
      found.push({ genre: 'sigle', passage: place, libelleUsuel: null });
  }
  const [metier] = metiers;
  const whole = at(titre, 0, titre.valeur.length);
  if (!metier) {
    const libelleUsuel = metiersDuTexte[0]?.libelle ?? null;
    found.push({ genre: 'metier-absent', passage: whole, libelleUsuel });
  } else if (!saysLabel(titre.valeur, metier.libelle)) {
    const [first] = metier.places;
    const place = first ? at(titre, first.debut, first.fin - first.debut) : whole;
    found.push({ genre: 'autre-libelle', passage: place, libelleUsuel: metier.libelle });
  }
  return found.slice(0, MAX_REMARQUES);
}

const at = (titre: Fait<string>, debut: number, length: number): Passage => ({
  debut: titre.passage.debut + debut,
  fin: titre.passage.debut + debut + length,
});

/** True when the title has the words of the label, in one gender: « Acheteur public » says « Acheteuse publique / Acheteur public ». */
function saysLabel(titre: string, libelle: string): boolean {
  const words = new Set(nameKey(titre).split(' ').map(root));
  return libelle
    .split('/')
    .map((half) =>
      nameKey(half)
        .split(' ')
        .filter((word) => word.length > 2),
    )
    .some((half) => half.length > 0 && half.every((word) => words.has(root(word))));
}

/** Enough of a word to meet its other gender and number. */
const root = (word: string): string =>
  word.length > 6 ? word.slice(0, Math.max(5, word.length - 4)) : word.replace(/[es]+$/, '');
