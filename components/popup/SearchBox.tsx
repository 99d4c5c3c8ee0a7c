import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { MAX_QUERY } from '../../lib/popup-place.ts';
import { Icon } from '../shared/icons.tsx';
import { recherche as t } from '../shared/texts.ts';

interface Props {
  readonly field: Ref<HTMLInputElement>;
  readonly query: string;
  /** Identifier of the list, and of the active option in it; null without results. */
  readonly listId: string;
  readonly activeId: string | null;
  readonly expanded: boolean;
  /** Identifier of the sentence that says what the keys do. */
  readonly helpId: string;
  readonly onInput: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The focus stays here: the list is driven from the field. */
export function SearchBox({ field, query, listId, activeId, expanded, helpId, ...on }: Props) {
  const id = useId();
  return (
    <div class="search">
      <label class="vh" for={id}>
        {t.titre}
      </label>
      <Icon name="chercher" size={18} />
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? listId : undefined}
        aria-activedescendant={activeId ?? undefined}
        aria-describedby={helpId}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY}
        placeholder={t.exemple}
        value={query}
        onInput={(event) => on.onInput(event.currentTarget.value)}
        onKeyDown={on.onKeyDown}
      />
      {query && (
        <button
          type="button"
          class="icon-btn"
          aria-label={t.effacer}
          onClick={() => on.onInput('')}
        >
          <Icon name="fermer" />
        </button>
      )}
    </div>
  );
}
