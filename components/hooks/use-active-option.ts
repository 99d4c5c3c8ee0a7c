import { useState } from 'preact/hooks';

/** No option is active: the arrows come back to the text by the top of the list. */
const IN_TEXT = -1;

interface Active {
  readonly at: number;
  /** True once the reader has gone into the list: Home and End then belong to it. */
  readonly moved: boolean;
  /** The answer it belongs to: a new one starts from its first line, without waiting for an effect. */
  readonly of: unknown;
}

/**
 * The option that Enter would open, while the focus stays in the field. The first one at each new
 * answer; arrows wrap, and ↑ on the first goes back to the text.
 */
export function useActiveOption(count: number, answer: unknown) {
  const [state, setState] = useState<Active>({ at: 0, moved: false, of: answer });
  const { at, moved } = state.of === answer ? state : { at: 0, moved: false };

  /** Deals with a key of the list; false when the key is not one. */
  const onKey = (key: string): boolean => {
    const next = nextOption(key, at, count, moved);
    if (next === null) return false;
    setState({ at: next, moved: next !== IN_TEXT, of: answer });
    return true;
  };
  return { active: Math.min(at, count - 1), onKey };
}

function nextOption(key: string, at: number, count: number, moved: boolean): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at === IN_TEXT ? count - 1 : at - 1;
  if (!moved) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
