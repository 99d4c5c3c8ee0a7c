import { Icon, Mark } from '../shared/icons.tsx';
import { chercher, independant, ouvrirReglages } from '../shared/texts.ts';
import * as t from './texts.ts';

interface Props {
  readonly onSearch: () => void;
  readonly onOptions: () => void;
}

/** The tab shows no service and no offer: what TED follows, and the search. */
export function NoPage({ onSearch, onOptions }: Props) {
  return (
    <main class="panel whole">
      <div class="bar">
        <span class="brand">
          <Mark />
          TED
        </span>
        <button type="button" class="icon-btn" aria-label={ouvrirReglages} onClick={onOptions}>
          <Icon name="reglages" />
        </button>
      </div>
      <div class="message">
        <h2>{t.nonReconnue}</h2>
        <p class="muted">{t.nonReconnueSuite}</p>
        <div class="btn-row">
          <button type="button" class="btn primary" onClick={onSearch}>
            <Icon name="chercher" />
            {chercher}
          </button>
        </div>
        <p class="xs faint">{independant}</p>
      </div>
    </main>
  );
}
