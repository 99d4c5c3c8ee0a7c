import { useRef } from 'preact/hooks';
import { langue } from '../locale/message.ts';
import { Mark } from '../shared/icons.tsx';
import * as t from '../shared/texts.ts';

const STEP_PERCENT = 4;
const MIN_PERCENT = 2;
const MAX_PERCENT = 92;
/** Under that a press is a click whose hand trembled. */
const DRAG_PX = 6;

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
  /** Where the press began. */
  const press = useRef<{ y: number; top: number } | null>(null);
  const dragged = useRef(false);
  const label = t.onglet(offres);
  return (
    <button
      type="button"
      class="ted tab"
      lang={langue}
      style={{ top: `${clampTop(top)}%` }}
      aria-label={label}
      aria-expanded={false}
      onClick={() => {
        if (!dragged.current) onOpen();
        dragged.current = false;
      }}
      onKeyDown={(event) => {
        const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!way) return;
        event.preventDefault();
        onMove(clampTop(top + way * STEP_PERCENT));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { y: event.clientY, top };
        dragged.current = false;
      }}
      onPointerMove={({ clientY }) => {
        if (!press.current) return;
        const moved = clientY - press.current.y;
        if (!dragged.current && Math.abs(moved) < DRAG_PX) return;
        dragged.current = true;
        onMove(clampTop(press.current.top + (100 * moved) / window.innerHeight));
      }}
      onPointerUp={() => {
        press.current = null;
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
