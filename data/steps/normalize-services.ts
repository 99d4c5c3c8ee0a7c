import {
  isMadeUpId,
  parseFrenchDate,
  parseServiceId,
  type ServiceId,
} from '../../lib/model/ids.ts';
import type { LabelledLink, Lieu, Service } from '../../lib/model/service.ts';
import { departementOfCodePostal } from '../../lib/text/departement.ts';
import { foldBlanks } from '../../lib/text/fold.ts';
import type { AdresseRow, LibelleValeur, ServiceRow } from '../sources/annuaire.ts';
import { KnownPersons } from './known-persons.ts';
import {
  isMobile,
  isPersonalEmail,
  namesPerson,
  reachesPerson,
  scrubLabel,
  scrubText,
} from './persons.ts';

/** What the step noticed in the source, counted by reason, with examples for the report. */
export interface Anomaly {
  readonly raison: string;
  readonly id: string;
  readonly detail: string;
}

export interface NormalizedServices {
  /** Children before their own children, in the order of the source: parents come first. */
  readonly services: readonly Service[];
  readonly anomalies: readonly Anomaly[];
  /** Names, addresses and phones taken out of texts. */
  readonly personsRemoved: number;
  /** Those whom the directory names: in memory only, for the proof that none gets out. */
  readonly persons: KnownPersons;
}

const MAX_MISSION = 20_000;
const MAX_NAME = 500;
/** Shown where the source gives a person's name as that of a service. */
const NAMELESS = 'Service sans intitulé';
/** A former address of a record: one word, never a mailbox. */
const FORMER_KEY = /^[\p{L}\d_.-]{1,120}$/u;
const OFFICIAL_HOSTS = ['lannuaire.service-public.gouv.fr', 'lannuaire.service-public.fr'];

/**
 * Cleans the rows of one or several directory files into services: one per identifier (the first file
 * that has it wins), links turned upwards, broken links and cycles reported and cut.
 * Rows are read to the end before links are judged, so the order of the files does not matter.
 */
export async function normalizeServices(
  rows: AsyncIterable<ServiceRow> | Iterable<ServiceRow>,
): Promise<NormalizedServices> {
  const anomalies: Anomaly[] = [];
  const byId = new Map<ServiceId, Draft>();
  const persons = new KnownPersons();
  const read = new Map<ServiceId, ServiceRow>();
  for await (const row of rows) {
    const id = parseServiceId(row.id);
    if (!id) {
      anomalies.push({ raison: 'identifiant illisible', id: row.id, detail: row.nom });
      continue;
    }
    for (const { prenom, nom } of row.affectation_personne) persons.add(prenom, nom);
    if (read.has(id)) {
      anomalies.push({ raison: 'identifiant en double', id, detail: row.nom });
      continue;
    }
    read.set(id, { ...row, affectation_personne: [] });
  }
  // Only now is everyone known, and a text may name someone of a later record.
  let personsRemoved = 0;
  for (const [id, row] of read) {
    const draft = toDraft(id, row, persons);
    personsRemoved += draft.personsRemoved;
    byId.set(id, draft);
    read.delete(id);
  }
  linkUpwards(byId, anomalies);
  cutCycles(byId, anomalies);
  return { services: inTreeOrder(byId), anomalies, personsRemoved, persons };
}

interface Draft {
  readonly service: Omit<Service, 'parent' | 'autresParents' | 'enfants'>;
  readonly links: ServiceRow['hierarchie'];
  readonly personsRemoved: number;
  parent: ServiceId | null;
  autresParents: ServiceId[];
  enfants: ServiceId[];
}

function toDraft(id: ServiceId, row: ServiceRow, persons: KnownPersons): Draft {
  let personsRemoved = 0;
  const mission = scrubText(cleanText(row.mission).slice(0, MAX_MISSION), persons);
  personsRemoved += mission.removed;
  const label = (value: string, strict = false): string => {
    const scrubbed = scrubLabel(foldBlanks(value).slice(0, MAX_NAME), persons, strict);
    personsRemoved += scrubbed.removed;
    return scrubbed.text;
  };
  const courriels = row.adresse_courriel
    .map((address) => address.trim().toLowerCase())
    .filter((address) => /^[\p{L}\d._%+'’-]{1,80}@[\p{L}\d.-]{1,120}\.[a-z]{2,}$/u.test(address))
    .filter((address) => {
      const personal = isPersonalEmail(address, persons);
      if (personal) personsRemoved += 1;
      return !personal;
    });
  const impersonal = (url: string | null): boolean => url === null || !reachesPerson(url, persons);
  /** A line whose description names or reaches someone is that person's. */
  const isImpersonal = (text: string): boolean =>
    !reachesPerson(text, persons) && !namesPerson(text, persons);
  const linksOf = (links: readonly LibelleValeur[]): LabelledLink[] =>
    safeLinks(links)
      .filter(({ url }) => impersonal(url))
      .map(({ libelle, url }) => ({ libelle: label(libelle), url }));
  const url = officialUrl(id, row.url_service_public);
  return {
    service: {
      id,
      nom: label(row.nom, true) || NAMELESS,
      sigle: label(row.sigle).slice(0, 60),
      anciensNoms: row.ancien_nom
        .map((nom) => label(nom, true))
        .filter(Boolean)
        .slice(0, 20),
      typeOrganisme: label(row.type_organisme),
      categorie: label(row.categorie) || 'SI',
      mission: mission.text,
      textesReference: linksOf(row.texte_reference).filter(
        ({ libelle, url }) => libelle !== '' || url !== null,
      ),
      lieu: lieuOf(row.adresse, label),
      contact: {
        telephones: row.telephone
          .filter(({ description }) => isImpersonal(description))
          .map(({ valeur }) => foldBlanks(valeur))
          .filter((t) => /^[+\d][\d\s().-]{3,24}$/.test(t) && !isMobile(t)),
        courriels,
        formulaires: row.formulaire_contact.flatMap((u) => safeUrl(u) ?? []).filter(impersonal),
        sites: linksOf(row.site_internet).filter((site) => site.url !== null),
      },
      itmIdentifiant: /^\d{1,12}$/.test(row.itm_identifiant) ? row.itm_identifiant : '',
      anciensIdentifiants: [row.ancien_code_pivot, ...row.ancien_identifiant].filter(
        (key) => FORMER_KEY.test(key) && !isMobile(key),
      ),
      url: impersonal(url) ? url : null,
      modifieLe: parseFrenchDate(row.date_modification),
    },
    links: row.hierarchie,
    personsRemoved,
    parent: null,
    autresParents: [],
    enfants: [],
  };
}

/** Turns the source's downward links into one main parent and secondary ones. */
function linkUpwards(byId: ReadonlyMap<ServiceId, Draft>, anomalies: Anomaly[]): void {
  for (const [id, draft] of byId) {
    for (const link of draft.links) {
      const childId = parseServiceId(link.service);
      const child = childId ? byId.get(childId) : undefined;
      if (!childId || !child) {
        anomalies.push({ raison: 'service fils absent', id, detail: link.service });
        continue;
      }
      if (childId === id) {
        anomalies.push({ raison: 'service fils de lui-même', id, detail: draft.service.nom });
        continue;
      }
      const isMain = link.type_hierarchie !== 'Autre hiérarchie';
      if (isMain && child.parent === null) {
        child.parent = id;
        draft.enfants.push(childId);
      } else if (child.parent !== id && !child.autresParents.includes(id)) {
        if (isMain)
          anomalies.push({
            raison: 'deux parents principaux',
            id: childId,
            detail: child.service.nom,
          });
        child.autresParents.push(id);
      }
    }
  }
}

/** A service found among its own ancestors is cut from its parent, so that every walk up ends. */
function cutCycles(byId: ReadonlyMap<ServiceId, Draft>, anomalies: Anomaly[]): void {
  const settled = new Set<ServiceId>();
  for (const start of byId.keys()) {
    const walked = new Set<ServiceId>();
    let id: ServiceId | null = start;
    while (id !== null && !settled.has(id)) {
      const draft: Draft | undefined = byId.get(id);
      if (!draft) break;
      if (walked.has(id)) {
        anomalies.push({ raison: 'cycle dans la hiérarchie', id, detail: draft.service.nom });
        const parent = draft.parent ? byId.get(draft.parent) : undefined;
        if (parent) parent.enfants = parent.enfants.filter((child) => child !== id);
        draft.parent = null;
        break;
      }
      walked.add(id);
      id = draft.parent;
    }
    for (const seen of walked) settled.add(seen);
  }
}

/** Breadth first, so that the children of one service stand side by side. */
function inTreeOrder(byId: ReadonlyMap<ServiceId, Draft>): Service[] {
  const queue = [...byId].filter(([, draft]) => draft.parent === null).map(([id]) => id);
  const ordered: Service[] = [];
  for (let head = 0; head < queue.length; head += 1) {
    const id = queue[head];
    const draft = id ? byId.get(id) : undefined;
    if (!draft) continue;
    const { parent, autresParents, enfants } = draft;
    ordered.push({ ...draft.service, parent, autresParents, enfants });
    for (const child of enfants) queue.push(child);
  }
  return ordered;
}

function lieuOf(adresses: readonly AdresseRow[], label: (value: string) => string): Lieu | null {
  const adresse = adresses.find((a) => a.type_adresse === 'Adresse') ?? adresses[0];
  if (!adresse || (adresse.nom_commune === '' && adresse.code_postal === '')) return null;
  return {
    commune: label(adresse.nom_commune).slice(0, 120),
    codePostal: label(adresse.code_postal).slice(0, 12),
    departement: departementOfCodePostal(adresse.code_postal),
  };
}

/** Paragraphs kept, blanks folded, the literal `\n` of some exports turned into line breaks. */
function cleanText(text: string): string {
  return text.replace(/\\n/g, '\n').split('\n').map(foldBlanks).filter(Boolean).join('\n');
}

/** An http(s) address that opens, else null: the source holds broken ones. */
export function safeUrl(value: string): string | null {
  const trimmed = value.trim();
  if (!/^https?:\/\//i.test(trimmed) || trimmed.length > 2_000) return null;
  try {
    const url = new URL(trimmed);
    const broken = /(?:-|%3E|>)$/i.test(url.href) || !url.hostname.includes('.');
    return broken || url.username !== '' ? null : url.href;
  } catch {
    return null;
  }
}

function safeLinks(links: readonly LibelleValeur[]): LabelledLink[] {
  return links.slice(0, 30).map(({ libelle, valeur }) => ({
    libelle: foldBlanks(libelle || (safeUrl(valeur) ? '' : valeur)).slice(0, MAX_NAME),
    url: safeUrl(valeur),
  }));
}

function officialUrl(id: ServiceId, value: string): string | null {
  if (isMadeUpId(id)) return null;
  const url = safeUrl(value);
  if (url && OFFICIAL_HOSTS.includes(new URL(url).hostname))
    return url.replace('://lannuaire.service-public.fr/', '://lannuaire.service-public.gouv.fr/');
  return null;
}
