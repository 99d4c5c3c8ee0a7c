import { DamagedRecordError, type StoredService } from '../index-format/records.ts';
import type { PageCard, ServiceCard } from '../model/card.ts';
import type { IsoDate, OffreReference, ServiceId } from '../model/ids.ts';
import type { IndexState } from '../model/index-state.ts';
import type { LienResult } from '../model/link.ts';
import type { OffreFacts, PageFacts } from '../model/page.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import { Catalogue, type NumberedOffre } from './catalogue.ts';
import type { Lookup } from './lookup.ts';
import { type OffreProche, offreCard } from './offre-card.ts';
import { footOf, type OpenIndex, readingDay } from './open-index.ts';
import { serviceCard } from './service-card.ts';

/** What reads an offer's page further than the index did; the background composes it. */
export interface PageReader {
  link(
    index: OpenIndex,
    catalogue: Catalogue,
    facts: OffreFacts,
    offre: NumberedOffre | null,
  ): Promise<LienResult>;
  /** Offers like one that the index does not hold. */
  similar(
    index: OpenIndex,
    catalogue: Catalogue,
    facts: OffreFacts,
  ): Promise<readonly OffreProche[]>;
  sigles(facts: OffreFacts): readonly string[];
}

export interface LocalLookupParts {
  /** The index that answers now; a problem when there is none. */
  open(): Promise<Result<OpenIndex>>;
  /** Awaited when the index turned out to be gone or damaged, before the question is asked again. */
  onDamage(error: unknown): void | Promise<void>;
  state(): Promise<IndexState>;
  today(): IsoDate;
  /** Null where no page is read: only the cards of the index are then drawn. */
  readonly pageReader: PageReader | null;
}

/** Answers from an index that this context can read itself: store, memory or files. */
export class LocalLookup implements Lookup {
  private catalogue: { readonly index: OpenIndex; readonly catalogue: Catalogue } | null = null;

  constructor(private readonly parts: LocalLookupParts) {}

  describePage(facts: PageFacts): Promise<Result<PageCard | null>> {
    return this.answer((index, catalogue) =>
      facts.kind === 'service'
        ? this.servicePage(index, catalogue, facts)
        : this.offrePage(index, catalogue, facts.reference, facts),
    );
  }

  describeService(id: ServiceId): Promise<Result<ServiceCard | null>> {
    return this.answer(async (index, catalogue) => {
      const service = await catalogue.findService({ by: 'id', value: id });
      return service && this.card(index, catalogue, service);
    });
  }

  describeOffre(reference: OffreReference): Promise<Result<PageCard | null>> {
    return this.answer((index, catalogue) => this.offrePage(index, catalogue, reference, null));
  }

  getIndexState(): Promise<IndexState> {
    return this.parts.state();
  }

  private async servicePage(
    index: OpenIndex,
    catalogue: Catalogue,
    facts: Extract<PageFacts, { kind: 'service' }>,
  ): Promise<ServiceCard | null> {
    const service = await catalogue.findService(facts.key);
    return service && this.card(index, catalogue, service);
  }

  private card(
    index: OpenIndex,
    catalogue: Catalogue,
    service: StoredService,
  ): Promise<ServiceCard> {
    const today = readingDay(index.manifest, this.parts.today());
    return serviceCard(catalogue, service, footOf(index.manifest, today), today);
  }

  private async offrePage(
    index: OpenIndex,
    catalogue: Catalogue,
    reference: OffreReference,
    facts: OffreFacts | null,
  ): Promise<PageCard | null> {
    const { pageReader } = this.parts;
    const today = readingDay(index.manifest, this.parts.today());
    const offre = await catalogue.findOffre(reference);
    const inferred =
      facts && pageReader ? await pageReader.link(index, catalogue, facts, offre) : null;
    const similar =
      facts && pageReader && !offre ? await pageReader.similar(index, catalogue, facts) : [];
    const sigles = facts && pageReader ? pageReader.sigles(facts) : [];
    return offreCard(
      catalogue,
      { facts, offre, inferred, similar, sigles },
      footOf(index.manifest, today),
      today,
    );
  }

  /** Runs a question over the active index; one that was replaced meanwhile is asked again, once. */
  private async answer<T>(
    ask: (index: OpenIndex, catalogue: Catalogue) => Promise<T>,
  ): Promise<Result<T>> {
    for (let attempt = 0; ; attempt += 1) {
      const opened = await this.parts.open();
      if (!opened.ok) return opened;
      try {
        if (this.catalogue?.index !== opened.value)
          this.catalogue = {
            index: opened.value,
            catalogue: await Catalogue.open(opened.value.source),
          };
        return ok(await ask(opened.value, this.catalogue.catalogue));
      } catch (error) {
        this.catalogue = null;
        await this.parts.onDamage(error);
        if (attempt === 0) continue;
        const damaged = error instanceof DamagedRecordError || error instanceof RangeError;
        return failed(damaged ? 'storage-damaged' : 'internal', String(error));
      }
    }
  }
}
