/** The panel as the script of the tab knows it, which brings it, shows it and puts it away. */
import type { PageCard } from '../model/card.ts';
import type { PageFacts } from '../model/page.ts';
import type { Result } from '../model/problem.ts';
import type { PageSettings } from '../settings/page-settings.ts';

export interface PanelState {
  readonly pinned: boolean;
  /** False when the window is too narrow for a page and a panel. */
  readonly canPin: boolean;
  readonly width: number;
  /** Opens with every page of the site. */
  readonly autoOpen: boolean;
  /** True when the reader opened it: the focus goes to its title. */
  readonly takeFocus: boolean;
}

export interface PanelFace {
  /** What stands in the root while the panel is shown. */
  readonly nodes: readonly Node[];
  draw(state: PanelState): void;
  /** Forgets what was drawn; the next drawing starts afresh. */
  clear(): void;
}

/** What the panel is made with, and what it asks of the tab. */
export interface PanelGiven {
  readonly host: HTMLElement;
  readonly facts: PageFacts;
  /** The card of the page, already asked for. */
  readonly card: Result<PageCard | null>;
  /** Set by the administration: no control for them. */
  readonly locked: PageSettings['locked'];
  readonly close: () => void;
  readonly setPinned: (pinned: boolean) => void;
  readonly setWidth: (px: number) => void;
}

export type MakePanel = (given: PanelGiven) => PanelFace;
