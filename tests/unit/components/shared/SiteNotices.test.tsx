// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SiteNotices, type SitesApi } from '../../../../components/shared/SiteNotices.tsx';
import { DEFAULT_SETTINGS, endOfDay } from '../../../../lib/settings/schema.ts';
import { faults } from '../axe.ts';

afterEach(cleanup);

function show(some: Partial<SitesApi> = {}, pausedUntil = 0) {
  const api = {
    readSiteAccess: vi.fn(async () => ({ lannuaire: true, csp: true })),
    requestSiteAccess: vi.fn(async () => true),
    readSettings: vi.fn(async () => ({
      settings: { ...DEFAULT_SETTINGS, pausedUntil },
      locked: new Set<never>(),
    })),
    resume: vi.fn(async () => {}),
    ...some,
  };
  render(<SiteNotices api={api} />);
  return api;
}

it('says nothing while the panel may show', async () => {
  const api = show();
  await waitFor(() => expect(api.readSettings).toHaveBeenCalled());
  expect(screen.queryByRole('status')).toBeNull();
});

it('asks for the sites from a real button, and goes once they are allowed', async () => {
  const { requestSiteAccess } = show({
    readSiteAccess: async () => ({ lannuaire: true, csp: false }),
  });
  const button = await screen.findByRole('button', { name: 'Autoriser' });
  expect(await faults()).toEqual([]);
  fireEvent.click(button);
  expect(requestSiteAccess).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});

it('says what is lost when the reader refuses, and can be asked again', async () => {
  show({
    readSiteAccess: async () => ({ lannuaire: false, csp: false }),
    requestSiteAccess: async () => false,
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Autoriser' }));
  expect(await screen.findByText(/rien ne paraîtra dans les pages/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Autoriser' })).toBeTruthy();
});

it('ends a pause', async () => {
  const { resume } = show({}, endOfDay(new Date()));
  fireEvent.click(await screen.findByRole('button', { name: 'Reprendre' }));
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  expect(resume).toHaveBeenCalledTimes(1);
});
