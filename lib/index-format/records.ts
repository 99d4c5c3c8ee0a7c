import * as v from 'valibot';
import type { Confiance } from '../model/confidence.ts';
import {
  type IsoDate,
  type OffreReference,
  parseIsoDate,
  parseOffreReference,
  parseServiceId,
  type ServiceId,
} from '../model/ids.ts';
import type { NiveauLien } from '../model/link.ts';
import type { Contact, LabelledLink, Lieu } from '../model/service.ts';
import type { PageSource } from './page-source.ts';
import { LIMITS } from './version.ts';

/**
 * Records of the index, in the short spelling of its files. Services and offers point at each other by
 * ordinal: the number of the record in its table. `README.md` beside this file says each letter.
 */

const ordinal = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295));
const text = v.pipe(v.string(), v.maxLength(25_000));
const label = v.pipe(v.string(), v.maxLength(LIMITS.label));
const optionalLabel = v.optional(label, '');
const httpUrl = v.pipe(v.string(), v.maxLength(2_048), v.regex(/^https?:\/\//i));
const isoDate = v.pipe(
  v.string(),
  v.check((value) => parseIsoDate(value) !== null, 'not a date'),
  v.transform((value) => value as IsoDate),
);
const serviceId = v.pipe(
  v.string(),
  v.check((value) => parseServiceId(value) === value, 'not an identifier'),
  v.transform((value) => value as ServiceId),
);
const reference = v.pipe(
  v.string(),
  v.check((value) => parseOffreReference(value) === value, 'not a reference'),
  v.transform((value) => value as OffreReference),
);
const link = v.tuple([label, v.union([httpUrl, v.literal(0)])]);
/** A list no longer than a record can have use for: what a reader walks is bounded before it starts. */
const list = <S extends v.GenericSchema>(of: S, most: number = LIMITS.list) =>
  v.pipe(v.array(of), v.maxLength(most));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const ServiceRecordSchema = v.object({
  i: serviceId,
  n: label,
  s: optionalLabel,
  a: v.optional(list(label), []),
  t: optionalLabel,
  c: v.optional(label, 'SI'),
  m: v.optional(text, ''),
  x: v.optional(list(link), []),
  p: v.optional(ordinal),
  q: v.optional(list(ordinal), []),
  e: v.optional(list(ordinal, LIMITS.children), []),
  l: v.optional(v.tuple([label, label, label])),
  k: v.optional(
    v.object({
      t: v.optional(list(label), []),
      c: v.optional(list(label), []),
      f: v.optional(list(httpUrl), []),
      s: v.optional(list(link), []),
    }),
  ),
  z: optionalLabel,
  o: v.optional(list(label), []),
  u: v.optional(httpUrl),
  d: v.optional(isoDate),
});

const NIVEAUX = ['bureau', 'direction', 'ministere', 'organisme'] as const satisfies NiveauLien[];
const CONFIANCES = ['certain', 'probable', 'a-verifier'] as const satisfies Confiance[];

export const OffreRecordSchema = v.object({
  r: reference,
  n: label,
  o: optionalLabel,
  e: optionalLabel,
  g: optionalLabel,
  a: optionalLabel,
  v: optionalLabel,
  c: optionalLabel,
  t: optionalLabel,
  m: optionalLabel,
  y: optionalLabel,
  /** Telework: 1 said, 0 refused; absent when the offer does not say. */
  w: v.optional(v.picklist([0, 1])),
  k: optionalLabel,
  h: optionalLabel,
  x: optionalLabel,
  b: optionalLabel,
  d: v.optional(isoDate),
  f: v.optional(isoDate),
  /** Link: service, level, confidence, reasons. */
  l: v.optional(v.tuple([ordinal, v.picklist(NIVEAUX), v.picklist(CONFIANCES), list(label)])),
});

/** Offers of a service: direct ones, and the newest of the services below. Newest first. */
export const LiensRecordSchema = v.object({
  d: v.optional(list(ordinal), []),
  b: v.optional(list(ordinal), []),
});

const row = v.tuple([label, count]);
export const ProfilsRecordSchema = v.nullable(
  v.object({
    m: list(row),
    k: list(row),
    n: count,
    d: v.optional(isoDate),
    f: v.optional(isoDate),
    /** Weakest confidence among the links counted. */
    c: v.picklist(CONFIANCES),
    /** Offers by quarter, oldest first. */
    q: v.optional(list(row), []),
  }),
);

/** Neighbours of a service or an offer: ordinal, shared terms, confidence. */
export const SemblablesRecordSchema = list(v.tuple([ordinal, list(label), v.picklist(CONFIANCES)]));

/** Meanings of a sigle: label, and the ordinal of the service it names or -1. */
export const SigleRecordSchema = list(
  v.tuple([label, v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(LIMITS.services))]),
);

export const MetaSchema = v.object({
  services: ordinal,
  offres: ordinal,
  /** Services that publish a mission. */
  missions: ordinal,
  clesBits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24)),
  siglesBits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24)),
  /** Pages of the table of names that the linker reads whole. */
  nomsPages: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  /** Oldest publication among the offers counted. */
  offresDepuis: v.optional(isoDate),
});

export type ServiceRecord = v.InferInput<typeof ServiceRecordSchema>;
export type OffreRecord = v.InferInput<typeof OffreRecordSchema>;
export type LiensRecord = v.InferInput<typeof LiensRecordSchema>;
export type ProfilsRecord = v.InferInput<typeof ProfilsRecordSchema>;
export type SemblablesRecord = v.InferInput<typeof SemblablesRecordSchema>;
export type SigleRecord = v.InferInput<typeof SigleRecordSchema>;
export type Meta = v.InferOutput<typeof MetaSchema>;
export type StoredOffre = v.InferOutput<typeof OffreRecordSchema>;
export type StoredLiens = v.InferOutput<typeof LiensRecordSchema>;
export type StoredProfils = v.InferOutput<typeof ProfilsRecordSchema>;
export type StoredSemblables = v.InferOutput<typeof SemblablesRecordSchema>;

/** A service as stored, its letters spelled out; relatives are ordinals. */
export interface StoredService {
  readonly ordinal: number;
  readonly id: ServiceId;
  readonly nom: string;
  readonly sigle: string;
  readonly anciensNoms: readonly string[];
  readonly typeOrganisme: string;
  readonly categorie: string;
  readonly mission: string;
  readonly textesReference: readonly LabelledLink[];
  readonly parent: number | null;
  readonly autresParents: readonly number[];
  readonly enfants: readonly number[];
  readonly lieu: Lieu | null;
  readonly contact: Contact;
  readonly itmIdentifiant: string;
  readonly anciensIdentifiants: readonly string[];
  readonly url: string | null;
  readonly modifieLe: IsoDate | null;
}

/** Spells a stored service out. */
export function toStoredService(
  ordinalOfRecord: number,
  record: v.InferOutput<typeof ServiceRecordSchema>,
): StoredService {
  const links = (list: readonly [string, string | 0][]): LabelledLink[] =>
    list.map(([libelle, url]) => ({ libelle, url: url === 0 ? null : url }));
  return {
    ordinal: ordinalOfRecord,
    id: record.i,
    nom: record.n,
    sigle: record.s,
    anciensNoms: record.a,
    typeOrganisme: record.t,
    categorie: record.c,
    mission: record.m,
    textesReference: links(record.x),
    parent: record.p ?? null,
    autresParents: record.q,
    enfants: record.e,
    lieu: record.l
      ? { commune: record.l[0], codePostal: record.l[1], departement: record.l[2] }
      : null,
    contact: {
      telephones: record.k?.t ?? [],
      courriels: record.k?.c ?? [],
      formulaires: record.k?.f ?? [],
      sites: links(record.k?.s ?? []),
    },
    itmIdentifiant: record.z,
    anciensIdentifiants: record.o,
    url: record.u ?? null,
    modifieLe: record.d ?? null,
  };
}

/** Thrown when a record is not what the format says: the store is damaged or the producer is at fault. */
export class DamagedRecordError extends Error {}

/**
 * Reads records by ordinal from a table of JSON blocks, in the order asked.
 * Each block is parsed once a call, each record checked against its schema before use.
 * Throws a DamagedRecordError for a record that is missing or malformed.
 */
export async function readRecords<S extends v.GenericSchema>(
  source: PageSource,
  table: string,
  blockSize: number,
  schema: S,
  ordinals: readonly number[],
): Promise<v.InferOutput<S>[]> {
  if (ordinals.length === 0) return [];
  const blockNumbers = [...new Set(ordinals.map((n) => Math.floor(n / blockSize)))];
  const pages = await source.readPages(table, blockNumbers);
  const decoder = new TextDecoder();
  const blocks = new Map<number, unknown>();
  pages.forEach((page, index) => {
    const number = blockNumbers[index];
    if (number === undefined) return;
    try {
      blocks.set(number, JSON.parse(decoder.decode(page)));
    } catch (cause) {
      throw new DamagedRecordError(`block ${number} of ${table} is not JSON`, { cause });
    }
  });
  return ordinals.map((n) => {
    const block = blocks.get(Math.floor(n / blockSize));
    const parsed = v.safeParse(schema, Array.isArray(block) ? block[n % blockSize] : undefined);
    if (parsed.success) return parsed.output;
    const issue = parsed.issues[0];
    throw new DamagedRecordError(
      `record ${n} of ${table}: ${v.getDotPath(issue) ?? ''} ${issue.message}`,
    );
  });
}

/** Pages of a table of JSON blocks. */
export function writeRecords(records: readonly unknown[], blockSize: number): Uint8Array[] {
  const encoder = new TextEncoder();
  const pages: Uint8Array[] = [];
  for (let start = 0; start < records.length; start += blockSize)
    pages.push(encoder.encode(JSON.stringify(records.slice(start, start + blockSize))));
  return pages;
}

/** Reads the one record of the table `meta`. */
export async function readMeta(source: PageSource): Promise<Meta> {
  const [meta] = await readRecords(source, 'meta', 1, MetaSchema, [0]);
  if (!meta) throw new DamagedRecordError('no meta record');
  return meta;
}
