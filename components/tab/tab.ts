import { langue } from '../locale/message.ts';
import { MARK } from '../shared/mark.ts';
import * as t from '../shared/texts.ts';

const STEP_PERCENT = 4;
const MIN_PERCENT = 2;
const MAX_PERCENT = 92;
/** Under that a press is a click whose hand trembled. */
const DRAG_PX = 6;
const WAYS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
const SVG = 'http://www.w3.org/2000/svg';

interface Given {
  /** Live offers linked to the page; the tab shows no number for zero. */
  readonly offres: number;
  /** The reader comes near: what they may open can be made ready. */
  readonly onNear: () => void;
  readonly onOpen: () => void;
  readonly onMove: (top: number) => void;
}

export interface Tab {
  readonly element: HTMLButtonElement;
  /** Puts it on the right edge, in percent of the height. */
  place(top: number): void;
}

const clampTop = (top: number) => Math.min(Math.max(top, MIN_PERCENT), MAX_PERCENT);

/**
 * The closed panel: 28 px at the edge of the page. Hover and focus name it, and never open it. Drawn
 * without Preact, which the many pages where TED stays closed then do without.
 */
export function createTab({ offres, onNear, onOpen, onMove }: Given): Tab {
  const label = t.onglet(offres);
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'ted tab';
  element.lang = langue;
  element.setAttribute('aria-label', label);
  element.setAttribute('aria-expanded', 'false');
  element.append(drawMark(18), hidden('span', label));
  if (offres > 0) element.append(hidden('b', String(offres)));

  let top = 0;
  /** Where the press began. */
  let press: { readonly y: number; readonly top: number } | null = null;
  let dragged = false;
  element.addEventListener('pointerenter', onNear);
  element.addEventListener('focus', onNear);
  element.addEventListener('click', () => {
    if (!dragged) onOpen();
    dragged = false;
  });
  element.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    onMove(clampTop(top + way * STEP_PERCENT));
  });
  element.addEventListener('pointerdown', ({ pointerId, clientY }) => {
    element.setPointerCapture(pointerId);
    press = { y: clientY, top };
    dragged = false;
  });
  element.addEventListener('pointermove', ({ clientY }) => {
    if (!press) return;
    const moved = clientY - press.y;
    if (!dragged && Math.abs(moved) < DRAG_PX) return;
    dragged = true;
    onMove(clampTop(press.top + (100 * moved) / window.innerHeight));
  });
  element.addEventListener('pointerup', () => {
    press = null;
  });

  return {
    element,
    place(next) {
      top = next;
      element.style.top = `${clampTop(next)}%`;
    },
  };
}

/** What is seen of the name, which the button already says. */
function hidden(tag: 'span' | 'b', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('aria-hidden', 'true');
  element.textContent = text;
  return element;
}

function drawMark(size: number): SVGElement {
  const shapes = MARK.map(([tag, attributes]) => drawShape(tag, attributes));
  const side = String(size);
  const frame = { width: side, height: side, viewBox: '0 0 128 128', 'aria-hidden': 'true' };
  const svg = drawShape('svg', frame);
  svg.append(...shapes);
  return svg;
}

function drawShape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const shape = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  return shape;
}
