import { mineSigles } from '../link/sigles.ts';
import type { SigleInexplique } from '../model/draft.ts';
import { fold } from '../text/fold.ts';
import { sigleKey } from '../text/sigle.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';

const MAX_SIGLES = 40;
/** Words before a bracket that may spell what is in it. */
const MAX_MOTS = 14;
/** Everyone who answers a notice knows these; those of skills (« SQL ») are known to the trade. */
const CONNUS = new Set(
  [
    ...'CV CDD CDI HF FH BAC BTS DUT BUT CAP BEP PDF RH TVA UE ETP WEB OK TP PC USB GPS SMS CEDEX ZAC BP TER RER SNCF RATP EUR FPE FPT FPH RMFP RIFSEEP IFSE NBI CET RTT'.split(
      ' ',
    ),
    ...VOCABULAIRE.competences.flatMap(({ libelle, synonymes, sigles }) => [
      ...(sigles ?? []),
      ...[libelle, ...synonymes].filter((forme) => /^[A-Z]{2,8}$/.test(forme)),
    ]),
  ].map(sigleKey),
);

/** A heading in capitals is made of words. */
const LIGNE_EN_CAPITALES = /^[^\p{Ll}\n]*\p{Lu}{4,}[^\p{Ll}\n]*$/gmu;

/** Sigles that the text never explains, each at its first use. Their meanings are asked of the index. */
export function siglesInexpliques(texte: string): SigleInexplique[] {
  const found: SigleInexplique[] = [];
  for (const sigle of mineSigles(texte.replace(LIGNE_EN_CAPITALES, ''))) {
    if (found.length >= MAX_SIGLES) break;
    if (CONNUS.has(sigleKey(sigle)) || /^\d/.test(sigle)) continue;
    const debut = placeOf(texte, sigle);
    if (debut < 0 || estExplique(texte, sigle)) continue;
    found.push({ sigle, passage: { debut, fin: debut + sigle.length }, sens: [] });
  }
  return found;
}

function placeOf(texte: string, sigle: string): number {
  for (let at = texte.indexOf(sigle); at >= 0; at = texte.indexOf(sigle, at + 1))
    if (!estLettre(texte.charAt(at - 1)) && !estLettre(texte.charAt(at + sigle.length))) return at;
  return -1;
}

const estLettre = (letter: string): boolean => /[\p{L}\p{N}@_]/u.test(letter);

/** « direction du numérique (DNUM) », « DNUM (direction du numérique) », « DNUM : direction… ». */
function estExplique(texte: string, sigle: string): boolean {
  for (let at = texte.indexOf(sigle); at >= 0; at = texte.indexOf(sigle, at + 1)) {
    const before = texte.slice(Math.max(0, at - 200), at);
    const after = texte.slice(at + sigle.length, at + sigle.length + 200);
    if (/[(–—-]\s?$/.test(before) && /^\s?[),]/.test(after) && epelle(before, sigle)) return true;
    const inside = /^\s?(?:\(|:|,? c'est-à-dire |[–—-])\s?([^)\n]{4,150})/.exec(after)?.[1];
    if (inside && epelle(inside, sigle)) return true;
  }
  return false;
}

/** True when the letters of the sigle are in those words, in order, from one that begins with the first. */
function epelle(text: string, sigle: string): boolean {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(-MAX_MOTS);
  const letters = sigleKey(sigle).replace(/\d/g, '');
  return words.some((word, start) => {
    if (word[0] !== letters[0]) return false;
    let at = 0;
    for (const letter of words.slice(start).join('')) if (letter === letters[at]) at += 1;
    return at >= letters.length;
  });
}
