// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IndexNotice } from '../../../../components/shared/IndexNotice.tsx';
import { noticeOf } from '../../../../components/shared/index-notice.ts';
import type { IndexState, InstallOrder } from '../../../../lib/model/index-state.ts';
import { faults } from '../axe.ts';
import { INDEX, TODAY } from '../cards.ts';

afterEach(cleanup);

const progress = { partsDone: 1, partsTotal: 4, bytesDone: 3e6, bytesTotal: 12e6 };

function show(state: Partial<IndexState>) {
  const notice = noticeOf({ ...INDEX, ...state }, TODAY);
  if (!notice) throw new Error('nothing to show');
  const onOrder = vi.fn<(order: InstallOrder) => void>();
  return { onOrder, ...render(<IndexNotice notice={notice} onOrder={onOrder} />) };
}

describe('an install', () => {
  it.each<[string, Partial<IndexState>, string, string, InstallOrder]>([
    ['under way', { progress }, 'Téléchargement de l’index', 'Pause', 'pause'],
    ['paused', { progress, wait: 'pause' }, 'Téléchargement en pause', 'Reprendre', 'resume'],
    ['paused before it began', { wait: 'pause' }, 'Téléchargement en pause', 'Reprendre', 'resume'],
    [
      'that waits',
      { progress, wait: 'metered' },
      'Connexion limitée',
      'Télécharger l’index',
      'resume',
    ],
  ])('%s says so, and can be ordered', async (_, state, title, main, order) => {
    const { onOrder } = show(state);
    expect(screen.getByRole('region', { name: title })).toBeTruthy();
    expect(await faults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: main }));
    fireEvent.click(screen.getByRole('button', { name: 'Annuler le téléchargement' }));
    expect(onOrder.mock.calls).toEqual([[order], ['cancel']]);
  });
});

it('says how much room is missing', () => {
  const room = { needed: 61_000_000, free: 12_300_000 };
  const { container } = show({ problem: { code: 'storage-full', detail: '', room } });
  expect(container.textContent).toMatch(/61,0\sMo libres, le navigateur en laisse 12,3\sMo/);
});

it('says that an index is past its last day', () => {
  const { container } = show({ problem: { code: 'index-expired', detail: '' } });
  expect(container.textContent).toContain('Index expiré');
  expect(container.textContent).toContain('offres sont données pour expirées');
});
