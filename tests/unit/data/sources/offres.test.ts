import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OFFRE_COLUMNS, type OffreRow, readOffres } from '../../../../data/sources/offres.ts';
import { offresCsv, temporaryFolder, writeTemporary } from '../source-files.ts';

const dir = await temporaryFolder();

async function read(path: string): Promise<{ rows: OffreRow[]; rejects: string[] }> {
  const rows: OffreRow[] = [];
  const rejects: string[] = [];
  for await (const row of readOffres(path, ({ endroit, raison }) =>
    rejects.push(`${endroit} : ${raison}`),
  ))
    rows.push(row);
  return { rows, rejects };
}

const row = {
  Référence: '2026-900001',
  'Intitulé du poste': 'Développeuse ou développeur web',
  Employeur: 'Direction interministérielle du numérique\n20 avenue de Ségur\n75007 Paris',
  Métier: 'Développeuse / Développeur',
};

describe('readOffres', () => {
  it('keeps the line breaks inside a quoted field', async () => {
    const { rows } = await read(await writeTemporary(dir, 'offres.csv', offresCsv([row])));
    expect(rows[0]?.Employeur.split('\n')).toHaveLength(3);
  });

  it('reads by name: another order, a byte order mark, curly apostrophes, fewer columns', async () => {
    const columns = [...OFFRE_COLUMNS].reverse().filter((column) => column !== 'Langues');
    const content = `\ufeff${offresCsv([row], columns).replace("Lieu d'affectation", 'Lieu d’affectation')}`;
    const { rows } = await read(await writeTemporary(dir, 'ordre.csv', content));
    expect(rows[0]?.['Intitulé du poste']).toBe('Développeuse ou développeur web');
    expect(rows[0]?.Langues).toBe('');
  });

  it('reads gzip', async () => {
    const path = await writeTemporary(dir, 'offres.csv.gz', gzipSync(offresCsv([row, row])));
    expect((await read(path)).rows).toHaveLength(2);
  });

  it('reports a row of another width and goes on', async () => {
    const content = `${offresCsv([row])}"trop";"court"\n${offresCsv([row]).split('\n').slice(1).join('\n')}`;
    const { rows, rejects } = await read(await writeTemporary(dir, 'large.csv', content));
    expect(rows).toHaveLength(2);
    expect(rejects).toEqual(['ligne 5 : 2 colonnes au lieu de 30']);
  });

  const missing = OFFRE_COLUMNS.filter((column) => column !== 'Référence' && column !== 'Métier');
  it.each([
    [
      'html.csv',
      '<html><head><title>503</title></head></html>',
      /c’est une page HTML, pas un fichier de données\./,
    ],
    [
      'colonne.csv',
      offresCsv([row], missing),
      /colonne\.csv, ligne 1 : des colonnes manquent : « Référence », « Métier »\./,
    ],
    ['vide.csv', offresCsv([]), /vide\.csv : aucune offre dans le fichier\./],
    ['latin1.csv', Buffer.from(offresCsv([row]), 'latin1'), /l’encodage n’est pas UTF-8/],
    [
      'guillemet.csv',
      offresCsv([row]).slice(0, -2),
      /le CSV est tronqué : un guillemet reste ouvert/,
    ],
  ])('says in one sentence what is wrong with %s', async (name, content, sentence) => {
    await expect(read(await writeTemporary(dir, name, content))).rejects.toThrow(sentence);
  });
});
