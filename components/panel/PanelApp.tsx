import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageCard, ServiceRef } from '../../lib/model/card.ts';
import { type IsoDate, parseIsoDate, type ServiceId } from '../../lib/model/ids.ts';
import type { IndexState } from '../../lib/model/index-state.ts';
import type { PageFacts } from '../../lib/model/page.ts';
import { useChoice } from '../hooks/use-choice.ts';
import { useIndexState, useNewIndex } from '../hooks/use-index-state.ts';
import { useLate } from '../hooks/use-late.ts';
import { usePanelSettings } from '../hooks/use-panel-settings.ts';
import { useFocusedTitle, useKeptScroll } from '../hooks/use-place.ts';
import { useSaid } from '../hooks/use-said.ts';
import { type Answer, type Screen, useScreens } from '../hooks/use-screens.ts';
import { ErrorBoundary } from '../shared/ErrorBoundary.tsx';
import { formatDate, localDay, warmFormats } from '../shared/format.ts';
import { IndexNotice } from '../shared/IndexNotice.tsx';
import { noticeOf } from '../shared/index-notice.ts';
import * as t from '../shared/texts.ts';
import { dateOf } from './card-date.ts';
import { describeCorrected } from './corrected.ts';
import { ExportLists } from './ExportLists.tsx';
import { menuGroups } from './menu-groups.ts';
import { OffrePanel } from './OffrePanel.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import type { PanelApi, PanelSettings } from './panel-api.ts';
import { type PanelContext, PanelProvider } from './panel-context.ts';
import { type Champ, Report } from './Report.tsx';
import { ServicePanel } from './ServicePanel.tsx';
import { Broken, Missing, Skeleton, Trouble, Unknown } from './States.tsx';

const SKELETON_AFTER_MS = 150;
const MISSING = /^index-(missing|installing)$/;
const NO_INDEX: IndexState = { active: null, progress: null, problem: null, checkedAt: null };

export interface PanelProps {
  readonly api: PanelApi;
  readonly page: PageFacts;
  /** Official address of the page. */
  readonly url: string;
  /** The page's card where it has already been asked for; null lets the panel ask. */
  readonly initial: Answer | null;
  readonly settings: PanelSettings;
  /** True when the reader opened the panel: the focus goes to its title. */
  readonly takeFocus: boolean;
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
  readonly onError?: (error: unknown) => void;
}

/** The panel of one page. Other facts make another panel, which starts afresh. */
export function PanelApp(props: PanelProps) {
  const { page } = props;
  return (
    <ErrorBoundary
      key={page.kind === 'offre' ? page.reference : page.key.value}
      onError={props.onError}
      fallback={(retry) => (
        <Broken
          docked={props.settings.placement === 'docked'}
          onRetry={retry}
          onClose={() => props.api.close()}
        />
      )}
    >
      <Panel {...props} />
    </ErrorBoundary>
  );
}

function Panel({ api, page, url, initial, takeFocus, ...props }: PanelProps) {
  const today = props.today ?? parseIsoDate(localDay(new Date()));
  if (!today) throw new Error('The local day is always a day.');
  const screens = useScreens(() => describeCorrected(api, page), initial, url);
  const index = useIndexState(api);
  const { onAutoOpen, ...frame } = usePanelSettings(api, props.settings);
  const [said, say] = useSaid();
  const [champ, setChamp] = useState<Champ | null>(null);
  const [exporting, setExporting] = useState(false);
  const [whole, setWhole] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const { screen } = screens;
  const late = useLate(!screen, SKELETON_AFTER_MS);
  const card = screen?.answer.ok ? screen.answer.value : null;

  useEffect(() => {
    if (screen) setWhole(true);
    else warmFormats();
  }, [!screen]);
  useKeptScroll(scroller, screen);
  useFocusedTitle(scroller, screen, takeFocus);
  useNewIndex(
    index.state,
    screens.retry,
    initial?.ok ? initial.value?.pied.indexVersion : undefined,
  );

  const copy = async (text: string) => {
    const done = await api.copyText(text).catch(() => false);
    say(done ? t.copie : t.copieRefusee);
  };
  const { choose, undo } = useChoice({
    api,
    screens,
    offre: page.kind === 'offre' ? page : null,
    ask: () => api.describePage(page),
    onRefused: (error) => {
      say(t.choixNonGarde);
      props.onError?.(error);
    },
  });
  const context: PanelContext = {
    api,
    today,
    copy,
    whole,
    ici: serviceOf(screens.first),
    report: setChamp,
    openService: (service: ServiceRef) =>
      screens.go(() => api.describeService(service.id), service.url),
    ...(page.kind === 'offre' &&
      api.compareOffre && {
        comparer: { reference: page.reference, run: () => api.compareOffre?.(page) },
      }),
  };
  const openOptions = () => api.openOptions();
  const openSearch = () => api.openSearch();
  const retry = () => {
    screens.retry();
    index.refresh();
  };

  const state = stateOf(index.state, screen?.answer);
  const missing = !!screen && !screen.answer.ok && MISSING.test(screen.answer.problem.code);
  const notice =
    state && (state.progress || state.wait || !missing) ? noticeOf(state, today) : null;
  const date = index.state?.active ? formatDate(index.state.active.createdAt) : null;

  return (
    <PanelProvider value={context}>
      <PanelFrame
        {...frame}
        label={page.kind === 'offre' ? t.contexteOffre : t.contexteService}
        busy={screens.busy}
        scroller={scroller}
        said={said}
        canGoBack={screens.canGoBack}
        onBack={screens.back}
        onForward={screens.forward}
        onSearch={openSearch}
        onClose={() => api.close()}
        onLink={api.openPage}
        menu={menuGroups({
          ...{ api, card, onAutoOpen },
          autoOpen: frame.settings.autoOpen,
          onCopy: copy,
          onExport: () => setExporting(true),
          onReport: () => setChamp('autre'),
        })}
        notice={
          notice && (
            <IndexNotice
              notice={notice}
              onRetry={retry}
              onCheck={index.check}
              onOrder={index.order}
            />
          )
        }
        over={
          exporting && card ? (
            <ExportLists
              card={card}
              onCopy={copy}
              onSave={api.saveFile}
              onClose={() => setExporting(false)}
            />
          ) : (
            champ && (
              <Report
                champ={champ}
                quoi={subjectOf(card, page)}
                date={card ? dateOf(card) : (date ?? '?')}
                url={card?.url ?? url}
                onCopy={copy}
                onClose={() => setChamp(null)}
              />
            )
          )
        }
      >
        {!takeFocus && <Opened />}
        {!screen && late && <Skeleton />}
        {missing && (
          <Missing
            installing={!!state?.progress || state?.problem?.code === 'index-installing'}
            onCheck={index.check}
            onOptions={openOptions}
          />
        )}
        {screen && !screen.answer.ok && !missing && <Trouble url={screen.url} />}
        {screen?.answer.ok && !card && (
          <Unknown
            kind={screens.canGoBack ? 'service' : page.kind}
            date={date}
            exemple={index.state?.active?.exemple ?? false}
            url={screens.canGoBack ? screen.url : null}
            onSearch={openSearch}
          />
        )}
        {card?.kind === 'service' && <ServicePanel key={screen?.key} card={card} />}
        {card?.kind === 'offre' && (
          <OffrePanel
            key={screen?.key}
            card={card}
            employeur={page.kind === 'offre' ? (page.employeur ?? '') : ''}
            choix={screen?.choix ?? null}
            onAsk={() => screens.choose('ouvert')}
            onChoose={(candidat) => choose(card, candidat)}
            onUndo={undo}
          />
        )}
      </PanelFrame>
    </PanelProvider>
  );
}

/** Said once to those who do not see the panel come by itself. */
function Opened() {
  const [text, setText] = useState('');
  useEffect(() => setText(t.ouvert), []);
  return (
    <p class="vh" role="status">
      {text}
    </p>
  );
}

/** What is said of the index: its state, with the trouble that the card itself met. */
function stateOf(state: IndexState | null, answer: Answer | undefined): IndexState | null {
  return answer && !answer.ok ? { ...(state ?? NO_INDEX), problem: answer.problem } : state;
}

function serviceOf(first: Screen | null): ServiceId | null {
  const card = first?.answer.ok ? first.answer.value : null;
  return card?.kind === 'offre' ? (card.lien?.id ?? null) : (card?.id ?? null);
}

function subjectOf(card: PageCard | null, page: PageFacts): string {
  if (card?.kind === 'service') return t.laFiche(card.id);
  return page.kind === 'offre' ? t.lOffre(page.reference) : t.laFiche(page.key.value);
}
