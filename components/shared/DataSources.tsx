import type { IndexState } from '../../lib/model/index-state.ts';
import { formatDate } from './format.ts';
import { safeHref } from './safe-href.ts';
import { genres, donnees as t } from './texts.ts';

/** What the licences ask for: producer, licence, long address, file name and date of each source. */
export function DataSources({ active }: { readonly active: IndexState['active'] }) {
  if (!active) return <p class="muted">{t.aucun}</p>;
  return (
    <dl class="sources">
      {active.sources.map(({ kind, producteur, licence, url, fichier, date, sha256 }) => {
        const href = safeHref(url);
        return (
          <div key={kind}>
            <dt>
              {genres[kind] ?? kind}
              {'\u00a0: '}
              {producteur}
            </dt>
            <dd>{t.fichierDu(fichier, formatDate(date), licence)}</dd>
            <dd class="address">
              {href ? (
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {url}
                </a>
              ) : (
                url
              )}
            </dd>
            {sha256 && <dd class="address faint">SHA-256 {sha256}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
