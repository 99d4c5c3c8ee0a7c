import { readManifest } from '../index-folder.ts';
import { serveIndex } from '../serve.ts';

/** `ted serve`: until interrupted. */
export async function runServe(dir: string, args: { readonly port: number }): Promise<void> {
  const manifest = await readManifest(dir);
  const server = await serveIndex(dir, args.port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Error(`Le port ${args.port} est déjà pris.`);
    throw error;
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : args.port;
  process.stdout.write(`Index ${manifest.indexVersion} servi sur http://127.0.0.1:${port}/\n`);
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
