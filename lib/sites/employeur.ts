/** Offers of local bodies print a category in place of the employer, who is named at the end of the title. */
import { labelKey } from './dom.ts';

/**
 * Plurals of common nouns: « Communes », « Conseils départementaux », « Structures de coopération
 * territoriale ». Some also begin proper names (« Centres de… », « Services de… »), hence their adjective.
 */
const CATEGORIE =
  /^(autres |communes|communautes|metropoles|departements|regions|collectivites|syndicats|mairies|conseils |structures |centres ((inter)?communaux|de gestion|hospitaliers$)|services departementaux|etablissements |offices publics|caisses |poles |groupements )/;
/** Ends of titles that name no one: sex, contract, reference, working time. */
const NOT_A_NAME = /^([hfmx ]*|cd[di]\b.*|ref .*|temps .*|..)$/;

/** `versant` settles the doubt: no State employer is a category. */
export function isCategorieEmployeur(employeur: string, versant: string | null): boolean {
  return !/ etat$/.test(labelKey(versant ?? '')) && CATEGORIE.test(labelKey(employeur));
}

/** What follows the last « - » of a title; null when there is none or when it names no one. */
export function employeurDuTitre(intitule: string): string | null {
  const [head, ...parts] = intitule.split(/[\s)][-–—]\s/);
  const tail = parts.pop()?.trim();
  return head && tail && !NOT_A_NAME.test(labelKey(tail)) ? tail : null;
}
