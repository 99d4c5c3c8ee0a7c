import { Icon } from '../shared/icons.tsx';
import { recherche as t } from '../shared/texts.ts';

interface Props {
  readonly status: string;
  /** The same once it rests, for those who hear it. */
  readonly announced: string;
  /** Identifier of the sentence that says what the keys do. */
  readonly helpId: string;
  /** True when there is a list for the keys. */
  readonly keys: boolean;
  readonly onOptions: () => void;
}

/** Counts, what the keys do, settings. */
export function StatusBar({ status, announced, helpId, keys, onOptions }: Props) {
  return (
    <div class="status-bar">
      <span aria-hidden="true">{status}</span>
      <span class="vh" role="status">
        {announced}
      </span>
      <span class="vh" id={helpId}>
        {t.aide}
      </span>
      {keys && (
        <span class="keys" aria-hidden="true">
          <span>
            <kbd>↵</kbd> {t.ouvrir}
          </span>
          <span>
            <kbd>→</kbd> {t.fiche}
          </span>
        </span>
      )}
      <button type="button" class="icon-btn" aria-label={t.reglages} onClick={onOptions}>
        <Icon name="reglages" />
      </button>
    </div>
  );
}
