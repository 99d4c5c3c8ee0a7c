// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import {
  SidePanelApp,
  type SidePanelProps,
} from '../../../../components/sidepanel/SidePanelApp.tsx';
import { faults } from '../axe.ts';
import { FICHE, SERVICE, TODAY } from '../cards.ts';
import { fakeApi } from '../panel-props.ts';

afterEach(cleanup);

const show = (some: Partial<SidePanelProps> = {}) => {
  const props = {
    api: fakeApi(),
    page: { url: SERVICE.url, facts: FICHE },
    today: TODAY,
    ...some,
  } satisfies SidePanelProps;
  return { ...props, ...render(<SidePanelApp {...props} />) };
};

it('shows the panel of the page, without what only a page has', async () => {
  const { api } = show();
  await screen.findByRole('heading', { level: 2, name: /Service central des marées/ });
  expect(screen.queryByRole('button', { name: /pingler/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Fermer/ })).toBeNull();
  fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
  expect(api.close).not.toHaveBeenCalled();
  expect(await faults()).toEqual([]);
});

it('says that a page is not recognised, and offers the search', async () => {
  const { api } = show({ page: null });
  screen.getByRole('heading', { level: 2, name: 'Page non reconnue' });
  fireEvent.click(screen.getByRole('button', { name: 'Chercher un service ou une offre' }));
  expect(api.openSearch).toHaveBeenCalledOnce();
  expect(await faults()).toEqual([]);
});

it('says nothing before it knows which page is there', () => {
  show({ page: undefined });
  expect(screen.queryByRole('heading')).toBeNull();
});

it('follows the reader to another page', async () => {
  const { api, rerender } = show({ page: null });
  rerender(<SidePanelApp api={api} page={{ url: SERVICE.url, facts: FICHE }} today={TODAY} />);
  await screen.findByRole('heading', { level: 2, name: /Service central des marées/ });
  expect(api.describePage).toHaveBeenCalledWith(FICHE);
});

it('keeps a draft while the reader looks at the page, and moves with the arrows', async () => {
  show({ page: null, draft: <textarea aria-label="Votre brouillon" />, pane: 'rediger' });
  const draft = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre brouillon' });
  fireEvent.input(draft, { target: { value: 'Urbaniste' } });
  const [page, rediger] = screen.getAllByRole('tab');
  expect(rediger?.getAttribute('aria-selected')).toBe('true');
  fireEvent.keyDown(rediger as HTMLElement, { key: 'ArrowRight' });
  expect(page?.getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(page);
  screen.getByRole('heading', { name: 'Page non reconnue' });
  fireEvent.click(rediger as HTMLElement);
  expect(draft.isConnected).toBe(true);
  expect(draft.value).toBe('Urbaniste');
  expect(await faults()).toEqual([]);
});
