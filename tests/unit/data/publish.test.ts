// @vitest-environment node
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishIndex, RECORD_FILE } from '../../../data/publish.ts';
import type { IsoDate } from '../../../lib/model/ids.ts';
import { temporaryFolder } from './source-files.ts';

const dir = await temporaryFolder();
const built = join(dir, 'neuf');
const to = join(dir, 'publie');
const part = (letter: string): string => `${letter.repeat(64)}.gz`;

/** A built index of parts, each holding its own letter, and its manifest. */
async function build(letters: string, manifest: string): Promise<void> {
  await rm(built, { recursive: true, force: true });
  await mkdir(built);
  for (const letter of letters) await writeFile(join(built, part(letter)), letter);
  await writeFile(join(built, 'manifest.json'), manifest);
  await writeFile(join(built, 'manifest.json.sig'), `signature of ${manifest}`);
}

const publish = (day: string) => publishIndex(built, to, day as IsoDate);
const published = async (): Promise<string> =>
  (await readdir(to))
    .filter((name) => name.endsWith('.gz'))
    .map((name) => name[0])
    .sort()
    .join('');

beforeEach(() => rm(to, { recursive: true, force: true }));

describe('publishIndex', () => {
  it('adds what is new, keeps the former parts for a month, then lets them go', async () => {
    await build('abc', 'one');
    expect(await publish('2026-11-01')).toEqual({ added: 3, addedBytes: 3, kept: 0, removed: 0 });
    await build('bcd', 'two');
    expect(await publish('2026-11-02')).toEqual({ added: 1, addedBytes: 1, kept: 2, removed: 0 });
    expect(await readFile(join(to, 'manifest.json'), 'utf8')).toBe('two');
    expect(await readFile(join(to, 'manifest.json.sig'), 'utf8')).toBe('signature of two');
    expect(await published()).toBe('abcd');
    // The thirtieth day is still one of the month, counted from the last manifest that named the part.
    expect((await publish('2026-12-01')).removed).toBe(0);
    expect((await publish('2026-12-02')).removed).toBe(1);
    expect(await published()).toBe('bcd');
    expect((await readdir(to)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps a part that comes back', async () => {
    await build('ab', 'one');
    await publish('2026-11-01');
    await build('b', 'two');
    await publish('2026-11-02');
    await build('ab', 'three');
    expect(await publish('2026-11-20')).toMatchObject({ added: 0, kept: 2 });
    await build('b', 'four');
    expect((await publish('2026-12-10')).removed).toBe(0);
    expect(await published()).toBe('ab');
  });

  it('writes again a part that was cut by an earlier stop, and dates those it has no record of', async () => {
    await build('abc', 'one');
    await mkdir(to);
    await writeFile(join(to, part('a')), '');
    await writeFile(join(to, part('f')), 'f');
    expect(await publish('2026-11-01')).toMatchObject({ added: 3, removed: 0 });
    expect(await readFile(join(to, part('a')), 'utf8')).toBe('a');
    expect((await publish('2026-12-02')).removed).toBe(1);
    expect(await published()).toBe('abc');
  });

  it('touches nothing but its own files, and says when its record does not read', async () => {
    await build('a', 'one');
    await mkdir(to);
    await writeFile(join(to, 'LISEZMOI.txt'), 'à nous');
    const strange = {
      '../evade.gz': '2000-01-01',
      [part('e')]: 'hier',
      'LISEZMOI.txt': '2000-01-01',
    };
    await writeFile(join(to, RECORD_FILE), JSON.stringify(strange));
    expect((await publish('2026-11-01')).removed).toBe(0);
    expect(await readFile(join(to, 'LISEZMOI.txt'), 'utf8')).toBe('à nous');
    expect(Object.keys(JSON.parse(await readFile(join(to, RECORD_FILE), 'utf8')))).toEqual([
      part('a'),
    ]);
    await writeFile(join(to, RECORD_FILE), '{');
    await expect(publish('2026-11-02')).rejects.toThrow(/ne se lit pas/);
  });
});
