import type { Fait, ResultatLecture, Rubrique, TermeTrouve } from '../model/draft.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';
import { extractVocabulaire, type Trouvaille } from '../vocabulaire/match.ts';
import { faitsOf } from './faits.ts';
import { genresSeuls } from './genres.ts';
import { remarquesIntitule } from './intitule.ts';
import { lignesOf } from './lignes.ts';
import { MAX_BROUILLON, refusBrouillon } from './lisible.ts';
import { mentionsOf, SOURCE_MENTIONS } from './mentions.ts';
import { phrasesLongues } from './phrases.ts';
import { plier } from './pli.ts';
import { enTetesOf, rubriquesOf } from './rubriques.ts';
import { siglesInexpliques } from './sigles.ts';
import { squeletteOf } from './squelette.ts';
import { titreOf } from './titre.ts';

/**
 * Reads a draft by itself: its parts, its facts, the items of the law, its words. Pure and linear; of a
 * longer text the first 50,000 characters are read, and the result says so. Never throws.
 */
export function lireBrouillon(donne: string): ResultatLecture {
  const raison = refusBrouillon(donne);
  if (raison) return { kind: 'refus', raison };
  const texte = couper(donne);
  const pli = plier(texte);
  const lignes = lignesOf(pli);
  const enTetes = enTetesOf(lignes, pli.texte.length);
  const titre = titreOf(pli, lignes, enTetes);
  const rubriques = rubriquesOf(pli, enTetes);
  const { competences, metiers } = extractVocabulaire(texte, VOCABULAIRE);
  const lesMetiers = ranges(metiers, titre, rubriques);
  const lu = { pli, texte: pli.texte, enTetes };
  const mentions = mentionsOf(pli, lu, titre, lesMetiers[0]?.libelle ?? null);
  return {
    kind: 'lecture',
    lus: texte.length,
    donnes: donne.length,
    titre,
    rubriques,
    competences: competences.map(termeOf),
    metiers: lesMetiers,
    faits: faitsOf(pli, lu),
    mentions,
    sourceMentions: SOURCE_MENTIONS,
    sigles: siglesInexpliques(texte),
    phrasesLongues: phrasesLongues(texte),
    genres: genresSeuls(pli, titre),
    intitule: remarquesIntitule(titre, lesMetiers),
    squelette: squeletteOf(texte, titre, rubriques, mentions),
  };
}

/** Cuts between two letters, never inside one. */
function couper(texte: string): string {
  if (texte.length <= MAX_BROUILLON) return texte;
  const last = texte.charCodeAt(MAX_BROUILLON - 1);
  return texte.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_BROUILLON - 1 : MAX_BROUILLON);
}

const termeOf = ({ id, libelle, places }: Trouvaille): TermeTrouve => ({ id, libelle, places });

/** Jobs of the title first; then those named most, a mention among the employer's words counting less. */
function ranges(
  metiers: readonly Trouvaille[],
  titre: Fait<string> | null,
  rubriques: readonly Rubrique[],
): TermeTrouve[] {
  const ailleurs = rubriques.filter(
    ({ nature }) => nature === 'employeur' || nature === 'candidature',
  );
  const weight = ({ places }: Trouvaille): number =>
    places.reduce((sum, { debut, fin }) => {
      if (titre && debut >= titre.passage.debut && fin <= titre.passage.fin)
        return sum + 100 - (debut - titre.passage.debut) / 10;
      return (
        sum + (ailleurs.some(({ corps }) => debut >= corps.debut && fin <= corps.fin) ? 0.2 : 1)
      );
    }, 0);
  return metiers
    .map((metier) => ({ metier, rank: weight(metier) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ metier }) => termeOf(metier));
}
