import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly titre: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * What stands over the panel until Escape: it takes the focus on its first control, without trapping it,
 * and gives it back to what opened it.
 */
export function FloatingCard({ titre, onClose, children }: Props) {
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = box.current;
    // In a shadow root the document only knows its host.
    const root = own?.getRootNode() as Document | ShadowRoot | undefined;
    const before = root?.activeElement;
    own?.querySelector<HTMLElement>('select, button')?.focus();
    return () => {
      const now = root?.activeElement;
      // Unless the reader went elsewhere meanwhile.
      const isLost = !now || now === document.body || own?.contains(now);
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={box}
      class="card"
      role="dialog"
      aria-labelledby={title}
      onKeyDown={(event) => {
        // In the middle of a word that is composed, Escape gives up that word.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id={title}>{titre}</h2>
      {children}
    </div>
  );
}
