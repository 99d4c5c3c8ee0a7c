import type { ServiceCard, VoisinLine } from '../../lib/model/card.ts';
import { langueDonnees } from '../locale/message.ts';
import { MoreList } from '../shared/MoreList.tsx';
import { Sigle } from '../shared/Sigle.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';
import { Block, Empty } from './Block.tsx';
import { usePanel } from './panel-context.ts';
import { ServiceLink } from './ServiceLink.tsx';

const FIRST = 5;

/** Parent, the service and what is below it, then its siblings in the order of the directory. */
export function Neighbours({ card }: { readonly card: ServiceCard }) {
  const { ici } = usePanel();
  const parent = card.chemin.at(-1);
  const freres = card.freres.filter(({ id }) => id !== card.id);
  const here = card.id === ici;
  if (!parent && freres.length + card.enfants.length === 0) {
    return (
      <Block id="voisins" titre={t.aCote}>
        <Empty phrases={[`${t.sansParent}.`, t.seul]} />
      </Block>
    );
  }
  return (
    <Block id="voisins" titre={t.aCote}>
      <div class="tree">
        <p class="root">
          {parent ? (
            <>
              <ServiceLink service={parent}>
                {parent.sigle ? <Sigle sigle={parent.sigle} nom={parent.nom} /> : parent.nom}
              </ServiceLink>{' '}
              {t.etSesServices(freres.length + 1)}
            </>
          ) : (
            t.sansParent
          )}
        </p>
        <MoreList
          items={freres}
          first={FIRST}
          before={
            <li>
              <div class={here ? 'node here' : 'node seen'}>
                <span lang={langueDonnees}>{card.nom}</span>
                <span class="signal">{here ? t.vousEtesIci : t.ficheAffichee}</span>
              </div>
              {card.enfants.length > 0 && (
                <MoreList
                  items={card.enfants}
                  first={FIRST}
                  render={(enfant) => <Voisin voisin={enfant} />}
                />
              )}
            </li>
          }
          render={(frere) => <Voisin voisin={frere} mission />}
        />
      </div>
      <SourceNote parts={[t.organigramme]} source={card.sourceAnnuaire} />
    </Block>
  );
}

function Voisin(props: { readonly voisin: VoisinLine; readonly mission?: boolean }) {
  const { voisin, mission } = props;
  const { ici } = usePanel();
  const here = voisin.id === ici;
  const live = voisin.offresEnLigne;
  return (
    <li key={voisin.id}>
      <div class={here ? 'node here' : 'node'}>
        <span>
          <ServiceLink service={voisin} />
        </span>
        <span class={live ? 'signal live' : 'signal'}>
          {here ? t.vousEtesIci : live ? t.nOffres(live) : t.aucunSignal}
        </span>
        {mission && <p>{voisin.mission || t.nonPubliee}</p>}
      </div>
    </li>
  );
}
