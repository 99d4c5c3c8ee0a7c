/** What a mention of a text is worth as the name of an employer. */
import type { Gazetteer } from './gazetteer.ts';
import { PROPER, properBits } from './generic.ts';
import { isLowerCase, type Mention } from './mention.ts';
import { contentCount } from './names.ts';
import type { Referent } from './texte.ts';
import { toWords } from './words.ts';

/** Sigles of everyday office life that some service happens to have too. */
const EVERYDAY = new Set(
  'si sic sig sirh rh pas pac bc ms me mt is sp as ce pop sag fne ssi dsi drh daf sg etp bop lolf ej pc pm sma tec se do mer ace des cap act ia ai it cp gpec cse chsct hsct'.split(
    ' ',
  ),
);
/** Its weight in the text, for an owner that it fits so well. */
export function strengthOf(referent: Referent, qualite: number): number {
  return referent.total * qualite * (isQuoted(referent) ? QUOTE : 1);
}

/** What an institution that all texts quote is worth when nothing says that it is the employer. */
export const QUOTE = 0.3;

export function isQuoted({ inTitle, peak, mention }: Referent): boolean {
  return !inTitle && peak < 1.5 && QUOTED.has(contentKey(mention.texte));
}

/** Institutions that the texts of all employers speak of. */
const QUOTED = new Set(
  "Union européenne|Commission européenne|Parlement européen|Conseil d'État|Cour des comptes|Sénat|Assemblée nationale|Gouvernement|Premier ministre|Secrétariat général du Gouvernement|Conseil constitutionnel|CNIL|CADA|SGG|ANSSI|UGAP|INSEE|ANR|SGAE|Commission nationale de l'informatique et des libertés|Agence nationale de la recherche"
    .split('|')
    .map(contentKey),
);

function contentKey(text: string): string {
  return toWords(text)
    .filter((w) => !w.small)
    .map((w) => w.stem)
    .join(' ');
}

/** Known by its letters alone, or by a bureau's name that is not rare; letters in lower case say less still. */
export function isDeep(own: readonly Referent[], entry: number, gazetteer: Gazetteer): boolean {
  const rank = gazetteer.rankOf(entry);
  const bureau = gazetteer.niveauOf(entry) === 'bureau';
  const body = !(gazetteer.entries[entry]?.typeOrganisme ?? '').startsWith('Administration');
  return own.every(({ mention }) =>
    mention.kind === 'sigle'
      ? !(body && mention.owners.length === 1) && rank > (isLowerCase(mention.texte) ? 1 : 2)
      : bureau && properBits(mention.texte, gazetteer) < RARE,
  );
}

/** A direction's whole name in the first lines, where texts present the employer. */
export function isPresented(referent: Referent, gazetteer: Gazetteer): boolean {
  const { mention, peak } = referent;
  const [owner, other] = mention.owners;
  return (
    mention.kind === 'nom' &&
    owner?.par === 'nom' &&
    !other &&
    peak >= 1.2 &&
    !isQuoted(referent) &&
    gazetteer.rankOf(owner.entry) <= 1
  );
}

/** Councils that a ministry consults are spoken of by its services, and seldom recruit. */
export function isConsultative(
  own: readonly Referent[],
  entry: number,
  gazetteer: Gazetteer,
): boolean {
  const type = gazetteer.entries[entry]?.typeOrganisme ?? '';
  return /consultatif/i.test(type) && gazetteer.rankOf(entry) > 0 && !own.some((r) => r.inTitle);
}

/** Rarity of a bureau's name that no other body would give one of its own, in bits. */
const RARE = 2.4 * PROPER;

/** Owners that the mention fits about as well as the best. */
export function likelyOwners(referent: Referent): number {
  const best = Math.max(...referent.mention.owners.map((o) => o.qualite));
  return referent.mention.owners.filter((o) => best - o.qualite < 0.1).length;
}

/** A mention that can tell a body by itself. */
export function isAnchor({ mention }: Referent, gazetteer: Gazetteer): boolean {
  const best = mention.owners.reduce((a, b) => (b.qualite > a.qualite ? b : a));
  if (mention.kind === 'ministere') return false;
  const nom = gazetteer.entries[best.entry]?.nom ?? '';
  // « OTAN » is the sigle of the delegation to it, and is said of the organisation.
  if (mention.kind === 'sigle' && /^(?:représentation|délégation) /i.test(nom)) return false;
  if (mention.kind === 'sigle') {
    const key = mention.texte.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (EVERYDAY.has(key) || key.length <= 2) return false;
    if (best.par === 'champ' || best.par === 'homonyme') return true;
    if (best.par === 'nom-sigle') return key.length >= 4 && !isLowerCase(mention.texte);
    if (isLowerCase(mention.texte)) return false;
    if (best.par === 'initiales-parlees') return mention.owners.length === 1;
    return best.par === 'initiales' && key.length >= 5 && mention.owners.length === 1;
  }
  if (best.par === 'courte') return false;
  if (best.par === 'allonge') return true;
  if (isOneBody(mention, best.entry, gazetteer)) return true;
  return properBits(mention.texte, gazetteer) >= PROPER && mention.owners.length <= 8;
}

/** « Bibliothèque nationale de France »: common words, and one body near the top of the tree. */
function isOneBody(mention: Mention, entry: number, gazetteer: Gazetteer): boolean {
  return (
    mention.owners.length === 1 &&
    gazetteer.rankOf(entry) <= 2 &&
    gazetteer.niveauOf(entry) !== 'bureau' &&
    /^\p{Lu}/u.test(mention.texte) &&
    contentCount(toWords(mention.texte)) >= (gazetteer.rankOf(entry) === 0 ? 2 : 3) &&
    properBits(mention.texte, gazetteer) >= 3
  );
}
