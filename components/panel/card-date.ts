import type { PageCard } from '../../lib/model/card.ts';
import { formatDate } from '../shared/format.ts';

/** Date of the data behind the card: services for a service, offers for an offer. */
export function dateOf({ kind, pied }: PageCard): string {
  const source = pied.sources.find((one) => one.kind === `${kind}s`) ?? pied.sources[0];
  return source ? formatDate(source.date) : pied.indexVersion;
}
