import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { MANIFEST_FILE, SIGNATURE_FILE } from '../lib/index-format/manifest.ts';
import { decodeNoms } from '../lib/index-format/noms.ts';
import {
  LiensRecordSchema,
  OffreRecordSchema,
  ProfilsRecordSchema,
  readMeta,
  readRecords,
  SemblablesRecordSchema,
  ServiceRecordSchema,
  SigleRecordSchema,
} from '../lib/index-format/records.ts';
import { type TrustedKey, verifySignature } from '../lib/index-format/signature.ts';
import { BLOCK_SIZE, LIMITS } from '../lib/index-format/version.ts';
import { type FolderPageSource, openIndexFolder, readIndexFile } from './index-folder.ts';
import { CleanTexts, TEXT_TABLES, textsOfPage } from './person-proof.ts';

export interface CheckedIndex {
  readonly indexVersion: string;
  readonly services: number;
  readonly offres: number;
  readonly parts: number;
  readonly bytes: number;
}

/** A fault of an index: the sentence says where. */
export class IndexFault extends Error {}

/**
 * Decodes a whole index and proves what it promises: signature, digests and sizes of the parts, every
 * record of every table, links that point to something, no endless branch, no person.
 * Throws an IndexFault, or an Error in French, at the first fault.
 */
export async function checkIndex(dir: string, keys: readonly TrustedKey[]): Promise<CheckedIndex> {
  const index = await openIndexFolder(dir);
  const { manifest } = index;
  const signature = await readFile(join(dir, SIGNATURE_FILE)).catch(() => {
    throw new IndexFault(`${dir} : la signature ${SIGNATURE_FILE} manque.`);
  });
  const bytes = new Uint8Array(await readFile(join(dir, MANIFEST_FILE)));
  const verified = await verifySignature(bytes, signature, keys);
  if (!verified.ok)
    throw new IndexFault(`${dir} : la signature n’est pas valable (${verified.problem.detail}).`);
  for (const part of manifest.parts) {
    index.pagesOf(part);
    for (const delta of part.deltas ?? []) readIndexFile(dir, delta);
  }
  const meta = await readMeta(index);
  if (meta.services !== manifest.counts.services || meta.offres !== manifest.counts.offres)
    throw new IndexFault(`${dir} : les nombres du manifeste et de l’index diffèrent.`);
  const all = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
  const read = <S extends v.GenericSchema>(
    table: string,
    block: number,
    schema: S,
    count: number,
  ): Promise<v.InferOutput<S>[]> => readRecords(index, table, block, schema, all(count));

  const services = await read('services', BLOCK_SIZE.services, ServiceRecordSchema, meta.services);
  const offres = await read('offres', BLOCK_SIZE.offres, OffreRecordSchema, meta.offres);
  const liens = await read('liens', BLOCK_SIZE.profils, LiensRecordSchema, meta.services);
  await read('profils', BLOCK_SIZE.profils, ProfilsRecordSchema, meta.services);
  const near = [
    ...(await read(
      'semblables-services',
      BLOCK_SIZE.semblables,
      SemblablesRecordSchema,
      meta.services,
    )),
  ];
  const nearOffres = await read(
    'semblables-offres',
    BLOCK_SIZE.semblables,
    SemblablesRecordSchema,
    meta.offres,
  );
  const noms = decodeNoms(await allNoms(index, meta.nomsPages));
  if (noms.length !== meta.services)
    throw new IndexFault(`${dir} : la table des noms n’a pas un nom par service.`);
  await checkSigles(index, dir, meta.siglesBits, meta.services);

  const within = (limit: number, what: string) => (n: number) => {
    if (n >= limit)
      throw new IndexFault(`${dir} : ${what} renvoie à l’enregistrement ${n}, absent.`);
  };
  const serviceExists = within(meta.services, 'un lien');
  const offreExists = within(meta.offres, 'un lien');
  for (const service of services)
    [...(service.p === undefined ? [] : [service.p]), ...service.q, ...service.e].forEach(
      serviceExists,
    );
  for (const { d, b } of liens) [...d, ...b].forEach(offreExists);
  for (const offre of offres) if (offre.l) serviceExists(offre.l[0]);
  for (const list of near) for (const [n] of list) serviceExists(n);
  for (const list of nearOffres) for (const [n] of list) offreExists(n);
  services.forEach((_, start) => {
    let n: number | undefined = start;
    for (let depth = 0; n !== undefined; depth += 1, n = services[n]?.p)
      if (depth > LIMITS.depth)
        throw new IndexFault(
          `${dir} : la hiérarchie du service ${services[start]?.n} est sans fin.`,
        );
  });

  const seen = new CleanTexts();
  for (const part of manifest.parts)
    if (TEXT_TABLES.includes(part.table))
      for (const page of index.pagesOf(part))
        for (const placed of textsOfPage(part.table, page)) {
          const fault = seen.personIn(placed);
          if (fault) throw new IndexFault(`${dir} : ${placed.where} : le texte ${fault}.`);
        }

  return {
    indexVersion: manifest.indexVersion,
    services: meta.services,
    offres: meta.offres,
    parts: manifest.parts.length,
    bytes: manifest.parts.reduce((sum, part) => sum + part.bytes, 0),
  };
}

async function allNoms(index: FolderPageSource, pages: number): Promise<unknown[]> {
  const blocks = await index.readPages(
    'noms',
    Array.from({ length: pages }, (_, n) => n),
  );
  return blocks.flatMap((block) => JSON.parse(new TextDecoder().decode(block)) as unknown[]);
}

async function checkSigles(
  index: FolderPageSource,
  dir: string,
  bits: number,
  services: number,
): Promise<void> {
  const pages = await index.readPages(
    'sigles',
    Array.from({ length: 2 ** bits }, (_, n) => n),
  );
  for (const page of pages) {
    const words: unknown = JSON.parse(new TextDecoder().decode(page));
    for (const [word, value] of Object.entries(words ?? {})) {
      const parsed = v.safeParse(SigleRecordSchema, value);
      if (!parsed.success || parsed.output.some(([, n]) => n >= services))
        throw new IndexFault(`${dir} : le sigle « ${word} » est mal formé.`);
    }
  }
}
