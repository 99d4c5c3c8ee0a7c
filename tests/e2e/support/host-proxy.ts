import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pipeline } from 'node:stream';
import { PAGE_HOSTS } from './host-pages.ts';

/** A request as the proxy saw it; of an encrypted one to an unknown host, only that host. */
export interface SeenRequest {
  readonly url: string;
  /** Headers and body, as text. */
  readonly said: string;
}

/**
 * Sends the known hosts to the port that plays them, lets loopback through, and refuses all others.
 * Keeps what was refused, and what was asked of loopback, where the index is served.
 */
export class HostProxy {
  readonly refused: string[] = [];
  readonly loopback: SeenRequest[] = [];
  private server: Server | null = null;

  async listen(pagesPort: number): Promise<number> {
    const known: ReadonlySet<string> = new Set(PAGE_HOSTS);
    const server = createServer((incoming, outgoing) => {
      const address = new URL(incoming.url ?? '/', 'http://unknown');
      const local = address.hostname === '127.0.0.1';
      if (!local && !known.has(address.hostname)) {
        this.refused.push(address.href);
        outgoing.writeHead(502).end();
        return;
      }
      if (local) this.#remember(incoming, address.href);
      const upstream = request(
        {
          host: '127.0.0.1',
          port: local ? Number(address.port) : pagesPort,
          path: address.pathname + address.search,
          method: incoming.method,
          headers: { ...incoming.headers, host: address.host },
        },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          // Cut in the middle, the answer is cut for the browser too.
          pipeline(answer, outgoing, () => {});
        },
      );
      upstream.on('error', () => outgoing.destroy());
      incoming.pipe(upstream);
    });
    server.on('connect', (incoming, client) => {
      const host = (incoming.url ?? '').split(':')[0] ?? '';
      client.on('error', () => client.destroy());
      if (!known.has(host)) {
        this.refused.push(incoming.url ?? '');
        client.end('HTTP/1.1 502 Unknown Host\r\n\r\n');
        return;
      }
      const upstream = connect(pagesPort, '127.0.0.1');
      upstream.on('error', () => client.destroy());
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  #remember(incoming: IncomingMessage, url: string): void {
    const said = [JSON.stringify(incoming.headers)];
    incoming.on('data', (chunk) => said.push(String(chunk)));
    this.loopback.push({
      url,
      get said() {
        return said.join('\n');
      },
    });
  }

  close(): void {
    this.server?.close();
  }
}
