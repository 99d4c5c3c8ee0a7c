import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Not a page that TED knows: a gallery at this address has nothing beside its own screens. */
export const GALLERY_URL = 'https://lannuaire.service-public.gouv.fr/galerie';

/** One page with every screen of the faces, to draw one by one with `gallery.show(name, theme)`. */
export async function buildGallery(): Promise<string> {
  const built = await build({
    configFile: false,
    root: path('../../..'),
    logLevel: 'error',
    publicDir: false,
    plugins: [preact()],
    resolve: { alias: { vitest: path('../gallery/vitest-stub.ts') } },
    define: { __TED_BUILD__: '{}' },
    build: {
      write: false,
      cssTarget: ['chrome137', 'firefox142'],
      rollupOptions: { input: path('../gallery/gallery.tsx'), output: { format: 'iife' } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk')?.code ?? '';
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Galerie</title><body>
    <script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
