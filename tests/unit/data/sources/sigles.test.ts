import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSigles } from '../../../../data/sources/sigles.ts';
import { SourceError } from '../../../../data/sources/source-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'ted-sigles-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('readSigles', () => {
  it('reads term and definition by the name of their columns, with a mark of order', async () => {
    const path = file(
      'ordre.csv',
      '\ufeffid,definition,term,source\n1,"Agriculture, biologique",AB,x\n2,"Il dit ""oui""",OUI,y\n',
    );
    expect(await readSigles(path)).toEqual([
      { sigle: 'AB', definition: 'Agriculture, biologique' },
      { sigle: 'OUI', definition: 'Il dit "oui"' },
    ]);
  });

  it('leaves out lines without a sigle or a meaning', async () => {
    const path = file('vides.csv', 'term,definition\nAB,\n,Rien\n\nCD,Comité directeur\n');
    expect(await readSigles(path)).toEqual([{ sigle: 'CD', definition: 'Comité directeur' }]);
  });

  it.each<[string, string, RegExp]>([
    ['another file', 'nom;sens\nAB;Agriculture biologique\n', /term.*definition/],
    ['an open quote', 'term,definition\nAB,"Agriculture', /mal formé/],
  ])('%s is refused with a sentence', async (name, text, message) => {
    const path = file(`${name}.csv`, text);
    await expect(readSigles(path)).rejects.toThrow(SourceError);
    await expect(readSigles(path)).rejects.toThrow(message);
  });
});
