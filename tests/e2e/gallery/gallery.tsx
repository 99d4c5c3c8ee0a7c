import './speak-french.ts';
import { render } from 'preact';
import type { Shown } from './screen.ts';
import { SCREENS } from './screens.tsx';

/** Draws one screen, alone in the page, from the fixtures of the unit tests. */
async function show(name: string, theme: 'light' | 'dark'): Promise<void> {
  const screen = SCREENS.get(name);
  if (!screen) throw new Error(name);
  document.body.replaceChildren();
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = 'fr';
  document.title = name;
  const stage = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = screen.css;
  if (screen.docked) {
    // As in a page: a host in the page's theme, and a root of its own.
    document.body.innerHTML = '<main><h1>Une page</h1></main>';
    const host = document.createElement('ted-panneau');
    host.dataset.theme = theme;
    host.attachShadow({ mode: 'open' }).append(style, stage);
    document.documentElement.append(host);
  } else document.body.append(style, stage);
  render(screen.draw(), stage);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  await pause();
  await screen.act?.(stage);
  await pause();
}

function clear(): void {
  for (const old of document.querySelectorAll('ted-panneau')) old.remove();
}

const sizes = [...SCREENS].map(([name, { width, height }]): Shown => ({ name, width, height }));
Object.assign(globalThis, {
  gallery: {
    screens: sizes,
    show: (name: string, theme: 'light' | 'dark') => {
      clear();
      return show(name, theme);
    },
  },
});
