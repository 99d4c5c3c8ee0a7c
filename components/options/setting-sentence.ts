import type { Settings } from '../../lib/settings/schema.ts';
import * as t from './texts.ts';

const onOff = (on: boolean) => (on ? t.active : t.desactive);
const display = (value: Settings['displayCsp']) => (value ? t.modes[value] : t.commeAilleurs);

/** Each setting and its value in words, in the order of the page. */
const SENTENCES: {
  readonly [N in keyof Settings]?: (value: Settings[N]) => readonly [string, string];
} = {
  display: (value) => [t.modeAffichage, t.modes[value]],
  theme: (value) => [t.theme, t.themes[value]],
  siteLannuaire: (on) => [t.surAnnuaire, onOff(on)],
  siteCsp: (on) => [t.surOffres, onOff(on)],
  siteFormer: (on) => [t.surAnciennes, onOff(on)],
  openingLannuaire: (value) => [t.ouvertureAnnuaire, t.ouvertures[value]],
  openingCsp: (value) => [t.ouvertureOffres, t.ouvertures[value]],
  displayLannuaire: (value) => [t.modeAnnuaire, display(value)],
  displayCsp: (value) => [t.modeOffres, display(value)],
  indexAddress: (value) => [t.adresse, value ?? t.adresseDorigine],
  mirrors: (value) => [t.miroirs, value.join(', ') || t.aucunMiroir],
  dailyCheck: (on) => [t.quotidien, onOff(on)],
};

/** « Thème : Sombre » for each setting given. */
export function settingSentence(settings: Readonly<Partial<Settings>>): string[] {
  const lines: string[] = [];
  const add = <N extends keyof Settings>(name: N): void => {
    const value = settings[name];
    const sentence = SENTENCES[name];
    if (value !== undefined && sentence) lines.push(t.reglageVaut(...sentence(value)));
  };
  for (const name of Object.keys(SENTENCES) as (keyof Settings)[]) add(name);
  return lines;
}
