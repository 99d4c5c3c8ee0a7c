import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftHandoff } from '../../lib/draft-handoff.ts';
import type {
  ComparaisonBrouillon,
  Passage,
  ResultatLecture,
  Retouche,
} from '../../lib/model/draft.ts';
import type { OffreReference } from '../../lib/model/ids.ts';
import type { DraftApi } from './draft-api.ts';
import * as t from './texts.ts';

/** Answers follow the typing when the keys rest that long. */
const REPOS_MS = 300;
const MAX_UNDO = 30;

/** What is read of the text as it was when it was asked: a passage is only shown in that text. */
export interface Analyse {
  readonly texte: string;
  readonly lecture: ResultatLecture;
  /** Undefined while it is looked for; null when no index answers. */
  readonly comparaison: ComparaisonBrouillon | null | undefined;
}

/** The draft under the reader's hands, what is known of it, and the way back from each change. */
export function useDraft(api: DraftApi) {
  const [texte, setTexte] = useState('');
  const [sauf, setSauf] = useState<OffreReference | null>(null);
  const [analyse, setAnalyse] = useState<Analyse | null>(null);
  const [panne, setPanne] = useState(false);
  const [dit, setDit] = useState('');
  const [avant, setAvant] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const texteNow = useRef('');
  texteNow.current = texte;

  useEffect(() => {
    const timer = setTimeout(() => {
      api.analyse(texte, sauf, (reponse) => {
        if (reponse.quoi === 'panne') return setPanne(true);
        setPanne(false);
        setAnalyse((known) =>
          reponse.quoi === 'lecture'
            ? {
                texte,
                lecture: reponse.lecture,
                // What was shown stays until its successor is there.
                comparaison: reponse.lecture.kind === 'lecture' ? known?.comparaison : undefined,
              }
            : known && { ...known, comparaison: reponse.comparaison },
        );
      });
    }, REPOS_MS);
    return () => clearTimeout(timer);
  }, [texte, sauf]);

  /** Puts another text in the place of the draft, with a way back. */
  const replace = (next: string, said: string): void => {
    const before = texteNow.current;
    if (before !== '' && before !== next) setAvant((list) => [...list, before].slice(-MAX_UNDO));
    setTexte(next);
    setDit(said);
  };
  const undo = (): void => {
    const last = avant.at(-1);
    if (last === undefined) return;
    setAvant(avant.slice(0, -1));
    setTexte(last);
    setDit(t.annule);
    field.current?.focus();
  };
  const receive = ({ texte: recu, origine, reference }: DraftHandoff): void => {
    const said = origine === 'offre' ? t.offrePrise : t.selectionPrise;
    const isReplaced = texteNow.current.trim() !== '' && texteNow.current !== recu;
    replace(recu, isReplaced ? `${said} ${t.remplace}` : said);
    setSauf(reference);
  };
  useEffect(() => api.onHandoff(receive), []);

  return {
    texte,
    analyse,
    panne,
    dit,
    field,
    canUndo: avant.length > 0,
    say: setDit,
    replace,
    undo,
    type: (next: string) => {
      setTexte(next);
      setDit('');
    },
    clear: () => {
      replace('', t.effaceFait);
      setSauf(null);
      field.current?.focus();
    },
    takeSelection: async () => {
      const selected = await api.readSelection();
      if (selected === null) setDit(t.selectionVide);
      else receive({ texte: selected, origine: 'selection', reference: null });
    },
    /** Selects a passage in the field, if the text is still the one that was read. */
    show: ({ debut, fin }: Passage) => {
      const area = field.current;
      if (!area || analyse?.texte !== texte) return;
      area.focus();
      area.setSelectionRange(debut, fin);
      scrollToSelection(area, debut);
    },
    edit: ({ passage, texte: added }: Retouche, said: string) => {
      if (analyse?.texte !== texte) return;
      replace(texte.slice(0, passage.debut) + added + texte.slice(passage.fin), said);
    },
  };
}

/** Fields do not scroll to their selection by themselves: the passage comes to a third of the height. */
function scrollToSelection(area: HTMLTextAreaElement, at: number): void {
  const { value } = area;
  const whole = area.scrollHeight;
  // The height of the text before the passage, in the proportion of its lines as they wrap.
  const columns = Math.max(20, area.clientWidth / 7);
  const rows = (text: string): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
  const share = rows(value.slice(0, at)) / Math.max(1, rows(value));
  area.scrollTop = Math.max(0, whole * share - area.clientHeight / 3);
  area.scrollIntoView({ block: 'nearest' });
}
