import type { KeptDraft } from '../../lib/kept-drafts.ts';
import { parseIsoDate } from '../../lib/model/ids.ts';
import { formatDate, localDay } from '../shared/format.ts';
import * as t from './texts.ts';

interface Props {
  readonly drafts: readonly KeptDraft[];
  readonly current: string | null;
  readonly onOpen: (draft: KeptDraft) => void;
  readonly onDelete: (draft: KeptDraft) => void;
}

/** The drafts kept on this device, each to open or to delete. */
export function KeptDrafts({ drafts, current, onOpen, onDelete }: Props) {
  if (drafts.length === 0) return null;
  return (
    <details class="fold kept">
      <summary>{t.gardes(drafts.length)}</summary>
      <ul class="kept-list">
        {drafts.map((draft) => {
          const day = parseIsoDate(localDay(new Date(draft.modifieLe)));
          const titre = draft.titre || t.sansTitre;
          return (
            <li key={draft.id} aria-current={draft.id === current ? 'true' : undefined}>
              <span>
                {titre} {day && <span class="faint xs">{formatDate(day)}</span>}
              </span>
              <button
                type="button"
                class="link-btn"
                aria-label={`${t.ouvrirGarde} : ${titre}`}
                onClick={() => onOpen(draft)}
              >
                {t.ouvrirGarde}
              </button>
              <button
                type="button"
                class="link-btn"
                aria-label={`${t.supprimerGarde} : ${titre}`}
                onClick={() => onDelete(draft)}
              >
                {t.supprimerGarde}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
