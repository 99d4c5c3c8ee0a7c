import type { IsoDate } from '../../lib/model/ids.ts';
import type { IndexState, InstallProgress, InstallWait } from '../../lib/model/index-state.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { formatDate, formatOctets, joursEntre } from './format.ts';
import type { IconName } from './icons.tsx';
import { type Geste, PROBLEM_TEXTS, type Ton } from './problem-texts.ts';
import * as t from './texts.ts';

/** Offers go stale in a month, the organigram in a season. */
const STALE_DAYS: Readonly<Record<string, number>> = { offres: 30, services: 90 };

/** Trouble that keeps the present index from answering: nothing « remains in service ». */
const LOST = /^(storage|internal|index)/;

const TITRES: Readonly<Record<InstallWait | 'running', string>> = {
  running: t.telechargement,
  pause: t.enPause,
  metered: t.connexionLimitee,
};

export interface Notice {
  readonly ton: Ton;
  readonly icon: IconName;
  readonly titre: string;
  readonly phrase: string;
  readonly geste: Geste;
  readonly progress?: InstallProgress | null;
  /** Set while an install runs or waits: it can be paused, resumed or cancelled. */
  readonly install?: InstallWait | 'running';
  /** For whoever helps the reader: the errors alone have one. */
  readonly code?: string;
}

/**
 * The one thing worth saying of the index above the content; null when there is nothing to say.
 * An install under way beats trouble, trouble beats age. The small embedded index is never called
 * stale: what it lacks is said where it shows.
 */
export function noticeOf(state: IndexState, today: IsoDate): Notice | null {
  const { active, problem, progress, wait } = state;
  if (progress || wait) {
    const install = wait ?? 'running';
    const octets = formatOctets(progress?.bytesTotal ?? 0);
    const phrase = install === 'metered' ? t.connexionLimiteeSuite(octets) : '';
    const icon = 'telecharger';
    return { ton: 'neutre', icon, titre: TITRES[install], phrase, geste: null, progress, install };
  }
  if (problem || !active)
    return troubleOf(problem ?? { code: 'index-missing', detail: '' }, active);
  const stale = active.sources.find(
    ({ kind, date }) => joursEntre(date, today) > (STALE_DAYS[kind] ?? Number.POSITIVE_INFINITY),
  );
  if (!stale || active.exemple) return null;
  const effect = stale.kind === 'offres' ? t.perimeOffres : t.perimeServices;
  return {
    ton: 'alerte',
    icon: 'horloge',
    titre: t.perime(STALE_DAYS[stale.kind] ?? 0),
    phrase: `${t.indexDu(formatDate(stale.date))} ${effect}`,
    geste: 'mettre-a-jour',
  };
}

function troubleOf({ code, room }: Problem, active: IndexState['active']): Notice {
  const [titre, phrase, geste, ton] = PROBLEM_TEXTS[code];
  const error = ton === 'erreur';
  if (code === 'offline') {
    const icon = 'horsLigne';
    if (!active) return { ton, icon, titre, phrase, geste };
    return active.exemple
      ? { ton, icon, titre, phrase: t.horsLigneReduit, geste }
      : { ton, icon, titre, phrase: t.horsLigne(formatDate(active.createdAt)), geste: null };
  }
  const kept = active && !LOST.test(code) ? ` ${t.ancienIndex(formatDate(active.createdAt))}` : '';
  const lack = room
    ? ` ${t.manqueDePlace(formatOctets(room.needed), formatOctets(room.free))}`
    : '';
  return {
    ton,
    icon: error ? 'attention' : 'horloge',
    titre,
    phrase: phrase + lack + kept,
    geste,
    ...(error && { code }),
  };
}
