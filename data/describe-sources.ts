import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { IndexSource } from '../lib/model/card.ts';
import { type IsoDate, parseIsoDate } from '../lib/model/ids.ts';
import { asSourceError } from './sources/source-error.ts';

/** What the licences ask to be shown of each dataset: producer, licence, long address. */
const DATASETS = {
  services: {
    producteur: 'Service-Public.gouv.fr / DILA',
    licence: 'Licence Ouverte 2.0',
    url: 'https://echanges.dila.gouv.fr/OPENDATA/RefOrgaAdminEtat/FluxAnneeCourante/dila_refOrga_admin_Etat_fr_latest.zip',
  },
  offres: {
    producteur: 'Choisir le service public / DGAFP',
    licence: 'Licence Ouverte 2.0',
    url: 'https://www.data.gouv.fr/datasets/les-offres-diffusees-sur-choisir-le-service-public',
  },
  sigles: {
    producteur: 'Dictionnaire de sigles',
    licence: 'CC0',
    url: 'https://github.com/ColinMaudry/dictionnaire-sigles',
  },
} as const;

/** The sample names real bodies; its missions and offers are ours, and no producer answers for them. */
const SAMPLE = {
  producteur: 'TED, exemple : missions écrites par nous, offres inventées',
  licence: 'MIT',
  url: '',
} as const;

export type SourceKind = keyof typeof DATASETS;

/**
 * The identity of a source file: its digest, and its date as its name says (`…_20261006.json`),
 * else the day of the build.
 */
export async function describeSource(
  kind: SourceKind,
  path: string,
  buildDate: IsoDate,
  exemple: boolean,
): Promise<IndexSource> {
  const fichier = basename(path);
  const { producteur, licence, url } = exemple ? SAMPLE : DATASETS[kind];
  return {
    kind,
    producteur,
    licence,
    url,
    fichier,
    date: dateInName(fichier) ?? buildDate,
    sha256: await digestOfFile(path),
  };
}

/** The last date in the name: a cached download has its own day first, then the publisher's. */
function dateInName(name: string): IsoDate | null {
  const match = [...name.matchAll(/(20\d{2})-?(\d{2})-?(\d{2})(?!\d)/g)].at(-1);
  return match ? parseIsoDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch (error) {
    throw asSourceError(error, basename(path));
  }
  return hash.digest('hex');
}
