import type { SiteId } from '../model/page.ts';
import type { PageMode, PageSettings } from './page-settings.ts';
import type { AppliedSettings, Settings } from './schema.ts';

const CURRENT: Readonly<Record<string, SiteId>> = {
  'lannuaire.service-public.gouv.fr': 'lannuaire',
  'choisirleservicepublic.gouv.fr': 'csp',
  'www.choisirleservicepublic.gouv.fr': 'csp',
};

/** What content scripts read, made of the settings that apply; `hosts` are all that TED knows. */
export function pageSettingsOf(
  { settings, locked }: AppliedSettings,
  hosts: Iterable<string>,
): PageSettings {
  const modes: Record<string, PageMode> = {};
  for (const host of hosts) {
    const mode = modeOf(settings, host);
    if (mode !== 'panel') modes[host] = mode;
  }
  const auto: SiteId[] = [];
  if (settings.openingLannuaire === 'auto') auto.push('lannuaire');
  if (settings.openingCsp === 'auto') auto.push('csp');
  return { modes, auto, theme: settings.theme, until: settings.pausedUntil, locked: [...locked] };
}

/** How TED acts on the pages of one host, a pause aside. */
export function modeOf(settings: Settings, host: string): PageMode {
  const site = siteOfHost(host);
  const { displayLannuaire, displayCsp, display } = settings;
  const on = site === 'lannuaire' ? settings.siteLannuaire : settings.siteCsp;
  if (!on || (!(host in CURRENT) && !settings.siteFormer)) return 'off';
  return (site === 'lannuaire' ? displayLannuaire : displayCsp) ?? display;
}

/** The site of a host that TED knows, present or former. */
export function siteOfHost(host: string): SiteId {
  return CURRENT[host] ?? (host.startsWith('lannuaire.') ? 'lannuaire' : 'csp');
}
