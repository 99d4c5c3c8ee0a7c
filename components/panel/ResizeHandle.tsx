import { useRef } from 'preact/hooks';
import * as t from '../shared/texts.ts';
import { PANEL_MAX_PX, PANEL_MIN_PX } from './panel-api.ts';

const STEP_PX = 16;

export const clampWidth = (px: number): number =>
  Math.round(Math.min(Math.max(px, PANEL_MIN_PX), PANEL_MAX_PX));

interface Props {
  readonly width: number;
  /** While it moves. */
  readonly onResize: (px: number) => void;
  /** Where it stays. */
  readonly onSettle: (px: number) => void;
}

/** The panel's left edge: dragged, or moved by arrows once focused. */
export function ResizeHandle({ width, onResize, onSettle }: Props) {
  const drag = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (event: PointerEvent) =>
    drag.current ? clampWidth(drag.current.width + drag.current.x - event.clientX) : width;
  const end = (event: PointerEvent) => {
    if (!drag.current) return;
    onSettle(widthAt(event));
    drag.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is the ARIA pattern of a splitter.
    <div
      class="handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t.largeur}
      aria-valuemin={PANEL_MIN_PX}
      aria-valuemax={PANEL_MAX_PX}
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => drag.current && onResize(widthAt(event))}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={(event) => {
        const next = widthAfter(event, width);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        onSettle(clampWidth(next));
      }}
    />
  );
}

/** The handle is on the left: ← widens the panel. With Alt the arrows belong to the history. */
function widthAfter({ key, altKey }: KeyboardEvent, width: number): number | null {
  if (altKey) return null;
  if (key === 'ArrowLeft') return width + STEP_PX;
  if (key === 'ArrowRight') return width - STEP_PX;
  if (key === 'Home') return PANEL_MIN_PX;
  return key === 'End' ? PANEL_MAX_PX : null;
}
