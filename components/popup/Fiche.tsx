import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NamedOffre } from '../../lib/corrections.ts';
import type { KeptItem } from '../../lib/kept-item.ts';
import type { OffreCard, PageCard } from '../../lib/model/card.ts';
import { type IsoDate, parseOffreReference, parseServiceId } from '../../lib/model/ids.ts';
import { ok } from '../../lib/model/problem.ts';
import { useChoice } from '../hooks/use-choice.ts';
import { useLate } from '../hooks/use-late.ts';
import { useFocusedTitle, useKeptScroll } from '../hooks/use-place.ts';
import { useSaid } from '../hooks/use-said.ts';
import { type Ask, useScreens } from '../hooks/use-screens.ts';
import { dateOf } from '../panel/card-date.ts';
import { corrected } from '../panel/corrected.ts';
import { OffrePanel } from '../panel/OffrePanel.tsx';
import { type PanelContext, PanelProvider } from '../panel/panel-context.ts';
import { type Champ, Report } from '../panel/Report.tsx';
import { ServicePanel } from '../panel/ServicePanel.tsx';
import { Skeleton, Unknown } from '../panel/States.tsx';
import { Icon } from '../shared/icons.tsx';
import * as t from '../shared/texts.ts';
import { keptCard } from './entries.ts';
import { Broken } from './Messages.tsx';
import type { PopupApi } from './popup-api.ts';

const SKELETON_AFTER_MS = 150;

interface Props {
  readonly api: PopupApi;
  readonly start: Pick<KeptItem, 'kind' | 'id'>;
  readonly today: IsoDate;
  readonly isStarred: (item: KeptItem) => boolean;
  readonly onStar: (item: KeptItem) => void;
  /** Called with each card that is read. */
  readonly onRead: (item: KeptItem) => void;
  readonly onLink: (url: string) => void;
  /** Back to the list. */
  readonly onBack: () => void;
}

/** The card of a service or an offer inside the popup, with its own way back to the list. */
export function Fiche({ api, start, today, ...on }: Props) {
  const offre = useMemo(() => namedOffre(start), [start.kind, start.id]);
  const ask = askOf(api, start);
  const screens = useScreens(() => corrected(api, ask, offre), null, null);
  const { screen } = screens;
  const [champ, setChamp] = useState<Champ | null>(null);
  const [said, say] = useSaid();
  const scroller = useRef<HTMLElement>(null);
  const late = useLate(!screen, SKELETON_AFTER_MS);
  const card = screen?.answer.ok ? screen.answer.value : null;
  const item = card && keptCard(card);
  useKeptScroll(scroller, screen);
  useFocusedTitle(scroller, screen, true);
  useEffect(() => {
    if (item) on.onRead(item);
  }, [screen?.key]);

  const back = () => (screens.canGoBack ? screens.back() : on.onBack());
  const copy = async (text: string) => {
    const done = await api.copyText(text).catch(() => false);
    say(done ? t.copie : t.copieRefusee);
  };
  const choice = useChoice({
    ...{ api, screens, ask },
    offre: offre && { ...offre, intitule: card?.kind === 'offre' ? card.intitule : '' },
    onRefused: () => say(t.choixNonGarde),
  });
  const context: PanelContext = {
    api,
    today,
    copy,
    whole: true,
    ici: card?.kind === 'offre' ? (card.lien?.id ?? null) : null,
    report: setChamp,
    openService: ({ id, url }) => screens.go(() => api.describeService(id), url),
  };
  return (
    <PanelProvider value={context}>
      <article
        class="fiche"
        onKeyDown={(event) => {
          if (!isBackKey(event)) return;
          event.preventDefault();
          back();
        }}
        onClick={(event) => {
          const href = linkOf(event);
          if (!href) return;
          event.preventDefault();
          on.onLink(href);
        }}
      >
        <div class="fiche-bar">
          <button type="button" class="btn quiet" onClick={back}>
            <Icon name="retour" />
            {t.retour}
          </button>
          {card && item && (
            <>
              <a class="btn quiet official" href={card.url}>
                {t.recherche.pageOfficielle}
                <Icon name="lien" />
              </a>
              <Star starred={on.isStarred(item)} onClick={() => on.onStar(item)} />
            </>
          )}
        </div>
        <section
          ref={scroller}
          class="scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={t.recherche.fiche}
          aria-busy={screens.busy}
        >
          {!screen && late && <Skeleton />}
          {screen && !screen.answer.ok && (
            <Broken titre={t.recherche.panneFiche} onRetry={screens.retry} />
          )}
          {screen?.answer.ok && !card && (
            <Unknown
              kind={start.kind}
              date={null}
              exemple={false}
              url={screen.url}
              onSearch={on.onBack}
            />
          )}
          {card?.kind === 'service' && <ServicePanel key={screen?.key} card={card} />}
          {card?.kind === 'offre' && (
            <OffreFiche card={card}>
              <OffrePanel
                key={screen?.key}
                card={card}
                employeur={card.offre?.organisme ?? ''}
                choix={screen?.choix ?? null}
                onAsk={() => screens.choose('ouvert')}
                onChoose={(candidat) => choice.choose(card, candidat)}
                onUndo={choice.undo}
              />
            </OffreFiche>
          )}
        </section>
        {card && champ && (
          <Report
            champ={champ}
            quoi={card.kind === 'service' ? t.laFiche(card.id) : t.lOffre(card.reference)}
            date={dateOf(card)}
            url={card.url}
            onCopy={copy}
            onClose={() => {
              setChamp(null);
              scroller.current?.focus();
            }}
          />
        )}
        <p class="said" role="status">
          {said}
        </p>
      </article>
    </PanelProvider>
  );
}

interface OffreFicheProps {
  readonly card: OffreCard;
  readonly children: ComponentChildren;
}

/** In the panel the page itself says which offer it is; here nothing else does. */
function OffreFiche({ card: { intitule, offre }, children }: OffreFicheProps) {
  const facts = offre ? [offre.categorie, offre.localisation, offre.natureEmploi] : [];
  return (
    <>
      <header class="fiche-offre">
        <h2 tabIndex={-1}>{intitule}</h2>
        {offre && <p class="small muted">{facts.filter(Boolean).join(' · ')}</p>}
      </header>
      {children}
    </>
  );
}

interface StarProps {
  readonly starred: boolean;
  readonly onClick: () => void;
}

function Star({ starred, onClick }: StarProps) {
  const label = t.recherche.favori;
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={label}
      aria-pressed={starred}
      title={starred ? t.recherche.nePlusSuivre : t.recherche.suivre}
      onClick={onClick}
    >
      <Icon name="etoile" filled={starred} />
    </button>
  );
}

/** Nothing here has the words of the page: what is said of an offer is said of it alone. */
function namedOffre({ kind, id }: Pick<KeptItem, 'kind' | 'id'>): NamedOffre | null {
  const reference = kind === 'offre' ? parseOffreReference(id) : null;
  const unsaid = { employeur: null, organisme: null, ministere: null, employeurGenerique: false };
  return reference && { reference, intitule: '', ...unsaid };
}

function askOf(api: PopupApi, { kind, id }: Pick<KeptItem, 'kind' | 'id'>): Ask {
  return async () => {
    const service = kind === 'service' ? parseServiceId(id) : null;
    const offre = kind === 'offre' ? parseOffreReference(id) : null;
    if (service) return api.describeService(service);
    return offre ? api.describeOffre(offre) : ok<PageCard | null>(null);
  };
}

/** Escape, and ← where it does not move a caret or a choice. */
function isBackKey(event: KeyboardEvent): boolean {
  if (event.key === 'Escape') return true;
  if (event.key !== 'ArrowLeft' || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  return !(event.target instanceof Element && event.target.matches('input, select, textarea'));
}

/** Address of a plain click on a link to a page, when nothing else has taken the click. */
function linkOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const target = event.target instanceof Element ? event.target.closest('a') : null;
  return target && /^https?:/.test(target.href) ? target.href : null;
}
