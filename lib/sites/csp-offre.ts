/**
 * The offer pages of the job board, in its three designs: since 2023, 2022, 2019 to 2021.
 * Order of trust: the words shown, found by their label; a class name of a dated design; the hidden
 * inputs that the site fills for its audience measure.
 */
import type { IsoDate, OffreReference } from '../model/ids.ts';
import { parseFrenchDate } from '../model/ids.ts';
import type { OffreFacts } from '../model/page.ts';
import { parseCspReference } from './csp-reference.ts';
import { cut, firstText, foldBlanks, isRefusal, MAX_LIGNE, MAX_TEXTE, readText } from './dom.ts';
import { employeurDuTitre, isCategorieEmployeur } from './employeur.ts';
import { findLabels, sectionNodes, valueNodes } from './labels.ts';

/** Other offers (up to six on a page), forms and furniture: their labels are not this offer's. */
const ELSEWHERE =
  'script,style,template,noscript,svg,footer,nav,dialog,form,.fr-card,.card,.strate-cards-list,.fr-share,.fr-modal,.fr-consent-banner';

/** Labels by field, surest first, as `labelKey` writes them. */
const REFERENCE = ['reference', 'reference de l offre', 'ref'];
const EMPLOYEUR = ['employeur'];
const ORGANISME = ['organisme de rattachement'];
const VERSANT = ['fonction publique', 'versant'];
const CATEGORIE = ['categorie'];
const NATURE = ['nature de l emploi'];
const DOMAINE = ['domaine'];
const METIER = ['metier de reference', 'metier'];
const LOCALISATION = ['localisation', 'localisation du poste', 'lieu d affectation'];
const DATE_LIMITE = ['date limite de candidature'];
const MISSIONS = ['vos missions en quelques mots', 'vos missions', 'missions'];
const PROFIL = ['profil recherche'];
const QUI_SOMMES_NOUS = ['qui sommes nous'];
const DESCRIPTIF = ['descriptif du service'];
const KNOWN: ReadonlySet<string> = new Set(
  [REFERENCE, EMPLOYEUR, ORGANISME, VERSANT, CATEGORIE, NATURE, DOMAINE, METIER]
    .concat([LOCALISATION, DATE_LIMITE, MISSIONS, PROFIL, QUI_SOMMES_NOUS, DESCRIPTIF])
    .flat(),
);

/**
 * Null on the pages served at an offer's address when it is withdrawn, or by the firewall: a title,
 * perhaps the facts of what was there or other offers, but no text of the recruiter's.
 */
export function readOffre(document: Document, address: OffreReference): OffreFacts | null {
  const root = document.querySelector('main') ?? document.body;
  if (!root) return null;
  const labels = findLabels(root, ELSEWHERE, KNOWN);
  const prose: Node[] = [];

  const section = (keys: readonly string[]): string | null => {
    const found = keys.flatMap((key) => labels.filter((label) => label.key === key));
    for (const label of found.filter((one) => one.title).concat(found)) {
      const nodes = sectionNodes(label);
      const text = cut(`${label.inline} ${readText(nodes, MAX_TEXTE)}`.trim(), MAX_TEXTE);
      if (text) {
        prose.push(...nodes);
        return text;
      }
    }
    return null;
  };
  const fact = (keys: readonly string[], selectors: string, input: string): string | null => {
    for (const label of labels) {
      // Recruiters write « Localisation : … » in their own texts too.
      if (!keys.includes(label.key) || prose.some((node) => node.contains(label.node))) continue;
      const text = cut(label.inline, MAX_LIGNE) || readText(valueNodes(label, KNOWN), MAX_LIGNE);
      if (text) return text;
    }
    return (selectors && firstText(root, selectors)) || inputValue(document, input);
  };

  const missions = section(MISSIONS);
  const profil = section(PROFIL);
  const presentation = section(QUI_SOMMES_NOUS);
  const descriptif = section(DESCRIPTIF);

  const intitule = firstText(root, 'h1') ?? inputValue(document, 'page_name');
  // `.ic--…`: seen 2022 and 2026-10; `.single-info`: 2019 to 2021.
  const employeur = fact(EMPLOYEUR, '.ic--user,.single-info.organism', 'content_entite');
  const versant = fact(VERSANT, '.ic--file', 'content_versant');
  let reference: OffreReference | null = null;
  for (const text of [
    fact(REFERENCE, '.number', ''),
    // 2026-10.
    root.getAttribute('data-reference'),
    inputValue(document, 'content_ref'),
  ])
    reference ??= parseCspReference(text?.split(' ')[0] ?? '');
  const isOffre = missions || ((profil || presentation || descriptif) && reference && employeur);
  if (!intitule || isRefusal(intitule) || !isOffre) return null;

  const employeurGenerique = employeur !== null && isCategorieEmployeur(employeur, versant);
  return {
    kind: 'offre',
    reference: reference ?? address,
    intitule,
    employeur,
    organisme: fact(ORGANISME, '', ''),
    employeurGenerique,
    employeurDuTitre: employeurGenerique ? employeurDuTitre(intitule) : null,
    ministere: readMinistere(root),
    versant,
    categorie: fact(CATEGORIE, '', 'content_categorie'),
    natureEmploi: fact(NATURE, '', ''),
    // 2026-10.
    domaine: fact(DOMAINE, '.strate-hero-offer a.fr-tag', 'content_domaine'),
    metier: fact(METIER, '', 'content_metier'),
    localisation: fact(LOCALISATION, '.ic--pin,.single-info.location', ''),
    departement: inputValue(document, 'content_dept'),
    region: inputValue(document, 'content_reg'),
    missions,
    profil,
    descriptionEmployeur: joinTexts(presentation, descriptif),
    publieLe: inputDate(document, 'startPublicationDate') ?? datePosted(document),
    modifieLe: inputDate(document, 'modificationDate'),
    dateLimite: findDate(fact(DATE_LIMITE, '', '') ?? ''),
  };
}

/** In the current design the service's description stands inside the employer's. */
function joinTexts(one: string | null, other: string | null): string | null {
  return one && other && !one.includes(other) ? cut(`${one} ${other}`, MAX_TEXTE) : (one ?? other);
}

const LOGO_OF = /^(bloc.marque|logo(type)?) d(e la |e l.|es |u |e |.)/i;

/** Seen 2026-10. Local offers carry a drawing of their versant there, which is no one's logo. */
function readMinistere(root: Element): string | null {
  for (const image of root.querySelectorAll('.logo-wrapper img,.strate-hero-offer img')) {
    const alt = cut(foldBlanks(image.getAttribute('alt') ?? '').replace(LOGO_OF, ''), MAX_LIGNE);
    if (alt && !/^fonction publique/i.test(alt)) return alt;
  }
  return null;
}

/** Hidden inputs seen 2026-10; they stand outside `main`. */
function inputValue(document: Document, id: string): string | null {
  const value = document.getElementById(id)?.getAttribute('value');
  return cut(foldBlanks(value ?? ''), MAX_LIGNE) || null;
}

function inputDate(document: Document, name: string): IsoDate | null {
  const part = (unit: string) =>
    (inputValue(document, `content_${name}_${unit}`) ?? '').padStart(2, '0');
  return parseFrenchDate(`${part('day')}/${part('month')}/${part('year')}`);
}

/** `jj/mm/aaaa` in the site's structured data, which is JSON with escaped slashes. */
function datePosted(document: Document): IsoDate | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const date = /"datePosted":\s*"([\d\\/]+)/.exec(scripts.map((one) => one.textContent).join());
  return findDate(date?.[1]?.replace(/\\/g, '') ?? '');
}

function findDate(text: string): IsoDate | null {
  return parseFrenchDate(/\d\d\/\d\d\/\d{4}/.exec(text)?.[0] ?? '');
}
