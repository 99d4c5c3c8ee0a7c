import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly titre: string;
  readonly children: ComponentChildren;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly current: Name;
  readonly onChange: (name: Name) => void;
}

/** Tabs moved through with the arrows. What is hidden stays: a draft is not lost by looking at the page. */
export function Tabs<Name extends string>({ label, tabs, current, onChange }: Props<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const index = (to + tabs.length) % tabs.length;
    const next = tabs[index];
    if (!next) return;
    event.preventDefault();
    onChange(next.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <>
      <header>
        <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map(({ name, titre }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              aria-selected={name === current}
              aria-controls={`${id}-${name}-pane`}
              tabIndex={name === current ? 0 : -1}
              onClick={() => onChange(name)}
            >
              {titre}
            </button>
          ))}
        </div>
      </header>
      {tabs.map(({ name, children }) => (
        <div
          key={name}
          class="pane"
          role="tabpanel"
          id={`${id}-${name}-pane`}
          aria-labelledby={`${id}-${name}`}
          hidden={name !== current}
        >
          {children}
        </div>
      ))}
    </>
  );
}
