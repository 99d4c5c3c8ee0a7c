/**
 * Reading by label: find the words « Employeur », « Référence », « Vos missions… », take what follows.
 * The job board kept its labels through three designs while every class name changed.
 */
import { foldBlanks, isElement, labelKey, readText, walkText } from './dom.ts';

/** Longer runs of text are prose, not a one-line « label : value ». */
const MAX_LABELLED = 400;
/** Longer words before a colon are no label; spares the folding of every line of prose. */
const MAX_LABEL = 40;
/** Enough for several copies of each label; bounds the work on a page made to hold thousands. */
const MAX_LABELS = 100;
const MAX_FOLLOWERS = 200;
/** How far a label may be wrapped before its value: strong, span, button, heading, grid row. */
const MAX_CLIMB = 3;
/** Holds one label and its value: what follows it belongs to another label. */
const OWN_BOX = /^(li|tr|dl|ul|ol|table|section|article|aside|main|body)$/;
const HEADING = /^(h[1-6]|dt|th)$/;
const TITLE = 'h1,h2,h3,h4,h5,h6,dt,th,summary';

/** A place of the page where a known label stands. */
export interface Label {
  readonly key: string;
  readonly node: Node;
  /** The heading that the label is, null when it stands in running text. */
  readonly title: Element | null;
  /** What follows the colon in the same run of text; empty when the value is elsewhere. */
  readonly inline: string;
}

/** Every known label under `root`, in document order. */
export function findLabels(root: Element, skip: string, known: ReadonlySet<string>): Label[] {
  const labels: Label[] = [];
  walkText(root, skip, (text, node) => {
    const label = node && parseLabel(text, known);
    if (label) labels.push({ ...label, node, title: node.parentElement?.closest(TITLE) ?? null });
    return labels.length === MAX_LABELS;
  });
  return labels;
}

/** `Label`, `Label :`, `Label : value`; the abbreviation « Réf. 2022-… » needs no colon. */
function parseLabel(
  text: string,
  known: ReadonlySet<string>,
): Pick<Label, 'key' | 'inline'> | null {
  if (text.length > MAX_LABELLED) return null;
  const line = foldBlanks(text).replace(/^(r[ée]f)\. ?:? ?/i, '$1:');
  const [before = '', ...after] = line.split(':');
  const key = before.length > MAX_LABEL ? '' : labelKey(before);
  return known.has(key) ? { key, inline: after.join(':').trim() } : null;
}

/**
 * Nodes that hold the short value of a label: what follows it in its box, up to the next label,
 * heading or line break. Nothing when the box is empty: the next value is another fact's.
 */
export function valueNodes(label: Label, known: ReadonlySet<string>): Node[] {
  return followers(label.node, MAX_CLIMB, (sibling, taken) => {
    if (!isElement(sibling)) return false;
    return (
      HEADING.test(sibling.localName) ||
      (taken && sibling.localName === 'br') ||
      startsWithLabel(sibling, known)
    );
  });
}

/** Nodes of the text under a heading: the first block whatever it holds, then up to the next heading. */
export function sectionNodes({ node, title }: Label): Node[] {
  return followers(
    title ?? node,
    title ? 1 : 2,
    (sibling, taken) =>
      isElement(sibling) &&
      (HEADING.test(sibling.localName) || (taken && sibling.querySelector(TITLE) !== null)),
  );
}

function startsWithLabel(element: Element, known: ReadonlySet<string>): boolean {
  let starts = false;
  walkText(element, 'script,style', (text) => {
    starts = parseLabel(text, known) !== null;
    return foldBlanks(text) !== '';
  });
  return starts;
}

function followers(
  start: Node,
  climb: number,
  ends: (sibling: Node, taken: boolean) => boolean,
): Node[] {
  const taken: Node[] = [];
  let alone = true;
  let hasText = false;
  let next = start.nextSibling;
  for (; next && taken.length < MAX_FOLLOWERS; next = next.nextSibling) {
    if (ends(next, hasText)) return taken;
    taken.push(next);
    hasText ||= readText([next], 2) !== '';
    // An empty element is an empty value; blanks and line breaks are nothing yet.
    alone &&= !hasText && (!isElement(next) || next.localName === 'br');
  }
  const parent = start.parentElement;
  return alone && climb && parent && !OWN_BOX.test(parent.localName)
    ? followers(parent, climb - 1, ends)
    : taken;
}
