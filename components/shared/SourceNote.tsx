import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { SourceRef } from '../../lib/model/card.ts';
import type { Confiance } from '../../lib/model/confidence.ts';
import { Confidence } from './Confidence.tsx';
import { formatDate } from './format.ts';
import { Icon } from './icons.tsx';
import * as t from './texts.ts';

interface Props {
  readonly confiance?: Confiance | null;
  /** Said after the confidence, in order; empty ones are left out. */
  readonly parts?: readonly (string | null)[];
  readonly source?: SourceRef | null;
  /** Reasons behind « Pourquoi ? »; without any, there is no button. */
  readonly raisons?: readonly string[];
  readonly question?: string;
  readonly open?: boolean;
  /** Further actions, at the end of the line. */
  readonly children?: ComponentChildren;
}

/** Where a fact comes from: confidence, source, date, « Pourquoi ? », running like a sentence. */
export function SourceNote(props: Props) {
  const { confiance, source, raisons = [], question = t.pourquoi } = props;
  const [open, setOpen] = useState(props.open ?? false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const parts = [...(props.parts ?? []), source?.libelle, source?.date && formatDate(source.date)]
    .filter(Boolean)
    .join(' · ');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside opened.
    <div
      class="source"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <div class="source-note">
        {confiance && <Confidence confiance={confiance} />} {parts && <span>{parts}</span>}{' '}
        {raisons.length > 0 && (
          <button
            ref={button}
            type="button"
            class="link-btn"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {question}
          </button>
        )}{' '}
        {props.children}
      </div>
      <div class="why" id={id} hidden={!open}>
        <ul>
          {open &&
            raisons.map((raison) => (
              <li>
                <Icon name="coche" size={14} />
                <span>{raison}</span>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
