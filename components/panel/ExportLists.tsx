import type { PageCard } from '../../lib/model/card.ts';
import { formatNombre } from '../shared/format.ts';
import * as t from '../shared/texts.ts';
import { type CardList, listAsCsv, listFileName, listsOf } from './card-lists.ts';
import { FloatingCard } from './FloatingCard.tsx';

interface Props {
  readonly card: PageCard;
  readonly onCopy: (text: string) => void;
  readonly onSave: ((name: string, text: string) => void) | undefined;
  readonly onClose: () => void;
}

/** Every list of the card, each to copy or to save as a table. */
export function ExportLists({ card, onCopy, onSave, onClose }: Props) {
  const save = (list: CardList) => onSave?.(listFileName(card, list), listAsCsv(card, list));
  return (
    <FloatingCard titre={t.exporterCsv} onClose={onClose}>
      <p class="small muted">{t.exporterSuite}</p>
      <ul class="exports">
        {listsOf(card).map((list) => (
          <li key={list.titre}>
            <span>
              {list.titre} <span class="faint">{formatNombre(list.lignes.length)}</span>
            </span>
            {onSave && (
              <button
                type="button"
                class="link-btn"
                aria-label={t.enregistrerListe(list.titre)}
                onClick={() => save(list)}
              >
                {t.enregistrer}
              </button>
            )}
            <button
              type="button"
              class="link-btn"
              aria-label={t.copierListe(list.titre)}
              onClick={() => onCopy(listAsCsv(card, list))}
            >
              {t.copier}
            </button>
          </li>
        ))}
      </ul>
      <div class="btn-row">
        <button type="button" class="btn quiet" onClick={onClose}>
          {t.annuler}
        </button>
      </div>
    </FloatingCard>
  );
}
