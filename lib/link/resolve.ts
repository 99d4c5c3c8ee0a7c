/** From what labels name to the service they agree on. */
import { nameKey } from '../text/fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mention, MentionOwner } from './mention.ts';

export type Champ =
  | 'organisme'
  | 'employeur'
  | 'intitule'
  | 'lieu'
  | 'reference'
  | 'ministere'
  | 'texte';

/** A mention as evidence: what it is worth where it stands. */
export interface Clue {
  readonly mention: Mention;
  /** Where it was read. */
  readonly champ: Champ;
  /** Multiplies its worth: a reference's prefix weighs less than the employer's name. */
  readonly weight: number;
  /** True when a service elsewhere is not contradicted by it. */
  readonly soft: boolean;
}

export interface Candidate {
  readonly entry: number;
  /** Chance that it is right, as far as the clues go. */
  readonly score: number;
  /** Clues that name it, and those that name something above it. */
  readonly own: readonly Clue[];
  readonly support: readonly Clue[];
  readonly conflict: number;
}

export interface Resolution {
  /** The service the clues agree on; null when none, or when several do as well. */
  readonly chosen: Candidate | null;
  /** Best first. */
  readonly others: readonly Candidate[];
}

const MAX_CANDIDATES = 300;

/** Picks the deepest service that the clues name and do not contradict. */
export function resolve(clues: readonly Clue[], gazetteer: Gazetteer): Resolution {
  const entries = new Set<number>();
  for (const clue of clues) {
    if (clue.soft) continue;
    for (const { entry } of clue.mention.owners)
      if (entries.size < MAX_CANDIDATES) entries.add(entry);
  }
  const candidates: Candidate[] = [];
  for (const entry of entries) {
    const candidate = judge(entry, clues, gazetteer);
    if (candidate) candidates.push(candidate);
  }
  const kept = candidates.filter((c) => !isPassed(c, candidates, gazetteer));
  kept.sort((a, b) => b.score - a.score || gazetteer.depthOf(b.entry) - gazetteer.depthOf(a.entry));
  const best = kept[0];
  if (!best) return { chosen: null, others: [] };
  const rivals = kept.filter((c) => c === best || best.score - c.score < 0.03);
  const chosen = rivals.length === 1 ? best : settle(rivals, gazetteer);
  const others = [...kept, ...candidates].filter((c) => c !== chosen && c.entry !== chosen?.entry);
  return { chosen, others: [...new Set(others)].slice(0, 8) };
}

/** A clue names something below it that leans on what names it: the deeper one is meant. */
function isPassed(
  candidate: Candidate,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
): boolean {
  return candidates.some(
    (deeper) =>
      deeper !== candidate &&
      deeper.score >= 0.5 &&
      deeper.support.some((clue) => candidate.own.includes(clue)) &&
      deeper.own.some(
        (clue) => !candidate.own.includes(clue) && fitsWell(clue, deeper.entry, gazetteer),
      ) &&
      gazetteer.isUnder(deeper.entry, candidate.entry),
  );
}

/** Not a service that has the sigle by chance where another, maybe above it, has it in its record. */
function fitsWell(clue: Clue, entry: number, gazetteer: Gazetteer): boolean {
  const { owners } = clue.mention;
  const own = owners.find((o) => o.entry === entry)?.qualite ?? 0;
  return owners.every(
    (o) => o.qualite - own < 0.45 && !(o.qualite >= own && gazetteer.isUnder(entry, o.entry)),
  );
}

function judge(entry: number, clues: readonly Clue[], gazetteer: Gazetteer): Candidate | null {
  const own: Clue[] = [];
  const support: Clue[] = [];
  let doubt = 1;
  let supported = 0;
  let conflict = 0;
  for (const clue of clues) {
    const { owners } = clue.mention;
    const self = owners.find((o) => o.entry === entry);
    if (self) {
      own.push(clue);
      doubt *= 1 - fitOf(self, entry, clues, gazetteer) * clue.weight;
      continue;
    }
    let above = 0;
    let below = 0;
    let most = 0;
    for (const owner of owners) {
      if (owner.qualite > most) most = owner.qualite;
      const closeness = gazetteer.closeness(entry, owner.entry);
      if (closeness > 0) above = Math.max(above, owner.qualite * closeness);
      else if (owner.qualite > below && gazetteer.isUnder(owner.entry, entry))
        below = owner.qualite;
    }
    if (above > 0) {
      support.push(clue);
      supported += above * clue.weight;
    } else if (below > 0) conflict += 0.4 * clue.weight * below;
    else if (most > 0.55) conflict += (clue.soft ? 0.5 : 0.7) * clue.weight * most;
    else conflict += 0.08 * clue.weight;
  }
  if (own.length === 0) return null;
  // Each higher level named beside it takes away part of the doubt that its own name leaves.
  const left = doubt * 0.35 ** Math.min(supported, 2);
  if (isStranger(entry, support, gazetteer)) conflict += 0.5;
  const score = Math.max(0, (1 - left) * Math.max(0, 1 - conflict));
  return { entry, score, own, support, conflict };
}

/**
 * A general secretariat belongs to the body just above it: with a ministry named, the secretariat of one
 * of its bodies is not meant.
 */
function isStranger(entry: number, support: readonly Clue[], gazetteer: Gazetteer): boolean {
  const service = gazetteer.entries[entry];
  if (!service || support.length === 0 || !/^secr[ée]tariat g[ée]n[ée]ral$/i.test(service.nom))
    return false;
  return !support.some((clue) => clue.mention.owners.some((o) => o.entry === service.parent));
}

/** Under its ministry « Secrétariat général » is the whole name of « … du ministère de la Justice ». */
function fitOf(
  owner: MentionOwner,
  entry: number,
  clues: readonly Clue[],
  gazetteer: Gazetteer,
): number {
  if (owner.par !== 'courte') return owner.qualite;
  const parent = gazetteer.entries[entry]?.parent ?? -1;
  const named = clues.some((clue) => clue.mention.owners.some((o) => o.entry === parent));
  return named ? 0.97 : owner.qualite;
}

/**
 * Several services fit as well. One above all the others stands for them; under a named ministry or
 * direction the one nearest to it is meant (« ministère X, DRH » is not the DRH of one of its bodies).
 */
function settle(all: readonly Candidate[], gazetteer: Gazetteer): Candidate | null {
  const exact = Math.max(...all.map((r) => bestFit(r, gazetteer)));
  const rivals = all.filter((r) => exact - bestFit(r, gazetteer) < 0.06);
  const [only] = rivals;
  if (rivals.length === 1 && only) return only;
  const top = rivals.find((r) =>
    rivals.every((other) => other === r || gazetteer.isUnder(other.entry, r.entry)),
  );
  if (top) return top;
  const exactly = rivals.filter((r) => isWordForWord(r, gazetteer));
  const [same] = exactly;
  if (exactly.length === 1 && same) return { ...same, score: same.score * 0.9 };
  if (!rivals.every((r) => r.support.length > 0)) return null;
  if (isCutShort(rivals, gazetteer)) return null;
  const byDistance = rivals
    .map((rival) => ({ rival, distance: distance(rival, gazetteer) }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = byDistance;
  if (!first || !second || second.distance - first.distance < 0.3) return null;
  return { ...first.rival, score: first.rival.score * 0.96 };
}

/** « Inspection de l'armée de l'air » is not « Inspections de l'armée de l'air » when both exist. */
function isWordForWord(candidate: Candidate, gazetteer: Gazetteer): boolean {
  const nom = nameKey(gazetteer.entries[candidate.entry]?.nom ?? '');
  return candidate.own.some(({ mention }) => nameKey(mention.texte) === nom);
}

/** « Direction des re », cut before the names that begin so differ: to be near the ministry tells nothing. */
function isCutShort(rivals: readonly Candidate[], gazetteer: Gazetteer): boolean {
  const [first] = rivals;
  const nom = (r: Candidate): string => nameKey(gazetteer.entries[r.entry]?.nom ?? '');
  return (
    first !== undefined &&
    rivals.some((r) => nom(r) !== nom(first)) &&
    rivals.every((r) => r.own.every((c) => c.mention.kind === 'tronque'))
  );
}

/** How well the best of its own clues fits it. */
function bestFit(candidate: Candidate, gazetteer: Gazetteer): number {
  let best = 0;
  for (const { mention } of candidate.own)
    for (const owner of mention.owners)
      if (owner.entry === candidate.entry)
        best = Math.max(best, fitOf(owner, candidate.entry, candidate.support, gazetteer));
  return best;
}

/**
 * Steps from a service up to the nearest one that a clue names. A general secretariat hardly counts: a
 * ministry's support directions are under it. A public body counts more: its directions are its own.
 */
function distance(candidate: Candidate, gazetteer: Gazetteer): number {
  const named = new Set(
    candidate.support.flatMap((clue) => clue.mention.owners.map((owner) => owner.entry)),
  );
  let steps = 0;
  let at = gazetteer.entries[candidate.entry]?.parent ?? -1;
  for (let guard = 0; at >= 0 && guard < 40 && !named.has(at); guard += 1) {
    const entry = gazetteer.entries[at];
    if (!entry) break;
    if (/^secr[ée]tariat g[ée]n[ée]ral/i.test(entry.nom)) steps += 0.4;
    else if (!gazetteer.isContainer(at))
      steps += /^Administration centrale/.test(entry.typeOrganisme) ? 1 : 2;
    at = entry.parent;
  }
  return steps;
}
