import { useRef, useState } from 'preact/hooks';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import type { IndexState } from '../../lib/model/index-state.ts';
import { useIndexState } from '../hooks/use-index-state.ts';
import { langue } from '../locale/message.ts';
import { DataSources } from '../shared/DataSources.tsx';
import { formatMoment, localDay } from '../shared/format.ts';
import { IndexSummary } from '../shared/IndexSummary.tsx';
import { Mark } from '../shared/icons.tsx';
import { independant, options as t } from '../shared/texts.ts';

export interface OptionsProps {
  readonly api: {
    getIndexState(): Promise<IndexState>;
    checkNow(): Promise<void>;
    /** Deletes the index and the settings of this device. */
    deleteAll(): Promise<void>;
  };
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
}

/** What is kept on this device, where it comes from, and how to be rid of it. */
export function OptionsApp({ api, today: given }: OptionsProps) {
  const today = given ?? parseIsoDate(localDay(new Date()));
  const { state, check, checking, refresh } = useIndexState(api);
  return (
    <main class="ted page" lang={langue}>
      <div class="wrap">
        <p class="brand">
          <Mark size={24} />
          <b>TED</b>
        </p>
        <h1>{t.titre}</h1>
        <section class="two">
          <div>
            <h2>{t.index}</h2>
            <p>{t.indexSuite}</p>
          </div>
          <div class="stack">
            {state && today && <IndexSummary state={state} today={today} />}
            <p class="small muted" role="status">
              {checking && t.verification}
              {!checking &&
                state &&
                (state.checkedAt === null ? t.jamais : t.verifie(formatMoment(state.checkedAt)))}
            </p>
            <div class="btn-row">
              <button type="button" class="btn" disabled={checking} onClick={check}>
                {t.verifier}
              </button>
              <DeleteAll deleteAll={() => api.deleteAll()} onDeleted={refresh} />
            </div>
          </div>
        </section>
        <section class="two">
          <div>
            <h2>{t.aPropos}</h2>
            <p>{t.aProposSuite}</p>
          </div>
          <div class="stack">
            {state && <DataSources active={state.active} />}
            <p class="small muted">{t.aProposLicence}</p>
          </div>
        </section>
        <p class="end">{independant}</p>
      </div>
    </main>
  );
}

interface DeleteProps {
  readonly deleteAll: () => Promise<void>;
  readonly onDeleted: () => Promise<void>;
}

/** Asks once more before it deletes, with the focus on the way out. */
function DeleteAll({ deleteAll, onDeleted }: DeleteProps) {
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = async () => {
    dialog.current?.close();
    try {
      await deleteAll();
      setSaid(t.supprime);
    } catch {
      setSaid(t.echec);
    }
    await onDeleted();
  };
  return (
    <>
      <button type="button" class="btn danger" onClick={() => dialog.current?.showModal()}>
        {t.supprimer}
      </button>
      <p class="small" role="status">
        {said}
      </p>
      <dialog ref={dialog} class="confirm" aria-labelledby="ted-confirm">
        <h2 id="ted-confirm">{t.confirmer}</h2>
        <p class="muted">{t.confirmerSuite}</p>
        <div class="btn-row">
          <button type="button" class="btn" onClick={() => dialog.current?.close()}>
            {t.annuler}
          </button>
          <button type="button" class="btn danger" onClick={confirm}>
            {t.supprimerOui}
          </button>
        </div>
      </dialog>
    </>
  );
}
