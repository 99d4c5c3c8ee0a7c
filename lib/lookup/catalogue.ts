import * as v from 'valibot';
import { findKey, findWords, type KeyKind, sigleKey } from '../index-format/keys.ts';
import type { PageSource } from '../index-format/page-source.ts';
import {
  DamagedRecordError,
  LiensRecordSchema,
  type Meta,
  OffreRecordSchema,
  ProfilsRecordSchema,
  readMeta,
  readRecords,
  SemblablesRecordSchema,
  ServiceRecordSchema,
  SigleRecordSchema,
  type StoredLiens,
  type StoredOffre,
  type StoredProfils,
  type StoredSemblables,
  type StoredService,
  toStoredService,
} from '../index-format/records.ts';
import { BLOCK_SIZE, LIMITS } from '../index-format/version.ts';
import { type OffreReference, referenceKey } from '../model/ids.ts';
import type { ServiceKey } from '../model/page.ts';

/** An offer as stored, with its number. */
export interface NumberedOffre extends StoredOffre {
  readonly ordinal: number;
}

const KEY_KINDS: Readonly<Record<ServiceKey['by'], KeyKind>> = {
  id: 'service',
  itm: 'itm',
  pivot: 'pivot',
};

/**
 * Keyed reads over the tables of one index. Services read once are kept for the life of the catalogue,
 * which is one answer in the background and one visit of the popup.
 */
export class Catalogue {
  private readonly known = new Map<number, StoredService>();

  private constructor(
    readonly source: PageSource,
    readonly meta: Meta,
  ) {}

  /** Throws a DamagedRecordError when the index has no readable `meta`. */
  static async open(source: PageSource): Promise<Catalogue> {
    return new Catalogue(source, await readMeta(source));
  }

  async services(ordinals: readonly number[]): Promise<StoredService[]> {
    const wanted = ordinals.filter((n) => n < this.meta.services);
    const missing = [...new Set(wanted)].filter((n) => !this.known.has(n));
    const records = await readRecords(
      this.source,
      'services',
      BLOCK_SIZE.services,
      ServiceRecordSchema,
      missing,
    );
    records.forEach((record, index) => {
      const ordinal = missing[index];
      if (ordinal !== undefined) this.known.set(ordinal, toStoredService(ordinal, record));
    });
    return wanted.flatMap((n) => this.known.get(n) ?? []);
  }

  async service(ordinal: number): Promise<StoredService | null> {
    return (await this.services([ordinal]))[0] ?? null;
  }

  /** The service that a directory address names; null when the index does not hold it. */
  async findService(key: ServiceKey): Promise<StoredService | null> {
    const value = key.value.toLowerCase();
    const ordinals = await this.find(KEY_KINDS[key.by], value);
    const matches = (await this.services(ordinals)).filter((service) => {
      if (key.by === 'id') return service.id === value;
      if (key.by === 'itm') return service.itmIdentifiant === value;
      return service.anciensIdentifiants.some((old) => old.toLowerCase() === value);
    });
    return matches[0] ?? null;
  }

  async findOffre(reference: OffreReference): Promise<NumberedOffre | null> {
    const key = referenceKey(reference);
    const ordinals = await this.find('offre', key);
    const matches = (await this.offres(ordinals)).filter(({ r }) => referenceKey(r) === key);
    return matches[0] ?? null;
  }

  async offres(ordinals: readonly number[]): Promise<NumberedOffre[]> {
    const wanted = ordinals.filter((n) => n < this.meta.offres);
    const records = await readRecords(
      this.source,
      'offres',
      BLOCK_SIZE.offres,
      OffreRecordSchema,
      wanted,
    );
    return records.map((record, index) => ({ ...record, ordinal: wanted[index] ?? 0 }));
  }

  /** From the top down to the parent. Stops at the depth bound and at the first repeated service. */
  async ancestors(service: StoredService): Promise<StoredService[]> {
    const path: StoredService[] = [];
    const seen = new Set([service.ordinal]);
    let parent = service.parent;
    while (parent !== null && !seen.has(parent) && path.length < LIMITS.depth) {
      seen.add(parent);
      const found = await this.service(parent);
      if (!found) break;
      path.unshift(found);
      parent = found.parent;
    }
    return path;
  }

  /** Live offers of each service and of what is below it, as counted when the index was built. */
  async signals(ordinals: readonly number[]): Promise<Map<number, number>> {
    const [bytes] = await this.source.readPages('signaux', [0]);
    const view = bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
    return new Map(
      ordinals.map((n) => [
        n,
        view && n * 2 + 2 <= view.byteLength ? view.getUint16(n * 2, true) : 0,
      ]),
    );
  }

  async liens(ordinal: number): Promise<StoredLiens> {
    const [liens] = await readRecords(this.source, 'liens', BLOCK_SIZE.profils, LiensRecordSchema, [
      ordinal,
    ]);
    return liens ?? { d: [], b: [] };
  }

  async profils(ordinal: number): Promise<StoredProfils> {
    const [profils] = await readRecords(
      this.source,
      'profils',
      BLOCK_SIZE.profils,
      ProfilsRecordSchema,
      [ordinal],
    );
    return profils ?? null;
  }

  async semblables(
    kind: 'semblables-services' | 'semblables-offres',
    ordinal: number,
  ): Promise<StoredSemblables> {
    const [list] = await readRecords(
      this.source,
      kind,
      BLOCK_SIZE.semblables,
      SemblablesRecordSchema,
      [ordinal],
    );
    return list ?? [];
  }

  /** Meanings of sigles: label and the service named, in the order of the index. */
  async sigles(
    sigles: readonly string[],
  ): Promise<Map<string, { libelle: string; service: number | null }[]>> {
    const keys = sigles.map(sigleKey);
    const found = await findWords(this.source, 'sigles', this.meta.siglesBits, keys);
    const meanings = new Map<string, { libelle: string; service: number | null }[]>();
    sigles.forEach((sigle, index) => {
      const parsed = v.safeParse(SigleRecordSchema, found.get(keys[index] ?? '') ?? []);
      meanings.set(
        sigle,
        parsed.success
          ? parsed.output.map(([libelle, n]) => ({ libelle, service: n < 0 ? null : n }))
          : [],
      );
    });
    return meanings;
  }

  /** The pages of the linker's table of names, parsed as JSON blocks one after the other. */
  async noms(): Promise<unknown[]> {
    const pages = await this.source.readPages(
      'noms',
      Array.from({ length: this.meta.nomsPages }, (_, n) => n),
    );
    const decoder = new TextDecoder();
    return pages.flatMap((page) => {
      try {
        const block: unknown = JSON.parse(decoder.decode(page));
        if (Array.isArray(block)) return block as unknown[];
      } catch (cause) {
        throw new DamagedRecordError('a page of noms is not JSON', { cause });
      }
      throw new DamagedRecordError('a page of noms holds no records');
    });
  }

  private find(kind: KeyKind, value: string): Promise<number[]> {
    return findKey(this.source, 'cles', this.meta.clesBits, kind, value);
  }
}
