import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { KeptItem } from '../../lib/kept-item.ts';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import type { IndexState } from '../../lib/model/index-state.ts';
import { NOWHERE, type PopupPlace } from '../../lib/popup-place.ts';
import { fold } from '../../lib/text/fold.ts';
import { IN_TEXT, useActiveOption } from '../hooks/use-active-option.ts';
import { useIndexState, useNewIndex } from '../hooks/use-index-state.ts';
import { useListPlace } from '../hooks/use-list-place.ts';
import { useMemory } from '../hooks/use-memory.ts';
import { useRested } from '../hooks/use-rested.ts';
import { askedText, type Found, MOST, useSearch } from '../hooks/use-search.ts';
import { langue } from '../locale/message.ts';
import { ErrorBoundary } from '../shared/ErrorBoundary.tsx';
import { localDay } from '../shared/format.ts';
import { IndexNotice } from '../shared/IndexNotice.tsx';
import { noticeOf } from '../shared/index-notice.ts';
import { PROBLEM_TEXTS } from '../shared/problem-texts.ts';
import { SiteNotices } from '../shared/SiteNotices.tsx';
import { safeHref } from '../shared/safe-href.ts';
import { reessayer, recherche as t } from '../shared/texts.ts';
import { type Entry, foundGroups, homeGroups, keptLine } from './entries.ts';
import { Fiche } from './Fiche.tsx';
import { Filters } from './Filters.tsx';
import { Broken, DidYouMean, NoPerson, Nothing } from './Messages.tsx';
import type { PopupApi } from './popup-api.ts';
import { Removed } from './Removed.tsx';
import { optionId, ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Sens } from './Sens.tsx';
import { StatusBar } from './StatusBar.tsx';

const ANNOUNCED_AFTER_MS = 400;
/** The list that is there before anything is typed. */
const HOME = 'accueil';

export interface PopupProps {
  readonly api: PopupApi;
  /** Where the reader was, or what the popup was asked to show. */
  readonly start?: PopupPlace;
  /** A sigle to make out, above what the search finds with it. */
  readonly sigle?: string;
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
  readonly onError?: (error: unknown) => void;
}

/** The search of the toolbar: one field, results as it is typed, the keyboard alone is enough. */
export function PopupApp(props: PopupProps) {
  const [titre, phrase] = PROBLEM_TEXTS.internal;
  return (
    <ErrorBoundary
      onError={props.onError}
      fallback={(retry) => (
        <main class="ted popup" lang={langue}>
          <div class="message" role="alert">
            <h2>{titre}</h2>
            <p class="muted">{phrase}</p>
            <div class="btn-row">
              <button type="button" class="btn primary" onClick={retry}>
                {reessayer}
              </button>
            </div>
          </div>
        </main>
      )}
    >
      <Popup {...props} />
    </ErrorBoundary>
  );
}

function Popup({ api, start = NOWHERE, sigle = '', ...props }: PopupProps) {
  const today = props.today ?? parseIsoDate(localDay(new Date()));
  if (!today) throw new Error('The local day is always a day.');
  const search = useSearch(api, start);
  const memory = useMemory(api.memory);
  const index = useIndexState(api);
  const [fiche, setFiche] = useState(start.fiche);
  const [allFavourites, setAllFavourites] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { query, kind, filtres, found } = search;
  const asked = askedText(query) !== '';

  const groups = asked
    ? foundGroups(found)
    : homeGroups(memory.favourites, memory.recents, allFavourites);
  const entries = groups.flatMap((group) => group.entries);
  const list = asked ? found?.question : memory.ready;
  const { active, moved, onKey } = useActiveOption(entries.length, list, asked ? 0 : IN_TEXT);
  const status = statusOf(found, asked, index.state);
  const announced = useRested(status, ANNOUNCED_AFTER_MS);
  const notice = index.state && noticeOf(index.state, today);

  useNewIndex(index.state, search.again);
  useEffect(() => {
    if (fiche) return;
    field.current?.focus();
    // Typing takes the place of what was searched before.
    if (query && query === start.query) field.current?.select();
  }, [!fiche]);
  useListPlace(
    scroller,
    start,
    { query, kind, filtres, fiche, limit: found?.limit ?? 0 },
    asked ? found?.question : HOME,
    api.memory.keepPlace,
  );

  const openUrl = (url: string, background = false) => {
    const href = safeHref(url);
    if (href) api.open(href, { background });
    return href !== null;
  };
  const tryQuery = (text: string) => {
    search.setQuery(text);
    field.current?.focus();
  };
  const showFiche = ({ kind: of, id }: Pick<KeptItem, 'kind' | 'id'>) => {
    rememberQuery();
    setFiche({ kind: of, id });
  };
  const rememberQuery = () => {
    const texte = query.trim();
    if (texte) memory.remember({ kind: 'recherche', texte });
  };
  const openItem = (item: KeptItem, background: boolean) => {
    if (!item.url) return showFiche(item);
    const { titre, sigle: own } = item;
    if (![fold(titre), fold(own)].includes(fold(query))) rememberQuery();
    memory.remember(item);
    openUrl(item.url, background);
  };
  const onOpen = (entry: Entry, background: boolean) => {
    if (entry.type === 'resultat') openItem(keptLine(entry.line), background);
    else if (entry.type === 'garde') openItem(entry.item, background);
    else if (entry.type === 'requete') tryQuery(entry.texte);
    else if (entry.vers === 'favoris') setAllFavourites(true);
    else if (entry.vers) search.setKind(entry.vers);
    else search.more();
  };
  const onFiche = (entry: Entry) => {
    const item = itemOf(entry);
    if (item) showFiche(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const entry = entries[active] ?? (asked ? entries[0] : undefined);
    if (event.key === 'Enter') {
      if (entry) onOpen(entry, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      if (query) search.setQuery('');
      else api.close();
    } else if (event.key === 'ArrowRight') {
      const item = entry && itemOf(entry);
      if (!item || !isAtEnd(field.current) || !(moved || asked)) return;
      showFiche(item);
    } else {
      const next = onKey(event.key);
      if (next === null) return;
      const reached = entries[next];
      // Walking onto the end of a list goes on: its next lines come under the same place.
      if (event.key === 'ArrowDown' && reached?.type === 'suite' && reached.vers === null)
        search.more();
    }
    event.preventDefault();
  };

  if (fiche)
    return (
      <main class="ted popup" lang={langue}>
        <Fiche
          key={`${fiche.kind} ${fiche.id}`}
          {...{ api, today }}
          start={fiche}
          isStarred={memory.isStarred}
          onStar={memory.toggle}
          onRead={memory.remember}
          onLink={openUrl}
          onBack={() => setFiche(null)}
        />
        <Removed removal={memory.removal} onLeave={() => {}} />
      </main>
    );
  return (
    <main class="ted popup" lang={langue}>
      {notice && (
        <IndexNotice
          notice={notice}
          onRetry={index.check}
          onCheck={index.check}
          onOrder={index.order}
        />
      )}
      {api.sites && <SiteNotices api={api.sites} />}
      <div class="top">
        <SearchBox
          {...{ field, query, listId, onKeyDown }}
          helpId={`${listId}-aide`}
          expanded={entries.length > 0}
          activeId={entries.length > 0 && active >= 0 ? optionId(listId, active) : null}
          onInput={tryQuery}
        />
        {asked && (
          <Filters
            {...{ kind, filtres }}
            onKind={search.setKind}
            onFiltres={search.setFiltres}
            facets={() => api.facets(askedText(query), { kind, filtres })}
            onLeave={() => field.current?.focus()}
          />
        )}
      </div>
      <div ref={scroller} class={asked ? 'results ruled' : 'results'}>
        {search.broken && <Broken titre={t.panne} onRetry={search.again} />}
        {sigle && query === sigle && (
          <Sens {...{ api, sigle }} onFiche={(id) => showFiche({ kind: 'service', id })} />
        )}
        {asked && found && (
          <Around
            found={found}
            onTry={tryQuery}
            onOpen={openUrl}
            onFree={() => search.setFiltres({})}
          />
        )}
        {entries.length > 0 && (
          <ResultList
            id={listId}
            label={
              asked
                ? found?.other
                  ? t.avec(found.answer.suggestion ?? '')
                  : t.resultats
                : t.essayez
            }
            {...{ groups, active, today, scroller, onOpen, onFiche }}
            query={
              asked ? ((found?.other ? found.answer.suggestion : found?.question.query) ?? '') : ''
            }
            onStar={(entry) => {
              const item = itemOf(entry);
              if (item) memory.toggle(item);
            }}
            isStarred={(entry) => {
              const item = itemOf(entry);
              return item !== null && memory.isStarred(item);
            }}
          />
        )}
        {asked && isCut(found) && <p class="below faint">{t.preciser}</p>}
        {!asked && memory.recents.length > 0 && (
          <p class="below">
            <button
              type="button"
              class="link-btn"
              onClick={() => {
                memory.clearRecents();
                field.current?.focus();
              }}
            >
              {t.effacerRecents}
            </button>
          </p>
        )}
      </div>
      <Removed removal={memory.removal} onLeave={() => field.current?.focus()} />
      <StatusBar
        {...{ status, announced }}
        helpId={`${listId}-aide`}
        keys={asked && entries.length > 0}
        onOptions={() => api.openOptions()}
      />
    </main>
  );
}

interface AroundProps {
  readonly found: Found;
  readonly onTry: (query: string) => void;
  readonly onOpen: (url: string) => void;
  readonly onFree: () => void;
}

/** What is said of an answer, above its lines. */
function Around({ found: { answer, question }, onFree, ...on }: AroundProps) {
  const { suggestion, total, personne } = answer;
  if (personne) return <NoPerson onOpen={on.onOpen} />;
  if (total === 0) {
    const filtered = Object.keys(question.filtres).length > 0;
    return (
      <Nothing
        query={question.query.trim()}
        suggestion={suggestion}
        {...on}
        onFree={filtered ? onFree : null}
      />
    );
  }
  if (!suggestion) return null;
  return (
    <div class="message">
      <DidYouMean suggestion={suggestion} onTry={on.onTry} />
    </div>
  );
}

/** What a line names, for its card and its star. */
function itemOf(entry: Entry): KeptItem | null {
  if (entry.type === 'resultat') return keptLine(entry.line);
  return entry.type === 'garde' ? entry.item : null;
}

/** → moves the caret until the end of the text, and only then leads elsewhere. */
function isAtEnd(field: HTMLInputElement | null): boolean {
  if (!field) return false;
  return field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
}

/** True when there is more than can be walked through. */
function isCut(found: Found | null): boolean {
  if (!found || found.limit < MOST) return false;
  return found.answer.groups.some(({ total, lines }) => total > lines.length);
}

function statusOf(found: Found | null, asked: boolean, state: IndexState | null): string {
  if (asked && found) return found.answer.personne ? t.nonEffectuee : t.compte(found.answer.total);
  const active = state?.active;
  if (!active) return '';
  return [t.index(active.services, active.offres), active.exemple ? t.reduit : '']
    .filter(Boolean)
    .join(' · ');
}
