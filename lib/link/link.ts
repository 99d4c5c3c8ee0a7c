import type { Confiance } from '../model/confidence.ts';
import type { Lien, LienHints, LienResult } from '../model/link.ts';
import { contextClues } from './context.ts';
import { fromTexte } from './from-texte.ts';
import { fromTitle } from './from-title.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Judged, judge, SHOWN, SPECIFIC } from './judged.ts';
import { prefixeOf } from './ministeres.ts';
import { fromLocalName, isOutside, isPublishedOutside } from './outside.ts';
import { quote } from './raisons.ts';
import { type Reading, readLabel, readTitle } from './reading.ts';
import { findReseau, type ReseauFound } from './reseau-found.ts';
import { type Candidate, type Champ, type Clue, resolve } from './resolve.ts';

const NONE: LienResult = { lien: null, candidats: [] };
/** Below it nothing is shown of what rests on the text alone, where partners are named as often as the employer. */
const SHOWN_IN_TEXT = 0.56;
const CERTAIN = 0.9;
const PROBABLE = 0.72;
const MAX_CANDIDATS = 5;

/** Finds the service that an offer is for. Pure; any text is safe to give. */
export function linkOffre(hints: LienHints, gazetteer: Gazetteer): LienResult {
  const result = isPublishedOutside(hints) ? NONE : linkToState(hints, gazetteer);
  if (result.lien) return result;
  const local = fromLocalName(hints, gazetteer);
  return local ? toResult(local, [], gazetteer) : result;
}

function linkToState(hints: LienHints, gazetteer: Gazetteer): LienResult {
  const organisme = readOnce(hints.organisme, gazetteer);
  const employeur = readOnce(hints.employeur, gazetteer);
  const titre = readTitle(hints.intitule, gazetteer);
  const reseau = findReseau(hints, { organisme, employeur, titre }, gazetteer);
  if (isOutside(hints, organisme, employeur, titre, reseau)) return NONE;

  const context = contextClues(hints, gazetteer);
  const named = [
    ...cluesOf(organisme, 'organisme'),
    ...(employeur === organisme ? [] : cluesOf(employeur, 'employeur')),
  ];
  const { chosen, others } = resolve([...named, ...context], gazetteer);
  const weigh = (one: Candidate): Judged => judge(one, [organisme, employeur], gazetteer);
  const judged = chosen ? weigh(chosen) : null;
  const found = judged && judged.score >= SHOWN ? judged : null;
  const rest = others.map(weigh);

  const target = reseau && withReseau(found, chosen, reseau, gazetteer);
  if (target && reseau.champ !== 'reference') return toResult(target, rest, gazetteer);
  const title = fromTitle(hints, titre, named, context, found, gazetteer);
  if (target) return toResult(belowCode(title, target, reseau, gazetteer), rest, gazetteer);
  const alone = named.length === 0 ? fromContext(hints.reference, context) : null;
  if (!hints.texte) {
    const sure = title && title.score >= SHOWN ? title : null;
    return toResult(sure ?? found ?? judged ?? alone, rest, gazetteer);
  }
  const texte = fromTexte(hints, found?.entry ?? null, context, gazetteer);
  const agreed = confirm(agree(title, texte[0] ?? null, found, gazetteer), found, gazetteer);
  const sure = agreed && (agreed === found || agreed.score >= SHOWN_IN_TEXT) ? agreed : found;
  return toResult(sure ?? alone ?? unshown(agreed ?? judged), [...texte, ...rest], gazetteer);
}

/**
 * The ministry, when it is all that is known and is sure: read on the page's logo, or in the prefix of a
 * system whose offers name no employer.
 */
function fromContext(reference: string, context: readonly Clue[]): Judged | null {
  const prefixe = prefixeOf(reference)?.seul === true;
  const clue = context.find((c) => c.champ === 'ministere' || prefixe);
  const owner = clue?.mention.owners.length === 1 ? clue.mention.owners[0] : undefined;
  if (!clue || !owner) return null;
  const raison =
    clue.champ === 'ministere'
      ? `Ministère lu sur la page\u00a0: ${quote(clue.mention.texte)}, seul indice de l’employeur`
      : `Préfixe de référence ${clue.mention.texte}, seul indice de l’employeur`;
  return { entry: owner.entry, score: 0.75, raisons: [raison] };
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
  const [surer, other] = title.score >= texte.score * 0.9 ? [title, texte] : [texte, title];
  // What would not be shown by itself does not cast much doubt either.
  const doubt = other.score >= SHOWN ? 0.25 : other.score >= 0.3 ? 0.1 : 0;
  return { ...surer, score: surer.score * (1 - doubt) };
}

/**
 * What title and text say, held against what the employer's name says: the same service is surer for
 * being said twice, a deeper one is kept, one above it or elsewhere gives way to the name.
 */
function confirm(agreed: Judged | null, found: Judged | null, gazetteer: Gazetteer): Judged | null {
  if (!agreed || !found || agreed === found) return agreed ?? found;
  const together = 1 - (1 - found.score) * (1 - agreed.score * 0.6);
  if (agreed.entry === found.entry)
    return { ...found, score: together, raisons: [...found.raisons, ...agreed.raisons] };
  if (gazetteer.isUnder(agreed.entry, found.entry)) return agreed;
  return gazetteer.isUnder(found.entry, agreed.entry) || found.score >= agreed.score
    ? found
    : agreed;
}

/** Labels come back by thousands in a file of offers: each is read once for a gazetteer. */
const READ = new WeakMap<Gazetteer, Map<string, Reading>>();
const MAX_READ = 4_000;

function readOnce(label: string, gazetteer: Gazetteer): Reading {
  let known = READ.get(gazetteer);
  if (!known || known.size >= MAX_READ) {
    known = new Map();
    READ.set(gazetteer, known);
  }
  const reading = known.get(label) ?? readLabel(label, gazetteer);
  known.set(label, reading);
  return reading;
}

function cluesOf(reading: Reading, champ: Champ): Clue[] {
  return reading.mentions.map((mention) => ({ mention, champ, weight: 1, soft: false }));
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

/** A code in the reference says the network only: a service of it that the title names is nearer. */
function belowCode(
  title: Judged | null,
  target: Judged,
  { entry }: ReseauFound,
  gazetteer: Gazetteer,
): Judged {
  const isNearer =
    title !== null && title.score >= PROBABLE && gazetteer.isUnder(title.entry, entry);
  return isNearer && target.entry === entry ? title : target;
}

function toResult(
  judged: Judged | null,
  others: readonly Judged[],
  gazetteer: Gazetteer,
): LienResult {
  const lien = judged && judged.score >= SHOWN ? toLien(judged, gazetteer) : null;
  const candidats: Lien[] = [];
  for (const other of judged && !lien ? [judged, ...others] : others) {
    const proposed = toLien(other, gazetteer);
    const known = proposed.service === lien?.service;
    if (known || candidats.some((c) => c.service === proposed.service)) continue;
    if (candidats.length < MAX_CANDIDATS) candidats.push({ ...proposed, confiance: 'a-verifier' });
  }
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
