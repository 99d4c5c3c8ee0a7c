import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import * as t from '../shared/texts.ts';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** Present for what can be on or off. */
  readonly checked?: boolean;
}

/** « Autres actions »: groups of items, a line between them. */
export function PanelMenu({ groups }: { readonly groups: readonly (readonly MenuItem[])[] }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  useEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const next = nextIndex(event.key, at, all);
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (next !== null) all[next]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-btn"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t.autresActions}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <div
          ref={menu}
          class="menu"
          role="menu"
          tabIndex={-1}
          aria-label={t.autresActions}
          onKeyDown={onKeyDown}
          onFocusOut={({ relatedTarget }) => {
            const next = relatedTarget instanceof Node ? relatedTarget : null;
            if (!menu.current?.contains(next) && next !== button.current) setOpen(false);
          }}
        >
          {groups
            .filter((group) => group.length > 0)
            .map((group, index) => (
              <>
                {index > 0 && <hr />}
                {group.map(({ label, run, checked }) => (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the item has a state when its role has one.
                  <button
                    type="button"
                    role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
                    aria-checked={checked}
                    tabIndex={-1}
                    onClick={() => {
                      close();
                      run();
                    }}
                  >
                    {label}
                    {checked && <Icon name="coche" size={14} />}
                  </button>
                ))}
              </>
            ))}
        </div>
      )}
    </>
  );
}

/** Where a key leads in the list; null when the key is not one of the menu's. */
function nextIndex(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const count = items.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const letter = key.toLowerCase();
  for (let step = 1; step <= count; step += 1) {
    const index = (at + step) % count;
    if (items[index]?.textContent?.toLowerCase().startsWith(letter)) return index;
  }
  return null;
}
