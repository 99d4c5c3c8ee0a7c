import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { openPrevious } from '../../../../data/previous-index.ts';
import { serveIndex } from '../../../../data/serve.ts';
import { type SigningKey, trustedKey } from '../../../../data/signing.ts';
import { type IndexIdentity, writeIndex } from '../../../../data/write-index.ts';
import { writeRecords } from '../../../../lib/index-format/records.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import type { TedDatabase } from '../../../../lib/store/db.ts';
import { InstalledIndex } from '../../../../lib/store/installed-index.ts';
import type { IndexOrigin } from '../../../../lib/update/origins.ts';

/** Small indexes and the servers that publish them, for the tests of the installer. */

export function makeKey(): SigningKey {
  const pair = generateKeyPairSync('ed25519');
  return { privateKey: pair.privateKey, trusted: trustedKey(pair.publicKey) };
}

export const key = makeKey();

const meta = { services: 0, offres: 0, missions: 0, clesBits: 0, siglesBits: 0, nomsPages: 0 };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** How many parts a text of this length makes alone: one, since a part closes at 384 KB. */
const REPEATS = 20_000;

export interface Publication extends Partial<Omit<IndexIdentity, 'previous'>> {
  readonly signedBy?: SigningKey;
  /** Folder of the index before. */
  readonly after?: string;
}

/** A small index whose table `services` has one page, in a part of its own, for each of those texts or bytes. */
export async function publish(
  out: string,
  date: string,
  texts: readonly (string | Uint8Array)[],
  options: Publication = {},
) {
  const { signedBy = key, after, ...identity } = options;
  const pages = texts.map((text) =>
    typeof text === 'string' ? new TextEncoder().encode(text.repeat(REPEATS)) : text,
  );
  const written = await writeIndex(
    out,
    new Map([
      ['meta', writeRecords([meta], 1)],
      ['services', pages],
    ]),
    {
      date: date as IsoDate,
      exemple: false,
      sources: [],
      counts: { services: 0, offres: 0 },
      previous: after ? [await openPrevious(after)] : [],
      ...identity,
    },
    signedBy,
  );
  return { out, manifest: written.manifest };
}

export async function serve(out: string): Promise<IndexOrigin> {
  const server = await serveIndex(out, 0);
  servers.push(server);
  return originOf(server);
}

export async function serveWith(listener: RequestListener): Promise<IndexOrigin> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return originOf(server);
}

const originOf = (server: Server): IndexOrigin => ({
  bases: [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`],
  keys: [key.trusted],
  embedded: false,
});

/** The beginning of the first page of the index that answers; a problem's code when none does. */
export async function firstText(db: TedDatabase): Promise<string> {
  const opened = await new InstalledIndex(db).open();
  if (!opened.ok) return opened.problem.code;
  const [page] = await opened.value.source.readPages('services', [0]);
  return new TextDecoder().decode(page).slice(0, 12);
}
