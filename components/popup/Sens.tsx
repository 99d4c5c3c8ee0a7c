import { useEffect, useState } from 'preact/hooks';
import type { SigleSens } from '../../lib/lookup/found.ts';
import { recherche as t } from '../shared/texts.ts';
import type { PopupApi } from './popup-api.ts';

interface Props {
  readonly api: PopupApi;
  readonly sigle: string;
  readonly onFiche: (id: string) => void;
}

/** What a sigle selected in a page means, over what the search finds with it. */
export function Sens({ api, sigle, onFiche }: Props) {
  const [sens, setSens] = useState<readonly SigleSens[] | null>(null);
  useEffect(() => {
    let current = true;
    const keep = (found: readonly SigleSens[]) => {
      if (current) setSens(found);
    };
    api.sens(sigle).then(keep, () => keep([]));
    return () => {
      current = false;
    };
  }, [sigle]);
  if (!sens) return null;
  if (sens.length === 0)
    return (
      <section class="message">
        <h2>{t.sensAucun(sigle)}</h2>
        <p class="muted">{t.sensAucunSuite}</p>
      </section>
    );
  return (
    <section class="message">
      <h2>{t.sens(sigle)}</h2>
      <ul>
        {sens.map(({ libelle, service }) => (
          <li key={`${libelle} ${service?.id}`}>
            {service ? (
              <button type="button" class="link-btn" onClick={() => onFiche(service.id)}>
                {libelle}
              </button>
            ) : (
              libelle
            )}
            {service?.rattachement && <p class="xs faint">{service.rattachement}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
