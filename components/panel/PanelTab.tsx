import { Mark } from '../shared/icons.tsx';
import * as t from '../shared/texts.ts';

const STEP_PERCENT = 4;
const MIN_PERCENT = 2;
const MAX_PERCENT = 92;

interface Props {
  /** Live offers linked to the page; the tab shows no number for zero. */
  readonly offres: number;
  /** Place on the right edge, in percent of the height. */
  readonly top: number;
  readonly onOpen: () => void;
  readonly onMove: (top: number) => void;
}

const clampTop = (top: number) => Math.min(Math.max(top, MIN_PERCENT), MAX_PERCENT);

/** The closed panel: 28 px at the edge of the page. Hover and focus name it, and never open it. */
export function PanelTab({ offres, top, onOpen, onMove }: Props) {
  const label = t.onglet(offres);
  return (
    <button
      type="button"
      class="ted tab"
      lang="fr"
      style={{ top: `${clampTop(top)}%` }}
      aria-label={label}
      aria-expanded={false}
      onClick={onOpen}
      onKeyDown={(event) => {
        const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!way) return;
        event.preventDefault();
        onMove(clampTop(top + way * STEP_PERCENT));
      }}
    >
      <Mark size={18} />
      <span class="label" aria-hidden="true">
        {label}
      </span>
      {offres > 0 && <b aria-hidden="true">{offres}</b>}
    </button>
  );
}
