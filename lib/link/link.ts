import type { Confiance } from '../model/confidence.ts';
import type { Lien, LienHints, LienResult } from '../model/link.ts';
import { contextClues } from './context.ts';
import { fromTexte } from './from-texte.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PROPER, properBits } from './generic.ts';
import type { Mention } from './mention.ts';
import { codeInterieur, prefixeOf } from './ministeres.ts';
import { raisonsOf } from './raisons.ts';
import { type Reading, readLabel, readTitle } from './reading.ts';
import { findReseau, type ReseauFound } from './reseau-found.ts';
import { type Candidate, type Champ, type Clue, resolve } from './resolve.ts';

const NONE: LienResult = { lien: null, candidats: [] };
/** Below it the link is not shown: « non déterminé » is better. */
const SHOWN = 0.5;
/** The same for what rests on the text alone, where partners are named as often as the employer. */
const SHOWN_IN_TEXT = 0.56;
const CERTAIN = 0.9;
const PROBABLE = 0.72;
const MAX_CANDIDATS = 5;
/** Worth of a bureau's name in a title when nothing says where the bureau is: the text may. */
const DEEP_ALONE = 0.45;
/** Names as rare as this, in bits, belong to one body; others any body may have. */
const SPECIFIC = 13;
/** Territorial offers, by their reference. */
const LOCAL_REFERENCE = /^O\d{5}/i;
const REGIONAL_AGENCY_REFERENCE = /^ARS/i;
const LOCAL_VERSANT = /territoriale|hospitali[eè]re/i;

/** A candidate with its final score and what to tell of it. */
interface Judged {
  readonly entry: number;
  readonly score: number;
  readonly raisons: readonly string[];
}

/** Finds the service that an offer is for. Pure; any text is safe to give. */
export function linkOffre(hints: LienHints, gazetteer: Gazetteer): LienResult {
  const organisme = readLabel(hints.organisme, gazetteer);
  const employeur =
    hints.employeur === hints.organisme ? organisme : readLabel(hints.employeur, gazetteer);
  const titre = readTitle(hints.intitule, gazetteer);
  const reseau = findReseau(hints, { organisme, employeur, titre }, gazetteer);
  if (isOutside(hints, organisme, employeur, titre, reseau)) return NONE;

  const context = contextClues(hints, gazetteer);
  const named = [
    ...cluesOf(organisme, 'organisme', 1),
    ...(employeur === organisme ? [] : cluesOf(employeur, 'employeur', 1)),
  ];
  const readings = [organisme, employeur];
  const { chosen, others } = resolve([...named, ...context], gazetteer);
  const judged = chosen ? judge(chosen, readings, gazetteer) : null;
  const found = judged && judged.score >= SHOWN ? judged : null;

  if (reseau) {
    const target = withReseau(found, chosen, reseau, gazetteer);
    if (target) return toResult(target, others, readings, gazetteer);
  }
  const title = fromTitle(hints, titre, named, context, found, gazetteer);
  if (!hints.texte) {
    const alone = named.length === 0 ? fromPrefixe(hints.reference, context) : null;
    const sure = title && title.score >= SHOWN ? title : null;
    return toResult(sure ?? found ?? judged ?? alone, others, readings, gazetteer);
  }
  const texte = fromTexte(hints, found?.entry ?? null, context, gazetteer);
  const agreed = agree(title, texte, found, gazetteer);
  const sure = agreed && (agreed === found || agreed.score >= SHOWN_IN_TEXT) ? agreed : found;
  return toResult(sure ?? unshown(agreed ?? judged), others, readings, gazetteer);
}

/** Some ministries' offers name no employer in the open file: the ministry is all that is known, and is sure. */
function fromPrefixe(reference: string, context: readonly Clue[]): Judged | null {
  const clue = context.find((c) => c.champ === 'reference');
  const owner = clue?.mention.owners.length === 1 ? clue.mention.owners[0] : undefined;
  if (!clue || !owner || !prefixeOf(reference)?.seul) return null;
  const raisons = [`Préfixe de référence ${clue.mention.texte}, seul indice de l’offre`];
  return { entry: owner.entry, score: 0.75, raisons };
}

/** Proposed to the reader, not shown as the link. */
function unshown(judged: Judged | null): Judged | null {
  return judged && { ...judged, score: Math.min(judged.score, SHOWN - 0.01) };
}

/** One answer from title and text: the deeper when one is under the other, else the surer, less sure. */
function agree(
  title: Judged | null,
  texte: Judged | null,
  found: Judged | null,
  gazetteer: Gazetteer,
): Judged | null {
  if (!title || !texte) {
    const one = title ?? texte;
    return one && (!found || one.score >= SHOWN) ? one : found;
  }
  const together = 1 - (1 - title.score) * (1 - texte.score * 0.6);
  if (title.entry === texte.entry) return { ...title, score: together };
  if (gazetteer.isUnder(title.entry, texte.entry)) return { ...title, score: together };
  if (gazetteer.isUnder(texte.entry, title.entry)) return { ...texte, score: together };
  const surer: Judged = title.score >= texte.score * 0.9 ? title : texte;
  return { ...surer, score: surer.score * 0.75 };
}

/** Local authorities, hospitals, universities: the directory of the State does not hold them. */
function isOutside(
  hints: LienHints,
  organisme: Reading,
  employeur: Reading,
  titre: Reading,
  reseau: ReseauFound | null,
): boolean {
  // Posts of the préfecture de police are published as territorial.
  const police =
    reseau !== null && reseau.champ !== 'intitule' && reseau.reseau.sujet === 'interieur';
  if (police) return false;
  if (LOCAL_REFERENCE.test(hints.reference) || REGIONAL_AGENCY_REFERENCE.test(hints.reference))
    return true;
  if (LOCAL_VERSANT.test(hints.versant)) return true;
  for (const reading of [organisme, employeur])
    if (reading.hors && reading.hors !== 'vague' && !namesMinistere(reading)) return true;
  const named = organisme.mentions.length + employeur.mentions.length > 0;
  return !named && titre.hors !== null && titre.hors !== 'vague';
}

function namesMinistere(reading: Reading): boolean {
  return reading.mentions.some((m) => m.kind === 'ministere' && m.start === 0);
}

function cluesOf(reading: Reading, champ: Champ, weight: number): Clue[] {
  return reading.mentions.map((mention) => ({ mention, champ, weight, soft: false }));
}

/** Takes into account what the labels say beside the names. */
function judge(candidate: Candidate, readings: readonly Reading[], gazetteer: Gazetteer): Judged {
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

/**
 * With a field body named, the answer is the head of its network or what the employer's name gives above
 * or below it; a direction of the same name elsewhere is not.
 */
function withReseau(
  found: Judged | null,
  chosen: Candidate | null,
  reseau: ReseauFound,
  gazetteer: Gazetteer,
): Judged | null {
  const target: Judged = { entry: reseau.entry, score: reseau.score, raisons: [reseau.raison] };
  if (reseau.entry < 0) return found && gazetteer.isMinistere(found.entry) ? found : null;
  if (!found) return target;
  if (found.entry === reseau.entry) return { ...found, score: Math.max(found.score, 0.93) };
  const employer = reseau.champ === 'organisme' || reseau.champ === 'employeur';
  if (gazetteer.isUnder(reseau.entry, found.entry)) return employer ? target : found;
  const specific = gazetteer.specificityOf(found.entry) >= SPECIFIC;
  if (gazetteer.isUnder(found.entry, reseau.entry))
    return specific && chosen?.own.some((c) => c.mention.kind === 'nom') ? found : target;
  return employer || !specific ? target : found;
}

/** What the title adds: a deeper service under the employer's, or the only name there is. */
function fromTitle(
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
  return judge(chosen, [titre], gazetteer);
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
  return gazetteer.depthOf(entry) > 4 || gazetteer.niveauOf(entry) === 'bureau';
}

function toResult(
  judged: Judged | null,
  others: readonly Candidate[],
  readings: readonly Reading[],
  gazetteer: Gazetteer,
): LienResult {
  const lien = judged && judged.score >= SHOWN ? toLien(judged, gazetteer) : null;
  const candidats: Lien[] = [];
  const propose = (one: Judged): void => {
    const proposed = toLien(one, gazetteer);
    if (proposed.service === lien?.service) return;
    if (candidats.length < MAX_CANDIDATS && !candidats.some((c) => c.service === proposed.service))
      candidats.push({ ...proposed, confiance: 'a-verifier' });
  };
  if (judged && !lien) propose(judged);
  for (const other of others) propose(judge(other, readings, gazetteer));
  return { lien, candidats };
}

function toLien(judged: Judged, gazetteer: Gazetteer): Lien {
  const score = Math.round(Math.min(1, Math.max(0, judged.score)) * 1000) / 1000;
  const entry = gazetteer.entries[judged.entry];
  if (!entry) throw new RangeError(`no gazetteer entry ${judged.entry}`);
  return {
    service: entry.id,
    niveau: gazetteer.niveauOf(judged.entry),
    confiance: confianceOf(score),
    score,
    raisons: judged.raisons,
  };
}

function confianceOf(score: number): Confiance {
  if (score >= CERTAIN) return 'certain';
  return score >= PROBABLE ? 'probable' : 'a-verifier';
}
