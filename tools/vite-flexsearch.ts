import type { Plugin } from 'vite';

/**
 * FlexSearch can start a worker from the text of a factory: the one call of `Function(` in its bundle,
 * which extensions may not make and store reviewers refuse. TED starts no such worker.
 */
const FROM_TEXT =
  '(c=a.factory)?(Function("return "+c)()(self),Ca=new self.FlexSearch.Index(Da),delete self.FlexSearch):';
const BUNDLE = /\/flexsearch\/dist\/[^?]*\.m?js(?:\?|$)/;

/** FlexSearch's code without that call; throws when the text is not where this version has it. */
export function withoutFunctionCall(code: string): string {
  const parts = code.split(FROM_TEXT);
  const cut = parts.join('');
  if (parts.length !== 2 || cut.includes('Function('))
    throw new Error(
      'tools/vite-flexsearch.ts: this FlexSearch has other text around `Function(`; read its bundle and update FROM_TEXT.',
    );
  return cut;
}

/** Vite plugin that takes the call out of every bundle; a new version of FlexSearch fails the build. */
export default function flexsearchWithoutFunction(): Plugin {
  return {
    name: 'ted:flexsearch-without-function',
    enforce: 'pre',
    transform(code, id) {
      if (!BUNDLE.test(id.replaceAll('\\', '/'))) return null;
      return { code: withoutFunctionCall(code), map: null };
    },
  };
}
