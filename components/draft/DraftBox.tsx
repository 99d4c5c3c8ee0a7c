import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import * as t from './texts.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly texte: string;
  readonly isKept: boolean;
  readonly canUndo: boolean;
  readonly onType: (texte: string) => void;
  readonly onSelection: () => void;
  readonly onClear: () => void;
  readonly onUndo: () => void;
  readonly onKeep: (on: boolean) => void;
}

/** Where the draft is written. Escape does nothing here: a draft must not be lost. */
export function DraftBox(props: Props) {
  const id = useId();
  const { texte, isKept } = props;
  return (
    <div class="draft">
      <div class="head">
        <label for={id}>{t.brouillon}</label>
        <span class="btn-row small">
          {props.canUndo && (
            <button type="button" class="link-btn" onClick={props.onUndo}>
              {t.annuler}
            </button>
          )}
          {texte !== '' && (
            <button type="button" class="link-btn" onClick={props.onClear}>
              {t.effacer}
            </button>
          )}
        </span>
      </div>
      {/* Without `off`, browsers write what is typed into the session they restore after a crash. */}
      <textarea
        ref={props.field}
        id={id}
        lang="fr"
        autocomplete="off"
        aria-describedby={`${id}-indice`}
        value={texte}
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
      <p class="xs faint" id={`${id}-indice`}>
        {isKept ? t.indiceGarde : t.indice}
      </p>
      <div class="btn-row">
        <button type="button" class="btn" onClick={props.onSelection}>
          {t.selection}
        </button>
        <label class="keep small">
          <input
            type="checkbox"
            checked={isKept}
            disabled={texte.trim() === ''}
            onChange={(event) => props.onKeep(event.currentTarget.checked)}
          />
          {t.garder}
        </label>
      </div>
    </div>
  );
}
