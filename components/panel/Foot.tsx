import type { DataFoot } from '../../lib/model/card.ts';
import { formatDate } from '../shared/format.ts';
import * as t from '../shared/texts.ts';
import { usePanel } from './panel-context.ts';

/** Identity of the data that answered, and what TED is not. */
export function Foot({ pied }: { readonly pied: DataFoot }) {
  const { api, report } = usePanel();
  return (
    <footer class="foot">
      <dl>
        {pied.sources.map(({ kind, producteur, date }) => (
          <>
            <dt>
              {t.genres[kind] ?? kind}
              {'\u00a0: '}
              {producteur}
            </dt>
            <dd>{formatDate(date)}</dd>
          </>
        ))}
      </dl>
      {pied.exemple && <p>{t.indexReduit}</p>}
      <p>
        <button type="button" class="link-btn" onClick={() => report('autre')}>
          {t.signaler}
        </button>{' '}
        <button type="button" class="link-btn" onClick={() => api.openOptions()}>
          {t.aPropos}
        </button>
      </p>
      <p>
        {t.independant} {t.rienEnvoye}
      </p>
    </footer>
  );
}
