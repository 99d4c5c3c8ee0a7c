import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageCard } from '../../lib/model/card.ts';
import { failed, type Result } from '../../lib/model/problem.ts';

export type Answer = Result<PageCard | null>;
export type Ask = () => Promise<Answer>;

/** What the reader said of an offer's employer: asked again, chosen, or none of those proposed. */
export type Choix = 'ouvert' | 'fait' | 'aucun' | null;

/** One card of the panel's own history. */
export interface Screen {
  /** Unique in the panel, so that each screen keeps its folds and its scroll to itself. */
  readonly key: number;
  readonly ask: Ask;
  readonly answer: Answer;
  readonly choix: Choix;
  /** Official page of what was asked, for when the answer has none. */
  readonly url: string | null;
}

interface History {
  readonly screens: readonly Screen[];
  readonly at: number;
}

const MAX_SCREENS = 50;

/**
 * History of the cards seen in the panel. While the next card comes the present one stays; an
 * answer that comes after the reader went elsewhere is dropped.
 */
export function useScreens(firstAsk: Ask, initial: Answer | null, url: string | null) {
  const keys = useRef(0);
  const turn = useRef(0);
  const screenOf = (ask: Ask, answer: Answer, url: string | null, choix: Choix = null): Screen => {
    keys.current += 1;
    return { key: keys.current, ask, answer, choix, url };
  };
  const [history, setHistory] = useState<History>(() => ({
    screens: initial ? [screenOf(firstAsk, initial, url)] : [],
    at: 0,
  }));
  const [busy, setBusy] = useState(!initial);
  const screen = history.screens[history.at] ?? null;

  const load = async (ask: Ask, place: (history: History, answer: Answer) => History) => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    const answer = await ask().catch((error: unknown) => failed('internal', String(error)));
    if (mine !== turn.current) return;
    setBusy(false);
    setHistory((now) => place(now, answer));
  };
  const swap = (now: History, next: Screen): History => ({
    ...now,
    screens: now.screens.map((one, index) => (index === now.at ? next : one)),
  });
  const step = (by: number) => {
    const at = history.at + by;
    if (!history.screens[at]) return;
    turn.current += 1;
    setBusy(false);
    setHistory({ ...history, at });
  };

  useEffect(() => {
    if (!initial) {
      load(firstAsk, (_, answer) => ({ screens: [screenOf(firstAsk, answer, url)], at: 0 }));
    }
    return () => {
      turn.current += 1;
    };
  }, []);

  return {
    screen,
    busy,
    /** The page's own card. */
    first: history.screens[0] ?? null,
    canGoBack: history.at > 0,
    back: () => step(-1),
    forward: () => step(1),
    /** Adds a card after the present one; what was ahead is forgotten, as in a browser. */
    go: (ask: Ask, url: string | null) =>
      load(ask, (now, answer) => {
        const kept = now.screens.slice(0, now.at + 1).slice(1 - MAX_SCREENS);
        return { screens: [...kept, screenOf(ask, answer, url)], at: kept.length };
      }),
    /** Asks for the present card again, at the same place of the history. */
    retry: () => {
      const ask = screen?.ask ?? firstAsk;
      return load(ask, (now, answer) =>
        screen
          ? swap(now, { ...screen, answer })
          : { screens: [screenOf(ask, answer, url)], at: 0 },
      );
    },
    /** Redraws the present card after the reader's choice of employer. */
    choose: (choix: Choix, ask?: Ask) => {
      if (!screen) return;
      const again = ask ?? screen.ask;
      const next = (answer: Answer) => screenOf(again, answer, screen.url, choix);
      if (ask) load(ask, (now, answer) => swap(now, next(answer)));
      else setHistory((now) => swap(now, next(screen.answer)));
    },
  };
}
