// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { inFolder, writeZip } from '../../../tools/zip-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ted-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writeZip', () => {
  it('gives the same bytes for the same contents, whatever the dates of the files', async () => {
    writeFileSync(join(folder, 'b.txt'), 'deux'.repeat(500));
    writeFileSync(join(folder, 'a.json'), '{}');
    await writeZip(join(folder, '1.zip'), inFolder(folder, ['b.txt', 'a.json']));
    utimesSync(join(folder, 'b.txt'), 1, 1);
    await writeZip(join(folder, '2.zip'), inFolder(folder, ['a.json', 'b.txt']));
    expect(readFileSync(join(folder, '1.zip')).equals(readFileSync(join(folder, '2.zip')))).toBe(
      true,
    );
  });

  it('is read back, content given as bytes included', async () => {
    const path = join(folder, 'x.zip');
    await writeZip(path, [['dossier/é.txt', Buffer.from('accentué')]]);
    const zip = await yauzl.openPromise(path, { lazyEntries: true });
    const read: string[] = [];
    for await (const entry of zip.eachEntry()) {
      const content = await buffer(await zip.openReadStreamPromise(entry));
      read.push(`${entry.fileName} ${content}`);
    }
    expect(read).toEqual(['dossier/é.txt accentué']);
  });
});
