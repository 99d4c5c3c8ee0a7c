import { fold } from '../text/fold.ts';

const OBJECT =
  /\b(?:portant|relatif|relative|relatifs|fixant|instituant|créant|organisant)\b(?:\s+(?:à|aux|au))?\s+(.{6,160})/iu;
/** Subjects that every founding text has and that tell a reader nothing. */
const HOLLOW = /^(?:organisation|creation|attributions?|missions?|nomination|delegation)\s*$/;

/**
 * What the titles of founding texts say a service is about: « Arrêté du 9 juillet 2008 portant
 * organisation de la direction générale de l'énergie » gives « organisation de la direction générale
 * de l'énergie ». At most three, in the words of the titles, without repeats.
 */
export function legalTerms(titles: readonly string[]): string[] {
  const terms = new Map<string, string>();
  for (const title of titles) {
    const object = OBJECT.exec(title)?.[1]
      ?.replace(/\s*[(,;.].*$/u, '')
      .trim();
    if (!object || HOLLOW.test(fold(object))) continue;
    const key = fold(object);
    if (!terms.has(key)) terms.set(key, object);
  }
  return [...terms.values()].slice(0, 3);
}
