import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ServiceRef } from '../../lib/model/card.ts';
import type { IsoDate, OffreReference, ServiceId } from '../../lib/model/ids.ts';
import type { PanelApi } from './panel-api.ts';
import type { Champ } from './Report.tsx';

export interface PanelContext {
  readonly api: Pick<PanelApi, 'openOptions'>;
  readonly today: IsoDate;
  /** The service of the page, which alone has the ochre dot. */
  readonly ici: ServiceId | null;
  /** False while the first card is drawn: what is below the fold comes in a task of its own. */
  readonly whole: boolean;
  readonly openService: (service: ServiceRef) => void;
  readonly report: (champ: Champ) => void;
  readonly copy: (text: string) => void;
  /** Puts the offer of the page beside similar ones, in « Rédiger ». */
  readonly comparer?: { readonly reference: OffreReference; readonly run: () => void };
}

const Context = createContext<PanelContext | null>(null);

export const PanelProvider = Context.Provider;

export function usePanel(): PanelContext {
  const context = useContext(Context);
  if (!context) throw new Error('Panel components are drawn inside PanelApp.');
  return context;
}
