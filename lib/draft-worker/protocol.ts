import type { ComparaisonBrouillon, ResultatLecture } from '../model/draft.ts';
import type { OffreReference } from '../model/ids.ts';

/** What a page asks of the worker that reads drafts: the last question is the one that counts. */
export interface Question {
  readonly tour: number;
  readonly texte: string;
  /** The offer that the draft comes from, left out of the answers. */
  readonly sauf: OffreReference | null;
  /** Folder of the package's index, for a browser that has none stored. */
  readonly embarque: string;
}

/** First the draft by itself, then the draft beside the index. */
export type Reponse =
  | { readonly tour: number; readonly quoi: 'lecture'; readonly lecture: ResultatLecture }
  | {
      readonly tour: number;
      readonly quoi: 'comparaison';
      /** Null when no index answers. */
      readonly comparaison: ComparaisonBrouillon | null;
    }
  | { readonly tour: number; readonly quoi: 'panne'; readonly detail: string };
