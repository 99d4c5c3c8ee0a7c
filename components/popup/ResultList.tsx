import { useEffect, useRef } from 'preact/hooks';
import type { IsoDate } from '../../lib/model/ids.ts';
import { formatAge, formatNombre } from '../shared/format.ts';
import { nOffres, recherche as t } from '../shared/texts.ts';
import { highlight } from './highlight.ts';
import type { PopupGroup, PopupLine } from './popup-api.ts';

const TITLES = { service: t.services, offre: t.offres } as const;

export const optionId = (listId: string, at: number): string => `${listId}-${at}`;

interface Props {
  readonly id: string;
  readonly groups: readonly PopupGroup[];
  /** Title over the lines when they answer another query than the one typed. */
  readonly titre?: string;
  /** The query that found them, for marking what was typed. */
  readonly query: string;
  readonly active: number;
  readonly today: IsoDate;
  readonly onOpen: (line: PopupLine, background: boolean) => void;
}

/** Results by kind; lines are counted across groups, as the arrows go. */
export function ResultList({ id, groups, titre, query, active, today, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, groups]);
  let at = -1;
  return (
    <div ref={list} id={id} role="listbox" aria-label={titre ?? t.resultats}>
      {groups.map(({ kind, total, lines }) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of options in a listbox, not of fields.
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div class="group-title" id={`${id}-${kind}`}>
            {titre ?? TITLES[kind]} <span>{formatNombre(total)}</span>
          </div>
          {lines.map((line) => {
            at += 1;
            const selected = at === active;
            return (
              <Option
                key={line.id}
                {...{ line, query, today, selected, onOpen }}
                id={optionId(id, at)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Pick<Props, 'query' | 'today' | 'onOpen'> {
  readonly id: string;
  readonly line: PopupLine;
  readonly selected: boolean;
}

function Option({ id, line, query, today, selected, onOpen }: OptionProps) {
  const raison = t.raisons[line.raison];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the options through the field.
    // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant.
    <div
      class="option"
      role="option"
      id={id}
      aria-selected={selected}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(line, event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => event.button === 1 && onOpen(line, true)}
    >
      <span>
        {highlight(line.titre, line.mots, query).map(({ text, hit }, index) =>
          hit ? <mark key={index}>{text}</mark> : text,
        )}
        {line.sigle && !line.titre.includes(line.sigle) && (
          <>
            {' '}
            <span class="sigle">
              {highlight(line.sigle, line.mots, query).map(({ text, hit }) =>
                hit ? <mark>{text}</mark> : text,
              )}
            </span>
          </>
        )}
      </span>{' '}
      <span class="end">{endOf(line, today)}</span>{' '}
      <span class="sub">{line.chemin.join(line.kind === 'service' ? ' › ' : ' · ')}</span>{' '}
      {raison && <span class="end">{raison}</span>}
    </div>
  );
}

/** How many offers a service has, how old an offer is. */
function endOf(line: PopupLine, today: IsoDate): string {
  if (line.kind === 'service') return line.offresEnLigne ? nOffres(line.offresEnLigne) : '';
  if (line.expiree) return t.expiree;
  return line.publieLe ? formatAge(line.publieLe, today) : '';
}
