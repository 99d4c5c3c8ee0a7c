// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { createTab } from '../../../../components/tab/tab.ts';
import { faults } from '../axe.ts';

afterEach(() => document.body.replaceChildren());

const show = (offres: number, top = 38) => {
  const acts = { onNear: vi.fn(), onOpen: vi.fn(), onMove: vi.fn() };
  const tab = createTab({ offres, ...acts });
  tab.place(top);
  document.body.append(tab.element);
  return acts;
};

it.each([
  [0, 'Ouvrir TED', false],
  [1, 'Ouvrir TED, 1 offre liée', true],
  [2, 'Ouvrir TED, 2 offres liées', true],
])('with %i offers it is called « %s »', async (offres, name, numbered) => {
  show(offres);
  const tab = screen.getByRole('button');
  expect(tab.getAttribute('aria-label')?.replace(/\s/g, ' ')).toBe(name);
  expect(tab.querySelector('b')?.textContent).toBe(numbered ? String(offres) : undefined);
  expect(await faults()).toEqual([]);
});

it('tells that the reader is near, and opens on a click only', () => {
  const { onNear, onOpen } = show(2);
  const tab = screen.getByRole('button');
  expect(onNear).not.toHaveBeenCalled();
  fireEvent.pointerEnter(tab);
  expect(onNear).toHaveBeenCalledTimes(1);
  fireEvent.focus(tab);
  expect(onNear).toHaveBeenCalledTimes(2);
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(tab);
  expect(onOpen).toHaveBeenCalledTimes(1);
});

it('moves by keys, within the window', () => {
  const { onMove } = show(2, 4);
  const tab = screen.getByRole('button');
  fireEvent.keyDown(tab, { key: 'ArrowUp' });
  fireEvent.keyDown(tab, { key: 'ArrowDown' });
  fireEvent.keyDown(tab, { key: 'Enter' });
  expect(onMove.mock.calls).toEqual([[2], [8]]);
});

it('moves by dragging, and the drag does not open it', () => {
  const { onMove, onOpen } = show(2);
  const tab = screen.getByRole('button');
  tab.setPointerCapture = () => {};
  fireEvent.pointerDown(tab, { clientY: 300, pointerId: 1 });
  fireEvent.pointerMove(tab, { clientY: 303, pointerId: 1 });
  expect(onMove).not.toHaveBeenCalled();
  fireEvent.pointerMove(tab, { clientY: window.innerHeight / 2, pointerId: 1 });
  expect(onMove).toHaveBeenCalledTimes(1);
  fireEvent.pointerUp(tab, { clientY: window.innerHeight / 2, pointerId: 1 });
  fireEvent.click(tab);
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(tab);
  expect(onOpen).toHaveBeenCalledTimes(1);
});
