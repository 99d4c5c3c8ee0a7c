import type { PageFacts } from '../model/page.ts';
import type { PanelHost } from './shield.ts';

/**
 * What the recognising script leaves for the panel's script: both run in the extension's isolated
 * world of the page, the second one only on pages that get a panel.
 */
export interface PanelHandoff {
  readonly host: PanelHost;
  readonly facts: PageFacts;
  /** Ends with the page, or when the address changes under it. */
  readonly signal: AbortSignal;
}

const KEY = Symbol.for('ted.handoff');
type Scope = typeof globalThis & { [KEY]?: PanelHandoff };

export function leaveHandoff(handoff: PanelHandoff): void {
  (globalThis as Scope)[KEY] = handoff;
}

/** Takes the handoff, once; null when there is none. */
export function takeHandoff(): PanelHandoff | null {
  const scope = globalThis as Scope;
  const handoff = scope[KEY] ?? null;
  delete scope[KEY];
  return handoff;
}
