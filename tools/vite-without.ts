import type { Plugin } from 'vite';

/** A piece of a package that TED does not use and that store reviewers, rightly, ask about. */
interface Removal {
  /** The package's file, as the end of a path. */
  readonly file: RegExp;
  /** The text to take out, as this version has it. */
  readonly text: string;
  /** What must not be left in the file. */
  readonly forbidden: string;
}

/** What is taken out of the bundles, by package. */
export const REMOVALS: Readonly<Record<string, Removal>> = {
  // A worker started from the text of a factory: the one call of `Function(`, which extensions may not make.
  flexsearch: {
    file: /\/flexsearch\/dist\/[^?]*\.m?js(?:\?|$)/,
    text: '(c=a.factory)?(Function("return "+c)()(self),Ca=new self.FlexSearch.Index(Da),delete self.FlexSearch):',
    forbidden: 'Function(',
  },
  // `dangerouslySetInnerHTML`: no text of TED is ever read as HTML.
  preact: {
    file: /\/preact\/dist\/preact\.mjs(?:\?|$)/,
    text: 'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
    forbidden: 'innerHTML=',
  },
};

/** A file without its piece; throws when the text is not where this version has it, or when some is left. */
export function without(code: string, { text, forbidden }: Removal): string {
  const parts = code.split(text);
  const cut = parts.join('');
  if (parts.length !== 2 || cut.includes(forbidden))
    throw new Error(
      `tools/vite-without.ts: this version has other text around \`${forbidden}\`; read its bundle and update REMOVALS.`,
    );
  return cut;
}

/** Vite plugin that takes these pieces out of every bundle; a new version of a package fails the build. */
export default function withoutUnsafeCode(): Plugin {
  return {
    name: 'ted:without-unsafe-code',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const removal = Object.values(REMOVALS).find(({ file }) => file.test(path));
      return removal ? { code: without(code, removal), map: null } : null;
    },
  };
}
