import { MAX_QUERY, NOWHERE, type PopupPlace } from '../../lib/popup-place.ts';
import { cleanText } from '../../lib/shell/clean-text.ts';

const MAX_SIGLE = 40;

export interface Start {
  readonly start: PopupPlace;
  /** A sigle to make out; empty for none. */
  readonly sigle: string;
}

/** What the address of the popup asks for, `?q=` or `?sigle=`; null when it asks for nothing. */
export function startOf(search: string): Start | null {
  const asked = new URLSearchParams(search);
  const sigle = cleanText(asked.get('sigle') ?? '', MAX_SIGLE);
  const query = sigle || cleanText(asked.get('q') ?? '', MAX_QUERY);
  return query ? { start: { ...NOWHERE, query }, sigle } : null;
}
