import type { Gazetteer } from './gazetteer.ts';
import { PROPER, properBits } from './generic.ts';
import type { Mention } from './mention.ts';
import { raisonsOf } from './raisons.ts';
import type { Reading } from './reading.ts';
import type { Candidate } from './resolve.ts';

/** A service with its final score and what to tell of it. */
export interface Judged {
  /** Position in the gazetteer. */
  readonly entry: number;
  readonly score: number;
  readonly raisons: readonly string[];
}

/** Below it a link is not shown: « non déterminé » is better. */
export const SHOWN = 0.5;
/** Names as rare as this, in bits, belong to one body; others any body may have. */
export const SPECIFIC = 13;

/** Takes into account what the labels say beside the names. */
export function judge(
  candidate: Candidate,
  readings: readonly Reading[],
  gazetteer: Gazetteer,
): Judged {
  let { score } = candidate;
  const generic = gazetteer.specificityOf(candidate.entry) < SPECIFIC;
  const leaning = candidate.support.length > 0;
  for (const { mention } of candidate.own) {
    const reading = readings.find((r) => r.mentions.includes(mention));
    if (!reading) continue;
    const named = mention.kind !== 'sigle' && mention.kind !== 'ministere';
    if (named && !mention.bounded && touchesResidue(reading, mention))
      score *= !leaning && (generic || isCommon(mention, gazetteer)) ? 0.45 : 0.85;
    else if (reading.residues.length > 0) score *= generic && !leaning ? 0.5 : 0.93;
  }
  if (generic && !leaning && candidate.own.every((c) => c.mention.kind === 'nom')) score *= 0.85;
  return { entry: candidate.entry, score, raisons: raisonsOf(candidate, gazetteer) };
}

function isCommon(mention: Mention, gazetteer: Gazetteer): boolean {
  return properBits(mention.texte, gazetteer) < PROPER;
}

/** True when words that nothing explains stand against the mention without a mark between. */
function touchesResidue(reading: Reading, mention: Mention): boolean {
  return reading.residues.some(
    ({ start, end }) => start === mention.end || end === mention.start || end + 1 === mention.start,
  );
}
