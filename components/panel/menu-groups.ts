import type { PageCard } from '../../lib/model/card.ts';
import * as t from '../shared/texts.ts';
import { cardAsText } from './card-text.ts';
import type { MenuItem } from './PanelMenu.tsx';
import type { PanelApi } from './panel-api.ts';

interface Actions {
  readonly api: PanelApi;
  readonly card: PageCard | null;
  readonly autoOpen: boolean;
  readonly onAutoOpen: (on: boolean) => void;
  readonly onCopy: (text: string) => void;
  readonly onExport: () => void;
  readonly onReport: () => void;
}

/** Items of « Autres actions »: what this face cannot do is not in the list. */
export function menuGroups(actions: Actions): MenuItem[][] {
  const { api, card, autoOpen, onCopy } = actions;
  const copies = card
    ? [
        { label: t.copierFiche, run: () => onCopy(cardAsText(card)) },
        { label: t.copierMarkdown, run: () => onCopy(cardAsText(card, true)) },
        { label: t.exporterCsv, run: actions.onExport },
        ...(api.print ? [{ label: t.imprimer, run: () => api.print?.() }] : []),
      ]
    : [];
  const site = [
    ...(api.setAutoOpen
      ? [{ label: t.ouvrirAuto, checked: autoOpen, run: () => actions.onAutoOpen(!autoOpen) }]
      : []),
    ...(api.pauseToday ? [{ label: t.pauseAujourdhui, run: () => api.pauseToday?.() }] : []),
    ...(api.disableHere ? [{ label: t.desactiver, run: () => api.disableHere?.() }] : []),
  ];
  return [
    copies,
    site,
    [
      { label: t.signaler, run: actions.onReport },
      { label: t.reglages, run: () => api.openOptions() },
    ],
  ];
}
