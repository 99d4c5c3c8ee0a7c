import type { Manifest } from '../lib/index-format/manifest.ts';
import { encodeNom } from '../lib/index-format/noms.ts';
import type { Succession, TrustedKey } from '../lib/index-format/signature.ts';
import { LIMITS } from '../lib/index-format/version.ts';
import { buildGazetteer, gazetteerEntries } from '../lib/link/gazetteer.ts';
import { hintsFromOffre } from '../lib/link/hints.ts';
import { linkOffre } from '../lib/link/link.ts';
import { buildSigles, type SigleRow } from '../lib/link/sigles.ts';
import type { IndexSource } from '../lib/model/card.ts';
import type { IsoDate, OffreReference } from '../lib/model/ids.ts';
import type { Lien } from '../lib/model/link.ts';
import type { Offre } from '../lib/model/offre.ts';
import { describeSource } from './describe-sources.ts';
import { encodeTables } from './encode-tables.ts';
import { type LoadedSources, loadSources } from './load.ts';
import { personIn, refusePersons } from './person-proof.ts';
import { openPrevious, readOrder, readSuccessions } from './previous-index.ts';
import type { Progress } from './progress.ts';
import { type BuildReport, makeReport } from './report.ts';
import { nameSuccessor, type SigningKey } from './signing.ts';
import { readSigles } from './sources/sigles.ts';
import { buildSearch } from './steps/build-search.ts';
import { keepOrder } from './steps/keep-order.ts';
import { profilsOf } from './steps/profils.ts';
import { similarOffres } from './steps/similar-offres.ts';
import { similarServices } from './steps/similar-services.ts';
import { loadVocabulaire } from './vocabulaire.ts';
import { type WrittenIndex, writeIndex } from './write-index.ts';

export interface BuildOptions {
  readonly services: readonly string[];
  readonly offres: readonly string[];
  readonly sigles: string | null;
  readonly out: string;
  readonly date: IsoDate;
  /**
   * Folders of indexes that readers may have, the last published first: the build stops when counts fall
   * too far below it, places stay what they were in it, and what changed since each is sent alone.
   */
  readonly previous: readonly string[];
  readonly key: SigningKey;
  /** The key that will sign after this one. */
  readonly nextKey?: TrustedKey | undefined;
  /** True for the small index that the package carries. */
  readonly exemple: boolean;
}

export interface BuildResult {
  readonly written: WrittenIndex;
  readonly report: BuildReport;
}

/** Neighbours kept per service and per offer. */
const NEIGHBOURS = 10;
/** Below this share of the previous counts something is wrong upstream: nothing is published. */
const LOWEST_SHARE = 0.8;

/**
 * From the official files to an index folder: read, link, count, compare, encode, write.
 * Throws an Error with a French sentence when a source cannot be read or the result is implausible;
 * what was in `out` is then untouched.
 */
export async function buildIndex(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const started = Date.now();
  const loaded = await loadSources(options.services, options.offres, (what, rows) =>
    progress(`Lecture des ${what}`, rows),
  );
  const previous = await openAll(options.previous);
  const [last] = previous;
  const order = last ? await readOrder(last.source) : null;
  const services = order
    ? keepOrder(loaded.services.services, order.services)
    : loaded.services.services;
  if (services.length === 0) throw new Error('Aucun service utilisable : rien n’a été écrit.');
  const kept = loaded.offres.offres.filter((offre) => isKept(offre, options.date));
  if (last) refuseFall(last.manifest, services.length, kept.length);

  const entries = gazetteerEntries(services);
  const liens = linkAll(loaded, entries, progress);
  const ordinalOf = new Map(services.map((service, n) => [service.id, n]));
  const natural = inServiceOrder(kept, liens, (lien) => ordinalOf.get(lien.service) ?? Infinity);
  const offres = order ? keepOffresOrder(natural, order.offres) : natural;

  progress('Vocabulaire et profils recherchés');
  const vocabulaire = await loadVocabulaire();
  const profils = profilsOf(services, loaded.offres.offres, liens, vocabulaire);
  progress('Services semblables');
  const servicesSemblables = similarServices(services, { limit: NEIGHBOURS });
  progress('Offres semblables');
  const offresSemblables = similarOffres(offres, { limit: NEIGHBOURS, vocabulaire });
  progress('Sigles');
  const dictionary: SigleRow[] = options.sigles ? await impersonalSigles(options.sigles) : [];
  const sigles = buildSigles(services, dictionary);
  progress('Index de recherche');
  const search = buildSearch({ services, offres, links: liens, vocabulary: vocabulaire });
  progress('Écriture');
  const records = encodeTables({
    services,
    offres,
    liens,
    profils,
    servicesSemblables,
    offresSemblables,
    persons: loaded.services.persons,
    sigles,
    noms: entries.map(encodeNom),
    date: options.date,
  });
  refusePersons(records, loaded.services.persons);
  const sources = await describeAll(options);
  const written = await writeIndex(
    options.out,
    new Map([...records, ...search]),
    {
      date: options.date,
      exemple: options.exemple,
      sources,
      counts: { services: services.length, offres: offres.length },
      previous,
      successions: await successions(options),
    },
    options.key,
  );
  progress.end();
  const report = makeReport({
    loaded,
    offres,
    liens,
    profils,
    written,
    date: options.date,
    elapsedMs: Date.now() - started,
  });
  return { written, report };
}

/** Live offers, and those over for less than twelve months, stay; older ones live on in the counts. */
export function isKept(offre: Offre, date: IsoDate): boolean {
  const aYearBefore = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return offre.finLe === null || offre.finLe >= aYearBefore;
}

function linkAll(
  loaded: LoadedSources,
  entries: ReturnType<typeof gazetteerEntries>,
  progress: Progress,
): ReadonlyMap<OffreReference, Lien> {
  const gazetteer = buildGazetteer(entries);
  const liens = new Map<OffreReference, Lien>();
  loaded.offres.offres.forEach((offre, index) => {
    if (index % 500 === 0) progress('Rattachement des offres', index);
    const { lien } = linkOffre(hintsFromOffre(offre), gazetteer);
    if (lien) liens.set(offre.reference, lien);
  });
  return liens;
}

/** Offers of one service side by side, newest first: a card then reads few blocks. */
function inServiceOrder(
  offres: readonly Offre[],
  liens: ReadonlyMap<OffreReference, Lien>,
  ordinalOf: (lien: Lien) => number,
): Offre[] {
  const keyed = offres.map((offre) => {
    const lien = liens.get(offre.reference);
    return { offre, service: lien ? ordinalOf(lien) : Infinity };
  });
  keyed.sort((a, b) => {
    if (a.service !== b.service) return a.service < b.service ? -1 : 1;
    const newest = (b.offre.publieLe ?? '').localeCompare(a.offre.publieLe ?? '');
    return newest || (a.offre.reference < b.offre.reference ? -1 : 1);
  });
  return keyed.map(({ offre }) => offre);
}

/** The dictionary is written by many hands: a meaning that names someone is left out. */
async function impersonalSigles(path: string): Promise<SigleRow[]> {
  const rows = await readSigles(path);
  return rows.filter(
    ({ definition }) => personIn({ text: definition, where: path, isName: true }) === null,
  );
}

async function openAll(
  dirs: readonly string[],
): Promise<Awaited<ReturnType<typeof openPrevious>>[]> {
  const opened = [];
  for (const dir of dirs) opened.push(await openPrevious(dir));
  return opened;
}

function keepOffresOrder(offres: readonly Offre[], previous: readonly string[]): Offre[] {
  const placed = offres.map((offre) => ({ id: offre.reference, parent: null, offre }));
  return keepOrder(placed, previous).map(({ offre }) => offre);
}

/** The keys that followed each other so far, and the one that will follow this one. */
async function successions({ previous, key, nextKey }: BuildOptions): Promise<Succession[]> {
  const [last] = previous;
  const before = last ? await readSuccessions(last) : [];
  if (!nextKey || nextKey.id === key.trusted.id) return [...before];
  const named = nameSuccessor(key, nextKey);
  const all = [...before.filter((one) => one.key !== named.key), named];
  if (all.length > LIMITS.successions)
    throw new Error(
      'Trop de clés se sont succédé : publiez une extension qui connaît la dernière.',
    );
  return all;
}

function refuseFall({ counts }: Manifest, services: number, offres: number): void {
  for (const [what, now, before] of [
    ['services', services, counts.services],
    ['offres', offres, counts.offres],
  ] as const)
    if (now < before * LOWEST_SHARE)
      throw new Error(
        `Le nombre de ${what} tombe de ${before.toLocaleString('fr-FR')} à ${now.toLocaleString('fr-FR')} : rien n’a été écrit, l’index précédent reste en place.`,
      );
}

async function describeAll(options: BuildOptions): Promise<IndexSource[]> {
  const described: IndexSource[] = [];
  for (const path of options.services)
    described.push(await describeSource('services', path, options.date, options.exemple));
  for (const path of options.offres)
    described.push(await describeSource('offres', path, options.date, options.exemple));
  if (options.sigles)
    described.push(await describeSource('sigles', options.sigles, options.date, options.exemple));
  return described;
}
