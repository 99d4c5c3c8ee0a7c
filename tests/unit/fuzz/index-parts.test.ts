import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { buildIndex } from '../../../data/build.ts';
import { DEVELOPMENT_KEY } from '../../../data/cli/build.ts';
import { openIndexFolder } from '../../../data/index-folder.ts';
import { readSigningKey, signManifest } from '../../../data/signing.ts';
import type { Manifest } from '../../../lib/index-format/manifest.ts';
import { parseManifest, serializeManifest } from '../../../lib/index-format/manifest.ts';
import { MemoryPageSource } from '../../../lib/index-format/memory-source.ts';
import { inflatePart, joinPages, splitPages } from '../../../lib/index-format/part.ts';
import { DamagedRecordError } from '../../../lib/index-format/records.ts';
import { verifySignature } from '../../../lib/index-format/signature.ts';
import { Finder } from '../../../lib/lookup/finder.ts';
import { LocalLookup } from '../../../lib/lookup/local.ts';
import { offrePageReader } from '../../../lib/lookup/page-reader.ts';
import type { IsoDate, OffreReference, ServiceId } from '../../../lib/model/ids.ts';
import { ok } from '../../../lib/model/problem.ts';
import { Hasard } from '../../scale/hasard.ts';
import { temporaryFolder } from '../data/source-files.ts';
import { mutateBytes, mutateJson } from './mutate.ts';
import { noteSlowest } from './slowest.ts';

/**
 * Parts of an index spoiled in every way, signed all the same: every question gets an answer or a
 * problem that says the index is damaged, never another error, and ends.
 */

const timed = noteSlowest('index parts');
const dir = await temporaryFolder();
const key = await readSigningKey(DEVELOPMENT_KEY);
const TODAY = '2026-11-21' as IsoDate;
const BINARY = new Set(['cles', 'signaux', 'search-service', 'search-offre']);
let manifest: Manifest;
let tables: Map<string, Uint8Array[]>;

beforeAll(async () => {
  const progress = Object.assign(() => {}, { end: () => {} });
  await buildIndex(
    {
      services: ['data/sample/services.json'],
      offres: ['data/sample/offres.csv'],
      sigles: null,
      out: `${dir}/index`,
      date: TODAY,
      previous: [],
      key,
      exemple: false,
    },
    progress,
  );
  const source = await openIndexFolder(`${dir}/index`);
  manifest = source.manifest;
  tables = new Map();
  for (const part of manifest.parts)
    tables.set(part.table, [...(tables.get(part.table) ?? []), ...source.pagesOf(part)]);
}, 120_000);

const QUERIES = ['direction du budget', 'dgccrf', 'developpeur paris', 'ecologie', 'dirction', 'a'];
const facts = {
  kind: 'offre' as const,
  reference: '2026-900001' as OffreReference,
  intitule: 'Développeuse ou développeur web',
  employeur: 'Direction interministérielle du numérique (DINUM)',
  organisme: 'Services du Premier ministre',
  employeurGenerique: false,
  ...Object.fromEntries(
    ['employeurDuTitre', 'ministere', 'versant', 'categorie', 'natureEmploi', 'domaine', 'metier']
      .concat(['localisation', 'departement', 'region', 'missions', 'profil'])
      .concat(['descriptionEmployeur', 'publieLe', 'modifieLe', 'dateLimite'])
      .map((name) => [name, null]),
  ),
};

async function askEverything(source: MemoryPageSource, hasard: Hasard): Promise<void> {
  const open = async () => ok({ manifest, source });
  const lookup = new LocalLookup({
    open,
    onDamage: () => {},
    state: async () => ({ active: null, progress: null, problem: null, checkedAt: null }),
    today: () => TODAY,
    pageReader: offrePageReader,
  });
  const id = hasard.pick([
    '0a76393e-04da-5ed4-a8dd-c570d598e12e',
    '2fe110cb-a0cd-5789-9a78-7e78ba71352c',
    '622a21da-ff27-4f5a-ae74-133aa03d905f',
  ]) as ServiceId;
  const answers = [
    await lookup.describeService(id),
    await lookup.describePage(facts as unknown as Parameters<LocalLookup['describePage']>[0]),
  ];
  for (const answer of answers)
    if (!answer.ok) expect(answer.problem).toMatchObject({ code: 'storage-damaged' });
  const finder = new Finder({ open, onDamage: () => {}, today: () => TODAY });
  const found = finder.find(hasard.pick(QUERIES), { kind: 'tout', limit: 10 });
  await found.catch((error: unknown) => {
    const damaged = error instanceof DamagedRecordError || error instanceof RangeError;
    if (!damaged) throw error;
  });
}

it('answers or says that it is damaged, whatever its pages hold', async () => {
  const names = [...tables.keys()];
  for (let seed = 0; seed < 900; seed += 1) {
    const hasard = new Hasard(seed);
    const spoiled = new Map(tables);
    const played: string[] = [];
    for (let n = hasard.between(1, 4); n > 0; n -= 1) {
      const name = hasard.pick(names);
      const pages = [...(spoiled.get(name) ?? [])];
      const at = hasard.between(0, pages.length - 1);
      const page = pages[at];
      if (!page) continue;
      const asJson = !BINARY.has(name) && hasard.chance(0.8);
      pages[at] = asJson ? mutateJson(hasard, page) : mutateBytes(hasard, page);
      played.push(`${name} ${at}`);
      spoiled.set(name, pages);
    }
    await timed(`seed ${seed}`, () => askEverything(new MemoryPageSource(spoiled), hasard)).catch(
      (error: unknown) => {
        throw new Error(`seed ${seed}, ${played.join(', ')}: ${String(error)}`, { cause: error });
      },
    );
  }
}, 120_000);

it('refuses a manifest or a signature that was spoiled, without an exception', async () => {
  const bytes = serializeManifest(manifest);
  const signature = new Uint8Array(signManifest(bytes, key));
  for (let seed = 0; seed < 2_000; seed += 1) {
    const hasard = new Hasard(seed);
    await timed(`manifest ${seed}`, async () => {
      const spoiled = hasard.chance(0.5)
        ? mutateJson(hasard, bytes)
        : mutateBytes(hasard, bytes.slice(0, 4_000));
      parseManifest(spoiled);
      const verified = await verifySignature(new Uint8Array(spoiled), signature, [key.trusted]);
      expect(verified.ok).toBe(false);
      const forged = hasard.chance(0.5)
        ? mutateJson(hasard, signature)
        : mutateBytes(hasard, signature);
      await verifySignature(new Uint8Array(bytes), forged, [key.trusted]);
    });
  }
}, 60_000);

it('refuses a part that was spoiled, in a bounded room', async () => {
  const part = joinPages((tables.get('services') ?? []).slice(0, 4));
  const gzip = gzipSync(part);
  for (let seed = 0; seed < 3_000; seed += 1) {
    const hasard = new Hasard(seed);
    await timed(`part ${seed}`, async () => {
      const inflated = await inflatePart(
        new Uint8Array(mutateBytes(hasard, gzip)),
        part.length,
      ).catch(() => null);
      expect(inflated?.length ?? 0).toBeLessThanOrEqual(part.length);
      try {
        splitPages(mutateBytes(hasard, part));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    });
  }
}, 60_000);
