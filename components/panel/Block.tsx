import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly titre: string;
  readonly compte?: string | null;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const blockId = (id: string) => `ted-${id}`;

/** A block keeps its place and its title even when it has nothing but a reason to say. */
export function Block({ id, titre, compte, action, children }: Props) {
  const heading = `${blockId(id)}-titre`;
  return (
    <section class="block" id={blockId(id)} aria-labelledby={heading}>
      <div class="block-head">
        <h3 id={heading} tabIndex={-1}>
          {titre}
          {compte && <small> {compte}</small>}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** Empty wording: says why, after a dash, in one or two sentences. */
export function Empty({ phrases }: { readonly phrases: readonly string[] }) {
  return (
    <div class="empty">
      {phrases.map((phrase) => (
        <p>{phrase}</p>
      ))}
    </div>
  );
}
