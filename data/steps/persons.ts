import { foldedWords } from '../../lib/text/fold.ts';
import { type KnownPersons, NO_ONE_KNOWN } from './known-persons.ts';
import { PATRONYMES, PRENOMS } from './person-lists.ts';
import { findNames, type Span } from './person-names.ts';

/**
 * What keeps persons out of the index. Columns that hold them are never written; this file catches what
 * strays into other fields: a civility with a name, a first name with a surname, an address or a line
 * that belongs to one person.
 */
const CIVILITE =
  /(?<!\p{L}|\p{L}\.|& ?)(?:M\.|MM\.|M[Rr]\.?|M(?:me|ME)s?\.?|M(?:lle|LLE)s?\.?|Monsieur|MONSIEUR|Messieurs|Madame|MADAME|Mesdames|Mademoiselle|MADEMOISELLE|Me|Pr\.?|Dr\.?)\s+(?:(?:le|la)\s+(?:Dr|Pr|Docteur|Professeur)\.?\s+)?(?:\p{Lu}\.[\s-]?){0,2}\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|du|d'|le|la)\s+){0,2}\p{Lu}[\p{L}'’-]+){0,3}/gu;
/** « Mme la directrice DUPONT »: the surname in capitals behind the function. */
const CIVILITE_FONCTION =
  /(?<!\p{L}|\p{L}\.)(?:M\.|Mme|Monsieur|Madame)\s+(?:le |la |l['’])\p{Ll}[\p{Ll}-]*(?:\s+\p{Ll}[\p{Ll}-]*){0,2}\s+(?:\p{Lu}\p{Ll}+\s+)?\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*(?!\p{L})/gu;
const EMAIL =
  /[\p{L}\d._%+'’-]{1,80}(?:@|\s?\[(?:at|arobase)\]\s?)[\p{L}\d.-]{1,120}\.\p{L}{2,}/giu;
const PHONE =
  /(?<![\p{L}\d_=/-])(?:(?:\+|00)33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s\u00a0.-]?\d{2}){4}(?![\p{L}\d_-])/gu;
const MOBILE = /^(?:(?:\+|00)33(?:\(0\))?|0)[67]/;

/** One word that makes a mailbox a function, whole: « service », « rh », « concours ». */
const FUNCTION_WORD =
  /^(?:accueil|acces|achats?|adjoint|admin|administration|affaires|agence|ambassade|annuaire|archives|assistance|association|bureau|cabinet|campus|candidatures?|cdg|cellule|centre|ch|chancellerie|chu|clinique|college|comite|commission|commune|communication|compta|comptabilite|concours|conseil|consul|consulat|contacts?|controle|courrier|creche|crous|ddt|delegation|departement|dir|direction|directeur|directrice|division|documentation|dpo|dreal|drh|dsi|ecole|ehpad|enquetes?|etat|fondation|formation|gendarmerie|gestion|greffe|hopital|informatique|infos?|institut|juridique|justice|laboratoire|lycee|mairie|maison|marches|mediat\w*|mediatheque|message|ministere|mission|musee|numerique|observatoire|ot|poste|prefecture|presidence|presse|protection|public|rectorat|recrut\w*|region|regie|relations?|residence|reseau|ressources|rh|saint|sainte|scol\w*|sec|secretaire|secretariat|sg|service|services|siege|sousprefecture|st|ste|standard|statistiques?|support|territoires?|theatre|tribunal|universite|urgences?|usagers?|villa|ville|webmaster|webmestre)$/;

/** True for an address that looks like one person's: `jean.dupont@…`, `j.dupont@…`, `dupont.jean@…`. */
export function isPersonalEmail(address: string, known: KnownPersons = NO_ONE_KNOWN): boolean {
  const local = address.trim().split(/@|\s?\[/)[0] ?? '';
  if (local === '' || local.length > 80) return false;
  if (known.ownsMailbox(local)) return true;
  const dotted = local.replace(/\d+$/, '').split(/[._]/);
  const parts = dotted.map((part) => foldedWords(part).join('-')).filter(Boolean);
  if (parts.some((part) => part.split('-').some((word) => FUNCTION_WORD.test(word)))) return false;
  const isPrenom = (part: string): boolean => part.split('-').every((word) => PRENOMS.has(word));
  const [first, second] = parts;
  if (first === undefined) return false;
  if (second === undefined) {
    // « jean-dupont@ »: a dash alone parts the two, so the first must be the first name.
    const [prenom, nom, more] = first.split('-');
    return more === undefined && nom !== undefined && nom.length > 1 && PRENOMS.has(prenom ?? '');
  }
  if (parts.length > 4) return false;
  if (first.length === 1) return second.length >= 3 || PATRONYMES.has(second);
  if (second.length === 1 && parts.length === 2) return PATRONYMES.has(first);
  return isPrenom(first) || isPrenom(second) || (PATRONYMES.has(first) && parts.length === 2);
}

/** True for a mobile line: a service answers on a fixed one, a person on a mobile. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone.replace(/[\s\u00a0.-]/g, ''));
}

/** « Monsieur le Ministre », « Madame la Directrice », « Madame, Monsieur »: no one is named. */
function isFunctionAfterCivility(text: string): boolean {
  const after = text.replace(/^\S+\s+/, '');
  return (
    /^(?:le|la|les|l['’])\s/i.test(after) ||
    /^(?:Ministre|Préfet|Préfète|Directeur|Directrice|Président|Présidente|Secrétaire|Chef|Cheffe|Maire|Madame|Monsieur|Mesdames|Messieurs|Ambassadeur|Ambassadrice|Recteur|Rectrice|Procureur|Procureure|Général|Déléguée?|Commissaire|Sous-préfet|Sous-préfète|Premier|Première|Garde)(?!\p{L})/iu.test(
      after,
    )
  );
}

/** « rue du Dr Roux », « hôpital du Pr Calmette »: a place bears the name. */
const PLACE_BEFORE =
  /(?:rue|avenue|av|bd|boulevard|place|all[ée]e|quai|square|impasse|chemin|cours|route|h[ôo]pital|clinique|coll[èe]ge|lyc[ée]e|[ée]cole|r[ée]sidence|ehpad|maison|espace|centre|b[âa]timent|salle|stade)\.?\s+(?:(?:du|de la|de|des)\s+)?$/iu;

/** Where persons are named in a text: after a civility, or by a first name and a surname. */
function findPersons(text: string, known: KnownPersons, strict: boolean): Span[] {
  const spans: Span[] = [];
  if (/M|Dr|Pr/.test(text)) {
    for (const pattern of [CIVILITE, CIVILITE_FONCTION])
      for (const match of text.matchAll(pattern)) {
        if (pattern === CIVILITE && isFunctionAfterCivility(match[0])) continue;
        if (/^(?:Dr|Pr|Me)/.test(match[0]) && PLACE_BEFORE.test(text.slice(0, match.index)))
          continue;
        spans.push({ start: match.index, end: match.index + match[0].length });
      }
  }
  spans.push(...findNames(text, known, strict));
  return merged(spans);
}

/** One span where a civility and a name were both seen. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && span.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}

/** True when the text names a person. `strict` is for the name of a service: see `findNames`. */
export function namesPerson(text: string, known = NO_ONE_KNOWN, strict = false): boolean {
  return findPersons(text, known, strict).length > 0;
}

/** True when the text holds a person's address or mobile. */
export function reachesPerson(text: string, known = NO_ONE_KNOWN): boolean {
  if (text.includes('@') || text.includes('['))
    for (const [address] of text.matchAll(EMAIL)) if (isPersonalEmail(address, known)) return true;
  if (/\d{2}/.test(text))
    for (const [phone] of text.matchAll(PHONE)) if (isMobile(phone)) return true;
  return false;
}

export interface Scrubbed {
  readonly text: string;
  /** How many names, addresses and phones were taken out. */
  readonly removed: number;
}

/**
 * Takes persons out of a free text: drops each sentence that names one, and each e-mail or phone.
 * What is left is the source's own words, never rewritten.
 */
export function scrubText(text: string, known = NO_ONE_KNOWN): Scrubbed {
  let removed = 0;
  const kept = text.split('\n').map((line) => {
    if (!namesPerson(line, known)) return line;
    return sentencesOf(line)
      .filter((sentence) => {
        const named = namesPerson(sentence, known);
        if (named) removed += 1;
        return !named;
      })
      .join(' ');
  });
  // A line that is clean sentence by sentence and not as a whole: its end and the next start make a name.
  const lines = kept.filter((line) => {
    const named = namesPerson(line, known);
    if (named) removed += 1;
    return !named;
  });
  const contacts = withoutContacts(lines.join('\n'));
  removed += contacts.removed;
  return {
    text: removed ? contacts.text.replace(/[ \t]{2,}/g, ' ').trim() : text,
    removed,
  };
}

/** An abbreviation such as « M. » or « J. » ends like a sentence: it is glued to what follows. */
function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?;])\s+(?=\p{Lu}|$)/u).reduce<string[]>((sentences, part) => {
    const last = sentences.at(-1);
    if (last !== undefined && /(?:^|[\s.-])(?:M|MM|Mme|Mlle|Dr|Pr|Mr|Me|\p{Lu})\.$/u.test(last))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
    return sentences;
  }, []);
}

function withoutContacts(text: string): Scrubbed {
  let removed = 0;
  const drop = (): string => {
    removed += 1;
    return '';
  };
  let cleaned = text;
  if (text.includes('@') || text.includes('[')) cleaned = cleaned.replace(EMAIL, drop);
  if (/\d{2}/.test(text)) cleaned = cleaned.replace(PHONE, drop);
  return { text: cleaned, removed };
}

/**
 * Takes a person's name out of a short label (a title, an employer) without losing the rest:
 * « Assistant de Mme Dupont » becomes « Assistant de ». `strict` is for the name of a service.
 */
export function scrubLabel(label: string, known = NO_ONE_KNOWN, strict = false): Scrubbed {
  const contacts = withoutContacts(label);
  let { text, removed } = contacts;
  // Taking a name out may bring two words together: judged again until nothing is left.
  for (let pass = 0; pass < 4; pass += 1) {
    const spans = findPersons(text, known, strict);
    if (spans.length === 0) break;
    removed += spans.length;
    text = cut(text, spans);
  }
  if (removed === 0) return { text: label, removed };
  return { text: tidied(text), removed };
}

/** Stands where a name was while a label is judged again, so that its neighbours do not meet. */
const HOLE = '\ufffc';

function cut(text: string, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of spans) {
    kept += `${text.slice(from, start)} ${HOLE} `;
    from = end;
  }
  return kept + text.slice(from);
}

/** Nothing is left hanging where a name was: empty brackets, a dash or a colon at an end. */
function tidied(text: string): string {
  return text
    .replaceAll(HOLE, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s,;:/–—-]+|[\s,;:/(–—-]+$/g, '')
    .replace(/[ \t]{2,}/g, ' ');
}
