import type { ComponentChildren } from 'preact';
import * as t from './texts.ts';

interface Props {
  readonly titre: string;
  readonly suite?: string;
  readonly children: ComponentChildren;
}

/** Title and one sentence on the left, controls on the right. */
export function Section({ titre, suite, children }: Props) {
  return (
    <section class="two">
      <div>
        <h2>{titre}</h2>
        {suite && <p>{suite}</p>}
      </div>
      <div class="stack">{children}</div>
    </section>
  );
}

/** Said under a control that an administration has set. */
export function Locked({ id }: { readonly id?: string }) {
  return (
    <p class="locked small" id={id}>
      {t.verrouille}
    </p>
  );
}
