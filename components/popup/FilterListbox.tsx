import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fold } from '../../lib/text/fold.ts';
import { formatNombre } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { recherche as t } from '../shared/texts.ts';
import type { FilterGroup, FilterValue } from './filter-values.ts';

/** Letters typed one after the other look for a label; a rest starts another. */
const TYPING_MS = 800;
const LEAST_PX = 120;
const EDGE_PX = 8;

interface Props {
  readonly id: string;
  readonly label: string;
  /** First line, which takes the choice away; null where several things are chosen. */
  readonly tous: string | null;
  readonly groups: readonly FilterGroup[];
  /** Null is the first line. */
  readonly onChoose: (value: FilterValue | null) => void;
  /** `giveBack`: the focus goes back to the button. */
  readonly onClose: (giveBack: boolean) => void;
}

/** The values of a filter with their counts. The focus is in the list while it is open. */
export function FilterListbox({ id, label, tous, groups, onChoose, onClose }: Props) {
  const values: readonly (FilterValue | null)[] = [
    ...(tous === null ? [] : [null]),
    ...groups.flatMap((group) => group.values),
  ];
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      values.findIndex((value) => value?.chosen),
    ),
  );
  const typed = useRef({ text: '', until: 0 });
  const list = useRef<HTMLDivElement>(null);
  const active = Math.min(at, values.length - 1);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    // Down to the edge of the popup, and no further: its frame does not scroll.
    box.style.maxHeight = `${Math.max(LEAST_PX, window.innerHeight - box.getBoundingClientRect().top - EDGE_PX)}px`;
    box.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    list.current?.querySelector('.current')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const find = (letter: string): number => {
    const now = Date.now();
    const text = (now < typed.current.until ? typed.current.text : '') + fold(letter);
    typed.current = { text, until: now + TYPING_MS };
    const order = values.map((_, i) => (active + i + (text.length === 1 ? 1 : 0)) % values.length);
    return order.find((i) => fold(values[i]?.libelle ?? '').startsWith(text)) ?? active;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = values.length - 1;
    const { key } = event;
    if (key === 'Escape') onClose(true);
    else if (key === 'Enter' || key === ' ') {
      const value = values[active];
      if (value !== undefined) onChoose(value);
    } else if (key === 'ArrowDown') setAt(Math.min(last, active + 1));
    else if (key === 'ArrowUp') setAt(Math.max(0, active - 1));
    else if (key === 'PageDown') setAt(Math.min(last, active + 8));
    else if (key === 'PageUp') setAt(Math.max(0, active - 8));
    else if (key === 'Home') setAt(0);
    else if (key === 'End') setAt(last);
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      setAt(find(key));
    else return;
    event.preventDefault();
  };

  let before = 0;
  const option = (value: FilterValue | null) => {
    const place = before;
    before += 1;
    const chosen = value ? value.chosen : values.every((one) => !one?.chosen);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the options through the list.
      // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant.
      <div
        key={value ? `${value.name} ${value.valeur}` : 'tous'}
        id={`${id}-${place}`}
        class={place === active ? 'filter-value current' : 'filter-value'}
        role="option"
        aria-selected={chosen}
        onClick={() => {
          setAt(place);
          onChoose(value);
        }}
      >
        <span class="tick">{chosen && <Icon name="coche" />}</span>
        <span class="value-label" title={value?.libelle}>
          {value ? value.libelle : tous}
        </span>
        {value?.nombre != null && <span class="end">{formatNombre(value.nombre)}</span>}
      </div>
    );
  };
  return (
    <div
      ref={list}
      id={id}
      class="filter-values"
      role="listbox"
      aria-label={label}
      aria-multiselectable={tous === null ? true : undefined}
      aria-activedescendant={values.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      // A press on a button of the row is that button's affair.
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node && list.current?.parentElement?.contains(next))) onClose(false);
      }}
    >
      {tous !== null && option(null)}
      {groups.map((group, index) =>
        group.titre === null ? (
          group.values.map(option)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: groups of options in a listbox.
          <div key={group.titre} role="group" aria-labelledby={`${id}-g${index}`}>
            <div class="group-title" id={`${id}-g${index}`}>
              {group.titre}
            </div>
            {group.values.map(option)}
          </div>
        ),
      )}
      {groups.length === 0 && (
        // biome-ignore lint/a11y/useFocusableInteractive: nothing to choose, only to read.
        <div class="filter-value muted" role="option" aria-disabled="true" aria-selected="false">
          <span class="value-label">{t.aucunFiltre}</span>
        </div>
      )}
    </div>
  );
}
