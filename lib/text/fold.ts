const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ð: 'd' };

/**
 * The one folding of TED, for building and for asking: lower case, no accents, ligatures opened,
 * one kind of apostrophe, dash and blank, no invisible characters. Keeps punctuation and word order.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[œæßøð]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’ʼ´`‘′]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded words: runs of letters and digits. « Direction de l’Eau » gives `direction`, `de`, `l`, `eau`. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A key under which two spellings of one name are equal: folded words, one blank between. */
export function nameKey(text: string): string {
  return foldedWords(text).join(' ');
}

/** Blanks of all kinds folded to one space; line breaks too. Case and accents kept. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
