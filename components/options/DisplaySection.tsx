import { useId } from 'preact/hooks';
import type { AppliedSettings, Display, Settings, Theme } from '../../lib/settings/schema.ts';
import { Locked, Section } from './Section.tsx';
import * as t from './texts.ts';

export interface SettingsProps extends AppliedSettings {
  readonly change: (some: Partial<Settings>) => void;
}

const DISPLAYS: readonly Display[] = ['panel', 'sidepanel', 'popup'];
const THEMES: readonly Theme[] = ['page', 'clair', 'sombre'];

/** Where TED shows what it knows, and in which colours. */
export function DisplaySection({ settings, locked, change }: SettingsProps) {
  const theme = useId();
  return (
    <Section titre={t.affichage}>
      <fieldset class="choices" disabled={locked.has('display')}>
        <legend class="vh">{t.modeAffichage}</legend>
        {DISPLAYS.map((display) => (
          <label key={display}>
            <input
              type="radio"
              name="display"
              checked={settings.display === display}
              onChange={() => change({ display })}
            />
            <b>{t.modes[display]}</b>
            <span>{t.modesSuite[display]}</span>
          </label>
        ))}
      </fieldset>
      {locked.has('display') && <Locked />}
      <fieldset class="segments" disabled={locked.has('theme')} aria-labelledby={theme}>
        <legend class="small strong" id={theme}>
          {t.theme}
        </legend>
        <div>
          {THEMES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === one}
                onChange={() => change({ theme: one })}
              />
              <span>{t.themes[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {locked.has('theme') && <Locked />}
    </Section>
  );
}
