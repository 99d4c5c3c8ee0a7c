import {
  buildKeyTable,
  buildWordTable,
  type KeyEntry,
  sigleKey,
} from '../lib/index-format/keys.ts';
import type { Tables } from '../lib/index-format/page-source.ts';
import {
  type LiensRecord,
  type Meta,
  type OffreRecord,
  type ProfilsRecord,
  type SemblablesRecord,
  type ServiceRecord,
  type SigleRecord,
  writeRecords,
} from '../lib/index-format/records.ts';
import { BLOCK_SIZE } from '../lib/index-format/version.ts';
import type { Confiance } from '../lib/model/confidence.ts';
import { type IsoDate, isMadeUpId, type OffreReference, type ServiceId } from '../lib/model/ids.ts';
import type { Lien } from '../lib/model/link.ts';
import { isExpired, type Offre } from '../lib/model/offre.ts';
import type { LabelledLink, Service } from '../lib/model/service.ts';
import type { KnownPersons } from './steps/known-persons.ts';
import { scrubLabel } from './steps/persons.ts';

/** A neighbour of a service or an offer, by position in the list it comes from. */
export interface Neighbour {
  readonly ordinal: number;
  readonly termes: readonly string[];
  readonly confiance: Confiance;
}

/** Counts of what the offers of a subtree seek; null under the floor of three offers. */
export interface Profil {
  readonly metiers: readonly (readonly [string, number])[];
  readonly competences: readonly (readonly [string, number])[];
  readonly nombreOffres: number;
  readonly depuis: IsoDate | null;
  readonly jusque: IsoDate | null;
  readonly confiance: Confiance;
  /** Offers by quarter of publication, `2026-T4`, oldest first. */
  readonly trimestres: readonly { readonly trimestre: string; readonly nombreOffres: number }[];
}

/** All that the steps computed, ready to be written. */
export interface Records {
  readonly services: readonly Service[];
  /** Kept offers: live ones and those over for less than a year. */
  readonly offres: readonly Offre[];
  readonly liens: ReadonlyMap<OffreReference, Lien>;
  /** By service position. */
  readonly profils: readonly (Profil | null)[];
  readonly servicesSemblables: readonly (readonly Neighbour[])[];
  readonly offresSemblables: readonly (readonly Neighbour[])[];
  /** Sigle → meanings, `service` being a position or -1. */
  readonly sigles: ReadonlyMap<string, readonly { libelle: string; service: number }[]>;
  /** Compact entries for the linker, one per service. */
  readonly noms: readonly unknown[];
  readonly date: IsoDate;
  /** Whose names may stand nowhere; none by default. */
  readonly persons?: KnownPersons;
}

/** Names one block of the linker's table holds. */
const NOMS_BLOCK = 512;
/** Offers of the subtree kept per service: more are one search away. */
const SUBTREE_OFFRES = 50;
const DIRECT_OFFRES = 200;

/** Encodes the record tables; the search tables are made by their own step. */
export function encodeTables(records: Records): Tables {
  const { services, offres, liens } = records;
  const withoutPersons = textsCleaner(records.persons);
  const ordinalOf = new Map<ServiceId, number>(services.map((service, n) => [service.id, n]));
  const linkedOffres = offresByService(records, ordinalOf);
  const subtree = subtreeOffres(records, ordinalOf, linkedOffres);
  const keys = buildKeyTable(keyEntries(services, offres));
  const sigles = buildWordTable(sigleEntries(records.sigles));
  const noms = writeRecords(records.noms, NOMS_BLOCK);
  const meta: Meta = {
    services: services.length,
    offres: offres.length,
    missions: services.filter((service) => service.mission !== '').length,
    clesBits: keys.bits,
    siglesBits: sigles.bits,
    nomsPages: noms.length,
    offresDepuis: offres.reduce<IsoDate | undefined>(
      (oldest, { publieLe }) =>
        publieLe && (oldest === undefined || publieLe < oldest) ? publieLe : oldest,
      undefined,
    ),
  };
  return new Map<string, readonly Uint8Array[]>([
    ['meta', writeRecords([meta], 1)],
    ['cles', keys.pages],
    ['sigles', sigles.pages],
    ['noms', noms],
    [
      'services',
      writeRecords(
        services.map((service) => serviceRecord(service, ordinalOf)),
        BLOCK_SIZE.services,
      ),
    ],
    ['signaux', [signals(subtree.counts)]],
    [
      'liens',
      writeRecords(
        services.map((_, n): LiensRecord => {
          const direct = (linkedOffres[n] ?? []).slice(0, DIRECT_OFFRES);
          const below = subtree.newest[n] ?? [];
          return { ...(direct.length ? { d: direct } : {}), ...(below.length ? { b: below } : {}) };
        }),
        BLOCK_SIZE.profils,
      ),
    ],
    ['profils', writeRecords(records.profils.map(profilRecord), BLOCK_SIZE.profils)],
    [
      'semblables-services',
      writeRecords(
        records.servicesSemblables.map((list) => neighbourRecord(list, withoutPersons)),
        BLOCK_SIZE.semblables,
      ),
    ],
    [
      'offres',
      writeRecords(
        offres.map((offre) =>
          offreRecord(offre, liens.get(offre.reference), ordinalOf, withoutPersons),
        ),
        BLOCK_SIZE.offres,
      ),
    ],
    [
      'semblables-offres',
      writeRecords(
        records.offresSemblables.map((list) => neighbourRecord(list, withoutPersons)),
        BLOCK_SIZE.semblables,
      ),
    ],
  ]);
}

function keyEntries(services: readonly Service[], offres: readonly Offre[]): KeyEntry[] {
  const entries: KeyEntry[] = [];
  services.forEach((service, ordinal) => {
    entries.push({ kind: 'service', value: service.id, ordinal });
    if (service.itmIdentifiant)
      entries.push({ kind: 'itm', value: service.itmIdentifiant, ordinal });
    for (const value of new Set(service.anciensIdentifiants))
      entries.push({ kind: 'pivot', value, ordinal });
  });
  offres.forEach((offre, ordinal) => {
    entries.push({ kind: 'offre', value: offre.reference, ordinal });
  });
  return entries;
}

function sigleEntries(sigles: Records['sigles']): Map<string, SigleRecord> {
  const entries = new Map<string, SigleRecord>();
  for (const [sigle, meanings] of sigles) {
    const key = sigleKey(sigle);
    const pairs = meanings.map(({ libelle, service }): [string, number] => [libelle, service]);
    entries.set(key, [...(entries.get(key) ?? []), ...pairs]);
  }
  return entries;
}

/** Offers of each service, newest first, live or over. */
function offresByService(records: Records, ordinalOf: ReadonlyMap<ServiceId, number>): number[][] {
  const byService: number[][] = records.services.map(() => []);
  records.offres.forEach((offre, n) => {
    const lien = records.liens.get(offre.reference);
    const service = lien ? ordinalOf.get(lien.service) : undefined;
    if (service !== undefined) byService[service]?.push(n);
  });
  for (const list of byService) list.sort(newestFirst(records.offres));
  return byService;
}

const newestFirst =
  (offres: readonly Offre[]) =>
  (a: number, b: number): number => {
    const dateOf = (n: number): string => offres[n]?.publieLe ?? '';
    return dateOf(a) === dateOf(b) ? a - b : dateOf(a) < dateOf(b) ? 1 : -1;
  };

/** Live offers below each service: how many with its own, and the newest of those below. */
function subtreeOffres(
  records: Records,
  ordinalOf: ReadonlyMap<ServiceId, number>,
  direct: readonly (readonly number[])[],
): { readonly counts: readonly number[]; readonly newest: readonly number[][] } {
  const live = direct.map((list) =>
    list.filter((n) => {
      const offre = records.offres[n];
      return offre !== undefined && !isExpired(offre, records.date);
    }),
  );
  const counts = live.map((list) => list.length);
  const newest: number[][] = records.services.map(() => []);
  const order = newestFirst(records.offres);
  // Parents come before their children, so walking backwards settles every child before its parent.
  for (let n = records.services.length - 1; n >= 0; n -= 1) {
    const parentId = records.services[n]?.parent;
    const parent = parentId ? ordinalOf.get(parentId) : undefined;
    const below = newest[n];
    if (!below) continue;
    below.sort(order);
    below.length = Math.min(below.length, SUBTREE_OFFRES);
    if (parent === undefined) continue;
    counts[parent] = (counts[parent] ?? 0) + (counts[n] ?? 0);
    newest[parent]?.push(...(live[n] ?? []).slice(0, SUBTREE_OFFRES), ...below);
  }
  return { counts, newest };
}

/** One 16-bit count per service, in the order of the services: the neighbours' recruitment signal. */
function signals(counts: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(counts.length * 2);
  const view = new DataView(bytes.buffer);
  counts.forEach((count, n) => {
    view.setUint16(n * 2, Math.min(count, 65_535), true);
  });
  return bytes;
}

function serviceRecord(service: Service, ordinalOf: ReadonlyMap<ServiceId, number>): ServiceRecord {
  const ordinals = (ids: readonly ServiceId[]): number[] =>
    ids.flatMap((id) => ordinalOf.get(id) ?? []);
  const links = (list: readonly LabelledLink[]): [string, string | 0][] =>
    list.map(({ libelle, url }) => [libelle, url ?? 0]);
  const { contact, lieu } = service;
  const parent = service.parent ? ordinalOf.get(service.parent) : undefined;
  return withoutEmpty({
    i: service.id,
    n: service.nom,
    s: service.sigle,
    a: service.anciensNoms,
    t: service.typeOrganisme,
    c: service.categorie === 'SI' ? '' : service.categorie,
    m: service.mission,
    x: links(service.textesReference),
    p: parent,
    q: ordinals(service.autresParents),
    e: ordinals(service.enfants),
    l: lieu ? [lieu.commune, lieu.codePostal, lieu.departement] : undefined,
    k: withoutEmpty({
      t: contact.telephones,
      c: contact.courriels,
      f: contact.formulaires,
      s: links(contact.sites),
    }),
    z: service.itmIdentifiant,
    o: service.anciensIdentifiants,
    u: isMadeUpId(service.id) ? undefined : (service.url ?? undefined),
    d: service.modifieLe ?? undefined,
  }) as ServiceRecord;
}

function offreRecord(
  offre: Offre,
  lien: Lien | undefined,
  ordinalOf: ReadonlyMap<ServiceId, number>,
  withoutPersons: TextsCleaner,
): OffreRecord {
  const service = lien ? ordinalOf.get(lien.service) : undefined;
  return withoutEmpty({
    r: offre.reference,
    n: offre.intitule,
    o: offre.organisme,
    e: offre.employeur,
    g: offre.localisation,
    a: offre.lieuAffectation,
    v: offre.versant,
    c: offre.categorie,
    t: offre.natureEmploi,
    m: offre.metier,
    y: offre.specialisation,
    w: /^oui/i.test(offre.teletravail) ? 1 : /^non/i.test(offre.teletravail) ? 0 : undefined,
    k: offre.competences,
    h: offre.natureContrat,
    x: offre.experience,
    b: offre.niveauEtudes,
    d: offre.publieLe ?? undefined,
    f: offre.finLe ?? undefined,
    l:
      lien && service !== undefined
        ? [service, lien.niveau, lien.confiance, withoutPersons(lien.raisons)]
        : undefined,
  }) as OffreRecord;
}

function profilRecord(profil: Profil | null): ProfilsRecord {
  if (!profil) return null;
  return withoutEmpty(
    {
      m: profil.metiers.map(([libelle, nombre]) => [libelle, nombre]),
      k: profil.competences.map(([libelle, nombre]) => [libelle, nombre]),
      n: profil.nombreOffres,
      d: profil.depuis ?? undefined,
      f: profil.jusque ?? undefined,
      c: profil.confiance,
      q: profil.trimestres.map(({ trimestre, nombreOffres }) => [trimestre, nombreOffres]),
    },
    ['m', 'k'],
  ) as ProfilsRecord;
}

/**
 * Takes persons out of the texts that the steps made of clean ones: a word quoted alone may lose the
 * « lycée » that stood before it.
 */
type TextsCleaner = (texts: readonly string[]) => string[];

const TEXTS_REMEMBERED = 100_000;

function textsCleaner(persons: KnownPersons | undefined): TextsCleaner {
  const seen = new Map<string, string>();
  const clean = (text: string): string => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const cleaned = scrubLabel(text, persons).text;
    if (seen.size < TEXTS_REMEMBERED) seen.set(text, cleaned);
    return cleaned;
  };
  return (texts) => texts.map(clean).filter(Boolean);
}

const neighbourRecord = (
  neighbours: readonly Neighbour[],
  withoutPersons: TextsCleaner,
): SemblablesRecord =>
  neighbours.map(({ ordinal, termes, confiance }) => [ordinal, withoutPersons(termes), confiance]);

/** Drops what says nothing: empty text, empty lists, empty objects, absent values. */
function withoutEmpty(
  record: Readonly<Record<string, unknown>>,
  keep: readonly string[] = [],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => {
      if (keep.includes(key)) return true;
      if (value === undefined || value === '') return false;
      if (Array.isArray(value)) return value.length > 0;
      return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
    }),
  );
}
