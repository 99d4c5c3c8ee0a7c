import type { NiveauLien } from '../model/link.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { toWords } from './words.ts';

const MAX_DEPTH = 40;
/** What a secondary parent is worth against a main one. */
const SECONDARY = 0.5;

/** Who is above whom among the entries. Walks are bounded: a damaged table cannot hold them. */
export class Tree {
  readonly #entries: readonly GazetteerEntry[];
  readonly #ministeres: ReadonlyMap<number, unknown>;
  readonly #containers: ReadonlySet<number>;

  constructor(
    entries: readonly GazetteerEntry[],
    ministeres: ReadonlyMap<number, unknown>,
    containers: ReadonlySet<number>,
  ) {
    this.#entries = entries;
    this.#ministeres = ministeres;
    this.#containers = containers;
  }

  parentOf(entry: number): number {
    return this.#entries[entry]?.parent ?? -1;
  }

  depthOf(entry: number): number {
    let depth = 0;
    for (let at = this.parentOf(entry); at >= 0 && depth < MAX_DEPTH; at = this.parentOf(at))
      depth += 1;
    return depth;
  }

  closeness(entry: number, ancestor: number): number {
    if (entry === ancestor) return 0;
    let secondary = false;
    let at = entry;
    for (let steps = 0; at >= 0 && steps < MAX_DEPTH; steps += 1) {
      if (at === ancestor) return 1;
      for (let up of this.#entries[at]?.autresParents ?? [])
        for (let more = 0; !secondary && up >= 0 && more < MAX_DEPTH; more += 1) {
          if (up === ancestor) secondary = true;
          up = this.parentOf(up);
        }
      at = this.parentOf(at);
    }
    return secondary ? SECONDARY : 0;
  }

  branchOf(entry: number): number {
    let at = entry;
    for (let steps = 0; steps < MAX_DEPTH; steps += 1) {
      const parent = this.parentOf(at);
      if (this.#ministeres.has(at) || parent < 0) return at;
      if (this.#containers.has(parent) && this.depthOf(parent) <= 1) return at;
      at = parent;
    }
    return at;
  }

  /** Levels below the ministry or institution, headings left out: 0 for itself, 1 for a direction under it. */
  rankOf(entry: number): number {
    const branch = this.branchOf(entry);
    let rank = 0;
    for (let at = entry; at >= 0 && at !== branch && rank < MAX_DEPTH; at = this.parentOf(at))
      if (!this.#containers.has(at)) rank += 1;
    return rank;
  }

  niveauOf(entry: number): NiveauLien {
    const e = this.#entries[entry];
    if (!e) return 'organisme';
    if (this.#ministeres.has(entry)) return 'ministere';
    const head = toWords(e.nom)[0]?.stem ?? '';
    if (/^secr[ée]tariat g[ée]n[ée]ral/i.test(e.nom)) return 'direction';
    if (BUREAU.has(head)) return this.rankOf(entry) <= 1 ? 'direction' : 'bureau';
    if (DIRECTION.has(head)) return 'direction';
    return 'organisme';
  }
}

const BUREAU = new Set(
  'bureau departement mission pole section cellule unite division secteur secretariat cabinet greffe atelier groupe programme laboratoire antenne site'.split(
    ' ',
  ),
);
const DIRECTION = new Set(
  'direction sousdirection service delegation inspection commissariat domaine etat sou administration'.split(
    ' ',
  ),
);
