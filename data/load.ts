import { type Reject, readAnnuaire } from './sources/annuaire.ts';
import { readOffres } from './sources/offres.ts';
import { type NormalizedOffres, normalizeOffres } from './steps/normalize-offres.ts';
import { type NormalizedServices, normalizeServices } from './steps/normalize-services.ts';

export interface LoadedSources {
  readonly services: NormalizedServices;
  readonly offres: NormalizedOffres;
  /** Rows that could not be read, with their place. */
  readonly rejects: readonly Reject[];
}

/** Reads and cleans all the files of both kinds. `progress` is told the number of rows read so far. */
export async function loadSources(
  servicePaths: readonly string[],
  offrePaths: readonly string[],
  progress: (what: 'services' | 'offres', rows: number) => void = () => {},
): Promise<LoadedSources> {
  const rejects: Reject[] = [];
  const reject = (item: Reject): void => void rejects.push(item);
  const services = await normalizeServices(
    counted(
      chain(servicePaths, (path) => readAnnuaire(path, reject)),
      (n) => progress('services', n),
    ),
  );
  const offres = await normalizeOffres(
    counted(
      chain(offrePaths, (path) => readOffres(path, reject)),
      (n) => progress('offres', n),
    ),
    services.persons,
  );
  return { services, offres, rejects };
}

async function* chain<T>(
  paths: readonly string[],
  read: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  for (const path of paths) yield* read(path);
}

async function* counted<T>(
  rows: AsyncIterable<T>,
  progress: (rows: number) => void,
): AsyncGenerator<T> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count % 1000 === 0) progress(count);
    yield row;
  }
  progress(count);
}
