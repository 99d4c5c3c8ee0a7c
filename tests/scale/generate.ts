import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import tar from 'tar-stream';
import { Hasard } from './hasard.ts';
import { fichierOffres } from './offres.ts';
import { chargeReserve, type Reserve } from './reserve.ts';
import { fichierLocal, fichierServices, tireOrganigramme } from './services.ts';

export interface Volumes {
  readonly services: number;
  readonly locaux: number;
  readonly offres: number;
  readonly seed: number;
  /** The day that the offers are live on. */
  readonly date: string;
}

export interface GeneratedFiles {
  readonly services: string;
  readonly offres: string;
  /** Null where no local record was asked for. */
  readonly locaux: string | null;
}

/**
 * Writes the three official files, invented, at the size asked for: the directory (JSON), the local
 * one (`.tar.bz2`, made with the `bzip2` of the machine) and the offers (CSV). Same volumes, same bytes.
 */
export async function generate(dir: string, volumes: Volumes): Promise<GeneratedFiles> {
  await mkdir(dir, { recursive: true });
  const reserve = await chargeReserve();
  const { seed } = volumes;
  const services = tireOrganigramme(new Hasard(seed), volumes.services);
  const stamp = volumes.date.replaceAll('-', '');
  const files: GeneratedFiles = {
    services: join(dir, `dila_refOrga_admin_Etat_fr_${stamp}.json`),
    offres: join(dir, `offres-datagouv-${stamp}.csv`),
    locaux: volumes.locaux > 0 ? join(dir, `all_${stamp}.tar.bz2`) : null,
  };
  await writeText(files.services, fichierServices(new Hasard(seed + 1), services, reserve));
  await writeText(
    files.offres,
    fichierOffres(new Hasard(seed + 2), {
      nombre: volumes.offres,
      date: volumes.date,
      services,
      reserve,
    }),
  );
  if (files.locaux) await writeArchive(files.locaux, volumes, reserve);
  return files;
}

const writeText = (path: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(blocks(lines)), createWriteStream(path));

/** A tar says the size of an entry before its bytes: the text is drawn twice, never held. */
async function writeArchive(path: string, volumes: Volumes, reserve: Reserve): Promise<void> {
  const text = (): Generator<string> =>
    fichierLocal(new Hasard(volumes.seed + 3), volumes.locaux, reserve);
  let size = 0;
  for (const line of text()) size += Buffer.byteLength(line);
  const bzip2 = spawn('bzip2', ['-c'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const pack = tar.pack();
  const stamp = volumes.date.replaceAll('-', '');
  const name = `${stamp}-data.gouv_local.json`;
  const entry = pack.entry({ name, size, mtime: new Date(`${volumes.date}T00:00:00Z`) }, (error) =>
    error ? pack.destroy(error) : pack.finalize(),
  );
  await Promise.all([
    pipeline(Readable.from(blocks(text())), entry),
    pipeline(pack, bzip2.stdin),
    pipeline(bzip2.stdout, createWriteStream(path)),
    succeeded(bzip2),
  ]);
}

async function succeeded(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`bzip2 : code ${String(code)}`);
}

/** Lines gathered so that a stream is not asked for each of them. */
function* blocks(lines: Iterable<string>): Generator<string> {
  let held = '';
  for (const line of lines) {
    held += line;
    if (held.length > 65_536) {
      yield held;
      held = '';
    }
  }
  if (held) yield held;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      services: { type: 'string', default: '8000' },
      locaux: { type: 'string', default: '90000' },
      offres: { type: 'string', default: '183000' },
      seed: { type: 'string', default: '1' },
      date: { type: 'string', default: '2026-11-21' },
    },
  });
  if (!values.out) throw new Error('Il faut --out DOSSIER.');
  const files = await generate(values.out, {
    services: Number(values.services),
    locaux: Number(values.locaux),
    offres: Number(values.offres),
    seed: Number(values.seed),
    date: values.date,
  });
  process.stdout.write(`${Object.values(files).filter(Boolean).join('\n')}\n`);
}
