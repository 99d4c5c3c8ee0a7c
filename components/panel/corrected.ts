import { employeurKey, type FoundCorrection } from '../../lib/corrections.ts';
import type { Candidat, OffreCard, ServiceCard } from '../../lib/model/card.ts';
import type { OffreFacts, PageFacts } from '../../lib/model/page.ts';
import { ok } from '../../lib/model/problem.ts';
import type { Answer } from '../hooks/use-screens.ts';
import { proposed } from './OffrePanel.tsx';
import type { PanelApi } from './panel-api.ts';
import { withEmployer } from './with-employer.ts';

type Asked = Pick<PanelApi, 'describePage' | 'describeService' | 'corrections'>;

/** The card of a page, with the employer that the reader chose here before, if any. */
export async function describeCorrected(api: Asked, page: PageFacts): Promise<Answer> {
  const [answer, found] = await Promise.all([
    api.describePage(page),
    page.kind === 'offre' ? api.corrections?.find(page).catch(() => null) : null,
  ]);
  if (!found || !answer.ok || answer.value?.kind !== 'offre') return answer;
  return (await withCorrection(api, answer.value, found)) ?? answer;
}

/** Keeps what the reader chose for an offer. */
export async function keepChoice(
  api: PanelApi,
  page: OffreFacts,
  chosen: Candidat | null,
): Promise<void> {
  await api.corrections?.keep({
    reference: page.reference,
    intitule: page.intitule.slice(0, 300),
    employeur: chosen ? employeurKey(page) : '',
    service: chosen && { id: chosen.id, nom: chosen.nom.slice(0, 300) },
  });
}

/** Null when the correction cannot apply: TED's own answer then stands. */
async function withCorrection(
  api: Asked,
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

async function candidatOf(api: Asked, id: ServiceCard['id']): Promise<Candidat | null> {
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
