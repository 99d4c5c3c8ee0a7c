import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ServiceRef } from '../../lib/model/card.ts';
import { Sigle } from '../shared/Sigle.tsx';
import * as t from '../shared/texts.ts';
import { usePanel } from './panel-context.ts';
import { ServiceLink } from './ServiceLink.tsx';

/** Up to there all ancestors are shown; beyond, the first and the last two. */
const MAX_SHOWN = 4;

interface Props {
  readonly label: string;
  readonly chemin: readonly ServiceRef[];
  /** The service of the page, and not one that the reader went to see from it. */
  readonly ici: boolean;
  /** The name, a heading. */
  readonly children: ComponentChildren;
}

/** One line from the ministry down to the service. */
export function Thread({ label, chemin, ici, children }: Props) {
  const [all, setAll] = useState(false);
  const { ici: pageService } = usePanel();
  const folded = chemin.length > MAX_SHOWN && !all;
  const line = (service: ServiceRef) => (
    <li key={service.id} class={service.id === pageService ? 'was' : undefined}>
      <ServiceLink service={service} /> <Sigle sigle={service.sigle} nom={service.nom} />
    </li>
  );
  return (
    <nav aria-label={label}>
      <ol class="thread">
        {(folded ? chemin.slice(0, 1) : chemin).map(line)}
        {folded && (
          <li>
            <button type="button" class="link-btn" onClick={() => setAll(true)}>
              {t.intermediaires(chemin.length - 3)}
            </button>
          </li>
        )}
        {folded && chemin.slice(-2).map(line)}
        <li class={ici ? 'here' : 'seen'} aria-current="page">
          {children}
        </li>
      </ol>
    </nav>
  );
}
