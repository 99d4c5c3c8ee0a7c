import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FoundFacet, FoundFacets, FoundFilters, FoundKind } from '../../lib/lookup/found.ts';
import { Icon } from '../shared/icons.tsx';
import { recherche as t } from '../shared/texts.ts';
import { FilterListbox } from './FilterListbox.tsx';
import {
  chosenText,
  type FilterMenu,
  type FilterName,
  type FilterValue,
  MENUS,
  menuGroups,
  valueIn,
  withoutMenu,
  withValue,
} from './filter-values.ts';

const KINDS: readonly (readonly [FoundKind, string])[] = [
  ['tout', t.tout],
  ['service', t.services],
  ['offre', t.offres],
];

interface Props {
  readonly kind: FoundKind;
  readonly filtres: FoundFilters;
  readonly onKind: (kind: FoundKind) => void;
  readonly onFiltres: (filtres: FoundFilters) => void;
  /** Counts over the present results. */
  readonly facets: () => Promise<FoundFacets>;
  readonly onLeave: () => void;
}

/** Kinds, one at a time, then three menus that show what was chosen in them. */
export function Filters({ kind, filtres, onKind, onFiltres, facets, onLeave }: Props) {
  const id = useId();
  const [open, setOpen] = useState<FilterMenu | null>(null);
  const [counted, setCounted] = useState<FoundFacets | null>(null);
  const turn = useRef(0);
  // Labels seen once: a choice keeps its name when its value leaves the counts.
  const labels = useRef(new Map<string, FoundFacet>());
  const buttons = useRef(new Map<string, HTMLButtonElement>());

  useEffect(() => {
    if (!open && !valueIn('ministere', filtres)) return;
    turn.current += 1;
    const mine = turn.current;
    facets().then(
      (found) => {
        for (const [name, values] of Object.entries(found))
          for (const facet of values) labels.current.set(`${name} ${facet.valeur}`, facet);
        if (mine === turn.current) setCounted(found);
      },
      () => mine === turn.current && setCounted({}),
    );
  }, [open, filtres]);

  const seen = (name: FilterName, valeur: string) => labels.current.get(`${name} ${valeur}`);
  const unknown = (name: FilterName) => (name === 'ministere' ? t.ministere : null);
  const labelIn = (name: FilterName, valeur: string) =>
    seen(name, valeur)?.libelle ?? unknown(name);
  const shortIn = (name: FilterName, valeur: string) =>
    seen(name, valeur)?.court || labelIn(name, valeur);
  const close = (giveBack: boolean) => {
    if (giveBack && open) buttons.current.get(open.key)?.focus();
    setOpen(null);
  };
  const choose = (menu: FilterMenu, value: FilterValue | null) => {
    onFiltres(value ? withValue(filtres, value) : withoutMenu(filtres, menu));
    if (menu.tous !== null) close(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, drawn without a frame.
    <div
      class="chips"
      role="group"
      aria-label={t.filtres}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      {KINDS.map(([one, label]) => (
        <button
          key={one}
          type="button"
          class="chip"
          aria-pressed={kind === one}
          // A press of the mouse leaves the focus in the field, where the arrows walk the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onKind(one)}
        >
          {label}
        </button>
      ))}
      {MENUS.map((menu) => {
        const chosen = chosenText(menu, filtres, labelIn);
        return (
          <span key={menu.key} class={chosen ? 'chip-box chosen' : 'chip-box'}>
            <button
              ref={(node) => void (node && buttons.current.set(menu.key, node))}
              type="button"
              class="chip"
              aria-pressed={chosen !== null}
              aria-haspopup="listbox"
              aria-expanded={open === menu}
              aria-controls={open === menu ? id : undefined}
              aria-label={chosen ? t.choisi(menu.titre, chosen) : undefined}
              title={chosen ?? undefined}
              onClick={() => (open === menu ? close(true) : setOpen(menu))}
            >
              <span class="chip-text">{chosenText(menu, filtres, shortIn) ?? menu.titre}</span>
            </button>
            {chosen && (
              <button
                type="button"
                class="chip-clear"
                aria-label={t.retirer(menu.titre)}
                onClick={() => {
                  onFiltres(withoutMenu(filtres, menu));
                  buttons.current.get(menu.key)?.focus();
                }}
              >
                <Icon name="fermer" size={12} />
              </button>
            )}
          </span>
        );
      })}
      {open && counted && (
        <FilterListbox
          id={id}
          key={open.key}
          label={open.titre}
          tous={open.tous}
          groups={menuGroups(open, counted, filtres, chosenText(open, filtres, labelIn))}
          onChoose={(value) => choose(open, value)}
          onClose={close}
        />
      )}
    </div>
  );
}
