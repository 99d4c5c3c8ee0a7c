import { type Display, endOfDay, isPaused, type Opening } from '../../lib/settings/schema.ts';
import type { SettingsProps } from './DisplaySection.tsx';
import { Locked, Section } from './Section.tsx';
import { Switch } from './Switch.tsx';
import * as t from './texts.ts';

/** One site: the names of its settings, so that both rows are the same code. */
const SITES = [
  {
    hote: 'lannuaire.service-public.gouv.fr',
    nom: t.surAnnuaire,
    on: 'siteLannuaire',
    opening: 'openingLannuaire',
    display: 'displayLannuaire',
  },
  {
    hote: 'choisirleservicepublic.gouv.fr',
    nom: t.surOffres,
    on: 'siteCsp',
    opening: 'openingCsp',
    display: 'displayCsp',
  },
] as const;

const OPENINGS: readonly Opening[] = ['click', 'auto'];
const DISPLAYS: readonly Display[] = ['panel', 'sidepanel', 'popup'];

/** Where TED acts, how the panel opens there, and a pause for today. */
export function SitesSection({ settings, locked, change }: SettingsProps) {
  const paused = isPaused(settings, Date.now());
  return (
    <Section titre={t.sites} suite={t.sitesSuite}>
      <ul class="rows">
        {SITES.map((site) => (
          <li key={site.on}>
            <b>{site.hote}</b>
            {settings[site.on] && (
              <p class="selects">
                <label>
                  {t.afficher}{' '}
                  <select
                    class="select"
                    disabled={locked.has(site.display)}
                    value={settings[site.display] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      change({
                        [site.display]: DISPLAYS.find((display) => display === value) ?? null,
                      })
                    }
                  >
                    <option value="">{t.commePartout(t.modes[settings.display])}</option>
                    {DISPLAYS.map((display) => (
                      <option key={display} value={display}>
                        {t.modes[display]}
                      </option>
                    ))}
                  </select>
                </label>
                {(settings[site.display] ?? settings.display) === 'panel' && (
                  <label>
                    {t.ouvrir}{' '}
                    <select
                      class="select"
                      disabled={locked.has(site.opening)}
                      value={settings[site.opening]}
                      onChange={({ currentTarget: { value } }) =>
                        change({ [site.opening]: value === 'auto' ? 'auto' : 'click' })
                      }
                    >
                      {OPENINGS.map((opening) => (
                        <option key={opening} value={opening}>
                          {t.ouvertures[opening]}
                        </option>
                      ))}
                    </select>
                  </label>
                )}
              </p>
            )}
            {(locked.has(site.on) || locked.has(site.opening) || locked.has(site.display)) && (
              <Locked />
            )}
            <div class="end">
              <Switch
                label={site.nom}
                on={settings[site.on]}
                disabled={locked.has(site.on)}
                onChange={(on) => change({ [site.on]: on })}
              />
            </div>
          </li>
        ))}
        <li>
          <b>{t.anciennes}</b>
          <p>{t.anciennesSuite}</p>
          {locked.has('siteFormer') && <Locked />}
          <div class="end">
            <Switch
              label={t.surAnciennes}
              on={settings.siteFormer}
              disabled={locked.has('siteFormer')}
              onChange={(siteFormer) => change({ siteFormer })}
            />
          </div>
        </li>
        <li>
          <b>{t.pause}</b>
          <p role="status">{paused ? t.enPause : t.pauseSuite}</p>
          <div class="end">
            <button
              type="button"
              class="btn"
              onClick={() => change({ pausedUntil: paused ? 0 : endOfDay(new Date()) })}
            >
              {paused ? t.reprendre : t.mettreEnPause}
            </button>
          </div>
        </li>
      </ul>
    </Section>
  );
}
