import type { SearchKind } from './search.ts';

const BODY =
  '(?:service|bureau|direction|administration|organisme|ministere|interlocuteur|personne)s?';
const OF =
  '(?:de la|de l|de|du|des|d|pour la|pour le|pour les|pour l|pour|sur|en|au|aux|la|le|les|l)';

/**
 * Phrases that ask without saying what about, on folded words joined by blanks. Each is matched at the
 * start only, so that « contact » in the name of a service stays a word.
 */
const FRAMES: readonly RegExp[] = [
  new RegExp(
    `^(?:a )?(?:qui|quel(?:le)?s?)(?: (?:est|sont))?(?: (?:le|la|les|l))?(?: ${BODY})?(?: qui)?(?: (?:est|sont|se|s|peut|doit|dois je|puis je|faut il))*(?: (?:occupe(?:nt)?|chargee?s?|responsables?|competente?s?|gere(?:nt)?|traite(?:nt)?|pilote(?:nt)?|suit|suivent|contacter|appeler|joindre|saisir|demander|adresser|delivre|interroger))(?: ${OF})?(?= )`,
  ),
  new RegExp(
    `^${BODY} (?:qui )?(?:s |se )?(?:occupe(?:nt)?|chargee?s?|competente?s?|en charge|gere(?:nt)?)(?: ${OF})?(?= )`,
  ),
  /^(?:je|on|nous|j)(?: (?:cherche|cherchons|recherche|veux|voudrais|souhaite|aimerais|ai besoin))(?: (?:de|d|a|contacter|joindre|trouver|savoir|un|une|le|la|les|l|du|des))*(?= )/,
  /^(?:ou|comment)(?: (?:trouver|contacter|joindre|s adresser|adresser|se situe|est|sont|demander|obtenir|faire))+(?: (?:a|au|aux|un|une|le|la|les|l|du|des|pour))*(?= )/,
  new RegExp(
    `^(?:coordonnees|adresse|telephone|tel|numero(?: de telephone)?|mail|adresse mail|courriel|email|site(?: internet| web)?|organigramme|horaires|contact|contacts|contacter|joindre) ${OF}(?= )`,
  ),
  /^(?:que (?:fait|font|veut dire|signifie)|(?:qu )?est ce que|(?:c )?est quoi|definition|signification|sens)(?: (?:de|du|des|d|le|la|les|l|un|une))*(?= )/,
  new RegExp(
    `^(?:qui est|qui sont|nom)(?: (?:de|du|des|d))?(?: (?:le|la|les|l))?(?: (?:directeurs?|directrices?|chefs?|cheffes?|responsables?|presidente?s?)(?: generale?)?)? ${OF}(?= )`,
  ),
  /^(?:les |le |la )?(?:personnes?|gens|agents|collegues|equipes?)(?: (?:qui|en|sont|charges?|chargees?|charge|travaillent|travaille|s|se|occupe|occupent))+(?: (?:de|du|des|d|sur|la|le|les|l))*(?= )/,
];

const OFFRE_FRAMES: readonly RegExp[] = [
  /^(?:offres?|postes?|emplois?|jobs?|annonces?|recrutements?|travail|travailler|devenir)(?: (?:d emploi|de poste|emploi))?(?: (?:de|d|en|pour|comme|a|au|aux|dans|la|le|les|l|un|une))*(?= )/,
];

/** How many words at the start of a query are only its frame; never all of them. */
export function frameLength(words: readonly string[], kind: SearchKind): number {
  const frames = kind === 'offre' ? [...FRAMES, ...OFFRE_FRAMES] : FRAMES;
  let rest = words.join(' ');
  let taken = 0;
  // Two frames may follow each other: « je cherche » then « qui s'occupe de ».
  for (let round = 0; round < 3; round += 1) {
    const length = frames.reduce((most, frame) => Math.max(most, matchLength(frame, rest)), 0);
    if (length === 0) break;
    taken += rest.slice(0, length).split(' ').length;
    rest = rest.slice(length).trimStart();
  }
  return taken < words.length ? taken : 0;
}

function matchLength(frame: RegExp, text: string): number {
  return frame.exec(text)?.[0].length ?? 0;
}
