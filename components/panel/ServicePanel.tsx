import type { ServiceCard } from '../../lib/model/card.ts';
import { langueDonnees } from '../locale/message.ts';
import { formatDate } from '../shared/format.ts';
import { Sigle } from '../shared/Sigle.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';
import { ContactBlock } from './ContactBlock.tsx';
import { Foot } from './Foot.tsx';
import { Missions } from './Missions.tsx';
import { Neighbours } from './Neighbours.tsx';
import { Offres } from './Offres.tsx';
import { Profils } from './Profils.tsx';
import { usePanel } from './panel-context.ts';
import { ServicesSemblables } from './Semblables.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { Summary } from './Summary.tsx';
import { Thread } from './Thread.tsx';

/** Everything known of a service, in an order that never changes. */
export function ServicePanel({ card }: { readonly card: ServiceCard }) {
  const { whole } = usePanel();
  const voisins = card.freres.length + card.enfants.length;
  const profils = card.profils?.metiers.length ?? 0;
  return (
    <>
      <Identity card={card} />
      <Summary
        items={[
          { id: 'voisins', titre: t.tocACote, compte: voisins },
          { id: 'offres', titre: t.tocOffres, compte: card.offres.nombreDirectes },
          { id: 'profils', titre: t.tocProfils, compte: profils },
          { id: 'semblables', titre: t.tocSemblables, compte: card.semblables.length },
          { id: 'contact', titre: t.contact, compte: null },
        ]}
      />
      <Missions titre={t.missions} card={card} />
      <Neighbours card={card} />
      {whole && (
        <>
          <Offres titre={t.offres} offres={card.offres} parent={card.chemin.at(-1)} />
          <Profils profils={card.profils} />
          <ServicesSemblables card={card} />
          <ContactBlock service={card} />
          <Foot pied={card.pied} />
        </>
      )}
    </>
  );
}

function Identity({ card }: { readonly card: ServiceCard }) {
  const { ici } = usePanel();
  const here = card.id === ici;
  return (
    <header class="identity">
      <Thread label={t.place} chemin={card.chemin} ici={here}>
        <h2 tabIndex={-1} lang={langueDonnees}>
          {card.nom} <Sigle sigle={card.sigle} nom={card.nom} />
        </h2>
      </Thread>
      <div class="facts">
        <p>{factsOf(card)}</p>
        {card.anciensNoms.length > 0 && <p>{t.ancienNom(card.anciensNoms)}</p>}
        {card.autresParents.length > 0 && (
          <p>
            {t.aussiRattache}{' '}
            {card.autresParents.map((parent, index) => (
              <>
                {index > 0 && ', '}
                <ServiceLink service={parent} class="" />
              </>
            ))}
          </p>
        )}
        {card.pied.exemple && <p>{t.indexReduit}</p>}
      </div>
      <SourceNote
        confiance={here ? 'certain' : null}
        parts={[
          here ? t.identifiant : t.ouverteDepuis,
          card.modifieLe && t.modifieeLe(formatDate(card.modifieLe)),
        ]}
      />
    </header>
  );
}

/** « Administration centrale · Toulouse (31) ». */
export function factsOf({ typeOrganisme, lieu }: ServiceCard): string {
  const place = lieu && (lieu.departement ? `${lieu.commune} (${lieu.departement})` : lieu.commune);
  return [typeOrganisme, place].filter(Boolean).join(' · ');
}
