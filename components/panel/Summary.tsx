import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNombre } from '../shared/format.ts';
import * as t from '../shared/texts.ts';
import { blockId } from './Block.tsx';

export interface SummaryItem {
  readonly id: string;
  readonly titre: string;
  /** Null where a count says nothing. */
  readonly compte: number | null;
}

/**
 * One line of block names. Buttons rather than links: a fragment link would change the address of
 * the host page and add an entry to its history.
 */
export function Summary({ items }: { readonly items: readonly SummaryItem[] }) {
  const nav = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState('');
  const sectionOf = (id: string) =>
    nav.current?.parentElement?.querySelector<HTMLElement>(`#${blockId(id)}`) ?? null;
  const height = () => nav.current?.offsetHeight ?? 0;

  useEffect(() => {
    const scroller = nav.current?.closest('.scroll');
    const follow = () => {
      const line = (scroller?.scrollTop ?? 0) + height() + 1;
      const passed = items.filter(({ id }) => (sectionOf(id)?.offsetTop ?? line + 1) <= line);
      setCurrent(scroller?.scrollTop ? (passed.at(-1)?.id ?? '') : '');
    };
    scroller?.addEventListener('scroll', follow, { passive: true });
    return () => scroller?.removeEventListener('scroll', follow);
  }, []);

  const goTo = (id: string) => {
    const section = sectionOf(id);
    const scroller = section?.closest('.scroll');
    if (!section || !scroller) return;
    scroller.scrollTop = section.offsetTop - height();
    section.querySelector('h3')?.focus({ preventScroll: true });
  };

  return (
    <nav ref={nav} class="toc" aria-label={t.sommaire}>
      {items.map(({ id, titre, compte }) => (
        <button
          type="button"
          aria-current={current === id ? 'true' : undefined}
          onClick={() => goTo(id)}
        >
          {titre}
          {compte !== null && <b> {formatNombre(compte)}</b>}
        </button>
      ))}
    </nav>
  );
}
