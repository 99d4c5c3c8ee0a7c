import type { Confiance } from '../../lib/model/confidence.ts';
import type { IsoDate, OffreReference, ServiceId } from '../../lib/model/ids.ts';
import type { Lien } from '../../lib/model/link.ts';
import type { Offre } from '../../lib/model/offre.ts';
import type { Service } from '../../lib/model/service.ts';
import { foldBlanks } from '../../lib/text/fold.ts';
import { extractVocabulaire } from '../../lib/vocabulaire/match.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';

/** What the offers of a service and of all that is below it seek. */
export interface Profil {
  /** Labels as published, most sought first. */
  readonly metiers: readonly (readonly [string, number])[];
  readonly competences: readonly (readonly [string, number])[];
  readonly nombreOffres: number;
  readonly depuis: IsoDate | null;
  readonly jusque: IsoDate | null;
  /** Weakest confidence among the links counted. */
  readonly confiance: Confiance;
  /** The same counts by quarter of publication, `2026-T4`, oldest first. */
  readonly trimestres: readonly TrimestreProfil[];
}

export interface TrimestreProfil {
  readonly trimestre: string;
  readonly nombreOffres: number;
  readonly metiers: readonly (readonly [string, number])[];
  readonly competences: readonly (readonly [string, number])[];
}

/** Fewer offers than this say nothing of a service: what they seek would be read as its whole profile. */
export const PLANCHER_OFFRES = 3;
const MAX_ROWS = 30;
const MAX_QUARTER_ROWS = 10;
const MAX_QUARTERS = 40;
/** Titles come back often, long texts do not: remembering those would cost more than reading them. */
const MAX_CACHED_TEXT = 200;
const MAX_CACHED = 50_000;
const WEAKEST_FIRST: readonly Confiance[] = ['a-verifier', 'probable', 'certain'];

/**
 * Counts, for each service and its subtree, the métiers and skills that its offers seek, live or
 * archived. One result per service, in their order; null under the floor of three offers.
 */
export function profilsOf(
  services: readonly Service[],
  offres: readonly Offre[],
  liens: ReadonlyMap<OffreReference, Lien>,
  vocabulaire: Vocabulaire,
): readonly (Profil | null)[] {
  const ordinals = new Map<ServiceId, number>(services.map((service, i) => [service.id, i]));
  const chains = chainsOf(services, ordinals);
  const tallies: (Tally | null)[] = services.map(() => null);
  const cache = new Map<string, readonly string[]>();
  for (const offre of offres) {
    const lien = liens.get(offre.reference);
    const ordinal = lien ? ordinals.get(lien.service) : undefined;
    if (!lien || ordinal === undefined) continue;
    const metier = metierLabel(offre.metier);
    const competences = competencesOf(offre, vocabulaire, cache);
    for (const i of chains[ordinal] ?? []) {
      let tally = tallies[i];
      if (!tally) {
        tally = new Tally();
        tallies[i] = tally;
      }
      tally.add(metier, competences, offre.publieLe, lien.confiance);
    }
  }
  return tallies.map((tally) => tally?.profil() ?? null);
}

/** The published label, doubled blanks folded, inclusive forms kept: « Développeuse / Développeur ». */
export function metierLabel(metier: string): string {
  return foldBlanks(metier).replace(/\s*\/\s*/g, ' / ');
}

/** Labels of the skills named by the offer's own words. */
function competencesOf(
  offre: Offre,
  vocabulaire: Vocabulaire,
  cache: Map<string, readonly string[]>,
): readonly string[] {
  const text = [offre.intitule, offre.specialisation, offre.competences].join('\n');
  let labels = cache.get(text);
  if (!labels) {
    labels = extractVocabulaire(text, vocabulaire).competences.map((found) => found.libelle);
    if (text.length <= MAX_CACHED_TEXT && cache.size < MAX_CACHED) cache.set(text, labels);
  }
  return labels;
}

/** For each service, itself and all above it. */
function chainsOf(
  services: readonly Service[],
  ordinals: ReadonlyMap<ServiceId, number>,
): readonly (readonly number[])[] {
  return services.map((service, ordinal) => {
    const chain = [ordinal];
    let parent = service.parent;
    // Cycles are cut upstream; the bound is for input that is not.
    while (parent !== null && chain.length < 40) {
      const above = ordinals.get(parent);
      if (above === undefined || chain.includes(above)) break;
      chain.push(above);
      parent = services[above]?.parent ?? null;
    }
    return chain;
  });
}

class Tally {
  readonly #metiers = new Map<string, number>();
  readonly #competences = new Map<string, number>();
  readonly #trimestres = new Map<
    string,
    { nombre: number; metiers: Map<string, number>; competences: Map<string, number> }
  >();
  #nombre = 0;
  #depuis: IsoDate | null = null;
  #jusque: IsoDate | null = null;
  #confiance: Confiance = 'certain';

  add(
    metier: string,
    competences: readonly string[],
    publieLe: IsoDate | null,
    confiance: Confiance,
  ): void {
    this.#nombre += 1;
    if (WEAKEST_FIRST.indexOf(confiance) < WEAKEST_FIRST.indexOf(this.#confiance))
      this.#confiance = confiance;
    if (metier !== '') count(this.#metiers, metier);
    for (const competence of competences) count(this.#competences, competence);
    if (publieLe === null) return;
    if (this.#depuis === null || publieLe < this.#depuis) this.#depuis = publieLe;
    if (this.#jusque === null || publieLe > this.#jusque) this.#jusque = publieLe;
    const key = trimestreOf(publieLe);
    let quarter = this.#trimestres.get(key);
    if (!quarter) {
      quarter = { nombre: 0, metiers: new Map(), competences: new Map() };
      this.#trimestres.set(key, quarter);
    }
    quarter.nombre += 1;
    if (metier !== '') count(quarter.metiers, metier);
    for (const competence of competences) count(quarter.competences, competence);
  }

  profil(): Profil | null {
    if (this.#nombre < PLANCHER_OFFRES) return null;
    return {
      metiers: ranked(this.#metiers, MAX_ROWS),
      competences: ranked(this.#competences, MAX_ROWS),
      nombreOffres: this.#nombre,
      depuis: this.#depuis,
      jusque: this.#jusque,
      confiance: this.#confiance,
      trimestres: [...this.#trimestres]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(-MAX_QUARTERS)
        .map(([trimestre, quarter]) => ({
          trimestre,
          nombreOffres: quarter.nombre,
          metiers: ranked(quarter.metiers, MAX_QUARTER_ROWS),
          competences: ranked(quarter.competences, MAX_QUARTER_ROWS),
        })),
    };
  }
}

function count(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>, limit: number): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit);
}

/** `2026-11-23` gives `2026-T4`. */
function trimestreOf(date: IsoDate): string {
  return `${date.slice(0, 4)}-T${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
