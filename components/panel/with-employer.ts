import type { Lookup } from '../../lib/lookup/lookup.ts';
import type { Candidat, OffreCard } from '../../lib/model/card.ts';
import { ok } from '../../lib/model/problem.ts';
import type { Answer } from '../hooks/use-screens.ts';

/** The card again, with the employer that the reader chose. */
export async function withEmployer(
  api: Pick<Lookup, 'describeService'>,
  offre: OffreCard,
  lien: Candidat | null,
): Promise<Answer> {
  const candidats = proposed(offre).filter(({ id }) => id !== lien?.id);
  if (!lien) return ok({ ...offre, lien, service: null, candidats });
  const answer = await api.describeService(lien.id);
  return answer.ok ? ok({ ...offre, lien, service: answer.value, candidats }) : answer;
}

/** What the reader may choose from: the link shown, then the other candidates. */
export function proposed({ lien, candidats }: OffreCard): readonly Candidat[] {
  return lien ? [lien, ...candidats.filter(({ id }) => id !== lien.id)] : candidats;
}
