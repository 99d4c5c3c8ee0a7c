/** What the title of an offer adds to its employer's name. */
import type { LienHints } from '../model/link.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PROPER, properBits } from './generic.ts';
import { type Judged, judge, SHOWN } from './judged.ts';
import { followsUnknown } from './match-sigle.ts';
import { isLowerCase, type Mention } from './mention.ts';
import { codeInterieur } from './ministeres.ts';
import type { Reading } from './reading.ts';
import { type Candidate, type Clue, resolve } from './resolve.ts';

/** Worth of a bureau's name in a title when nothing says where the bureau is: the text may. */
const DEEP_ALONE = 0.45;

/** A deeper service under the employer's, or the only name there is. */
export function fromTitle(
  hints: LienHints,
  titre: Reading,
  named: readonly Clue[],
  context: readonly Clue[],
  found: Judged | null,
  gazetteer: Gazetteer,
): Judged | null {
  const code = codeInterieur(hints.reference);
  if (found && code !== null && code !== 'centrale') return null;
  const clues = titre.mentions.flatMap((mention): Clue[] => {
    const weight = titleWeight(mention, gazetteer, found !== null, context.length > 0);
    return weight > 0 ? [{ mention, champ: 'intitule', weight, soft: false }] : [];
  });
  if (clues.length === 0) return null;
  const { chosen } = resolve([...(found ? named : []), ...clues, ...context], gazetteer);
  if (!chosen?.own.some((c) => c.champ === 'intitule')) return null;
  if (found && !gazetteer.isUnder(chosen.entry, found.entry)) return null;
  const judged = judge(chosen, [titre], gazetteer);
  const sure = found !== null || !isByLettersAlone(chosen, titre, gazetteer);
  return sure ? judged : { ...judged, score: Math.min(judged.score, SHOWN - 0.01) };
}

/**
 * A sigle that is no service's own, but the first letters of some bureau's name, or one that follows a
 * sigle that nobody has (« DNUM SDSI »): with nothing else named, it is a chance meeting.
 */
function isByLettersAlone(chosen: Candidate, titre: Reading, gazetteer: Gazetteer): boolean {
  if ([...chosen.own, ...chosen.support].some((c) => c.champ === 'intitule' && !isSigle(c)))
    return false;
  if (chosen.support.some((c) => c.champ === 'intitule')) return false;
  return chosen.own.every(({ mention }) => {
    const own = mention.owners.find((o) => o.entry === chosen.entry);
    const byLetters = own?.par === 'initiales' || own?.par === 'initiales-courtes';
    if (byLetters && gazetteer.rankOf(chosen.entry) > 1) return true;
    return followsUnknown(titre.words, mention.start, gazetteer);
  });
}

function isSigle({ mention }: Clue): boolean {
  return mention.kind === 'sigle';
}

/** Sigles at the ends of a title name the employer; names inside it must be rare ones. */
function titleWeight(
  mention: Mention,
  gazetteer: Gazetteer,
  underEmployer: boolean,
  inContext: boolean,
): number {
  if (mention.kind === 'ministere') return 0.5;
  const best = mention.owners[0];
  if (!best) return 0;
  if (mention.kind === 'sigle') {
    const official = best.par === 'champ' || best.par === 'nom-sigle' || best.par === 'homonyme';
    const placed = underEmployer || inContext;
    if (isLowerCase(mention.texte) && !placed)
      return best.par === 'champ' && gazetteer.rankOf(best.entry) <= 1 ? 0.85 : 0;
    if (!official) return underEmployer ? 0 : 0.6;
    if (isDeep(best.entry, gazetteer) && !underEmployer && !inContext) return DEEP_ALONE;
    const head = mention.start === 0;
    return head || mention.bounded ? 1 : 0.85;
  }
  const proper = properBits(mention.texte, gazetteer) >= PROPER;
  if (mention.owners.length > 3) return inContext && (proper || mention.bounded) ? 0.8 : 0;
  if (isDeep(best.entry, gazetteer) && !underEmployer && !inContext) return DEEP_ALONE;
  if (proper && best.par !== 'courte') return 0.95;
  return underEmployer || inContext ? 0.7 : 0;
}

/** A bureau or its sigle, of which other bodies may have the like. */
function isDeep(entry: number, gazetteer: Gazetteer): boolean {
  return gazetteer.rankOf(entry) > 2 || gazetteer.niveauOf(entry) === 'bureau';
}
