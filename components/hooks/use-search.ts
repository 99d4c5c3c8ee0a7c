import { useEffect, useRef, useState } from 'preact/hooks';
import type { PopupAnswer, PopupApi, PopupKind } from '../popup/popup-api.ts';

/** With everything shown, each kind has its first lines; one kind alone has the room of both. */
const LIMITS: Readonly<Record<PopupKind, number>> = { tout: 8, service: 50, offre: 50 };
const MAX_QUERY = 200;

export interface Found {
  readonly query: string;
  readonly answer: PopupAnswer;
  /** Where nothing matched: what the corrected query finds. */
  readonly other: PopupAnswer | null;
}

/**
 * Asks at each keystroke, without waiting: the field never depends on the answer, and only the
 * answer to the last question is kept. The former results stay until it comes.
 */
export function useSearch(api: PopupApi) {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<PopupKind>('tout');
  const [found, setFound] = useState<Found | null>(null);
  const [broken, setBroken] = useState(false);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const ask = async (text: string, of: PopupKind) => {
    turn.current += 1;
    const mine = turn.current;
    const asked = text.trim().slice(0, MAX_QUERY);
    if (!asked) {
      setBroken(false);
      return setFound(null);
    }
    const options = { kind: of, limit: LIMITS[of] };
    try {
      const answer = await api.search(asked, options);
      if (mine !== turn.current) return;
      const { suggestion, total, personne } = answer;
      setBroken(false);
      setFound({ query: asked, answer, other: null });
      if (total > 0 || !suggestion || personne) return;
      const other = await api.search(suggestion, options);
      if (mine === turn.current) setFound({ query: asked, answer, other });
    } catch {
      if (mine === turn.current) setBroken(true);
    }
  };

  return {
    query,
    kind,
    found,
    broken,
    setQuery: (text: string) => {
      setQuery(text);
      ask(text, kind);
    },
    setKind: (of: PopupKind) => {
      setKind(of);
      ask(query, of);
    },
    again: () => ask(query, kind),
  };
}
