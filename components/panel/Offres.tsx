import { useId, useState } from 'preact/hooks';
import type { OffreLine, OffresBlock, ServiceRef } from '../../lib/model/card.ts';
import type { OffreReference } from '../../lib/model/ids.ts';
import { Icon } from '../shared/icons.tsx';
import { MoreList } from '../shared/MoreList.tsx';
import { OffreItem } from '../shared/OffreItem.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';
import { Block, Empty } from './Block.tsx';
import { usePanel } from './panel-context.ts';
import { ServiceLink } from './ServiceLink.tsx';

const FIRST = 3;

interface Props {
  readonly titre: string;
  readonly offres: OffresBlock;
  readonly parent: ServiceRef | undefined;
  /** The offer of the page itself, which is not repeated beside it. */
  readonly sauf?: OffreReference;
}

/** Live offers of the service, of what is below it on demand, and the recently expired, folded. */
export function Offres({ titre, offres, parent, sauf }: Props) {
  const [bureaux, setBureaux] = useState(false);
  const { today } = usePanel();
  const directes = offres.directes.filter(({ reference }) => reference !== sauf);
  const nombreDirectes = offres.nombreDirectes - (offres.directes.length - directes.length);
  const total = nombreDirectes + offres.nombreSousArbre;
  const shown = bureaux ? newestFirst([...directes, ...offres.sousArbre]) : directes;
  const count = bureaux ? total : nombreDirectes;
  return (
    <Block
      id="offres"
      titre={titre}
      compte={nombreDirectes > 0 ? t.enLigneCompte(nombreDirectes) : null}
    >
      {offres.nombreSousArbre > 0 && (
        <Perimetre {...{ bureaux, setBureaux, total, directes: nombreDirectes }} />
      )}
      {shown.length > 0 ? (
        <MoreList
          key={bureaux}
          class="offres"
          items={shown}
          first={FIRST}
          render={(offre) => (
            <OffreItem
              key={offre.reference}
              offre={offre}
              today={today}
              suite={bureaux ? offre.service?.sigle || offre.service?.nom : undefined}
            />
          )}
        />
      ) : offres.nombreSousArbre > 0 ? (
        <Empty phrases={[t.aucuneOffreBureaux]} />
      ) : (
        <Empty phrases={[t.aucuneOffre, t.aucuneOffreSuite]} />
      )}
      {count > shown.length && shown.length > 0 && (
        <p class="more xs faint">{t.plusRecentes(shown.length)}</p>
      )}
      {total === 0 && parent && (
        <p class="more">
          <ServiceLink service={parent} class="">
            {t.voirParent(parent.sigle || parent.nom)}
          </ServiceLink>
        </p>
      )}
      {(shown.length > 0 || offres.expirees.length > 0) && (
        <SourceNote
          confiance={offres.inference?.confiance ?? null}
          parts={[offres.inference ? t.rattachementDeduit : null]}
          source={offres.source}
          raisons={offres.inference?.raisons}
        />
      )}
      {offres.nombreExpirees > 0 && (
        <details class="fold">
          <summary>
            <Icon name="chevron" size={14} />
            {t.expirees(offres.nombreExpirees)}
          </summary>
          <MoreList
            class="offres"
            items={offres.expirees}
            first={FIRST}
            render={(offre) => <OffreItem key={offre.reference} offre={offre} today={today} />}
          />
        </details>
      )}
    </Block>
  );
}

interface PerimetreProps {
  readonly bureaux: boolean;
  readonly setBureaux: (on: boolean) => void;
  readonly directes: number;
  readonly total: number;
}

function Perimetre({ bureaux, setBureaux, directes, total }: PerimetreProps) {
  const name = useId();
  const choice = (on: boolean, label: string) => (
    <label>
      <input type="radio" name={name} checked={bureaux === on} onClick={() => setBureaux(on)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="segments">
      <legend class="vh">{t.perimetre}</legend>
      {choice(false, t.ceService(directes))}
      {choice(true, t.etBureaux(total))}
    </fieldset>
  );
}

function newestFirst(lines: readonly OffreLine[]): OffreLine[] {
  return [...lines].sort((a, b) => (b.publieLe ?? '').localeCompare(a.publieLe ?? ''));
}
