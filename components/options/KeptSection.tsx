import type { Undo } from '../../lib/user-data.ts';
import type { Kept, OptionsApi } from './options-api.ts';
import { Section } from './Section.tsx';
import { Transfer } from './Transfer.tsx';
import * as t from './texts.ts';

interface Props {
  readonly api: OptionsApi;
  readonly kept: Kept | null;
  /** Does something that can be taken back, and says it. */
  readonly act: (text: string, work: () => Promise<Undo>) => void;
}

/** The reader's own choices: starred, recent, corrected; out to a file and back. */
export function KeptSection({ api, kept, act }: Props) {
  const lists = [
    [
      'favourites',
      t.favoris,
      kept?.favourites ? t.nFavoris(kept.favourites) : t.aucunFavori,
      t.favorisEffaces,
    ],
    [
      'recents',
      t.recents,
      kept?.recents ? t.nRecents(kept.recents) : t.aucunRecent,
      t.recentsEffaces,
    ],
  ] as const;
  return (
    <Section titre={t.choix} suite={t.choixSuite}>
      <ul class="rows">
        {lists.map(([what, nom, combien, efface]) => (
          <li key={what}>
            <b>{nom}</b>
            <p>{combien}</p>
            <div class="end">
              <button
                type="button"
                class="btn"
                aria-label={t.effacerQuoi(nom)}
                disabled={!kept?.[what]}
                onClick={() => act(efface, () => api.clear(what))}
              >
                {t.effacer}
              </button>
            </div>
          </li>
        ))}
        <li>
          <b>{t.corrections}</b>
          <p>{kept?.corrections.length ? t.correctionsSuite : t.correctionsAucune}</p>
          {kept && kept.corrections.length > 1 && (
            <div class="end">
              <button
                type="button"
                class="btn"
                aria-label={t.effacerQuoi(t.corrections)}
                onClick={() => act(t.correctionsEffacees, () => api.clear('corrections'))}
              >
                {t.effacer}
              </button>
            </div>
          )}
          {kept && kept.corrections.length > 0 && (
            <ul class="lines">
              {kept.corrections.map(({ id, offre, service }) => (
                <li key={id}>
                  <span>
                    {offre}
                    {' → '}
                    {service || t.aucunService}
                  </span>
                  <button
                    type="button"
                    class="link-btn"
                    aria-label={t.retirerQuoi(offre)}
                    onClick={() => act(t.correctionRetiree, () => api.removeCorrection(id))}
                  >
                    {t.retirer}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
      </ul>
      <Transfer api={api} act={act} />
    </Section>
  );
}
