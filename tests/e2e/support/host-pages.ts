import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';

const here = (name: string): Buffer => readFileSync(fileURLToPath(new URL(name, import.meta.url)));

/** Hosts of the real sites, which the tests serve themselves on loopback. */
export const PAGE_HOSTS = [
  'lannuaire.service-public.gouv.fr',
  'lannuaire.service-public.fr',
  'choisirleservicepublic.gouv.fr',
  'www.choisirleservicepublic.gouv.fr',
  'place-emploi-public.gouv.fr',
  'www.place-emploi-public.gouv.fr',
  // The feed of the board: never one of our pages, played to prove that it is left alone.
  'place-ep-recrute.talent-soft.com',
] as const;

export interface ServedPage {
  readonly body: string | Buffer;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Plays the hosts of the pages on one loopback port, in clear and over TLS (the first byte tells).
 * Pages are given by address without query; anything else is a plain 404 page of ours.
 */
export class HostPages {
  readonly pages = new Map<string, ServedPage>();
  /** Every address asked for, in order: what the tests of silence look at. */
  readonly requests: string[] = [];
  private server: Server | null = null;

  async listen(): Promise<number> {
    const clear = createHttpServer(this.answer('http'));
    const secure = createTlsServer(
      { key: here('certificate-key.pem'), cert: here('certificate.pem') },
      this.answer('https'),
    );
    this.server = createServer((socket) => {
      socket.once('data', (head) => {
        socket.pause();
        socket.unshift(head);
        (head[0] === 0x16 ? secure : clear).emit('connection', socket);
        process.nextTick(() => socket.resume());
      });
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server?.close();
  }

  /** Serves the page at its own address. */
  put(url: string, page: ServedPage): void {
    const { protocol, host, pathname } = new URL(url);
    this.pages.set(`${protocol}//${host}${pathname}`, page);
  }

  private answer(protocol: 'http' | 'https'): RequestListener {
    return (request, response) => {
      const address = request.url?.startsWith('http')
        ? new URL(request.url)
        : new URL(`${protocol}://${request.headers.host ?? 'unknown'}${request.url ?? '/'}`);
      this.requests.push(address.href);
      const page = this.pages.get(`${address.protocol}//${address.host}${address.pathname}`);
      response.writeHead(page ? 200 : 404, {
        'Content-Type': page?.contentType ?? 'text/html; charset=utf-8',
        ...page?.headers,
      });
      response.end(
        page?.body ?? '<!doctype html><html lang="fr"><title>404</title><h1>Page absente</h1>',
      );
    };
  }
}
