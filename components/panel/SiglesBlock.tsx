import { useId, useState } from 'preact/hooks';
import type { SigleMeaning } from '../../lib/model/card.ts';
import { MoreList } from '../shared/MoreList.tsx';
import * as t from '../shared/texts.ts';
import { Block, Empty } from './Block.tsx';
import { usePanel } from './panel-context.ts';
import { ServiceLink } from './ServiceLink.tsx';

const FIRST = 6;

/** Sigles read on the page, the likeliest meaning first, the others on demand. */
export function SiglesBlock({ sigles }: { readonly sigles: readonly SigleMeaning[] }) {
  const { copy } = usePanel();
  const known = sigles.filter(({ sens }) => sens.length > 0);
  const glossary = () =>
    copy(known.map(({ sigle, sens }) => `${sigle}\u00a0: ${sens[0]?.libelle ?? ''}`).join('\n'));
  return (
    <Block
      id="sigles"
      titre={t.sigles}
      action={
        known.length > 0 && (
          <button type="button" class="link-btn" onClick={glossary}>
            {t.siglesCopier}
          </button>
        )
      }
    >
      {sigles.length === 0 ? (
        <Empty phrases={[t.siglesAucun]} />
      ) : (
        <MoreList
          class="sigles"
          items={sigles}
          first={FIRST}
          render={(one) => <Meaning key={one.sigle} meaning={one} />}
        />
      )}
    </Block>
  );
}

function Meaning({ meaning: { sigle, sens } }: { readonly meaning: SigleMeaning }) {
  const [open, setOpen] = useState(false);
  const { report } = usePanel();
  const id = useId();
  const [first, ...others] = sens;
  const label = ({ libelle, service }: SigleMeaning['sens'][number]) =>
    service ? <ServiceLink service={service}>{libelle}</ServiceLink> : libelle;
  return (
    <li>
      <b>{sigle}</b>
      {first ? (
        <div>
          {label(first)}{' '}
          {others.length > 0 && (
            <button
              type="button"
              class="link-btn xs"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              {t.autresSens(others.length)}
            </button>
          )}
          <ul id={id} hidden={!open}>
            {open && others.map((other) => <li class="small muted">{label(other)}</li>)}
          </ul>
        </div>
      ) : (
        <span class="faint">
          {t.sensInconnu}{' '}
          <button type="button" class="link-btn" onClick={() => report('sigle')}>
            {t.signalerSigle}
          </button>
        </span>
      )}
    </li>
  );
}
