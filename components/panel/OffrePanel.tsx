import type { Candidat, OffreCard } from '../../lib/model/card.ts';
import type { Choix } from '../hooks/use-screens.ts';
import { Sigle } from '../shared/Sigle.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';
import { Block, Empty } from './Block.tsx';
import { Choice } from './Choice.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { Foot } from './Foot.tsx';
import { Missions } from './Missions.tsx';
import { Offres } from './Offres.tsx';
import { usePanel } from './panel-context.ts';
import { PostesSemblables } from './Semblables.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { factsOf } from './ServicePanel.tsx';
import { SiglesBlock } from './SiglesBlock.tsx';
import { Summary } from './Summary.tsx';
import { Thread } from './Thread.tsx';
import { proposed } from './with-employer.ts';

interface Props {
  readonly card: OffreCard;
  /** What the page prints as the employer. */
  readonly employeur: string;
  readonly choix: Choix;
  /** Asks the reader again. */
  readonly onAsk: () => void;
  readonly onChoose: (candidat: Candidat | null) => void;
  /** Takes back what the reader chose, at once; absent, they are asked again. */
  readonly onUndo?: () => void;
}

/** An offer's employer, as far as it is known, and the offers around it. */
export function OffrePanel({ card, employeur, onAsk, onChoose, ...props }: Props) {
  const { service } = card;
  const choix = props.choix ?? (card.correction ? (card.lien ? 'fait' : 'aucun') : null);
  const onUndo = props.onUndo ?? onAsk;
  const { whole } = usePanel();
  const own = service?.offres.directes.some(({ reference }) => reference === card.reference);
  const ici = (service?.offres.nombreDirectes ?? 0) - (own ? 1 : 0);
  const candidats = proposed(card);
  const asking = candidats.length > 0 && (choix === 'ouvert' || (!card.lien && choix === null));
  const empty = asking ? t.choisirDabord : t.sansService;
  return (
    <>
      {asking ? (
        <Choice employeur={employeur} candidats={candidats} onChoose={onChoose} />
      ) : card.lien ? (
        <Employer
          card={card}
          lien={card.lien}
          choix={choix}
          onRefuse={candidats.length > 1 ? onAsk : () => onChoose(null)}
          onUndo={onUndo}
        />
      ) : (
        <Unknown
          onAsk={candidats.length > 0 ? onAsk : null}
          onUndo={choix === 'aucun' ? onUndo : null}
        />
      )}
      <Summary
        items={[
          { id: 'missions', titre: t.missions, compte: null },
          { id: 'offres', titre: t.tocIci, compte: ici },
          { id: 'ailleurs', titre: t.tocAilleurs, compte: card.semblables.length },
          { id: 'sigles', titre: t.tocSigles, compte: card.sigles.length },
          { id: 'contact', titre: t.contact, compte: null },
        ]}
      />
      {service && !asking ? (
        <>
          <Missions titre={t.missionsService} card={service} />
          <Offres
            titre={t.offresService}
            offres={service.offres}
            parent={service.chemin.at(-1)}
            sauf={card.reference}
          />
        </>
      ) : (
        <>
          <Block id="missions" titre={t.missionsService}>
            <Empty phrases={[empty]} />
          </Block>
          <Block id="offres" titre={t.offresService}>
            <Empty phrases={[empty]} />
          </Block>
        </>
      )}
      {whole && (
        <>
          <PostesSemblables card={card} />
          <SiglesBlock sigles={card.sigles} />
          <ContactBlock service={asking ? null : service} offreUrl={card.url} />
          <Foot pied={card.pied} />
        </>
      )}
    </>
  );
}

interface EmployerProps {
  readonly card: OffreCard;
  readonly lien: Candidat;
  readonly choix: Choix;
  readonly onRefuse: () => void;
  readonly onUndo: () => void;
}

function Employer({ card, lien, choix, onRefuse, onUndo }: EmployerProps) {
  const { service, pied } = card;
  const chosen = choix === 'fait';
  return (
    <header class="identity">
      <Thread label={t.placeEmployeur} chemin={service?.chemin ?? []} ici>
        <h2 tabIndex={-1}>
          <ServiceLink service={lien} /> <Sigle sigle={lien.sigle} nom={lien.nom} />
        </h2>
      </Thread>
      <div class="facts">
        <p>
          {[t.niveaux[lien.niveau], service ? factsOf(service) : lien.rattachement]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {pied.exemple && <p>{t.indexReduit}</p>}
      </div>
      <SourceNote
        confiance={chosen ? null : lien.inference.confiance}
        parts={[chosen ? (card.correction === 'employeur' ? t.choisiEmployeur : t.choisi) : null]}
        raisons={chosen ? [] : lien.inference.raisons}
      >
        <button type="button" class="link-btn" onClick={chosen ? onUndo : onRefuse}>
          {chosen ? t.annulerChoix : t.pasCeService}
        </button>
      </SourceNote>
    </header>
  );
}

interface UnknownProps {
  readonly onAsk: (() => void) | null;
  /** Present when it is the reader who set aside what was proposed. */
  readonly onUndo: (() => void) | null;
}

function Unknown({ onAsk, onUndo }: UnknownProps) {
  return (
    <div class="message">
      <h2 tabIndex={-1}>{t.nonDetermine}</h2>
      <p class="muted">{onUndo ? t.ecartes : t.nonDetermineSuite}</p>
      <div class="btn-row">
        {onAsk && (
          <button type="button" class="btn" onClick={onAsk}>
            {t.changer}
          </button>
        )}
        {onUndo && (
          <button type="button" class="btn quiet" onClick={onUndo}>
            {t.annulerChoix}
          </button>
        )}
      </div>
    </div>
  );
}
