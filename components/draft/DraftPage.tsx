import { langue } from '../locale/message.ts';
import { Mark } from '../shared/icons.tsx';
import { DraftApp } from './DraftApp.tsx';
import type { DraftApi } from './draft-api.ts';
import * as t from './texts.ts';

/** « Rédiger » alone on its page, for those who write in a whole window. */
export function DraftPage({ api }: { readonly api: DraftApi }) {
  return (
    <div class="ted draft-page" lang={langue}>
      <header>
        <p class="brand">
          <Mark size={24} />
          <b>TED</b>
        </p>
        <h1>{t.page}</h1>
        <p class="muted">{t.chapeau}</p>
      </header>
      <DraftApp api={api} />
    </div>
  );
}
