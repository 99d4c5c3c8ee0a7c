/**
 * The panel's place in the page: a host element with a closed shadow root, and the shield that keeps
 * the keys typed in it from the page's own scripts. Measured in both browsers: with it the page hears
 * no key of the panel; a copy of each event, which never leaves the root, is what the panel's own
 * handlers run on.
 *
 * Must be registered before the page's scripts, hence at `document_start`.
 */
const SHIELDED = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  // Chromium's own, with the text that is about to be written.
  'textInput',
  'change',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/** Fields a handler may read; copied by name, since a copy of the native class would leave the root. */
const COPIED = [
  'key',
  'code',
  'ctrlKey',
  'metaKey',
  'shiftKey',
  'altKey',
  'repeat',
  'isComposing',
  'data',
  'inputType',
  'clipboardData',
] as const;

export interface PanelHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** Creates the host, not yet in the page, and its shield, until the signal. */
export function createPanelHost(mode: ShadowRootMode, signal: AbortSignal): PanelHost {
  const element = document.createElement('ted-panneau');
  const root = element.attachShadow({ mode });
  let composing = false;
  const hear = (event: Event): void => {
    // Seen from the page's tree, what comes from the root has the host for target.
    if (event.target !== element) return;
    // Chromium says of the end of a composition that a script made it, and the page could read its text.
    if (!event.isTrusted && !(composing && event.type === 'compositionend')) return;
    if (event.type === 'compositionstart') composing = true;
    if (event.type === 'compositionend') composing = false;
    shield(event, root);
  };
  for (const type of SHIELDED) window.addEventListener(type, hear, { capture: true, signal });
  return { element, root };
}

function shield(event: Event, root: ShadowRoot): void {
  event.stopImmediatePropagation();
  // A plain Event: Firefox lets a KeyboardEvent out of the root whatever `composed` says.
  const copy = new Event(event.type, { bubbles: true, cancelable: true, composed: false });
  for (const field of COPIED)
    if (field in event)
      Object.defineProperty(copy, field, { value: Reflect.get(event, field) as unknown });
  const target = root.activeElement ?? root.firstElementChild;
  if (target && !target.dispatchEvent(copy)) event.preventDefault();
}
