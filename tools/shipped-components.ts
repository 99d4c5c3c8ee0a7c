import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** A package whose code is in the bundles. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, as the package declares it. */
  readonly licence: string;
  /** Text of the package's own licence file; null where it ships none. */
  readonly text: string | null;
}

/** The name of the notices inside the built extension. */
export const NOTICES_FILE = 'LICENCES.txt';

/**
 * Records which packages have code in the bundles: what was rendered, not what was installed.
 * One recorder serves all the bundles of a build.
 */
export class ShippedComponents {
  readonly #folders = new Set<string>();

  /** Vite plugin that listens to each bundle; it changes nothing. */
  plugin(): Plugin {
    return {
      name: 'ted:shipped-components',
      generateBundle: (_, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = renderedLength > 0 ? packageFolder(id) : null;
            if (folder) this.#folders.add(folder);
          }
        }
      },
    };
  }

  /** The packages recorded so far, by name. Throws when one of them declares no licence. */
  packages(): ShippedPackage[] {
    const all = [...this.#folders].map(readPackage);
    const byName = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Writes the notices into a built extension, and beside it the list of its components and files.
   * @param folder the built extension; the list is `<folder>.cdx.json`
   */
  write(folder: string, version: string): void {
    const packages = this.packages();
    writeFileSync(join(folder, NOTICES_FILE), notices(packages));
    writeFileSync(`${folder}.cdx.json`, billOfMaterials(packages, filesOf(folder), version));
  }
}

/** The folder of the package that a module is of; null for our own modules and the bundler's. */
export function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [scope, name] = path.slice(at + '/node_modules/'.length).split('/');
  if (!scope) return null;
  const own = scope.startsWith('@') ? `${scope}/${name ?? ''}` : scope;
  return `${path.slice(0, at)}/node_modules/${own}`;
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`${folder}/package.json declares no name, version or licence.`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : null;
  return { name, version, licence: license, text };
}

/** The licences that ask to be shipped with the code, one after the other. */
export function notices(packages: readonly ShippedPackage[]): string {
  const head = 'TED contient le code de ces paquets.\n';
  const body = packages.map(
    ({ name, version, licence, text }) =>
      `\n${'='.repeat(78)}\n${name} ${version} — ${licence}\n${'='.repeat(78)}\n${text ? `\n${text}\n` : ''}`,
  );
  return head + body.join('');
}

/**
 * The components and files of a built extension, as CycloneDX 1.6. Carries neither date nor serial
 * number, so that the same sources give the same bytes.
 * @param files SHA-256 in hexadecimal by path
 */
export function billOfMaterials(
  packages: readonly ShippedPackage[],
  files: ReadonlyMap<string, string>,
  version: string,
): string {
  const components = packages.map(({ name, version, licence }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const licences = /\s/.test(licence)
      ? [{ expression: licence }]
      : [{ license: { id: licence } }];
    return { type: 'library', 'bom-ref': purl, name, version, purl, licenses: licences };
  });
  const shipped = [...files].map(([name, sha256]) => ({
    type: 'file',
    'bom-ref': `file:${name}`,
    name,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
  }));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': 'ted', name: 'ted', version },
    },
    components: [...components, ...shipped],
    dependencies: [{ ref: 'ted', dependsOn: components.map((one) => one['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function filesOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) throw new Error(`${folder} is not built.`);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
