import type { PageCard, ServiceCard } from '../model/card.ts';
import type { OffreReference, ServiceId } from '../model/ids.ts';
import type { IndexState } from '../model/index-state.ts';
import type { PageFacts } from '../model/page.ts';
import type { Problem, Result } from '../model/problem.ts';

/**
 * The questions the faces ask. Answered from the store where the face has the extension's origin,
 * by message in the injected panel. Null: the index does not know it.
 */
export interface Lookup {
  describePage(facts: PageFacts): Promise<Result<PageCard | null, Problem>>;
  describeService(id: ServiceId): Promise<Result<ServiceCard | null, Problem>>;
  describeOffre(reference: OffreReference): Promise<Result<PageCard | null, Problem>>;
  getIndexState(): Promise<IndexState>;
}
