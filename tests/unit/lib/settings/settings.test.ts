import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeHere } from '../../../../lib/settings/change-here.ts';
import {
  onPageSettings,
  type PageSettings,
  pageMode,
  readPageSettings,
} from '../../../../lib/settings/page-settings.ts';
import { DEFAULT_SETTINGS, endOfDay } from '../../../../lib/settings/schema.ts';
import {
  publishPageSettings,
  readSettings,
  saveSettings,
  watchSettings,
} from '../../../../lib/settings/settings.ts';
import { local, managed, NO_POLICY, resetBrowser } from '../../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fake-browser.ts')).fakeBrowser,
}));

const LANNUAIRE = 'lannuaire.service-public.gouv.fr';
const FORMER = 'lannuaire.service-public.fr';
const CSP = 'choisirleservicepublic.gouv.fr';
const WWW_CSP = 'www.choisirleservicepublic.gouv.fr';
const PEP = 'www.place-emploi-public.gouv.fr';
const HOSTS = [LANNUAIRE, FORMER, CSP, WWW_CSP, PEP];

const modes = async () => {
  const kept = await readPageSettings();
  return HOSTS.map((host) => pageMode(kept, host));
};

beforeEach(resetBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('settings', () => {
  it('are the defaults before anything is kept, with or without a policy manager', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, locked: new Set() });
    managed.refusal = NO_POLICY;
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, locked: new Set() });
    expect(await modes()).toEqual(['panel', 'panel', 'panel', 'panel', 'panel']);
  });

  it('are kept, read again and told to whoever watches', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await saveSettings({ theme: 'sombre', mirrors: ['https://miroir.exemple.fr'] });
    const { settings } = await readSettings();
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'sombre',
      mirrors: ['https://miroir.exemple.fr/'],
    });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith({ settings, locked: new Set() }));
    stop();
    await saveSettings({ theme: 'clair' });
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('of two changes made at once are both kept', async () => {
    await Promise.all([saveSettings({ theme: 'clair' }), saveSettings({ display: 'popup' })]);
    expect((await readSettings()).settings).toMatchObject({ theme: 'clair', display: 'popup' });
  });

  it('keep what was there when a value is not valid', async () => {
    await saveSettings({ indexAddress: 'https://a.fr/' });
    await saveSettings({ indexAddress: 'http://a.fr/' });
    expect((await readSettings()).settings.indexAddress).toBe('https://a.fr/');
  });

  it('say that they were not kept', async () => {
    local.refusal = new Error('blocked');
    vi.spyOn(console, 'error').mockReturnValue();
    await expect(saveSettings({ theme: 'clair' })).rejects.toThrow('blocked');
    expect((await readSettings()).settings).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a policy', () => {
  it('wins over the reader, is said to be locked, and gives way when it is lifted', async () => {
    await saveSettings({ display: 'popup', theme: 'clair' });
    managed.items = { display: 'sidepanel', dailyCheck: false };
    const { settings, locked } = await readSettings();
    expect(settings).toMatchObject({ display: 'sidepanel', theme: 'clair', dailyCheck: false });
    expect([...locked].sort()).toEqual(['dailyCheck', 'display']);
    await saveSettings({ display: 'panel', theme: 'sombre' });
    expect((await readSettings()).settings).toMatchObject({
      display: 'sidepanel',
      theme: 'sombre',
    });
    managed.items = {};
    expect((await readSettings()).settings).toMatchObject({ display: 'popup', theme: 'sombre' });
  });

  it('with a bad value is left out alone, and cannot pause', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    managed.items = { display: 'window', siteCsp: false, pausedUntil: 5, other: 1 };
    const { settings, locked } = await readSettings();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, siteCsp: false });
    expect([...locked]).toEqual(['siteCsp']);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('policy'), 'display');
  });

  it('reaches the pages once it is published', async () => {
    managed.items = { siteFormer: false, displayCsp: 'sidepanel' };
    await publishPageSettings();
    expect(await modes()).toEqual(['panel', 'off', 'sidepanel', 'sidepanel', 'off']);
    expect((await readPageSettings()).locked).toEqual(['siteFormer', 'displayCsp']);
  });
});

describe('the settings of pages', () => {
  it.each([
    [{ display: 'popup' }, ['popup', 'popup', 'popup', 'popup', 'popup']],
    [
      { display: 'popup', displayLannuaire: 'panel' },
      ['panel', 'panel', 'popup', 'popup', 'popup'],
    ],
    [{ siteLannuaire: false }, ['off', 'off', 'panel', 'panel', 'panel']],
    [{ siteCsp: false, displayCsp: 'sidepanel' }, ['panel', 'panel', 'off', 'off', 'off']],
    [{ siteFormer: false }, ['panel', 'off', 'panel', 'panel', 'off']],
  ] as const)('%j', async (change, expected) => {
    await saveSettings(change);
    expect(await modes()).toEqual(expected);
  });

  it('change live, until the page goes', async () => {
    const page = new AbortController();
    const seen: Partial<PageSettings>[] = [];
    onPageSettings((next) => seen.push(next), page.signal);
    await saveSettings({ theme: 'sombre', openingCsp: 'auto' });
    await local.clear();
    page.abort();
    await saveSettings({ theme: 'clair' });
    expect(seen).toEqual([{ modes: {}, auto: ['csp'], theme: 'sombre', until: 0, locked: [] }, {}]);
  });

  it('are not told any more by a change that puts an end to the page', async () => {
    const page = new AbortController();
    const seen = vi.fn();
    onPageSettings(() => page.abort());
    onPageSettings(seen, page.signal);
    await saveSettings({ siteCsp: false });
    expect(seen).not.toHaveBeenCalled();
  });

  it.each([null, 'x', 5, [], { modes: 'x', until: 'y' }, { until: 9e15 }])(
    'that are strange (%j) leave the panel as by default',
    async (kept) => {
      local.items = { 'reglages-page': kept };
      expect(await modes()).toEqual(['panel', 'panel', 'panel', 'panel', 'panel']);
    },
  );

  it('leave pages alone where the browser refuses to tell', async () => {
    local.refusal = new Error('blocked');
    expect(await readPageSettings()).toEqual({});
  });
});

describe('the menu of the panel', () => {
  it('turns one site off, former addresses too', async () => {
    await changeHere(PEP, { set: 'off' });
    expect(await modes()).toEqual(['panel', 'panel', 'off', 'off', 'off']);
  });

  it('opens by itself on the site of the page only', async () => {
    await changeHere(FORMER, { set: 'opening', to: 'auto' });
    expect((await readPageSettings()).auto).toEqual(['lannuaire']);
    await changeHere(LANNUAIRE, { set: 'opening', to: 'click' });
    expect((await readPageSettings()).auto).toEqual([]);
  });

  it('pauses all pages for today, and they come back by themselves', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 24, 18), toFake: ['Date'] });
    await changeHere(CSP, { set: 'paused' });
    expect(await modes()).toEqual(['off', 'off', 'off', 'off', 'off']);
    vi.setSystemTime(endOfDay(new Date()) + 1);
    expect(await modes()).toEqual(['panel', 'panel', 'panel', 'panel', 'panel']);
  });
});
