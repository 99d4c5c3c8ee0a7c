import { ByteReader, ByteWriter } from './bytes.ts';
import { SECTION, type Table } from './table.ts';

/** Writes the parent of each document, -1 for none. Breadth-first order makes most bytes zero. */
export function writeParents(parents: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  let previous = -1;
  for (const parent of parents) {
    writer.zigzag(parent - previous);
    previous = parent;
  }
  return writer.finish();
}

/** The organigram of a corpus, by ordinals. */
export interface Tree {
  /** Ordinal of the parent, -1 for none. */
  readonly parents: Int32Array;
  /** 0 for a root; ancestors that were dropped from the index do not count. */
  readonly depths: Uint8Array;
  /** 1 where nearly all documents stand below: the name of the State tells nothing of what is in it. */
  readonly common: Uint8Array;
}

/** Share of the documents from which what stands above them is common to all. */
const COMMON_SHARE = 0.75;

const MAX_DEPTH = 40;

export async function readTree(table: Table): Promise<Tree | null> {
  if (table.lengthOf(SECTION.parents) === 0) return null;
  const reader = new ByteReader(await table.readWhole(SECTION.parents));
  const parents = new Int32Array(table.documents).fill(-1);
  let previous = -1;
  for (let doc = 0; doc < parents.length; doc += 1) {
    previous += reader.zigzag();
    parents[doc] = previous >= 0 && previous < parents.length ? previous : -1;
  }
  const depths = new Uint8Array(parents.length);
  for (let doc = 0; doc < parents.length; doc += 1) depths[doc] = depthOf(parents, doc);
  return { parents, depths, common: commonAncestors(parents) };
}

/** The documents above nearly all others, from the last one up: children come after their parents. */
function commonAncestors(parents: Int32Array): Uint8Array {
  const below = new Uint32Array(parents.length);
  const common = new Uint8Array(parents.length);
  const many = COMMON_SHARE * parents.length;
  for (let doc = parents.length - 1; doc >= 0; doc -= 1) {
    const count = below[doc] ?? 0;
    const parent = parents[doc] ?? -1;
    if (parent >= 0) below[parent] = (below[parent] ?? 0) + count + 1;
    if (count > many) common[doc] = 1;
  }
  return common;
}

function depthOf(parents: Int32Array, doc: number): number {
  let depth = 0;
  for (let at = parents[doc] ?? -1; at >= 0 && depth < MAX_DEPTH; at = parents[at] ?? -1)
    depth += 1;
  return depth;
}

/** True when `doc` is `ancestor` or stands below it. */
export function isUnder(tree: Tree, doc: number, ancestor: number): boolean {
  let at = doc;
  for (let steps = 0; at >= 0 && steps <= MAX_DEPTH; steps += 1) {
    if (at === ancestor) return true;
    at = tree.parents[at] ?? -1;
  }
  return false;
}

/** All that stands above some documents, each once. */
export function ancestorsOf({ parents }: Tree, docs: readonly number[]): number[] {
  const above = new Set<number>();
  for (const doc of docs)
    for (let at = parents[doc] ?? -1; at >= 0 && !above.has(at); at = parents[at] ?? -1)
      above.add(at);
  return [...above];
}
