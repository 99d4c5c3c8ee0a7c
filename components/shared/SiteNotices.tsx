import { useEffect, useState } from 'preact/hooks';
import { type AppliedSettings, isPaused } from '../../lib/settings/schema.ts';
import type { SiteAccess } from '../../lib/site-access.ts';
import { Icon } from './icons.tsx';
import { sitesNotice as t } from './texts.ts';

export interface SitesApi {
  readSiteAccess(): Promise<SiteAccess>;
  /** Asks the browser, which only does so from a click. True when the reader accepted. */
  requestSiteAccess(): Promise<boolean>;
  readSettings(): Promise<AppliedSettings>;
  /** Ends the pause. */
  resume(): Promise<unknown>;
}

/** What keeps the panel out of the pages, each with the button that lets it back. */
export function SiteNotices({ api }: { readonly api: SitesApi }) {
  const [missing, setMissing] = useState(false);
  const [paused, setPaused] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    // Where the browser does not tell, there is nothing to say.
    api.readSiteAccess().then(
      ({ lannuaire, csp }) => setMissing(!lannuaire || !csp),
      () => {},
    );
    api.readSettings().then(
      ({ settings }) => setPaused(isPaused(settings, Date.now())),
      () => {},
    );
  }, []);
  const allow = () =>
    api.requestSiteAccess().then(
      (granted) => {
        setMissing(!granted);
        setRefused(!granted);
      },
      () => setRefused(true),
    );
  const resume = () =>
    api.resume().then(
      () => setPaused(false),
      () => {},
    );
  return (
    <>
      {missing && (
        <div class="notice" data-kind="alerte" role="status">
          <Icon name="attention" size={18} />
          <p>
            <strong>{t.acces}</strong>
          </p>
          <p>{refused ? t.accesRefuse : t.accesSuite}</p>
          <div class="btn-row">
            <button type="button" class="btn" onClick={allow}>
              {t.autoriser}
            </button>
          </div>
        </div>
      )}
      {paused && (
        <div class="notice" data-kind="neutre" role="status">
          <Icon name="horloge" size={18} />
          <p>
            <strong>{t.pause}</strong>
          </p>
          <div class="btn-row">
            <button type="button" class="btn" onClick={resume}>
              {t.reprendre}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
