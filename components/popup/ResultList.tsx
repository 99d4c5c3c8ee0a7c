import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IsoDate } from '../../lib/model/ids.ts';
import { useWindow } from '../hooks/use-window.ts';
import { EntryLine } from './EntryLine.tsx';
import type { Entry, EntryGroup } from './entries.ts';

export const optionId = (listId: string, at: number): string => `${listId}-${at}`;

export interface EntryActions {
  readonly onOpen: (entry: Entry, background: boolean) => void;
  /** Opens the card of what the entry names. */
  readonly onFiche: (entry: Entry) => void;
  readonly onStar: (entry: Entry) => void;
  readonly isStarred: (entry: Entry) => boolean;
}

interface Props extends EntryActions {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly EntryGroup[];
  /** The query that found them, for marking what was typed. */
  readonly query: string;
  readonly active: number;
  readonly today: IsoDate;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Entries by group; they are counted across groups, as the arrows go. */
export function ResultList({ id, label, groups, active, ...rest }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  let before = 0;
  return (
    <div ref={list} id={id} role="listbox" aria-label={label}>
      {groups.map((group) => {
        const from = before;
        before += group.entries.length;
        return <Group key={group.key} {...{ id, group, from, active }} {...rest} />;
      })}
    </div>
  );
}

interface GroupProps extends Omit<Props, 'label' | 'groups'> {
  readonly group: EntryGroup;
  /** Entries of the groups above. */
  readonly from: number;
}

function Group({ id, group, from, active, scroller, ...rest }: GroupProps) {
  const { key, titre, compte, entries } = group;
  const box = useRef<HTMLDivElement>(null);
  const { shown, height } = useWindow(scroller, box, entries.length, active - from);
  const gap = (lines: number) =>
    lines > 0 && <div role="none" style={{ height: `${lines * height}px` }} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: groups of options in a listbox, not of fields.
    <div ref={box} role="group" aria-labelledby={`${id}-${key}`}>
      <div class="group-title" id={`${id}-${key}`}>
        {titre} {compte && <span>{compte}</span>}
      </div>
      {shown.map((at, place) => {
        const entry = entries[at];
        return (
          entry && (
            <>
              {gap(at - (shown[place - 1] ?? -1) - 1)}
              <EntryLine
                key={entry.key}
                {...{ entry, ...rest }}
                id={optionId(id, from + at)}
                selected={from + at === active}
                place={{ at: at + 1, of: entries.length }}
              />
            </>
          )
        );
      })}
      {gap(entries.length - 1 - (shown.at(-1) ?? -1))}
    </div>
  );
}
