import { useEffect, useId, useRef } from 'preact/hooks';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import type { IndexState } from '../../lib/model/index-state.ts';
import { useActiveOption } from '../hooks/use-active-option.ts';
import { useIndexState, useNewIndex } from '../hooks/use-index-state.ts';
import { useRested } from '../hooks/use-rested.ts';
import { type Found, useSearch } from '../hooks/use-search.ts';
import { langue } from '../locale/message.ts';
import { ErrorBoundary } from '../shared/ErrorBoundary.tsx';
import { localDay } from '../shared/format.ts';
import { IndexNotice } from '../shared/IndexNotice.tsx';
import { Icon } from '../shared/icons.tsx';
import { noticeOf } from '../shared/index-notice.ts';
import { PROBLEM_TEXTS } from '../shared/problem-texts.ts';
import { safeHref } from '../shared/safe-href.ts';
import { reessayer, recherche as t } from '../shared/texts.ts';
import { DidYouMean, Examples, NoPerson, Nothing } from './Messages.tsx';
import type { PopupApi, PopupGroup, PopupKind, PopupLine } from './popup-api.ts';
import { optionId, ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';

const ANNOUNCED_AFTER_MS = 400;
const KINDS: readonly (readonly [PopupKind, string])[] = [
  ['tout', t.tout],
  ['service', t.services],
  ['offre', t.offres],
];

export interface PopupProps {
  readonly api: PopupApi;
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

function Popup({ api, today = parseIsoDate(localDay(new Date())) ?? undefined }: PopupProps) {
  if (!today) throw new Error('The local day is always a day.');
  const search = useSearch(api);
  const index = useIndexState(api);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { query, found } = search;
  const groups = shownGroups(found);
  const lines = groups.flatMap((group) => group.lines);
  const { active, onKey } = useActiveOption(lines.length, found);
  const status = statusOf(found, query, index.state);
  const announced = useRested(status, ANNOUNCED_AFTER_MS);
  const notice = index.state && noticeOf(index.state, today);

  useEffect(() => field.current?.focus(), []);
  useNewIndex(index.state, search.again);

  const openUrl = (url: string, background = false) => {
    const href = safeHref(url);
    if (href) api.open(href, { background });
  };
  const open = (line: PopupLine, background: boolean) => openUrl(line.url, background);
  const tryQuery = (text: string) => {
    search.setQuery(text);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const line = lines[Math.max(active, 0)];
    if (event.key === 'Enter') {
      if (line) open(line, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      if (query) search.setQuery('');
      else api.close();
    } else if (!onKey(event.key)) return;
    event.preventDefault();
  };

  return (
    <main class="ted popup" lang={langue}>
      {notice && <IndexNotice notice={notice} onRetry={index.check} onCheck={index.check} />}
      <div class="top">
        <SearchBox
          {...{ field, query, listId, onKeyDown }}
          expanded={lines.length > 0}
          activeId={lines.length > 0 && active >= 0 ? optionId(listId, active) : null}
          onInput={tryQuery}
        />
        {query && (
          // biome-ignore lint/a11y/useSemanticElements: a row of toggles, drawn without a frame.
          <div class="chips" role="group" aria-label={t.filtres}>
            {KINDS.map(([kind, label]) => (
              <button
                key={kind}
                type="button"
                class="chip"
                aria-pressed={search.kind === kind}
                onClick={() => search.setKind(kind)}
              >
                {label}
              </button>
            ))}
          </div>
        )}
      </div>
      <div class={query ? 'results ruled' : 'results'}>
        {search.broken && <Broken onRetry={search.again} />}
        {!query && <Examples onTry={tryQuery} />}
        {query && found?.answer.personne && <NoPerson onOpen={openUrl} />}
        {query && found && !found.answer.personne && (
          <>
            {found.answer.total === 0 ? (
              <Nothing
                query={found.query}
                suggestion={found.answer.suggestion}
                onTry={tryQuery}
                onOpen={openUrl}
              />
            ) : (
              found.answer.suggestion && (
                <div class="message">
                  <DidYouMean suggestion={found.answer.suggestion} onTry={tryQuery} />
                </div>
              )
            )}
            {lines.length > 0 && (
              <ResultList
                id={listId}
                {...{ groups, active, today }}
                {...(found.other && { titre: t.avec(found.answer.suggestion ?? '') })}
                query={found.other ? (found.answer.suggestion ?? '') : found.query}
                onOpen={open}
              />
            )}
          </>
        )}
      </div>
      <div class="status-bar">
        <span aria-hidden="true">{status}</span>
        <span class="vh" role="status">
          {announced}
        </span>
        {lines.length > 0 && (
          <span class="keys" aria-hidden="true">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {t.choisir}
            </span>
            <span>
              <kbd>↵</kbd> {t.ouvrir}
            </span>
          </span>
        )}
        <button
          type="button"
          class="icon-btn"
          aria-label={t.reglages}
          onClick={() => api.openOptions()}
        >
          <Icon name="reglages" />
        </button>
      </div>
    </main>
  );
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div class="message" role="alert">
      <h2>{t.panne}</h2>
      <div class="btn-row">
        <button type="button" class="btn" onClick={onRetry}>
          {reessayer}
        </button>
      </div>
    </div>
  );
}

/** What the list shows: the answer, else in one group what the corrected query finds. */
function shownGroups(found: Found | null): readonly PopupGroup[] {
  if (!found || found.answer.personne) return [];
  if (!found.other) return found.answer.groups;
  const lines = found.other.groups.flatMap((group) => group.lines);
  const [first] = found.other.groups;
  return first ? [{ kind: first.kind, total: found.other.total, lines }] : [];
}

function statusOf(found: Found | null, query: string, state: IndexState | null): string {
  if (query && found) return found.answer.personne ? t.nonEffectuee : t.compte(found.answer.total);
  const active = state?.active;
  if (!active) return '';
  return [t.index(active.services, active.offres), active.exemple ? t.reduit : '']
    .filter(Boolean)
    .join(' · ');
}
