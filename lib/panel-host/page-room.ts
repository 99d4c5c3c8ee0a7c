/** What the panel may take of the page, and how it looks beside it. Nothing of the page is animated. */
import type { Theme } from '../settings/schema.ts';

/** Width that a pinned panel must leave to the page, in CSS pixels. */
const PAGE_MIN_PX = 768;
/** Under this width of window there is no room for a page and a panel. */
const NARROW_PX = 640;
const TAB_PLACES = [38, 50, 62, 26, 14] as const;
const TAB_WIDTH = 28;
const TAB_HEIGHT = 72;
const CONTROLS = 'a[href],button,input,select,textarea,[role=button],summary';
const FORCED: Readonly<Partial<Record<Theme, string>>> = { clair: 'light', sombre: 'dark' };

export const isNarrow = (): boolean => window.innerWidth < NARROW_PX;

export const canPin = (width: number): boolean => window.innerWidth - width >= PAGE_MIN_PX;

/** Pushes the page by that many pixels, or lets it back with null. */
export function pushPage(width: number | null): void {
  const { style } = document.documentElement;
  if (width === null) style.removeProperty('margin-right');
  else style.setProperty('margin-right', `${width}px`);
}

/** Light or dark as the page is: its own attribute first, else how light its ground is. */
function pageTheme(): 'light' | 'dark' {
  const declared = document.documentElement.getAttribute('data-fr-theme');
  if (declared === 'dark' || declared === 'light') return declared;
  for (const element of [document.body, document.documentElement]) {
    const channels = element && getComputedStyle(element).backgroundColor.match(/[\d.]+/g);
    if (!channels || channels[3] === '0') continue;
    const [red = 255, green = 255, blue = 255] = channels.map(Number);
    return red * 0.299 + green * 0.587 + blue * 0.114 < 110 ? 'dark' : 'light';
  }
  return 'light';
}

/**
 * Keeps the host in the chosen theme, or in the page's, which the page may change. Returns what applies
 * another choice at once.
 */
export function followTheme(
  host: HTMLElement,
  chosen: () => Theme,
  signal: AbortSignal,
): () => void {
  const apply = (): void => {
    host.setAttribute('data-theme', FORCED[chosen()] ?? pageTheme());
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributeFilter: ['data-fr-theme', 'class'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return apply;
}

/**
 * A place for the tab, in percent of the height, under which the page has no control and nothing
 * fixed: the wanted one first. Null when all are taken; the toolbar and the shortcut remain.
 */
export function freeTabPlace(wanted: number, host: Element): number | null {
  return [wanted, ...TAB_PLACES].find((place) => isFree(place, host)) ?? null;
}

function isFree(place: number, host: Element): boolean {
  const top = (window.innerHeight * place) / 100;
  const right = document.documentElement.clientWidth - 1;
  const points: [number, number][] = [
    [right, top],
    [right - TAB_WIDTH, top],
    [right, top + TAB_HEIGHT],
    [right - TAB_WIDTH, top + TAB_HEIGHT],
    [right - TAB_WIDTH / 2, top + TAB_HEIGHT / 2],
  ];
  return points.every(([x, y]) => !isTaken(x, y, host, document));
}

function isTaken(x: number, y: number, host: Element, root: Document | ShadowRoot): boolean {
  const element = under(x, y, host, root);
  if (!element) return false;
  if (element.shadowRoot && element.shadowRoot !== root)
    if (isTaken(x, y, host, element.shadowRoot)) return true;
  if (element.closest(CONTROLS)) return true;
  for (let up: Element | null = element; up; up = up.parentElement)
    if (getComputedStyle(up).position === 'fixed') return true;
  return false;
}

/** What a click would reach if we were not there. All that is there takes long to find on a long page. */
function under(x: number, y: number, host: Element, root: Document | ShadowRoot): Element | null {
  const top = root.elementFromPoint(x, y);
  const isOurs = (one: Element): boolean => one === host || host.contains(one);
  if (!top || !isOurs(top)) return top;
  return root.elementsFromPoint(x, y).find((one) => !isOurs(one)) ?? null;
}
