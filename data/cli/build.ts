import { fileURLToPath } from 'node:url';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import { buildIndex } from '../build.ts';
import { terminalProgress } from '../progress.ts';
import { printReport, writeReport } from '../report.ts';
import { readPublicKey, readSigningKey } from '../signing.ts';
import { LIVE_SOURCES, localFile } from '../sources/fetch-source.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Public key pair that signs the sample and every index built without a key; see `data/keys`. */
export const DEVELOPMENT_KEY = fileURLToPath(new URL('../keys/developpement.pem', import.meta.url));

export interface BuildArguments {
  readonly services?: readonly string[];
  readonly offres?: readonly string[];
  readonly live?: boolean;
  readonly cache: string;
  readonly sigles?: string;
  readonly out: string;
  readonly date?: IsoDate;
  readonly previous?: readonly string[];
  readonly key?: string;
  readonly nextKey?: string;
  readonly report?: string;
  readonly exemple?: boolean;
  readonly json?: boolean;
}

/** `ted build`. */
export async function runBuild(args: BuildArguments): Promise<void> {
  const progress = terminalProgress();
  const serviceSources = args.live ? LIVE_SOURCES.services : (args.services ?? []);
  const offreSources = args.live ? LIVE_SOURCES.offres : (args.offres ?? []);
  if (serviceSources.length === 0 || offreSources.length === 0)
    throw new WrongUsage(
      'Il faut au moins un fichier --services et un fichier --offres, ou --live.',
    );
  const date = args.date ?? today();
  const fetchAll = async (sources: readonly string[]): Promise<string[]> => {
    const paths: string[] = [];
    for (const source of sources) paths.push(await localFile(source, args.cache, date, progress));
    return paths;
  };
  const { report } = await buildIndex(
    {
      services: await fetchAll(serviceSources),
      offres: await fetchAll(offreSources),
      sigles: args.sigles ?? null,
      out: args.out,
      date,
      previous: args.previous ?? [],
      key: await readSigningKey(args.key ?? DEVELOPMENT_KEY),
      nextKey: args.nextKey ? await readPublicKey(args.nextKey) : undefined,
      exemple: args.exemple === true,
    },
    progress,
  );
  if (args.report) await writeReport(args.report, report);
  process.stdout.write(`${args.json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
}

export function today(): IsoDate {
  const date = parseIsoDate(new Date().toISOString().slice(0, 10));
  if (!date) throw new Error('L’horloge de la machine ne donne pas de date lisible.');
  return date;
}
