import type { ComponentChildren } from 'preact';
import type { PageFacts } from '../../lib/model/page.ts';
import { langue } from '../locale/message.ts';
import { PROBLEM_TEXTS } from '../shared/problem-texts.ts';
import { safeHref } from '../shared/safe-href.ts';
import * as t from '../shared/texts.ts';

/** Widths of the skeleton's lines, in percent, as the first blocks of a card have them. */
const HEAD = [52, 70, 86, 44];
const BODY = [38, 100, 94, 60, 34, 98, 72];

/** Shape of a card while it is read. */
export function Skeleton() {
  const line = (width: number, index: number) => (
    <span key={index} class="sk" style={{ width: `${width}%` }} />
  );
  return (
    <div class="skeleton">
      <p role="status" class="vh">
        {t.lecture}
      </p>
      <div>{HEAD.map(line)}</div>
      <div>{BODY.map(line)}</div>
    </div>
  );
}

interface MessageProps {
  readonly titre?: string;
  readonly children: ComponentChildren;
}

export function Message({ titre, children }: MessageProps) {
  return (
    <div class="message">
      {titre && <h2 tabIndex={-1}>{titre}</h2>}
      {children}
    </div>
  );
}

interface UnknownProps {
  readonly kind: PageFacts['kind'];
  /** Date of the index that does not have it. */
  readonly date: string | null;
  readonly exemple: boolean;
  readonly url: string | null;
  readonly onSearch: () => void;
}

/** The page is one that TED knows, what it shows is not in the index. */
export function Unknown({ kind, date, exemple, url, onSearch }: UnknownProps) {
  return (
    <Message titre={kind === 'service' ? t.inconnueService : t.inconnueOffre}>
      <p class="muted">{exemple ? t.inconnueReduit : t.inconnue(date)}</p>
      <div class="btn-row">
        <button type="button" class="btn primary" onClick={onSearch}>
          {t.chercher}
        </button>
      </div>
      <Official url={url} />
    </Message>
  );
}

interface MissingProps {
  readonly installing: boolean;
  readonly onCheck: (() => void) | undefined;
  readonly onOptions: () => void;
}

/** No index at all: what it is for, and how to get it. */
export function Missing({ installing, onCheck, onOptions }: MissingProps) {
  if (installing) {
    return (
      <Message>
        <p class="muted">{t.arrivera}</p>
      </Message>
    );
  }
  return (
    <Message titre={t.indexAbsent}>
      <p class="muted">{t.absent}</p>
      <div class="btn-row">
        <button type="button" class="btn primary" onClick={onCheck ?? onOptions}>
          {onCheck ? t.telecharger : t.ouvrirReglages}
        </button>
      </div>
      <p class="xs faint">{t.absentSuite}</p>
    </Message>
  );
}

export function Official({ url }: { readonly url: string | null }) {
  const href = safeHref(url);
  return href ? (
    <p class="small">
      <a href={href}>{t.pageOfficielle}</a>
    </p>
  ) : null;
}

/** The index could not be read: the notice above says why, the sites themselves still work. */
export function Trouble({ url }: { readonly url: string | null }) {
  return (
    <Message>
      <p class="muted small">{t.enAttendant}</p>
      <Official url={url} />
    </Message>
  );
}

interface BrokenProps {
  readonly docked: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A bug in the panel itself: as little as can be drawn. */
export function Broken({ docked, onRetry, onClose }: BrokenProps) {
  const Frame = docked ? 'aside' : 'main';
  const [titre, phrase] = PROBLEM_TEXTS.internal;
  return (
    <Frame class={docked ? 'ted panel docked' : 'ted panel whole'} lang={langue} aria-label="TED">
      <div class="message" role="alert">
        <h2>{titre}</h2>
        <p class="muted">{phrase}</p>
        <div class="btn-row">
          <button type="button" class="btn primary" onClick={onRetry}>
            {t.reessayer}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {t.annuler}
          </button>
        </div>
      </div>
    </Frame>
  );
}
