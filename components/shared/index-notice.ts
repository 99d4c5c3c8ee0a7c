import type { IsoDate } from '../../lib/model/ids.ts';
import type { IndexState, InstallProgress } from '../../lib/model/index-state.ts';
import { formatDate, joursEntre } from './format.ts';
import type { IconName } from './icons.tsx';
import { PROBLEM_TEXTS, type ProblemText } from './problem-texts.ts';
import * as t from './texts.ts';

/** Offers go stale in a month, the organigram in a season. */
const STALE_DAYS: Readonly<Record<string, number>> = { offres: 30, services: 90 };

/** Trouble that keeps the present index from answering: nothing « remains in service ». */
const LOST = /^(storage|internal|index)/;

export interface Notice {
  readonly ton: ProblemText['ton'];
  readonly icon: IconName;
  readonly titre: string;
  readonly phrases: readonly string[];
  readonly geste: 'reessayer' | 'telecharger' | 'mettre-a-jour' | 'reglages' | null;
  readonly progress: InstallProgress | null;
  readonly code: string | null;
}

/**
 * The one thing worth saying of the index above the content; null when there is nothing to say.
 * An install under way beats trouble, trouble beats age. The small embedded index is never called
 * stale: what it lacks is said where it shows.
 */
export function noticeOf(state: IndexState, today: IsoDate): Notice | null {
  const { active, problem, progress } = state;
  const base = { phrases: [], geste: null, progress: null, code: null };
  if (progress) {
    return { ...base, ton: 'neutre', icon: 'telecharger', titre: t.telechargement, progress };
  }
  if (problem) {
    const { titre, phrase, geste, ton } = PROBLEM_TEXTS[problem.code];
    const date = active && formatDate(active.createdAt);
    const offline = problem.code === 'offline';
    return {
      ...base,
      ton,
      titre,
      geste: offline && active ? null : geste,
      icon: offline ? 'horsLigne' : ton === 'erreur' ? 'attention' : 'horloge',
      phrases:
        !date || LOST.test(problem.code)
          ? [phrase]
          : offline
            ? [t.horsLigne(date)]
            : [phrase, t.ancienIndex(date)],
      code: ton === 'erreur' ? problem.code : null,
    };
  }
  if (!active) {
    const { phrase, geste, ton, titre } = PROBLEM_TEXTS['index-missing'];
    return { ...base, ton, icon: 'telecharger', titre, phrases: [phrase], geste };
  }
  if (active.exemple) return null;
  const stale = active.sources.find(
    ({ kind, date }) => joursEntre(date, today) > (STALE_DAYS[kind] ?? Number.POSITIVE_INFINITY),
  );
  if (!stale) return null;
  return {
    ...base,
    ton: 'alerte',
    icon: 'horloge',
    titre: t.perime(STALE_DAYS[stale.kind] ?? 0),
    phrases: [
      t.indexDu(formatDate(stale.date)),
      stale.kind === 'offres' ? t.perimeOffres : t.perimeServices,
    ],
    geste: 'mettre-a-jour',
  };
}
