/** The service that the text of an offer points at. */
import type { LienHints } from '../model/link.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PROPER, properBits } from './generic.ts';
import type { Judged } from './judged.ts';
import type { Mention } from './mention.ts';
import { contentCount } from './names.ts';
import { raisonReseau, raisonsOf } from './raisons.ts';
import { headOf } from './reseau-found.ts';
import type { Clue } from './resolve.ts';
import {
  isAnchor,
  isConsultative,
  isDeep,
  isPresented,
  isQuoted,
  likelyOwners,
  QUOTE,
  strengthOf,
} from './text-anchors.ts';
import { type Referent, readTexte, type TextReading } from './texte.ts';
import { toWords } from './words.ts';

interface Standing {
  readonly entry: number;
  readonly strength: number;
  readonly own: readonly Referent[];
  readonly peak: number;
  readonly inTitle: boolean;
}

const ABOVE = 0.5;
const BELOW = 0.3;

/**
 * Weighs all that title and text name, takes the body that most of it speaks of, then the deepest of its
 * services that the text presents as the place of work. What else stands out comes after, surest first.
 */
export function fromTexte(
  hints: LienHints,
  under: number | null,
  context: readonly Clue[],
  gazetteer: Gazetteer,
): Judged[] {
  const reading = readTexte(hints.intitule, hints.texte, gazetteer);
  const named = reading.referents.filter((r) => r.inTitle && r.mention.kind === 'ministere');
  const surroundings = [
    ...context,
    ...named.map(({ mention }): Clue => ({ mention, champ: 'intitule', weight: 0.9, soft: true })),
  ];
  const standings = standingsOf(reading, under, surroundings, gazetteer);
  const best = standings[0];
  const field = fromReseaux(reading, best, gazetteer);
  if (field) return [field];
  if (!best) return [];
  // What rests on the same mentions is another reading of them, not another body.
  const rival = standings.find(
    (s) => !isRelated(s.entry, best.entry, gazetteer) && s.own.some((r) => !best.own.includes(r)),
  );
  const score = scoreOf(best, rival, reading, gazetteer);
  const deepest = deepen(best, reading, gazetteer);
  const others = standings
    .slice(1, 4)
    .filter((s) => s.strength > 0.4 && !gazetteer.isMinistere(s.entry))
    .map((s) => ({
      entry: s.entry,
      score: Math.min(score, s.strength / 5),
      raisons: raisonsFor(s, s, gazetteer),
    }));
  return [
    { entry: deepest.entry, score, raisons: raisonsFor(deepest, best, gazetteer) },
    ...others,
  ];
}

/** Chance that the best standing is the employer. */
function scoreOf(
  best: Standing,
  rival: Standing | undefined,
  reading: TextReading,
  gazetteer: Gazetteer,
): number {
  const margin = best.strength / (best.strength + (rival?.strength ?? 0));
  let score = (1 - Math.exp(-best.strength / 1.25)) * Math.min(1, 0.3 + 0.85 * margin);
  // Named once in passing, it may be anyone.
  const mentions = best.own.reduce((sum, r) => sum + r.count, 0);
  const passing = best.own.some((r) => isPresented(r, gazetteer)) ? 0.95 : 0.8;
  if (!best.inTitle && best.peak < 1.5)
    score = Math.min(score * (mentions > 1 ? 1 : passing), 0.85);
  if (!best.inTitle && best.peak < 1.5 && reading.inconnu > best.strength * 1.2) score *= 0.7;
  if (reading.hors > best.strength * 1.2) score *= 0.5;
  if (gazetteer.isMinistere(best.entry)) score *= 0.5;
  return score;
}

function standingsOf(
  reading: TextReading,
  under: number | null,
  context: readonly Clue[],
  gazetteer: Gazetteer,
): Standing[] {
  const anchored = reading.referents.filter((r) => isAnchor(r, gazetteer));
  const ministeres = reading.referents.filter((r) => r.mention.kind === 'ministere');
  // A ministry is named in all its offers: it helps to choose, and stands when nothing else does.
  const anchors = anchored.length > 0 ? anchored : ministeres;
  const supports = [...new Set([...anchors, ...ministeres])];
  // « Service de la communication » tells no body, and agrees with one that has a service so called.
  const commonNames = reading.referents.filter(
    (r) =>
      r.mention.kind === 'nom' &&
      !anchors.includes(r) &&
      r.mention.owners.length <= 3 &&
      (r.inTitle || r.peak >= 1.5) &&
      contentCount(toWords(r.mention.texte)) >= 4,
  );
  const entries = new Set(anchors.flatMap((r) => r.mention.owners.map((o) => o.entry)));
  const standings: Standing[] = [];
  for (const entry of entries) {
    if (under !== null && entry !== under && !gazetteer.isUnder(entry, under)) continue;
    const own: Referent[] = [];
    let strength = 0;
    let above = 0;
    let bodies = 0;
    let below = 0;
    for (const referent of supports) {
      const self = referent.mention.owners.find((o) => o.entry === entry);
      if (self && anchors.includes(referent)) {
        own.push(referent);
        strength += strengthOf(referent, self.qualite);
        continue;
      }
      const owner = referent.mention.owners.find((o) => gazetteer.isUnder(entry, o.entry));
      if (owner) {
        above += strengthOf(referent, owner.qualite);
        if (referent.mention.kind !== 'ministere') bodies += strengthOf(referent, owner.qualite);
      } else if (anchors.includes(referent)) {
        const under = referent.mention.owners.find((o) => gazetteer.isUnder(o.entry, entry));
        if (under) below += strengthOf(referent, under.qualite);
      }
    }
    for (const referent of commonNames)
      if (referent.mention.owners.some((o) => gazetteer.isUnder(o.entry, entry)))
        below += referent.total;
    // Who names the departments of an institution does not just quote it.
    if (below > 0 && own.every(isQuoted)) strength /= QUOTE;
    const many = Math.max(...own.map((r) => likelyOwners(r)));
    // What a bureau is called, others are too, unless a body above it is named: a ministry has many.
    const placed = many > 1 ? bodies : above;
    const deep = isDeep(own, entry, gazetteer);
    if (deep && placed === 0) strength *= 0.25;
    if (isConsultative(own, entry, gazetteer)) strength *= 0.5;
    const inContext = contextFactor(entry, context, gazetteer);
    if (many > 1 && above === 0 && inContext <= 1) strength *= many === 2 ? 0.4 : 0.15;
    strength += ABOVE * Math.min(2.5, deep ? placed : above) + BELOW * Math.min(3, below);
    standings.push({
      entry,
      strength: strength * inContext,
      own,
      peak: Math.max(...own.map((r) => r.peak)),
      inTitle: own.some((r) => r.inTitle),
    });
  }
  return standings.sort((a, b) => b.strength - a.strength || a.entry - b.entry);
}

/** Above 1 when the reference or the page's ministry speaks for it, below when against. */
function contextFactor(entry: number, context: readonly Clue[], gazetteer: Gazetteer): number {
  let factor = 1;
  for (const { mention, weight } of context) {
    const inside = mention.owners.some(
      (o) => o.entry === entry || gazetteer.isUnder(entry, o.entry),
    );
    factor *= inside ? 1 + 0.3 * weight : 1 - 0.8 * weight;
  }
  return factor;
}

function isRelated(a: number, b: number, gazetteer: Gazetteer): boolean {
  return a === b || gazetteer.isUnder(a, b) || gazetteer.isUnder(b, a);
}

/** The deepest service under the best one that the text, or the title, presents as the place of work. */
function deepen(best: Standing, reading: TextReading, gazetteer: Gazetteer): Standing {
  let deepest = best;
  const candidates: Standing[] = [];
  for (const referent of reading.referents) {
    if (referent.peak < 1.5) continue;
    const inside = referent.mention.owners.filter((o) => gazetteer.isUnder(o.entry, best.entry));
    const only = inside.length === 1 ? inside[0] : undefined;
    if (!only || only.qualite < 0.8) continue;
    const common =
      referent.mention.kind === 'nom' && properBits(referent.mention.texte, gazetteer) < PROPER;
    if (common && !referent.inTitle) continue;
    candidates.push({
      entry: only.entry,
      strength: referent.total,
      own: [referent],
      peak: referent.peak,
      inTitle: referent.inTitle,
    });
  }
  candidates.sort((a, b) => b.strength - a.strength);
  for (const candidate of candidates)
    if (deepest === best || gazetteer.isUnder(candidate.entry, deepest.entry)) deepest = candidate;
  return deepest;
}

/** A prison, a court, a préfecture: the head of the network, when the text speaks of it as the employer. */
function fromReseaux(
  reading: TextReading,
  best: Standing | undefined,
  gazetteer: Gazetteer,
): Judged | null {
  const strongest = reading.reseaux
    .filter((r) => !r.reseau.courant || r.inTitle || r.peak >= 1.5)
    .sort((a, b) => b.total - a.total)[0];
  if (!strongest || strongest.total < 1.1) return null;
  const entry = headOf(strongest.reseau, gazetteer);
  if (entry < 0) return null;
  const related = best && isRelated(best.entry, entry, gazetteer);
  if (best && !related && best.strength * 1.2 > strongest.total) return null;
  if (best && related && gazetteer.isUnder(best.entry, entry) && best.strength > strongest.total)
    return null;
  const scale = strongest.reseau.courant ? 1.3 : 0.9;
  const score = Math.min(0.9, 1 - Math.exp(-strongest.total / scale));
  return { entry, score, raisons: [raisonReseau(strongest.reseau, strongest.texte, 'texte')] };
}

function raisonsFor(standing: Standing, best: Standing, gazetteer: Gazetteer): string[] {
  const clues = (of: Standing): Clue[] =>
    of.own.map(({ mention, inTitle }) => ({
      mention: mention satisfies Mention,
      champ: inTitle ? 'intitule' : 'texte',
      weight: 1,
      soft: false,
    }));
  return raisonsOf(
    {
      entry: standing.entry,
      score: 1,
      own: clues(standing),
      support: standing === best ? [] : clues(best),
      conflict: 0,
    },
    gazetteer,
  );
}
