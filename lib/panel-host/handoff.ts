/**
 * What the scripts of one page leave for each other. They run one after the other in the extension's
 * isolated world of that page, which the page does not see: `recognise` on every page of the sites, then
 * `read` and `tab` on a service or an offer, and `panel` once it is wanted.
 */
import type { PageFacts, PageRef } from '../model/page.ts';
import type { MakePanel } from './panel-face.ts';
import type { PanelHost } from './shield.ts';

/** Where TED may stand in the page; for one script to take, once. */
export interface Standing {
  readonly host: PanelHost;
  /** Ends with the page, or when the address changes under it. */
  readonly signal: AbortSignal;
}

interface Left {
  page?: PageRef | null;
  standing?: Standing | undefined;
  facts?: Promise<PageFacts | null>;
  makePanel?: MakePanel;
  onPanel?: () => void;
}

const KEY = Symbol.for('ted');

function left(): Left {
  const scope = globalThis as typeof globalThis & { [KEY]?: Left };
  scope[KEY] ??= {};
  return scope[KEY];
}

/** What the address names; null on a page without a panel. */
export function leavePage(page: PageRef | null): void {
  left().page = page;
}

/** Null too where nothing was recognised, as in a page older than the extension. */
export function leftPage(): PageRef | null {
  return left().page ?? null;
}

export function leaveStanding(standing: Standing): void {
  left().standing = standing;
}

/** Takes it, once; null when there is none. */
export function takeStanding(): Standing | null {
  const { standing } = left();
  left().standing = undefined;
  return standing ?? null;
}

export function leaveFacts(facts: Promise<PageFacts | null>): void {
  left().facts = facts;
}

export async function leftFacts(): Promise<PageFacts | null> {
  return (await left().facts) ?? null;
}

export function leavePanel(make: MakePanel): void {
  left().makePanel = make;
  left().onPanel?.();
}

/** Null until the script of the panel has run. */
export function leftPanel(): MakePanel | null {
  return left().makePanel ?? null;
}

/** Calls back as the script of the panel runs, which is sooner than its caller hears of it. */
export function onPanelLeft(handle: () => void): void {
  left().onPanel = handle;
}
