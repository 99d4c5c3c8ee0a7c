import { foldedWords } from '../../lib/text/fold.ts';

/** A word of a text, as the finder of names cuts it. */
interface TextWord {
  readonly key: string;
  readonly gap: string;
}

const MAX_WORDS = 7;

/**
 * The persons that the directory names, kept in memory while an index is built and never written: they
 * serve to take their names out of every text, and to prove at the end that none is left.
 */
export class KnownPersons {
  private readonly full = new Set<string>();
  private readonly starts = new Set<string>();
  private readonly marks = new Set<string>();
  private readonly mailboxes = new Set<string>();

  get size(): number {
    return this.full.size;
  }

  /** A person without a first name or a name is not one that a text could be searched for. */
  add(prenom: string, nom: string): void {
    const first = foldedWords(prenom);
    const last = foldedWords(nom);
    if (first.length === 0 || last.length === 0 || first.length + last.length > MAX_WORDS) return;
    if (first.join('').length < 2 || last.join('').length < 2) return;
    for (const words of [
      [...first, ...last],
      [...last, ...first],
    ]) {
      this.full.add(words.join(' '));
      this.starts.add(words[0] ?? '');
    }
    this.marks.add(last.at(-1) ?? '');
    const [p, n] = [first.join(''), last.join('')];
    for (const box of [`${p}${n}`, `${n}${p}`, `${p[0] ?? ''}${n}`, `${n}${p[0] ?? ''}`])
      if (box.length > 4) this.mailboxes.add(box);
  }

  /** True for a folded word that ends a known surname: without one, a text names no one known. */
  isMark(key: string): boolean {
    return this.marks.has(key);
  }

  /** The position after a known name that starts at word `n`; null when there is none. */
  endAt(words: readonly TextWord[], n: number): number | null {
    if (!this.starts.has(partsOf(words[n]?.key ?? '')[0] ?? '')) return null;
    const parts: string[] = [];
    let longest: number | null = null;
    for (let end = n; end < words.length && parts.length < MAX_WORDS; end += 1) {
      const word = words[end];
      if (!word || (end > n && !/^[ \t\u00a0\u202f'’-]{1,3}$/.test(word.gap))) break;
      parts.push(...partsOf(word.key));
      if (this.full.has(parts.join(' '))) longest = end + 1;
    }
    return longest;
  }

  /** True when the local part of an address is the name of someone known, whatever joins its words. */
  ownsMailbox(local: string): boolean {
    return (
      this.mailboxes.size > 0 && this.mailboxes.has(foldedWords(local.replace(/\d+$/, '')).join(''))
    );
  }
}

/** A folded word cut as `foldedWords` cuts it. */
const partsOf = (key: string): string[] =>
  /[^a-z0-9]/.test(key) ? key.split(/[^a-z0-9]+/).filter(Boolean) : [key];

/** Where no source is at hand: only patterns judge. */
export const NO_ONE_KNOWN: KnownPersons = new KnownPersons();
