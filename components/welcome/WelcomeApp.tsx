import { useState } from 'preact/hooks';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import type { IndexState, InstallOrder } from '../../lib/model/index-state.ts';
import type { SiteId } from '../../lib/model/page.ts';
import type { SiteAccess } from '../../lib/site-access.ts';
import { useIndexState } from '../hooks/use-index-state.ts';
import { langue } from '../locale/message.ts';
import { localDay } from '../shared/format.ts';
import { IndexSummary } from '../shared/IndexSummary.tsx';
import { Mark } from '../shared/icons.tsx';
import { independant, mettreAJour, bienvenue as t, telecharger } from '../shared/texts.ts';
import { Gestures } from './Gestures.tsx';

export interface WelcomeProps {
  readonly api: {
    getIndexState(): Promise<IndexState>;
    checkNow?: () => Promise<void>;
    /** Pauses, resumes or cancels the install under way. */
    orderInstall?: (order: InstallOrder) => Promise<void>;
    openOptions(): void;
    /** Opens a page of the directory on which the panel comes; absent, there is no such button. */
    openExample?: () => void;
  };
  readonly permissions: {
    readonly granted: SiteAccess;
    /** Asks the browser, which only does so from a click. True when the reader accepted. */
    request(): Promise<boolean>;
  };
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
}

/** First page after the install: what TED does, where, what it never does, and one permission. */
export function WelcomeApp({ api, permissions, today: given }: WelcomeProps) {
  const today = given ?? parseIsoDate(localDay(new Date()));
  const { state, check, checking, order } = useIndexState(api);
  const wanting = !state?.active || state.active.exemple || state.problem !== null;
  return (
    <main class="ted page" lang={langue}>
      <div class="wrap">
        <p class="brand">
          <Mark size={28} />
          <b>TED</b>
        </p>
        <h1>{t.titre}</h1>
        <p class="intro">{t.intro}</p>
        <section class="two">
          <div>
            <h2>{t.donnees}</h2>
            <p>{t.donneesSuite}</p>
          </div>
          <div class="stack">
            {state && today && <IndexSummary state={state} today={today} onOrder={order} />}
            {state && check && wanting && !state.progress && (
              <div class="btn-row">
                <button type="button" class="btn" disabled={checking} onClick={check}>
                  {state.active ? mettreAJour : telecharger}
                </button>
              </div>
            )}
          </div>
        </section>
        <Permissions {...permissions} />
        <section>
          <h2>{t.gestes}</h2>
          <Gestures />
          <div class="btn-row large">
            {api.openExample && (
              <button type="button" class="btn primary large" onClick={api.openExample}>
                {t.essayer}
              </button>
            )}
            <button type="button" class="btn large" onClick={() => api.openOptions()}>
              {t.reglages}
            </button>
          </div>
        </section>
        <p class="end-note">
          {independant} {t.licence}
        </p>
      </div>
    </main>
  );
}

function Permissions({ granted, request }: WelcomeProps['permissions']) {
  const [answer, setAnswer] = useState<boolean | null>(null);
  const mayRead = (site: SiteId) => granted[site] || answer === true;
  const allowed = mayRead('lannuaire') && mayRead('csp');
  const ask = async () => setAnswer(await request().catch(() => false));
  return (
    <section class="two">
      <div>
        <h2>{t.lit}</h2>
        <p>{t.litSuite}</p>
      </div>
      <div class="stack">
        <ul class="rows">
          {t.sites.map(({ site, hote, quoi }) => (
            <li key={hote}>
              <b>{hote}</b>
              <p>{quoi}</p>
              <span class="state">{mayRead(site) ? t.autorise : t.aAutoriser}</span>
            </li>
          ))}
        </ul>
        {!allowed && (
          <>
            <div class="btn-row">
              <button type="button" class="btn primary" onClick={ask}>
                {t.autoriser}
              </button>
            </div>
            <p class="small muted">{t.autoriserSuite}</p>
          </>
        )}
        <p class="small failed" role="status">
          {!allowed && answer === false && t.refuse}
        </p>
        <p class="small muted">{t.rien}</p>
      </div>
    </section>
  );
}
