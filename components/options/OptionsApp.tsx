import { useEffect, useState } from 'preact/hooks';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import type { RequestLog } from '../../lib/request-log.ts';
import type { Undo } from '../../lib/user-data.ts';
import { useIndexState } from '../hooks/use-index-state.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useUndo } from '../hooks/use-undo.ts';
import { langue } from '../locale/message.ts';
import { DataSources } from '../shared/DataSources.tsx';
import { localDay } from '../shared/format.ts';
import { Mark } from '../shared/icons.tsx';
import { independant } from '../shared/texts.ts';
import { ConnectionsSection } from './ConnectionsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DisplaySection } from './DisplaySection.tsx';
import { KeptSection } from './KeptSection.tsx';
import type { Kept, OptionsApi, Shortcut, StoredSizes } from './options-api.ts';
import { Section } from './Section.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import * as t from './texts.ts';
import { UndoBar } from './UndoBar.tsx';

const EMPTY_POLL_MS = 2_000;

export interface OptionsProps {
  readonly api: OptionsApi;
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
}

/** Every setting, all that is kept on this device, where it comes from, and how to be rid of it. */
export function OptionsApp({ api, today: given }: OptionsProps) {
  const today = given ?? parseIsoDate(localDay(new Date()));
  const index = useIndexState(api);
  const { applied, change, refused } = useSettings(api);
  const undo = useUndo(t);
  const facts = useFacts(api);
  const { state, checking, check } = index;
  const active = state?.active;
  useEffect(() => {
    facts.refresh();
  }, [active?.indexVersion, checking]);
  useEffect(() => {
    // After everything was deleted the package's own index comes back by itself.
    if (!facts.sizes || Object.keys(facts.sizes).length > 0) return;
    const timer = setTimeout(facts.refresh, EMPTY_POLL_MS);
    return () => clearTimeout(timer);
  }, [facts.sizes]);
  if (!applied || !today) return null;

  const settings = { ...applied, change };
  const act = (text: string, work: () => Promise<Undo>) => {
    const refresh = () => Promise.all([facts.refresh(), index.refresh()]);
    undo.act(text, async () => {
      const back = await work();
      await refresh();
      return async () => {
        await back();
        await refresh();
      };
    });
  };
  return (
    <main class="ted page" lang={langue}>
      <div class="wrap">
        <p class="brand">
          <Mark size={24} />
          <b>TED</b>
        </p>
        <h1>{t.titre}</h1>
        <p class="small failed" role="alert">
          {refused && t.refusDuNavigateur}
        </p>
        <DisplaySection {...settings} />
        <SitesSection {...settings} />
        <ConnectionsSection {...settings} api={api} log={facts.log} onSaved={change} />
        <DataSection
          api={api}
          state={state}
          sizes={facts.sizes}
          keptBytes={facts.kept?.bytes ?? 0}
          today={today}
          checking={checking}
          onCheck={check}
          onOrder={index.order}
          onDeleteAll={() => act(t.supprime, () => api.deleteAll())}
        />
        <KeptSection api={api} kept={facts.kept} act={act} />
        <ShortcutsSection shortcuts={facts.shortcuts} onOpen={() => api.openShortcuts()} />
        <Section titre={t.aPropos} suite={t.aProposSuite}>
          {state && <DataSources active={state.active} />}
          <p class="small muted">{t.aProposLicence}</p>
        </Section>
        <p class="end-note">
          {active ? t.versionIndex(api.version, active.indexVersion) : t.version(api.version)}{' '}
          {independant}
        </p>
      </div>
      <UndoBar done={undo.done} onUndo={undo.undo} onClose={undo.close} />
    </main>
  );
}

/** What the page shows besides settings and index, read again after each thing done. */
function useFacts(api: OptionsApi) {
  const [sizes, setSizes] = useState<StoredSizes | null>(null);
  const [log, setLog] = useState<RequestLog | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  /** What cannot be read is not shown; the index's own trouble is said by its state. */
  const refresh = async (): Promise<void> => {
    await Promise.allSettled([
      api.storedSizes().then(setSizes),
      api.readRequestLog().then(setLog),
      api.readKept().then(setKept),
      api.shortcuts().then(setShortcuts),
    ]);
  };
  return { sizes, log, kept, shortcuts, refresh };
}
