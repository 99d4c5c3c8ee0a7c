import type { RequestLog } from '../../lib/request-log.ts';
import { formatMoment, formatNombre, formatOctets } from '../shared/format.ts';
import { AddressForm } from './AddressForm.tsx';
import type { SettingsProps } from './DisplaySection.tsx';
import type { OptionsApi } from './options-api.ts';
import { Locked, Section } from './Section.tsx';
import { Switch } from './Switch.tsx';
import * as t from './texts.ts';

interface Props extends SettingsProps {
  readonly api: Pick<OptionsApi, 'builtAddress' | 'hasAddresses' | 'requestAddresses'>;
  readonly log: RequestLog | null;
  readonly onSaved: (change: Parameters<SettingsProps['change']>[0]) => Promise<boolean>;
}

/** All that TED asked of the network, where it looks for its index, and whether it does so by itself. */
export function ConnectionsSection({ api, log, onSaved, ...props }: Props) {
  const { settings, locked, change } = props;
  return (
    <Section titre={t.connexions} suite={t.connexionsSuite}>
      {log && <Requests log={log} />}
      <ul class="rows">
        <li>
          <b>{t.quotidien}</b>
          <p>{t.quotidienSuite}</p>
          {locked.has('dailyCheck') && <Locked />}
          <div class="end">
            <Switch
              label={t.quotidien}
              on={settings.dailyCheck}
              disabled={locked.has('dailyCheck')}
              onChange={(dailyCheck) => change({ dailyCheck })}
            />
          </div>
        </li>
      </ul>
      <AddressForm api={api} settings={settings} locked={locked} onSave={onSaved} />
    </Section>
  );
}

function Requests({ log: { since, hosts, recent } }: { readonly log: RequestLog }) {
  if (hosts.length === 0)
    return (
      <p class="small muted">
        {t.aucuneDemande} {t.visite}
      </p>
    );
  return (
    <>
      <div class="wide">
        <table class="table">
          <caption class="vh">{t.hotesTitre}</caption>
          <thead>
            <tr>
              <th scope="col">{t.hote}</th>
              <th scope="col">{t.motif}</th>
              <th scope="col" class="r">
                {t.demandes}
              </th>
              <th scope="col" class="r">
                {t.recu}
              </th>
            </tr>
          </thead>
          <tbody>
            {hosts.map(({ host, requests, bytes }) => (
              <tr key={host}>
                <th scope="row">{host}</th>
                <td>{t.motifIndex}</td>
                <td class="r">{formatNombre(requests)}</td>
                <td class="r">{formatOctets(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">
        {t.depuisLe(formatMoment(since))} {t.visite}
      </p>
      <details class="small">
        <summary>{t.detail(recent.length)}</summary>
        <ul class="lines">
          {recent.map(({ at, host, file, bytes }) => (
            <li key={`${at} ${file}`}>
              {formatMoment(at)} · {host} · <span class="address">{file}</span> ·{' '}
              {bytes === null ? t.sansReponse : formatOctets(bytes)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
