import { Icon } from '../shared/icons.tsx';
import * as t from './texts.ts';

interface Props {
  readonly done: { readonly text: string; readonly undo: unknown } | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** At the foot of the window: what was just done, and the way back. */
export function UndoBar({ done, onUndo, onClose }: Props) {
  return (
    <div class="undo" data-shown={done !== null}>
      <p role="status">{done?.text}</p>
      {done?.undo ? (
        <button type="button" class="btn" onClick={onUndo}>
          {t.defaire}
        </button>
      ) : null}
      {done && (
        <button type="button" class="icon-btn" aria-label={t.fermer} onClick={onClose}>
          <Icon name="fermer" />
        </button>
      )}
    </div>
  );
}
