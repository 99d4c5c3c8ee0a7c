import type { HereChange } from '../messages/protocol.ts';
import { siteOfHost } from './page-view.ts';
import { endOfDay } from './schema.ts';
import { saveSettings } from './settings.ts';

/** What the reader asked from the panel's menu, on a page of that host. */
export async function changeHere(host: string, change: HereChange): Promise<void> {
  const lannuaire = siteOfHost(host) === 'lannuaire';
  if (change.set === 'paused') await saveSettings({ pausedUntil: endOfDay(new Date()) });
  else if (change.set === 'off')
    await saveSettings(lannuaire ? { siteLannuaire: false } : { siteCsp: false });
  else await saveSettings(lannuaire ? { openingLannuaire: change.to } : { openingCsp: change.to });
}
