import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { PAGE_HOSTS } from './host-pages.ts';

/** Sends the known hosts to the port that plays them and refuses all others; keeps what was refused. */
export class HostProxy {
  readonly refused: string[] = [];
  private server: Server | null = null;

  async listen(pagesPort: number): Promise<number> {
    const known: ReadonlySet<string> = new Set(PAGE_HOSTS);
    const server = createServer((incoming, outgoing) => {
      const address = new URL(incoming.url ?? '/', 'http://unknown');
      if (!known.has(address.hostname)) {
        this.refused.push(address.href);
        outgoing.writeHead(502).end();
        return;
      }
      const upstream = request(
        {
          host: '127.0.0.1',
          port: pagesPort,
          path: address.pathname + address.search,
          method: incoming.method,
          headers: { ...incoming.headers, host: address.host },
        },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
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

  close(): void {
    this.server?.close();
  }
}
