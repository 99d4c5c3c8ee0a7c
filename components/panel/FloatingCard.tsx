import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly titre: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What stands over the panel until Escape: it takes the focus on its first control, without trapping it. */
export function FloatingCard({ titre, onClose, children }: Props) {
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('select, button')?.focus(), []);
  return (
    <div
      ref={box}
      class="card"
      role="dialog"
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id={title}>{titre}</h2>
      {children}
    </div>
  );
}
