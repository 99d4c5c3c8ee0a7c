/**
 * Reading of text in pages that are not ours: nothing recursive, and bounds on the number of nodes
 * looked at and on the length of what is kept.
 */

/** Longest name, label or value kept from a page. */
export const MAX_LIGNE = 300;
/** Longest free text kept from a page (missions, profile, employer). */
export const MAX_TEXTE = 20_000;
/** Nodes looked at in one walk; a real offer page has some three thousand. */
export const MAX_NODES = 30_000;

/** Page furniture and labels for screen readers: never part of a value. */
const NOT_TEXT =
  'script,style,template,noscript,svg,button,select,textarea,.sr-only,.fr-sr-only,[aria-hidden=true],.fr-btn';
/** Elements that do not separate words; any other one does. */
const INLINE = /^(a|abbr|b|em|font|i|mark|small|span|strong|su[bp]|u|wbr)$/i;
const MAX_INLINE_DEPTH = 30;
/** Headings of a site's own messages, on pages served in place of the one asked for. */
const REFUSAL =
  /^(erreur|oups|request rejected|too many|trop de|acces (refuse|restreint|interdit))\b|dispositif d acces|introuvable|inexistant|(non|pas ete) trouve|not found|(in|non |plus )disponible|plus en ligne|n existe|expire|temporairement/;
const BLANKS = /[\s\u200b]+/g;

/** One line: blanks of any kind, no-break spaces and zero-width ones included, become one space. */
export function foldBlanks(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** At most `max` characters of a text, not ended by a blank. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).trim();
}

/** The form under which labels are compared: no accent, no case, no punctuation. */
export function labelKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Is this heading a message of the site (missing page, access refused, withdrawn offer), not a name? */
export function isRefusal(heading: string): boolean {
  return REFUSAL.test(labelKey(heading));
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/**
 * Visits text nodes in document order, those under `skip` left out; `apart` says whether a block or a
 * line break stands between this text and the one before. `visit` returns true to stop.
 */
export function walkText(
  root: Node,
  skip: string,
  visit: (text: string, node: Node, apart: boolean) => boolean,
): void {
  if (isElement(root) && root.matches(skip)) return;
  const skipped = new Set<Node>(isElement(root) ? root.querySelectorAll(skip) : []);
  // 5: elements and texts; 2 rejects with all that is below.
  const walker = root.ownerDocument?.createTreeWalker(root, 5, (node) =>
    skipped.has(node) ? 2 : 1,
  );
  let block: Node | null = null;
  let apart = true;
  for (let node = walker?.currentNode, left = MAX_NODES; node && left > 0; left--) {
    if (node.nodeType === 3) {
      const own = blockOf(node);
      if (visit(node.nodeValue ?? '', node, apart || own !== block)) return;
      block = own;
      apart = false;
    } else if (!INLINE.test(node.nodeName)) apart = true;
    node = walker?.nextNode() ?? undefined;
  }
}

function blockOf(text: Node): Node | null {
  let node = text.parentNode;
  for (let depth = 0; node && depth < MAX_INLINE_DEPTH && INLINE.test(node.nodeName); depth++)
    node = node.parentNode;
  return node;
}

/** Plain text of nodes that follow each other, labels and furniture dropped, blanks folded, cut at `max`. */
export function readText(nodes: readonly Node[], max: number): string {
  let text = '';
  for (const root of nodes) {
    walkText(root, NOT_TEXT, (part, _, apart) => {
      const piece = (apart ? ` ${part}` : part).replace(BLANKS, ' ');
      text += !text || text.endsWith(' ') ? piece.trimStart() : piece;
      return text.length > max;
    });
  }
  // Titles are sometimes encoded twice: `&amp;amp;`, `&amp;#039;`.
  return cut(text.replace(/&amp;/g, '&').replace(/&#0?39;/g, "'"), max);
}

/** Text of the first element that has some; null when none has. */
export function firstText(root: ParentNode, selectors: string): string | null {
  for (const element of root.querySelectorAll(selectors)) {
    const text = readText([element], MAX_LIGNE);
    if (text) return text;
  }
  return null;
}

/**
 * Null where reading throws. A page can hide any method of a form, or of the document, behind a field
 * or an image of that name: a page that cannot be read is left alone.
 */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
