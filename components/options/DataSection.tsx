import { useEffect, useState } from 'preact/hooks';
import type { IsoDate } from '../../lib/model/ids.ts';
import type { IndexState, InstallOrder } from '../../lib/model/index-state.ts';
import { formatDate, formatMoment, formatOctets, formatPourcent } from '../shared/format.ts';
import { IndexSummary } from '../shared/IndexSummary.tsx';
import { genres } from '../shared/texts.ts';
import { DeleteAll } from './DeleteAll.tsx';
import type { OptionsApi, StoredSizes } from './options-api.ts';
import { Section } from './Section.tsx';
import * as t from './texts.ts';

interface Props {
  readonly api: Pick<OptionsApi, 'verifyData' | 'getIndexState'>;
  readonly state: IndexState | null;
  readonly sizes: StoredSizes | null;
  /** Bytes of the reader's own choices. */
  readonly keptBytes: number;
  readonly today: IsoDate;
  readonly checking: boolean;
  readonly onCheck: (() => void) | undefined;
  readonly onOrder: ((order: InstallOrder) => void) | undefined;
  readonly onDeleteAll: () => void;
}

/** What is kept on this device, of which date and size; what can be checked, refreshed or deleted. */
export function DataSection({ api, state, sizes, keptBytes, ...props }: Props) {
  const { today, checking, onCheck } = props;
  const active = state?.active;
  return (
    <Section titre={t.donnees} suite={t.donneesSuite}>
      {state && <IndexSummary state={state} today={today} onOrder={props.onOrder} />}
      <div class="wide">
        <table class="table">
          <caption class="vh">{t.donnees}</caption>
          <thead>
            <tr>
              <th scope="col">{t.quoi}</th>
              <th scope="col">{t.date}</th>
              <th scope="col" class="r">
                {t.taille}
              </th>
            </tr>
          </thead>
          <tbody>
            {active?.sources.map(({ kind, date }) => (
              <tr key={kind}>
                <th scope="row">{genres[kind] ?? kind}</th>
                <td>{formatDate(date)}</td>
                <td class="r">{sizes && kind in sizes ? formatOctets(sizes[kind] ?? 0) : '–'}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t.vosChoix}</th>
              <td>{t.cetAppareil}</td>
              <td class="r">{formatOctets(Math.ceil(keptBytes / 1000) * 1000)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="small muted" role="status">
        {checking && t.verification}
        {!checking &&
          state &&
          (state.checkedAt === null ? t.jamais : t.verifie(formatMoment(state.checkedAt)))}
      </p>
      <div class="btn-row">
        <button type="button" class="btn" disabled={checking} onClick={onCheck}>
          {t.verifier}
        </button>
        {api.verifyData && <Verify verify={api.verifyData} getIndexState={api.getIndexState} />}
        <DeleteAll onConfirm={props.onDeleteAll} />
      </div>
    </Section>
  );
}

interface VerifyProps {
  readonly verify: NonNullable<OptionsApi['verifyData']>;
  readonly getIndexState: OptionsApi['getIndexState'];
}

const POLL_MS = 300;

/** Reads the whole index again: seconds of work, whose progress is shown and whose end is said. */
function Verify({ verify, getIndexState }: VerifyProps) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    if (!busy) return setShare(null);
    const timer = setInterval(async () => {
      const { verification } = (await getIndexState().catch(() => null)) ?? {};
      if (verification) setShare(verification.partsDone / Math.max(1, verification.partsTotal));
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [busy]);
  const run = async () => {
    setBusy(true);
    setSaid(t.relecture);
    const text = await verify().then(
      ({ damaged, repaired }) =>
        damaged === 0 ? t.intactes : repaired ? t.reparees(damaged) : t.abimees(damaged),
      () => t.echec,
    );
    setSaid(text);
    setBusy(false);
  };
  return (
    <>
      <button type="button" class="btn" disabled={busy} onClick={run}>
        {t.verifierDonnees}
      </button>
      <p class="small said" role="status">
        {said}
      </p>
      {busy && share !== null && (
        <p class="small muted" aria-hidden="true">
          {formatPourcent(share)}
        </p>
      )}
    </>
  );
}
