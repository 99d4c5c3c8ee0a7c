import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundAnswer, FoundFilters, FoundKind } from '../../lib/lookup/found.ts';
import { MAX_QUERY, type PopupPlace } from '../../lib/popup-place.ts';
import type { PopupApi } from '../popup/popup-api.ts';

/** With everything shown, each kind has its first lines; one kind alone has the room of both. */
const FIRST: Readonly<Record<FoundKind, number>> = { tout: 8, service: 20, offre: 20 };
export const STEP = 20;
/** Beyond these, another word finds better than scrolling. */
export const MOST = 200;

/** What is asked. A longer list of the same results is the same question. */
interface Question {
  readonly query: string;
  readonly kind: FoundKind;
  readonly filtres: FoundFilters;
}

export interface Found {
  readonly question: Question;
  readonly limit: number;
  readonly answer: FoundAnswer;
  /** Where nothing matched: what the corrected query finds. */
  readonly other: FoundAnswer | null;
}

/**
 * Asks at each keystroke, without waiting: the field never depends on the answer, and only the
 * answer to the last question is kept. The former results stay until it comes.
 */
export function useSearch(api: Pick<PopupApi, 'search'>, start: PopupPlace) {
  const [question, setQuestion] = useState<Question>(start);
  const [found, setFound] = useState<Found | null>(null);
  const [broken, setBroken] = useState(false);
  const turn = useRef(0);
  const limit = useRef(0);
  const untouched = useRef(true);
  useEffect(() => {
    // This comes after the first painting: what the reader has typed since takes its place.
    if (start.query && turn.current === 0) ask(question, start.limit);
    return () => {
      turn.current += 1;
    };
  }, []);

  const ask = async (of: Question, wanted = 0) => {
    turn.current += 1;
    const mine = turn.current;
    setQuestion(of);
    limit.current = Math.min(MOST, Math.max(wanted, FIRST[of.kind]));
    const asked = askedText(of.query);
    if (!asked) {
      setBroken(false);
      return setFound(null);
    }
    const { kind, filtres } = of;
    const options = { kind, limit: limit.current, filtres };
    const answerWith = (answer: FoundAnswer, other: FoundAnswer | null) =>
      setFound({ question: of, limit: options.limit, answer, other });
    try {
      const answer = await api.search(asked, options);
      if (mine !== turn.current) return;
      const { suggestion, total, personne } = answer;
      setBroken(false);
      answerWith(answer, null);
      if (total > 0 || !suggestion || personne) return;
      const other = await api.search(suggestion, options);
      if (mine === turn.current) answerWith(answer, other);
    } catch {
      if (mine === turn.current) setBroken(true);
    }
  };

  /** Filters go with what they narrowed: an emptied field, or another text typed over the one found again. */
  const isFresh = (query: string): boolean => {
    const before = untouched.current ? start.query : query;
    untouched.current = false;
    return query === '' || !(query.startsWith(before) || before.startsWith(query));
  };

  return {
    ...question,
    found,
    broken,
    setQuery: (text: string) => {
      const query = text.slice(0, MAX_QUERY);
      ask(isFresh(query) ? { query, kind: 'tout', filtres: {} } : { ...question, query });
    },
    setKind: (kind: FoundKind) => ask({ ...question, kind }),
    setFiltres: (filtres: FoundFilters) => ask({ ...question, filtres }),
    /** A longer list of the same results. */
    more: () => ask(found?.question ?? question, limit.current + STEP),
    again: () => ask(question, limit.current),
  };
}

/** A blank after the last word says that it is whole: it is kept. */
export function askedText(query: string): string {
  return query.trim() === '' ? '' : query.trimStart();
}
