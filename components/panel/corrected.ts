import { employeurKey, type FoundCorrection, type NamedOffre } from '../../lib/corrections.ts';
import type { Candidat, OffreCard, ServiceCard } from '../../lib/model/card.ts';
import type { PageFacts } from '../../lib/model/page.ts';
import { ok } from '../../lib/model/problem.ts';
import type { Answer, Ask } from '../hooks/use-screens.ts';
import type { PanelApi } from './panel-api.ts';
import { proposed, withEmployer } from './with-employer.ts';

export type CorrectionApi = Pick<PanelApi, 'describeService' | 'corrections'>;

/** To correct what TED says, nothing is kept nor forgotten. */
type FindingApi = Pick<PanelApi, 'describeService'> & {
  readonly corrections?: Pick<NonNullable<PanelApi['corrections']>, 'find'>;
};

/** The card of a page, with the employer that the reader chose here before, if any. */
export function describeCorrected(
  api: FindingApi & Pick<PanelApi, 'describePage'>,
  page: PageFacts,
): Promise<Answer> {
  return corrected(api, () => api.describePage(page), page.kind === 'offre' ? page : null);
}

/** An answer on an offer, with the employer that the reader chose for it; `offre` null changes nothing. */
export async function corrected(
  api: FindingApi,
  ask: Ask,
  offre: NamedOffre | null,
): Promise<Answer> {
  const [answer, found] = await Promise.all([
    ask(),
    offre && api.corrections?.find(offre).catch(() => null),
  ]);
  if (!found || !answer.ok || answer.value?.kind !== 'offre') return answer;
  return (await withCorrection(api, answer.value, found)) ?? answer;
}

/** Keeps what the reader chose for an offer. */
export async function keepChoice(
  api: CorrectionApi,
  offre: NamedOffre,
  chosen: Candidat | null,
): Promise<void> {
  await api.corrections?.keep({
    reference: offre.reference,
    intitule: offre.intitule.slice(0, 300),
    employeur: chosen ? employeurKey(offre) : '',
    service: chosen && { id: chosen.id, nom: chosen.nom.slice(0, 300) },
  });
}

/** Null when the correction cannot apply: TED's own answer then stands. */
async function withCorrection(
  api: FindingApi,
  card: OffreCard,
  { service, pour }: FoundCorrection,
): Promise<Answer | null> {
  const known = service && proposed(card).find(({ id }) => id === service.id);
  // What was chosen for another offer only counts where TED finds it possible for this one.
  if (service && !known && pour === 'employeur') return null;
  const lien = service && (known ?? (await candidatOf(api, service.id)));
  if (service && !lien) return null;
  const answer = await withEmployer(api, card, lien);
  return answer.ok && answer.value?.kind === 'offre'
    ? ok({ ...answer.value, correction: pour })
    : null;
}

async function candidatOf(api: FindingApi, id: ServiceCard['id']): Promise<Candidat | null> {
  const answer = await api.describeService(id);
  if (!answer.ok || !answer.value) return null;
  const { nom, sigle, url, chemin } = answer.value;
  return {
    ...{ id, nom, sigle, url },
    rattachement: chemin.at(-1)?.nom ?? '',
    niveau: 'organisme',
    inference: { confiance: 'a-verifier', raisons: [] },
  };
}
