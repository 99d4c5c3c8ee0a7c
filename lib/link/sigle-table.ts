/** Who has which sigle, by record, by name or by chance. */
import type { GazetteerEntry } from './gazetteer.ts';
import { initialsOf, type SourceSigle } from './names.ts';
import { toWords, type Word } from './words.ts';

export interface SigleOwner {
  readonly entry: number;
  readonly source: SourceSigle;
}

const SOURCES: readonly SourceSigle[] = [
  'champ',
  'nom-sigle',
  'code',
  'homonyme',
  'prolonge',
  'initiales',
  'initiales-courtes',
  'initiales-parlees',
];
const PACK = 8;

/** Owners are packed as `entry × 8 + source` until they are asked for: most never are. */
export class SigleTable {
  readonly #packed = new Map<string, number[]>();

  /** The first source of an entry stays: the best ones are added first. */
  add(key: string, entry: number, source: SourceSigle): void {
    const value = entry * PACK + SOURCES.indexOf(source);
    const owners = this.#packed.get(key);
    if (!owners) this.#packed.set(key, [value]);
    // Entries come in order: an entry that has the key already is the last one.
    else if (Math.floor((owners.at(-1) ?? -1) / PACK) !== entry) owners.push(value);
  }

  owners(key: string): SigleOwner[] {
    return (this.#packed.get(key) ?? []).map((value) => ({
      entry: Math.floor(value / PACK),
      source: SOURCES[value % PACK] ?? 'initiales',
    }));
  }
}

/**
 * Names that the sigle stands for beyond one service: that of a record which has it, and one that many
 * services share, as « Direction des ressources humaines ».
 */
export function expansionsOf(
  key: string,
  owners: readonly SigleOwner[],
  entries: readonly GazetteerEntry[],
): Word[][] {
  const shared = new Map<string, { readonly words: Word[]; count: number }>();
  for (const { entry, source } of owners) {
    if (source !== 'champ' && (source !== 'initiales' || key.length < 3)) continue;
    const words = toWords(entries[entry]?.nom ?? '');
    if (initialsOf(words)[0]?.key !== key) continue;
    const name = words.flatMap((w) => (w.small ? [] : w.stem)).join(' ');
    const row = shared.get(name) ?? { words, count: 0 };
    row.count += source === 'champ' ? SHARED : 1;
    shared.set(name, row);
  }
  return [...shared.values()].filter((row) => row.count >= SHARED).map((row) => row.words);
}

/** Services of one name from which on its initials are everyone's sigle for it. */
const SHARED = 4;

/** Gives an entry a better title to a sigle than its initials. */
export function promote(owners: SigleOwner[], entry: number, source: SourceSigle): void {
  const at = owners.findIndex((o) => o.entry === entry);
  if (at < 0) owners.push({ entry, source });
  else if (owners[at]?.source.startsWith('initiales')) owners[at] = { entry, source };
}
