import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Reject, readAnnuaire, type ServiceRow } from '../../../../data/sources/annuaire.ts';
import { serviceRecord, temporaryFolder, uuid, writeTemporary, zipOf } from '../source-files.ts';

const dir = await temporaryFolder();

async function read(path: string): Promise<{ rows: ServiceRow[]; rejects: Reject[] }> {
  const rejects: Reject[] = [];
  const rows: ServiceRow[] = [];
  for await (const row of readAnnuaire(path, (reject) => rejects.push(reject))) rows.push(row);
  return { rows, rejects };
}

const dinum = serviceRecord({
  id: uuid(1),
  nom: 'Direction interministérielle du numérique',
  sigle: 'DINUM',
  hierarchie: [{ type_hierarchie: 'Service Fils', service: uuid(2) }],
  telephone: [{ valeur: '01 00 00 00 00', description: '' }],
});
const dila = serviceRecord({ id: uuid(2), nom: 'Direction de l’information légale' });

describe('readAnnuaire', () => {
  it.each([
    ['the DILA object', JSON.stringify({ service: [dinum, dila] })],
    [
      'the DILA object after a byte order mark',
      `\ufeff${JSON.stringify({ service: [dinum, dila] })}`,
    ],
    ['an array', JSON.stringify([dinum, dila])],
    ['JSON lines', `${JSON.stringify(dinum)}\n${JSON.stringify(dila)}\n`],
    ['the records of an API page', JSON.stringify({ total_count: 2, results: [dinum, dila] })],
    ['pretty JSON', JSON.stringify({ service: [dinum, dila] }, null, 2)],
  ])('reads %s', async (name, content) => {
    const path = await writeTemporary(dir, `${name.replace(/\W/g, '-')}.json`, content);
    const { rows, rejects } = await read(path);
    expect(rows.map(({ nom }) => nom)).toEqual([dinum.nom, dila.nom]);
    expect(rejects).toEqual([]);
  });

  it('reads gzip, whatever the name says', async () => {
    const content = gzipSync(JSON.stringify({ service: [dinum] }));
    const { rows } = await read(await writeTemporary(dir, 'roae.json', content));
    expect(rows[0]?.sigle).toBe('DINUM');
  });

  it('reads the JSON inside a zip', async () => {
    const name = 'dila_refOrga_admin_Etat_fr_20261006.json';
    const content = zipOf(name, JSON.stringify({ service: [dinum, dila] }));
    const zip = await writeTemporary(dir, 'dila.zip', content);
    expect((await read(zip)).rows).toHaveLength(2);
  });

  it('reads every JSON of a tar.bz2', async () => {
    await writeTemporary(dir, 'a-data.gouv_local.json', JSON.stringify({ service: [dinum] }));
    await writeTemporary(dir, 'b-data.gouv_local.json', JSON.stringify({ service: [dila] }));
    const path = `${dir}/all_latest.tar.bz2`;
    execFileSync('tar', [
      '-cjf',
      path,
      '-C',
      dir,
      'a-data.gouv_local.json',
      'b-data.gouv_local.json',
    ]);
    expect((await read(path)).rows.map(({ nom }) => nom)).toEqual([dinum.nom, dila.nom]);
  });

  it('reads JSON inside strings, null and single values, as the API exports write them', async () => {
    const export_ = {
      id: uuid(3),
      nom: 'Bureau des exports',
      sigle: null,
      hierarchie: JSON.stringify([{ type_hierarchie: 'Service Fils', service: uuid(4) }]),
      telephone: JSON.stringify([{ valeur: '01 00 00 00 01', description: 'standard' }]),
      adresse: JSON.stringify({
        type_adresse: 'Adresse',
        code_postal: '75007',
        nom_commune: 'Paris',
      }),
      ancien_nom: 'Bureau des sorties',
    };
    const { rows } = await read(await writeTemporary(dir, 'api.json', JSON.stringify([export_])));
    expect(rows[0]).toMatchObject({
      sigle: '',
      ancien_nom: ['Bureau des sorties'],
      telephone: [{ valeur: '01 00 00 00 01', description: 'standard' }],
      hierarchie: [{ type_hierarchie: 'Service Fils', service: uuid(4) }],
      adresse: [{ code_postal: '75007', nom_commune: 'Paris' }],
    });
  });

  it('reports the records that have no identifier or no name, and goes on', async () => {
    const content = JSON.stringify({ service: [{ nom: 'Sans identifiant' }, 7, dila] });
    const { rows, rejects } = await read(await writeTemporary(dir, 'trous.json', content));
    expect(rows).toHaveLength(1);
    expect(rejects).toEqual([
      { fichier: 'trous.json', endroit: 'enregistrement 1', raison: 'identifiant absent' },
      {
        fichier: 'trous.json',
        endroit: 'enregistrement 2',
        raison: 'l’enregistrement n’est pas un objet',
      },
    ]);
  });

  const whole = JSON.stringify({ service: [dinum, dila] });
  it.each([
    [
      'tronque.json',
      whole.slice(0, -40),
      /tronque\.json, après l’enregistrement 1 : le JSON est tronqué\./,
    ],
    ['vide.json', '', /vide\.json : le fichier est vide\./],
    ['page.json', '<!doctype html><html><body>403</body></html>', /c’est une page HTML/],
    ['aucun.json', '{"service": []}', /aucun\.json : aucun service dans le fichier\./],
    [
      'latin1.json',
      Buffer.from(whole, 'latin1'),
      /latin1\.json, vers l’octet .* : l’encodage n’est pas UTF-8\./,
    ],
    [
      'tronque.json.gz',
      gzipSync(whole.repeat(50)).subarray(0, 120),
      /la compression est tronquée ou abîmée/,
    ],
    [
      'tronque.zip',
      Buffer.from('PK\u0003\u0004 rien de plus'),
      /l’archive zip est tronquée ou abîmée/,
    ],
    ['texte.json', 'bonjour', /ce n’est pas du JSON de l’annuaire/],
    ['casse.json', '{"service": [{"id": "x", nom}]}', /le JSON est mal formé/],
  ])('says in one sentence what is wrong with %s', async (name, content, sentence) => {
    const path = await writeTemporary(dir, name, content);
    await expect(read(path)).rejects.toThrow(sentence);
  });

  it('says that a file does not exist', async () => {
    await expect(read(`${dir}/absent.json`)).rejects.toThrow(
      'absent.json : le fichier n’existe pas.',
    );
  });
});
