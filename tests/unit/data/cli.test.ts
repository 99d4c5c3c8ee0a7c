import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../data/index-folder.ts';
import { MANIFEST_FILE } from '../../../lib/index-format/manifest.ts';
import { offresCsv, serviceRecord, temporaryFolder, uuid, writeTemporary } from './source-files.ts';

/** The command line as people and machines call it: arguments in, files, sentences and exit codes out. */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = join(root, '../shared/data');
const dir = await temporaryFolder();
const SAMPLE = ['--services', 'data/sample/services.json', '--offres', 'data/sample/offres.csv'];

function ted(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'data/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

const index = join(dir, 'index');
const built = ted(
  'build',
  ...SAMPLE,
  '--date',
  '2026-11-21',
  '--out',
  index,
  '--report',
  join(dir, 'report.json'),
);

describe('ted build', () => {
  it('builds the sample, ends with the report, and says nothing on standard error', () => {
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toMatch(/^Index 2026-11-21-[0-9a-f]{12}, .* Kio/);
    const report = JSON.parse(readFileSync(join(dir, 'report.json'), 'utf8'));
    expect(report.services.kept).toBeGreaterThan(100);
    expect(readFileSync(join(dir, 'report.csv'), 'utf8')).toMatch(
      /^\ufeff"raison";"identifiant";"détail"/,
    );
  });

  it('gives the same bytes twice', () => {
    const again = join(dir, 'again');
    expect(ted('build', ...SAMPLE, '--date', '2026-11-21', '--out', again).code).toBe(0);
    expect(bytesOf(again)).toEqual(bytesOf(index));
  });

  it('writes nothing over a folder that is not an index', async () => {
    const before = readdirSync(dir).length;
    const result = ted('build', ...SAMPLE, '--out', dir);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(
      /le dossier n’est pas vide et n’est pas un index ; rien n’a été écrit\.\n$/,
    );
    expect(readdirSync(dir)).toHaveLength(before);
  });

  const service = serviceRecord({ id: uuid(1), nom: 'Direction' });
  const offre = { Référence: '2026-1', 'Intitulé du poste': 'Poste' };
  it.each([
    [
      'services tronqués',
      JSON.stringify({ service: [service] }).slice(0, -2),
      offresCsv([offre]),
      /services\.json, après l’enregistrement 1 : le JSON est tronqué\./,
    ],
    [
      'page HTML pour les offres',
      JSON.stringify({ service: [service] }),
      '<!doctype html><html>',
      /offres\.csv, début du fichier : c’est une page HTML/,
    ],
    [
      'aucune offre',
      JSON.stringify({ service: [service] }),
      offresCsv([]),
      /offres\.csv : aucune offre dans le fichier\./,
    ],
  ])(
    'with %s: one sentence, exit 1, the index in place untouched',
    async (_, services, offres, sentence) => {
      const before = bytesOf(index);
      const result = ted(
        'build',
        '--services',
        await writeTemporary(dir, 'services.json', services),
        '--offres',
        await writeTemporary(dir, 'offres.csv', offres),
        '--out',
        index,
      );
      expect(result.code).toBe(1);
      expect(result.err).toMatch(sentence);
      expect(result.err.trim().split('\n')).toHaveLength(1);
      expect(bytesOf(index)).toEqual(before);
    },
  );

  it('stops when the services are far fewer than in the previous index', async () => {
    const services = await writeTemporary(dir, 'peu.json', JSON.stringify({ service: [service] }));
    const offres = await writeTemporary(dir, 'peu.csv', offresCsv([offre]));
    const result = ted(
      'build',
      '--services',
      services,
      '--offres',
      offres,
      '--previous',
      index,
      '--out',
      join(dir, 'peu'),
    );
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/Le nombre de services tombe de .* à 1 : rien n’a été écrit/);
    expect(existsSync(join(dir, 'peu'))).toBe(false);
  });

  it('builds after another index: places stay, what changed is sent as deltas, keys follow each other', async () => {
    const pem = async (name: string): Promise<string> => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      await writeTemporary(
        dir,
        `${name}-publique.pem`,
        String(publicKey.export({ type: 'spki', format: 'pem' })),
      );
      return writeTemporary(
        dir,
        `${name}.pem`,
        String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      );
    };
    const [first, second] = [await pem('premiere'), await pem('seconde')];
    const text = readFileSync('data/sample/services.json', 'utf8');
    const renamed = text.replace(
      '"nom":"Direction du budget"',
      '"nom":"Direction du budget renommée"',
    );
    const services = await writeTemporary(dir, 'nuit.json', renamed);
    const build = (from: string, out: string, ...more: string[]) =>
      ted(
        'build',
        '--services',
        from,
        '--offres',
        'data/sample/offres.csv',
        '--out',
        join(dir, out),
        ...more,
      );
    const [a, b, c] = ['nuit-1', 'nuit-2', 'nuit-3'].map((name) => join(dir, name));
    if (!a || !b || !c) throw new Error('folders');
    const next = join(dir, 'seconde-publique.pem');
    build(
      'data/sample/services.json',
      'nuit-1',
      '--date',
      '2026-11-21',
      '--key',
      first,
      '--next-key',
      next,
    );
    build(services, 'nuit-2', '--date', '2026-11-22', '--key', second, '--previous', a);
    build(services, 'nuit-3', '--date', '2026-11-23', '--key', second, '--previous', b, a);

    const check = ted('check', c, '--public-key', join(dir, 'premiere-publique.pem'));
    expect([check.err, check.code]).toEqual(['', 0]);
    const stranger = ted('check', c);
    expect(stranger.err).toMatch(/signature n’est pas valable/);

    const [before, now] = [await readManifest(a), await readManifest(b)];
    const had = new Set(before.parts.map(({ name }) => name));
    const sent = now.parts
      .filter(({ name }) => !had.has(name))
      .map((part) => Math.min(part.bytes, ...(part.deltas ?? []).map(({ bytes }) => bytes)));
    const total = now.parts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(total * 0.1);
    const last = await readManifest(c);
    expect(last.parts.map(({ inflatedSha256 }) => inflatedSha256)).toEqual(
      now.parts.map(({ inflatedSha256 }) => inflatedSha256),
    );
  }, 120_000);

  it.each([
    [['build']],
    [['build', '--out', 'x', '--date', 'hier']],
    [['nonsense']],
    [['search', '--index', 'x', '--kind', 'personne', 'y']],
    [['search', '--index', index]],
    [['similar', '--index', index, '--kind', 'service']],
    [['card', '--index', index, 'personne', 'x']],
  ])('answers wrong usage %j with exit 2', (args) => {
    expect(ted(...args).code).toBe(2);
  });
});

describe('ted publish', () => {
  const to = join(dir, 'publie');
  const night = (day: string, services = 'data/sample/services.json') =>
    ted(
      ...['publish', '--services', services, '--offres', 'data/sample/offres.csv', '--date', day],
      ...['--key', 'data/keys/developpement.pem', '--to', to],
    );

  it('builds, checks and publishes; the next night sends what changed, one that fails nothing', async () => {
    const first = night('2026-11-21');
    expect([first.err, first.code]).toEqual(['', 0]);
    expect(first.out).toMatch(/Publié dans .* : index 2026-11-21-[0-9a-f]{12}, \d+ parts neuves/);
    expect(ted('check', to).code).toBe(0);
    expect(night('2026-11-22').out).toMatch(/, 0 retirées\.$/m);
    expect(ted('check', to).code).toBe(0);

    const before = bytesOf(to);
    const few = JSON.stringify({ service: [serviceRecord({ id: uuid(1), nom: 'Seul' })] });
    const failed = night('2026-11-23', await writeTemporary(dir, 'nuit-vide.json', few));
    expect([failed.code, failed.err]).toEqual([1, expect.stringMatching(/services tombe de/)]);
    expect(bytesOf(to)).toEqual(before);
  }, 120_000);

  it.each([[['publish', '--to', 'x']], [['publish', '--key', 'x']]])(
    'answers wrong usage %j with exit 2',
    (args) => {
      expect(ted(...args).code).toBe(2);
    },
  );
});

describe('ted check', () => {
  it('proves a built index', () => {
    const result = ted('check', index);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/en ordre : .* services, .* offres, .* aucune personne\./);
  });

  it.each([
    [
      'a part that changed',
      (copy: string) => {
        const part = readdirSync(copy).find((name) => name.endsWith('.gz')) ?? '';
        const bytes = readFileSync(join(copy, part));
        bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
        writeFileSync(join(copy, part), bytes);
      },
      /n’a pas l’empreinte annoncée/,
    ],
    [
      'a manifest that changed',
      (copy: string) => {
        const manifest = readFileSync(join(copy, MANIFEST_FILE), 'utf8');
        writeFileSync(
          join(copy, MANIFEST_FILE),
          manifest.replace('"exemple": false', '"exemple": true'),
        );
      },
      /la signature n’est pas valable/,
    ],
  ])('refuses %s', (label, spoil, sentence) => {
    const copy = join(dir, label.replace(/\W/g, '-'));
    ted('build', ...SAMPLE, '--date', '2026-11-21', '--out', copy);
    spoil(copy);
    const result = ted('check', copy);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(sentence);
  });

  it('says that a folder holds no index', () => {
    expect(ted('check', join(dir, 'rien')).err).toMatch(/ce dossier ne contient pas d’index/);
  });
});

describe('ted search, card, similar', () => {
  it.each([
    ['xqzwvk', 'Rien dans cet index.\n'],
    ['Madame Camille Durand', 'TED ne cherche pas les personnes.\n'],
  ])('answers « %s » with a sentence', (text, sentence) => {
    expect(ted('search', '--index', index, text)).toMatchObject({ code: 0, out: sentence });
  });

  it('finds a service by its sigle', () => {
    const { out } = ted('search', '--index', index, '--kind', 'service', '--json', 'dinum');
    expect(JSON.parse(out).service.hits[0].raison).toBe('sigle');
  });

  it('makes every card', () => {
    expect(ted('card', '--index', index, 'service', 'tous').out).toMatch(
      /fiches sans erreur ; \d+ % ont au moins un échelon/,
    );
  });

  it('makes the card of a page from its address', () => {
    const address =
      'https://lannuaire.service-public.fr/gouvernement/administration-centrale-ou-ministere_171970';
    const card = JSON.parse(ted('card', '--index', index, 'page', address).out);
    expect(card).toMatchObject({ kind: 'service', sigle: 'DINUM' });
  });

  it('says that an offer is not there', () => {
    const result = ted('card', '--index', index, 'offre', '2026-000000');
    expect(result).toMatchObject({ code: 1, err: '2026-000000 : absent de l’index.\n' });
  });
});

describe.skipIf(!existsSync(shared))(
  'on the real extracts (skipped where ../shared is absent)',
  () => {
    it.each([
      ['the corpus', ['corpus/roae.json.gz'], ['corpus/offres.csv']],
      [
        'the separate files',
        [
          'roae/roae_extrait_2026-10.json',
          'roae/roae_mte_2024_reconstruit.json.gz',
          'roae/roae_etat_2016_reconstruit.json.gz',
          'roae/annuaire_local_exemple_2023-08.json',
        ],
        ['offres/offres_extrait_2026.csv'],
      ],
    ])(
      'builds and checks %s, twice with the same bytes',
      (label, services, offres) => {
        const outs = ['a', 'b'].map((name) => join(dir, `${label.replace(/\W/g, '-')}-${name}`));
        for (const out of outs) {
          const files = (list: readonly string[]) => list.map((file) => join(shared, file));
          const result = ted(
            'build',
            '--services',
            ...files(services),
            '--offres',
            ...files(offres),
            '--date',
            '2026-11-21',
            '--out',
            out,
          );
          expect(result).toMatchObject({ code: 0 });
          expect(ted('check', out).code).toBe(0);
        }
        expect(bytesOf(outs[1] ?? '')).toEqual(bytesOf(outs[0] ?? ''));
      },
      120_000,
    );
  },
);
