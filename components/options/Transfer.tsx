import { useRef, useState } from 'preact/hooks';
import type { ImportPreview, ReadImport } from '../../lib/transfer.ts';
import type { Undo } from '../../lib/user-data.ts';
import { useSaid } from '../hooks/use-said.ts';
import type { OptionsApi } from './options-api.ts';
import { settingSentence } from './setting-sentence.ts';
import * as t from './texts.ts';

interface Props {
  readonly api: Pick<OptionsApi, 'exportFile' | 'readImport'>;
  readonly act: (text: string, work: () => Promise<Undo>) => void;
}

/** What was read of a file, waiting for the reader's word. */
type Read = Extract<ReadImport, { ok: true }>;

/** Choices out to one file, and back from one: shown before anything changes, and taken back in one click. */
export function Transfer({ api, act }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState('');
  const [said, say] = useSaid();
  const exportFile = () =>
    api.exportFile().then(
      () => say(t.exporte),
      () => say(t.echec),
    );
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setRead(null);
    const result = await file
      .text()
      .then((text) => api.readImport(text))
      .catch((): ReadImport => ({ ok: false, problem: 'illisible' }));
    if (picker.current) picker.current.value = '';
    setFailure(result.ok ? '' : t.importProblemes[result.problem]);
    setRead(result.ok ? result : null);
  };
  const apply = () => {
    if (!read) return;
    setRead(null);
    act(t.importe, read.apply);
  };
  return (
    <>
      <div class="btn-row">
        <button type="button" class="btn" onClick={exportFile}>
          {t.exporter}
        </button>
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          {t.importer}
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t.importer}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
      </div>
      <p class="small muted">{t.exporterSuite}</p>
      <p class="small" role="status">
        {said}
      </p>
      <p class="small failed" role="alert">
        {failure}
      </p>
      {read && <Preview {...read} onApply={apply} onCancel={() => setRead(null)} />}
    </>
  );
}

interface PreviewProps extends Read {
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

function Preview({ preview, onApply, onCancel }: PreviewProps) {
  return (
    <section class="preview" aria-label={t.apercu}>
      <h3>{t.apercu}</h3>
      <ul class="bullets small">
        {linesOf(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="btn-row">
        <button type="button" class="btn primary" onClick={onApply}>
          {t.appliquer}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t.annuler}
        </button>
      </div>
    </section>
  );
}

function linesOf({ settings, locked, favourites, corrections, refused }: ImportPreview): string[] {
  return [
    ...settingSentence(settings),
    ...(favourites > 0 ? [t.importFavoris(favourites)] : []),
    ...(corrections > 0 ? [t.importCorrections(corrections)] : []),
    ...(locked > 0 ? [t.importVerrouilles(locked)] : []),
    ...(refused > 0 ? [t.importRefuses(refused)] : []),
  ];
}
