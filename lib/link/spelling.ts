/** Words of a vocabulary that differ from one by a slip of the hand. */
export class Spelling {
  readonly #byLength = new Map<number, string[]>();
  readonly #cache = new Map<string, readonly string[]>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary) {
      if (word.length < 4) continue;
      const list = this.#byLength.get(word.length);
      if (list) list.push(word);
      else this.#byLength.set(word.length, [word]);
    }
  }

  /** Nearest words, at most six; none for words under four letters. */
  near(word: string): readonly string[] {
    const known = this.#cache.get(word);
    if (known) return known;
    const found = this.#search(word);
    if (this.#cache.size > 20_000) this.#cache.clear();
    this.#cache.set(word, found);
    return found;
  }

  #search(word: string): readonly string[] {
    if (word.length < 4 || word.length > 40 || /\d/.test(word)) return [];
    const reach = word.length >= 9 ? 2 : 1;
    const found: { word: string; distance: number }[] = [];
    for (let length = word.length - reach; length <= word.length + reach; length += 1)
      for (const other of this.#byLength.get(length) ?? []) {
        const distance = editDistance(word, other, reach);
        if (distance <= reach) found.push({ word: other, distance });
      }
    found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
    return found.slice(0, 6).map((f) => f.word);
  }
}

/** Letters to add, drop, change or swap with a neighbour; stops counting beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
