import type { Forme } from './names.ts';
import type { Word } from './words.ts';

/** A service that is called so, and how the form relates to its name. */
export interface Owner {
  /** Position of the service in the gazetteer. */
  readonly entry: number;
  readonly forme: Forme;
}

export interface NameMatch {
  /** Index after the last word of the name. */
  readonly end: number;
  readonly owners: readonly Owner[];
}

export interface ApproximateMatch {
  readonly owners: readonly Owner[];
  /** Number of slips. */
  readonly cost: number;
}

/** Owners are packed as `entry × 8 + form` while they wait: a directory has tens of thousands. */
const FORMES: readonly Forme[] = ['nom', 'ancien-nom', 'sans-parenthese', 'partie', 'courte'];
const PACK = 8;

function unpack(packed: readonly number[]): Owner[] {
  return packed.map((value) => ({
    entry: Math.floor(value / PACK),
    forme: FORMES[value % PACK] ?? 'nom',
  }));
}

/** Steps are numbered `node × NODE + word`: one map of numbers costs a tenth of a map for each node. */
const NODE = 1_048_576;
const MAX_COMPLETIONS = 150;

/** Names by their words, small words left out: the longest name that starts at a word, or that these words begin. */
export class NameTrie {
  readonly #stems = new Map<string, number>();
  readonly #frequency: number[] = [0];
  readonly #next = new Map<number, number>();
  readonly #ends = new Map<number, number[]>();
  #children: Map<number, number[]> | null = null;
  #nodes = 1;

  insert(words: readonly Word[], owner: Owner): void {
    let node = 0;
    for (const word of words) {
      if (word.small) continue;
      const step = node * NODE + this.stemNumber(word.stem);
      const child = this.#next.get(step);
      if (child === undefined) {
        this.#next.set(step, this.#nodes);
        node = this.#nodes;
        this.#nodes += 1;
      } else node = child;
    }
    if (node === 0) return;
    const packed = owner.entry * PACK + FORMES.indexOf(owner.forme);
    const owners = this.#ends.get(node);
    if (!owners) this.#ends.set(node, [packed]);
    else if (!owners.some((o) => Math.floor(o / PACK) === owner.entry)) owners.push(packed);
  }

  /** Counts the distinct words of a name, for their rarity. */
  count(words: readonly Word[]): number[] {
    const ids: number[] = [];
    for (const word of words) {
      if (word.small) continue;
      const id = this.stemNumber(word.stem);
      if (ids.includes(id)) continue;
      ids.push(id);
      this.#frequency[id] = (this.#frequency[id] ?? 0) + 1;
    }
    return ids;
  }

  /** How many names hold the word of that number. */
  frequency(id: number): number {
    return this.#frequency[id] ?? 0;
  }

  frequencyOf(stem: string): number {
    const id = this.#stems.get(stem);
    return id === undefined ? 0 : this.frequency(id);
  }

  has(stem: string): boolean {
    return this.#stems.has(stem);
  }

  stems(): IterableIterator<string> {
    return this.#stems.keys();
  }

  /** The longest name whose first word is at `start`. */
  longest(words: readonly Word[], start: number): NameMatch | null {
    let node = 0;
    let best: { readonly end: number; readonly packed: readonly number[] } | null = null;
    for (let at = start; at < words.length; at += 1) {
      const word = words[at];
      if (!word || word.small) continue;
      const child = this.#step(node, word.stem);
      if (child === undefined) break;
      node = child;
      const packed = this.#ends.get(node);
      if (packed) best = { end: at + 1, packed };
    }
    return best ? { end: best.end, owners: unpack(best.packed) } : null;
  }

  /**
   * Names written with slips: each word may be a near one, and short unknown words are skipped. All the
   * words must be used. Cheapest first; `cost` counts the slips.
   */
  approximate(
    words: readonly Word[],
    near: (stem: string) => readonly string[],
    limit: number,
  ): readonly ApproximateMatch[] {
    const content = words.filter((w) => !w.small);
    const found: ApproximateMatch[] = [];
    let budget = 400;
    const walk = (node: number, at: number, cost: number): void => {
      budget -= 1;
      if (budget < 0) return;
      const word = content[at];
      if (!word) {
        const owners = this.#ends.get(node);
        if (owners) found.push({ owners: unpack(owners), cost });
        return;
      }
      const exact = this.#step(node, word.stem);
      if (exact !== undefined) walk(exact, at + 1, cost);
      if (cost >= limit) return;
      if (word.stem.length <= (this.has(word.stem) ? 2 : 3)) walk(node, at + 1, cost + 1);
      for (const other of near(word.stem)) {
        const child = other === word.stem ? undefined : this.#step(node, other);
        if (child !== undefined) walk(child, at + 1, cost + 1);
      }
      // « Sus-direction », « Sous-directon »: one word of the names, two here.
      const second = content[at + 1];
      if (second?.gap !== 'hyphen' && second?.stem !== 'direction') return;
      for (const other of near(word.stem + second.stem)) {
        const child = this.#step(node, other);
        if (child !== undefined) walk(child, at + 2, cost + 1);
      }
    };
    walk(0, 0, 0);
    return found.sort((a, b) => a.cost - b.cost);
  }

  /** Owners of names that begin with all these words, the last of which may be cut. At most 150. */
  completions(words: readonly Word[]): readonly Owner[] {
    let nodes = [0];
    const content = words.filter((w) => !w.small);
    for (const [index, word] of content.entries()) {
      const last = index === content.length - 1;
      const reached: number[] = [];
      for (const node of nodes) {
        const child = this.#step(node, word.stem);
        if (child !== undefined) reached.push(child);
        else if (last) reached.push(...this.#cut(node, word.stem));
      }
      if (reached.length === 0) return [];
      nodes = reached;
    }
    return this.#below(nodes);
  }

  #step(node: number, stem: string): number | undefined {
    const id = this.#stems.get(stem);
    return id === undefined ? undefined : this.#next.get(node * NODE + id);
  }

  #cut(node: number, start: string): number[] {
    const found: number[] = [];
    for (const [stem, id] of this.#stems) {
      if (!stem.startsWith(start)) continue;
      const child = this.#next.get(node * NODE + id);
      if (child !== undefined) found.push(child);
    }
    return found;
  }

  #below(nodes: readonly number[]): Owner[] {
    const children = this.#childrenByNode();
    const found: Owner[] = [];
    const queue = [...nodes];
    for (let head = 0; head < queue.length && found.length < MAX_COMPLETIONS; head += 1) {
      const node = queue[head] ?? 0;
      for (const owner of unpack(this.#ends.get(node) ?? []))
        if (!found.some((o) => o.entry === owner.entry)) found.push(owner);
      queue.push(...(children.get(node) ?? []));
    }
    return found;
  }

  /** Needed for cut names only, so made on demand. */
  #childrenByNode(): Map<number, number[]> {
    if (this.#children) return this.#children;
    const children = new Map<number, number[]>();
    for (const [step, child] of this.#next) {
      const node = Math.floor(step / NODE);
      const list = children.get(node);
      if (list) list.push(child);
      else children.set(node, [child]);
    }
    this.#children = children;
    return children;
  }

  stemNumber(stem: string): number {
    const known = this.#stems.get(stem);
    if (known !== undefined) return known;
    const id = this.#stems.size + 1;
    this.#stems.set(stem, id);
    this.#frequency[id] = 0;
    return id;
  }
}
