import { useState } from 'preact/hooks';

/** No option is active: the arrows come back to the text by the top of the list. */
export const IN_TEXT = -1;

interface Active {
  readonly at: number;
  /** True once the reader has gone into the list: Home and End then belong to it. */
  readonly moved: boolean;
  /** The list it belongs to: a new one starts afresh, without waiting for an effect. */
  readonly of: unknown;
}

/**
 * The option that Enter would open, while the focus stays in the field. `first` at each new list;
 * arrows wrap, and ↑ on the first goes back to the text. A list that grows stays the same one.
 */
export function useActiveOption(count: number, list: unknown, first: number) {
  const [state, setState] = useState<Active>({ at: first, moved: false, of: list });
  const { at, moved } = state.of === list ? state : { at: first, moved: false };

  /** Deals with a key of the list; the option it leads to, null when the key is not one. */
  const onKey = (key: string): number | null => {
    const next = nextOption(key, at, count, moved);
    if (next !== null) setState({ at: next, moved: next !== IN_TEXT, of: list });
    return next;
  };
  return { active: Math.min(at, count - 1), moved, onKey };
}

function nextOption(key: string, at: number, count: number, moved: boolean): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at === IN_TEXT ? count - 1 : at - 1;
  if (!moved) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
