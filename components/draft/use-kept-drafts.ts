import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptDraft } from '../../lib/kept-drafts.ts';
import type { DraftApi } from './draft-api.ts';
import * as t from './texts.ts';

const REPOS_MS = 600;

/** Drafts kept on the device, and whether this one is: from then on it is kept as it is typed. */
export function useKeptDrafts(
  api: DraftApi,
  texte: string,
  titre: string,
  say: (text: string) => void,
) {
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  const [id, setId] = useState<string | null>(null);
  const [saved, setSaved] = useState<Pick<KeptDraft, 'texte' | 'titre'> | null>(null);
  const [deleted, setDeleted] = useState<KeptDraft | null>(null);
  const titreNow = useRef(titre);
  titreNow.current = titre;
  const refresh = () => api.readDrafts().then(setDrafts);
  useEffect(() => void refresh(), []);

  const save = async (key: string, text: string): Promise<boolean> => {
    const known = key === id ? (saved?.titre ?? '') : '';
    const draft = { id: key, titre: titreNow.current || known, texte: text, modifieLe: Date.now() };
    const done = await api.keepDraft(draft);
    if (done !== 'garde') say(done === 'plein' ? t.plein : t.gardeRefuse);
    else setSaved(draft);
    await refresh();
    return done === 'garde';
  };
  useEffect(() => {
    const isSaved = texte === saved?.texte && (titre === '' || titre === saved.titre);
    if (id === null || isSaved || texte.trim() === '') return;
    const timer = setTimeout(() => void save(id, texte), REPOS_MS);
    return () => clearTimeout(timer);
  }, [id, texte, titre, saved]);

  const isSafe = texte.trim() === '' || texte === saved?.texte;
  useEffect(() => {
    if (isSafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSafe]);

  return {
    drafts,
    id,
    deleted,
    isKept: id !== null,
    /** Keeps the draft from now on, or forgets it. */
    setKept: async (on: boolean) => {
      if (on) {
        const key = crypto.randomUUID();
        if (await save(key, texte)) setId(key);
        return;
      }
      if (id !== null) await api.deleteDraft(id);
      setId(null);
      setSaved(null);
      await refresh();
    },
    /** The draft on screen is another one from now on. */
    leave: () => {
      setId(null);
      setSaved(null);
    },
    open: (draft: KeptDraft) => {
      setId(draft.id);
      setSaved(draft);
    },
    remove: async (draft: KeptDraft) => {
      const gone = await api.deleteDraft(draft.id);
      if (gone === undefined) return say(t.gardeRefuse);
      if (draft.id === id) {
        setId(null);
        setSaved(null);
      }
      setDeleted(gone);
      say(t.supprimeFait);
      await refresh();
    },
    putBack: async () => {
      if (!deleted) return;
      await api.keepDraft(deleted);
      setDeleted(null);
      say(t.annule);
      await refresh();
    },
  };
}
