import type { Manifest } from '../index-format/manifest.ts';
import type { StoredService } from '../index-format/records.ts';
import type { IsoDate } from '../model/ids.ts';
import { isExpired } from '../model/offre.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { RankedHit } from '../search/search.ts';
import type { Catalogue, NumberedOffre } from './catalogue.ts';
import type { FoundLine } from './found.ts';
import { isOutOfDate, readingDay } from './open-index.ts';
import { isHeading, offreUrl, rattachementOf, serviceUrl } from './refs.ts';

/** What the lines of an answer are drawn from. */
interface Sources {
  readonly engine: SearchEngine;
  readonly catalogue: Catalogue;
}

/** The lines of services, in the order of the hits. All that they show is read together. */
export async function serviceLines(
  sources: Sources,
  hits: readonly RankedHit[],
): Promise<FoundLine[]> {
  const { catalogue } = sources;
  const ordinals = hits.map(({ ordinal }) => ordinal);
  const [services, signals] = await Promise.all([
    servicesWithPaths(sources, ordinals),
    catalogue.signals(ordinals),
  ]);
  const lines = hits.map(async ({ ordinal, raison, mots }): Promise<FoundLine | null> => {
    const service = services.get(ordinal);
    if (!service) return null;
    const path = await catalogue.ancestors(service);
    return {
      kind: 'service',
      id: service.id,
      titre: service.nom,
      sigle: service.sigle,
      chemin: path
        .filter(({ nom }) => !isHeading(nom))
        .slice(-3)
        .map((one) => one.sigle || one.nom),
      url: serviceUrl(service),
      officielle: service.url !== null,
      raison,
      mots,
      offresEnLigne: signals.get(ordinal) ?? 0,
    };
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}

/** The lines of offers, in the order of the hits: read together, then the services that they are linked to. */
export async function offreLines(
  sources: Sources,
  hits: readonly RankedHit[],
  manifest: Manifest,
  today: IsoDate,
): Promise<FoundLine[]> {
  const { catalogue } = sources;
  const read = await catalogue.offres(hits.map(({ ordinal }) => ordinal));
  const offres = new Map(read.map((offre) => [offre.ordinal, offre]));
  const linked = read.flatMap(({ l }) => (l ? [l[0]] : []));
  const services = await servicesWithPaths(sources, [...new Set(linked)]);
  const day = readingDay(manifest, today);
  const over = isOutOfDate(manifest, day);
  const lines = hits.map(async ({ ordinal, raison, mots }): Promise<FoundLine | null> => {
    const offre = offres.get(ordinal);
    if (!offre) return null;
    const service = offre.l && services.get(offre.l[0]);
    const body = await bodyOf(catalogue, offre, service);
    return {
      kind: 'offre',
      id: offre.r,
      titre: offre.n,
      sigle: '',
      chemin: [body, offre.c.replace(/\s*\(.*\)$/, ''), offre.g].filter((label) => label !== ''),
      url: offreUrl(offre.r),
      raison,
      mots,
      publieLe: offre.d ?? null,
      expiree: over || isExpired({ finLe: offre.f ?? null }, day),
    };
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}

/** Services by ordinal. What stands above them is read with them: their paths then wait for nothing. */
async function servicesWithPaths(
  { engine, catalogue }: Sources,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, StoredService>> {
  if (ordinals.length === 0) return new Map();
  const services = await catalogue.services([...ordinals, ...(await engine.above(ordinals))]);
  return new Map(services.map((service) => [service.ordinal, service]));
}

/** Who an offer is published for: its service, or what it names itself. */
async function bodyOf(
  catalogue: Catalogue,
  offre: NumberedOffre,
  service: StoredService | undefined,
): Promise<string> {
  if (!service) return offre.o.split('\n', 1)[0] ?? '';
  return service.sigle || rattachementOf([...(await catalogue.ancestors(service)), service]);
}
