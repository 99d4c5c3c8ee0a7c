/** Addresses of the public job board: `choisirleservicepublic.gouv.fr`, and its former name `place-emploi-public.gouv.fr`. */
import type { PageRef } from '../model/page.ts';
import { parseCspReference } from './csp-reference.ts';
import type { Site } from './site.ts';

const ORIGIN = /^https?:\/\/(www\.)?(choisirleservicepublic|place-emploi-public)\.gouv\.fr(:\d+)?$/;
/** WordPress's own folders: files, the PDF of offers, feeds and calls, no page. */
const NOT_A_PAGE = /^wp-/i;
const OFFRE = /^offre-emploi$/i;
/** What precedes the reference in the long form; a slug may hold the words as well. */
const BEFORE_REFERENCE = /^.*-reference-/i;

/** The offer, list or editorial page that an address of the job board names. */
export function detectCsp(url: URL): PageRef | null {
  if (!ORIGIN.test(url.origin)) return null;
  const [first = '', second = '', more] = url.pathname.split('/').filter(Boolean);
  if (OFFRE.test(first) && !more) {
    const reference = parseCspReference(second.replace(BEFORE_REFERENCE, ''));
    if (reference) return { kind: 'offre', site: 'csp', reference };
  }
  return NOT_A_PAGE.test(first) ? null : { kind: 'liste', site: 'csp' };
}

export const csp: Site = {
  id: 'csp',
  matches: [
    '*://choisirleservicepublic.gouv.fr/*',
    '*://www.choisirleservicepublic.gouv.fr/*',
    '*://place-emploi-public.gouv.fr/*',
    '*://www.place-emploi-public.gouv.fr/*',
  ],
  detect: detectCsp,
};
