import { useId } from 'preact/hooks';
import { filtrer } from '../../lib/draft/miroir.ts';
import { parMinistere } from '../../lib/draft/releve.ts';
import type { Categorie, FiltreSemblables, PosteSemblable } from '../../lib/model/draft.ts';
import type { IsoDate } from '../../lib/model/ids.ts';
import { Block, Empty } from '../panel/Block.tsx';
import { formatNombre } from '../shared/format.ts';
import { MoreList } from '../shared/MoreList.tsx';
import { OffreItem } from '../shared/OffreItem.tsx';
import * as t from './texts.ts';

interface Props {
  readonly postes: readonly PosteSemblable[];
  readonly filtre: FiltreSemblables;
  readonly today: IsoDate;
  readonly onFilter: (filtre: FiltreSemblables) => void;
  readonly onOpen: (url: string) => void;
}

const CATEGORIES: readonly Categorie[] = ['A+', 'A', 'B', 'C'];
const FIRST_GROUPS = 4;

/** Positions like the draft, by ministry, each with the words shared; live before over. */
export function PostesBlock({ postes, filtre, today, onFilter, onOpen }: Props) {
  const kept = filtrer(postes, filtre);
  const groups = parMinistere(kept);
  return (
    <Block id="postes" titre={t.postes} compte={kept.length ? formatNombre(kept.length) : null}>
      {postes.length > 0 && <Filters postes={postes} filtre={filtre} onFilter={onFilter} />}
      {kept.length === 0 ? (
        <Empty phrases={[postes.length > 0 ? t.postesFiltre : t.postesAucun]} />
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click on it.
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is activated.
        <div
          onClick={(event) => {
            const link = (event.target as Element).closest('a');
            if (!link) return;
            event.preventDefault();
            onOpen(link.href);
          }}
        >
          <MoreList
            key={`${filtre.versant}${filtre.categorie}${filtre.lieu}`}
            class="postes"
            items={groups}
            first={FIRST_GROUPS}
            render={({ ministere, postes: list }) => (
              <li key={ministere} class="group">
                <h4>{ministere || t.sansMinistere}</h4>
                <ul class="offres">
                  {list.map((poste) => (
                    <OffreItem
                      key={poste.reference}
                      offre={poste}
                      today={today}
                      raison={
                        poste.enCommun.length > 0 ? t.communs(poste.enCommun.join(', ')) : undefined
                      }
                    />
                  ))}
                </ul>
              </li>
            )}
          />
        </div>
      )}
    </Block>
  );
}

function Filters({ postes, filtre, onFilter }: Pick<Props, 'postes' | 'filtre' | 'onFilter'>) {
  const versants = valuesOf(postes, ({ versant }) => versant);
  const lieux = valuesOf(postes, ({ localisation }) => localisation);
  const categories = CATEGORIES.filter((one) =>
    postes.some(({ conditions }) => conditions.categorie.includes(one)),
  );
  return (
    <fieldset class="draft-filters">
      <legend class="vh">{t.filtres}</legend>
      <Filter
        titre={t.filtreVersant}
        tous={t.filtreTous}
        values={versants}
        value={filtre.versant}
        onChange={(versant) => onFilter({ ...filtre, versant })}
      />
      <Filter
        titre={t.filtreCategorie}
        tous={t.filtreToutes}
        values={categories}
        value={filtre.categorie}
        onChange={(value) =>
          onFilter({ ...filtre, categorie: CATEGORIES.find((one) => one === value) ?? '' })
        }
      />
      <Filter
        titre={t.filtreLieu}
        tous={t.filtreTous}
        values={lieux}
        value={filtre.lieu}
        onChange={(lieu) => onFilter({ ...filtre, lieu })}
      />
    </fieldset>
  );
}

/** The values that these positions have, in order. */
function valuesOf(
  postes: readonly PosteSemblable[],
  read: (poste: PosteSemblable) => string,
): string[] {
  return [...new Set(postes.map(read).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'fr'));
}

interface FilterProps {
  readonly titre: string;
  readonly tous: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Filter({ titre, tous, values, value, onChange }: FilterProps) {
  const id = useId();
  if (values.length === 0) return null;
  return (
    <span>
      <label class="xs muted" for={id}>
        {titre}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{tous}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </span>
  );
}
