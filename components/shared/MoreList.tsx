import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import * as t from './texts.ts';

/** Hundreds of children stay smooth when they come by fifties. */
const STEP = 50;

interface Props<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly first: number;
  readonly class?: string;
  readonly label?: string;
  readonly render: (item: T) => ComponentChildren;
  /** List items that come before and are always shown. */
  readonly before?: ComponentChildren;
}

/** A list that starts short. « Voir les n autres » moves the focus to the first item it reveals. */
export function MoreList<T>({ items, first, render, before, ...rest }: Props<T>) {
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const left = items.length - shown;
  useEffect(() => {
    if (shown > first) {
      const item = list.current?.children[shown - STEP + (before ? 1 : 0)];
      item?.querySelector<HTMLElement>('a, button')?.focus();
    }
  }, [shown]);
  return (
    <>
      <ul ref={list} class={rest.class} aria-label={rest.label}>
        {before}
        {items.slice(0, shown).map(render)}
      </ul>
      {left > 0 && (
        <p class="more">
          <button type="button" class="link-btn" onClick={() => setShown(shown + STEP)}>
            {left > STEP ? t.voirSuite(STEP, left) : t.voirAutres(left)}
          </button>
        </p>
      )}
    </>
  );
}
