import type { Confiance } from '../../lib/model/confidence.ts';
import { confiances } from './texts.ts';

const BARS: Readonly<Record<Confiance, number>> = { certain: 3, probable: 2, 'a-verifier': 1 };

/** The word is the information; the bars before it are decoration. */
export function Confidence({ confiance }: { readonly confiance: Confiance }) {
  return (
    <span class="confidence" data-level={BARS[confiance]}>
      <i aria-hidden="true">
        <b />
      </i>
      {confiances[confiance]}
    </span>
  );
}

/** The weakest of several, which is the one to announce for all of them. */
export function weakest(all: readonly Confiance[]): Confiance | null {
  return all.reduce<Confiance | null>(
    (low, one) => (low === null || BARS[one] < BARS[low] ? one : low),
    null,
  );
}
