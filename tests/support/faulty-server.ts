import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a server may do to a file that it was asked for. */
export const FAULTS = [
  'cut',
  'truncated',
  'longer',
  'other-bytes',
  'bomb',
  'empty',
  'not-found',
  'forbidden',
  'error',
  'once-error',
  'redirect',
  'web-page',
  'stall',
  'refused',
] as const;
export type Fault = (typeof FAULTS)[number];

let packed: Buffer | null = null;
/** Packed once: eight parts are asked for at a time, and none may wait for it until it is given up. */
const bomb = (): Buffer => {
  packed ??= gzipSync(Buffer.alloc(20_000_000));
  return packed;
};

/** A static host that spoils what it is told to spoil. */
export class FaultyServer {
  /** Folder served now. */
  folder = '';
  /** What to do to a file; null to send it as it is. */
  faultOf: (name: string, asked: number) => Fault | null = () => null;
  readonly asked: string[] = [];
  private server: Server | null = null;

  /** Resolves with its address, with the final slash. */
  async listen(port = 0): Promise<string> {
    this.server = createServer((request, response) => {
      const name = new URL(request.url ?? '/', 'http://index').pathname.slice(1);
      this.asked.push(name);
      const asked = this.asked.filter((one) => one === name).length;
      response.setHeader('Access-Control-Allow-Origin', '*');
      this.answer(name, this.faultOf(name, asked), asked, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      this.server?.once('error', reject);
      this.server?.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async answer(
    name: string,
    fault: Fault | null,
    asked: number,
    response: ServerResponse,
  ): Promise<void> {
    const body = await readFile(join(this.folder, name)).catch(() => null);
    if (!body) return void response.writeHead(404).end();
    switch (fault) {
      case 'cut':
        response.writeHead(200, { 'Content-Length': body.length });
        response.write(body.subarray(0, body.length / 2), () => response.destroy());
        return;
      case 'truncated':
        return void response.end(body.subarray(0, -5));
      case 'longer':
        return void response.end(Buffer.concat([body, body]));
      case 'other-bytes':
        return void response.end(
          Buffer.from(body.map((byte, n) => (n % 97 === 3 ? byte ^ 1 : byte))),
        );
      case 'bomb':
        return void response.end(bomb());
      case 'empty':
        return void response.end();
      case 'not-found':
        return void response.writeHead(404).end('nothing here');
      case 'forbidden':
        return void response.writeHead(403).end('not for you');
      case 'error':
        return void response.writeHead(500).end('trouble');
      case 'once-error':
        if (asked % 2 === 1) return void response.writeHead(503).end('later');
        return void response.end(body);
      case 'redirect':
        return void response.writeHead(302, { Location: 'http://127.0.0.1:9/elsewhere' }).end();
      case 'web-page':
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        return void response.end('<!doctype html><title>Portail</title>');
      case 'stall':
        response.writeHead(200);
        response.write(body.subarray(0, 1));
        return;
      case 'refused':
        return void response.destroy();
      default:
        response.setHeader('ETag', `"${createHash('sha256').update(body).digest('hex')}"`);
        response.end(body);
    }
  }
}
