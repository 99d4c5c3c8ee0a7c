/**
 * What keeps persons out of the index. Columns that hold them are never read; this file catches what
 * strays into other fields: a civility with a name, an address or a line that belongs to one person.
 */
const CIVILITE =
  /(?<![\p{L}])(?:M\.|MM\.|Mr\.?|Mme\.?|Mmes|Mlle\.?|Monsieur|Madame|Mademoiselle|Me|Pr\.?|Dr\.?)\s+(?:(?:le|la)\s+(?:Dr|Pr|Docteur|Professeur)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|du|d'|le|la)\s+)?\p{Lu}[\p{L}'’-]+){0,3}/gu;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
const PHONE = /(?<!\d)(?:\+33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;

/**
 * Words that make a mailbox a function rather than a person. A local part of the form `prenom.nom`
 * with none of them is taken for a person.
 */
const GENERIC_MAILBOX =
  /accueil|adjoint|admin|affaires|agence|ambassade|annuaire|archives|assistance|bureau|cabinet|cellule|centre|chancellerie|cnil|comite|commission|communication|concours|conseil|consul|contact|controle|courrier|ddt|delegation|departement|direction|division|documentation|dpo|dreal|ecole|enquete|etat|formation|gestion|greffe|info|institut|juridique|justice|laboratoire|mairie|marches|mediat|message|ministere|mission|numerique|observatoire|poste|prefecture|presse|protection|public|rectorat|recrut|region|regie|relation|reseau|ressources|rh|scol|secretariat|secretaire|sec\b|service|siege|sous-pref|standard|statistique|support|territoire|tribunal|universite|urgence|usager|webmaster/i;

/** True for an address that looks like one person's: `jean.dupont@…`, `j.dupont@…`. */
export function isPersonalEmail(address: string): boolean {
  const local = address.trim().split('@')[0] ?? '';
  if (!/^[\p{L}]+(?:-[\p{L}]+)?[._][\p{L}][\p{L}'-]+\d{0,2}$/u.test(local)) return false;
  return !GENERIC_MAILBOX.test(local);
}

/** True when the text names a person after a civility. Functions in lower case do not count. */
export function namesPerson(text: string): boolean {
  for (const match of text.matchAll(CIVILITE)) if (!isFunctionAfterCivility(match[0])) return true;
  return false;
}

/** « Monsieur le Ministre », « Madame la Directrice », « Maison Monsieur »: no one is named. */
function isFunctionAfterCivility(text: string): boolean {
  const after = text.replace(/^\S+\s+/, '');
  return (
    /^(?:le|la|les|l['’])\s/i.test(after) ||
    /^(?:Ministre|Préfet|Préfète|Directeur|Directrice|Président|Présidente|Secrétaire|Chef|Cheffe|Maire)\b/.test(
      after,
    )
  );
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
export function scrubText(text: string): Scrubbed {
  let removed = 0;
  const kept = text.split('\n').map((line) =>
    line
      .split(/(?<=[.!?;])\s+(?=\p{Lu}|$)/u)
      .reduce<string[]>((sentences, part) => {
        // An abbreviation such as « M. » ends like a sentence: glue it to what follows before judging.
        const last = sentences.at(-1);
        if (last !== undefined && /(?:^|\s)(?:M|MM|Mme|Mlle|Dr|Pr|Mr)\.$/.test(last)) {
          sentences[sentences.length - 1] = `${last} ${part}`;
        } else sentences.push(part);
        return sentences;
      }, [])
      .filter((sentence) => {
        const named = namesPerson(sentence);
        if (named) removed += 1;
        return !named;
      })
      .join(' '),
  );
  const withoutContacts = kept
    .join('\n')
    .replace(EMAIL, () => {
      removed += 1;
      return '';
    })
    .replace(PHONE, () => {
      removed += 1;
      return '';
    });
  return { text: removed ? withoutContacts.replace(/[ \t]{2,}/g, ' ').trim() : text, removed };
}

/**
 * Takes a person's name out of a short label (a title, an employer) without losing the rest:
 * « Assistant de Mme Dupont » becomes « Assistant de ».
 */
export function scrubLabel(label: string): Scrubbed {
  let removed = 0;
  const drop = (match: string): string => {
    if (isFunctionAfterCivility(match)) return match;
    removed += 1;
    return '';
  };
  const text = label.replace(EMAIL, drop).replace(PHONE, drop).replace(CIVILITE, drop);
  return { text: removed ? text.replace(/[ \t]{2,}/g, ' ').trim() : label, removed };
}
