import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { cleanAddress, indexAddresses, MAX_MIRRORS } from '../../lib/settings/index-address.ts';
import type { AppliedSettings, Settings } from '../../lib/settings/schema.ts';
import type { OptionsApi } from './options-api.ts';
import { Locked } from './Section.tsx';
import * as t from './texts.ts';

interface Props extends AppliedSettings {
  readonly api: Pick<OptionsApi, 'builtAddress' | 'hasAddresses' | 'requestAddresses'>;
  /** False when the browser refused to keep them. */
  readonly onSave: (change: Partial<Settings>) => Promise<boolean>;
}

/** Where the index is looked for. Saved as a whole, once the browser lets TED ask these hosts. */
export function AddressForm({ api, settings, locked, onSave }: Props) {
  const id = useId();
  const { indexAddress, mirrors } = settings;
  const stored = [indexAddress ?? '', ...mirrors].join('\n');
  const [answer, setAnswer] = useState<{ text: string; failed: boolean }>();
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    api.hasAddresses(indexAddresses(settings, api.builtAddress)).then(setAllowed, () => {});
  }, [stored]);
  const fail = (text: string) => setAnswer({ text, failed: true });

  /** Nothing is awaited before the browser is asked: it only listens within the click. */
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A locked field is disabled, hence absent: what is kept stays.
    const fields = new FormData(event.currentTarget);
    const address = String(fields.get('address') ?? indexAddress ?? '').trim();
    const lines = String(fields.get('mirrors') ?? mirrors.join(' '))
      .split(/\s+/)
      .filter(Boolean);
    const wrong = [address, ...lines].find((one) => one && cleanAddress(one) === null);
    if (wrong) return fail(t.adresseFausse(wrong));
    if (lines.length > MAX_MIRRORS) return fail(t.tropDeMiroirs(MAX_MIRRORS));
    const change = {
      indexAddress: address ? cleanAddress(address) : null,
      mirrors: lines.flatMap((line) => cleanAddress(line) ?? []),
    };
    ask(indexAddresses(change, ''), change);
  };
  const ask = async (addresses: readonly string[], change: Partial<Settings> | null) => {
    const hosts = addresses.map((one) => new URL(one).host).join(', ');
    const granted =
      addresses.length === 0 || (await api.requestAddresses(addresses).catch(() => false));
    if (!granted) return fail(t.hoteRefuse(hosts));
    setAllowed(true);
    if (!change) return setAnswer({ text: t.hoteAccepte(hosts), failed: false });
    if (await onSave(change)) setAnswer({ text: t.adressesGardees, failed: false });
  };

  const isLocked = locked.has('indexAddress') || locked.has('mirrors');
  return (
    <form onSubmit={save} class="addresses" noValidate>
      <label for={`${id}-address`}>{t.adresse}</label>
      <input
        id={`${id}-address`}
        class="field"
        inputMode="url"
        name="address"
        key={`address ${stored}`}
        defaultValue={indexAddress ?? ''}
        placeholder={api.builtAddress || t.aucuneAdresse}
        disabled={locked.has('indexAddress')}
        aria-describedby={`${id}-hint`}
      />
      <label for={`${id}-mirrors`}>{t.miroirs}</label>
      <textarea
        id={`${id}-mirrors`}
        class="field"
        rows={Math.max(2, mirrors.length)}
        name="mirrors"
        key={`mirrors ${stored}`}
        defaultValue={mirrors.join('\n')}
        disabled={locked.has('mirrors')}
        aria-describedby={`${id}-hint`}
      />
      <p class="small muted" id={`${id}-hint`}>
        {t.adresseSuite}
      </p>
      {isLocked && <Locked />}
      {!allowed && (
        <div class="warning">
          <p class="small">{t.hoteManque}</p>
          <button
            type="button"
            class="btn primary"
            onClick={() => ask(indexAddresses(settings, api.builtAddress), null)}
          >
            {t.autoriser}
          </button>
        </div>
      )}
      <div class="btn-row">
        <button
          type="submit"
          class="btn"
          disabled={locked.has('indexAddress') && locked.has('mirrors')}
        >
          {t.enregistrer}
        </button>
      </div>
      <p class={answer?.failed ? 'small failed' : 'small'} role="status">
        {answer?.text}
      </p>
    </form>
  );
}
