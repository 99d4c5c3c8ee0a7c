import type { DraftHandoff } from '../../lib/draft-handoff.ts';
import type { Reponse } from '../../lib/draft-worker/protocol.ts';
import type { KeptDraft } from '../../lib/kept-drafts.ts';
import type { OffreReference } from '../../lib/model/ids.ts';

/** All that « Rédiger » asks of the world around it. */
export interface DraftApi {
  /** Reads a text off this thread; only the answers to the last question come. */
  analyse(texte: string, sauf: OffreReference | null, tell: (reponse: Reponse) => void): void;
  /** What is selected in the page beside; null when nothing is, or when the browser refuses. */
  readSelection(): Promise<string | null>;
  /** A text handed over by a menu or a panel, now or later. */
  onHandoff(take: (draft: DraftHandoff) => void): void;
  /** False when the browser refused. */
  copyText(text: string): Promise<boolean>;
  saveFile(name: string, text: string): void;
  /** Opens an official page. */
  openPage(url: string): void;
  readDrafts(): Promise<readonly KeptDraft[]>;
  keepDraft(draft: KeptDraft): Promise<'garde' | 'plein' | 'refuse'>;
  /** Deletes it; undefined when the browser refused. */
  deleteDraft(id: string): Promise<KeptDraft | null | undefined>;
}
