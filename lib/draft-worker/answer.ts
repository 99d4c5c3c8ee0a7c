import { comparerBrouillon, type IndexCompare } from '../draft/comparer.ts';
import { lireBrouillon } from '../draft/lire.ts';
import { Catalogue } from '../lookup/catalogue.ts';
import { footOf, localToday, type OpenIndex, readingDay } from '../lookup/open-index.ts';
import { openSearch } from '../search/engine.ts';
import type { Question, Reponse } from './protocol.ts';

/** Answers the last question asked; what it was still looking for of the one before is dropped. */
export class DraftAnswers {
  private tour = 0;
  private current: { readonly index: OpenIndex; readonly compare: Promise<IndexCompare> } | null =
    null;

  /** `open` gives the index that answers now; null where there is none. */
  constructor(
    private readonly open: (embarque: string) => Promise<OpenIndex | null>,
    private readonly tell: (reponse: Reponse) => void,
  ) {}

  async ask({ tour, texte, sauf, embarque }: Question): Promise<void> {
    this.tour = tour;
    try {
      const lecture = lireBrouillon(texte);
      this.tell({ tour, quoi: 'lecture', lecture });
      if (lecture.kind === 'refus') return;
      const index = await this.open(embarque);
      if (this.tour !== tour) return;
      const comparaison = index
        ? await comparerBrouillon(await this.comparable(index), lecture, texte, {
            ...(sauf ? { sauf } : {}),
          })
        : null;
      if (this.tour === tour) this.tell({ tour, quoi: 'comparaison', comparaison });
    } catch (error) {
      this.current = null;
      if (this.tour === tour) this.tell({ tour, quoi: 'panne', detail: String(error) });
    }
  }

  /** What was learned of an index serves as long as it answers. */
  private comparable(index: OpenIndex): Promise<IndexCompare> {
    if (this.current?.index !== index) {
      const today = readingDay(index.manifest, localToday());
      const compare = Catalogue.open(index.source).then((catalogue) => ({
        catalogue,
        engine: openSearch(index.source, today),
        today,
        pied: footOf(index.manifest, today),
      }));
      this.current = { index, compare };
    }
    return this.current.compare;
  }
}
