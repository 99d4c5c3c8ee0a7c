import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../data/build.ts';
import { checkIndex } from '../../../data/check-index.ts';
import { DEVELOPMENT_KEY } from '../../../data/cli/build.ts';
import { openIndexFolder } from '../../../data/index-folder.ts';
import { readSigningKey } from '../../../data/signing.ts';
import { OFFRE_COLUMNS } from '../../../data/sources/offres.ts';
import { KnownPersons } from '../../../data/steps/known-persons.ts';
import {
  isMobile,
  isPersonalEmail,
  namesPerson,
  scrubLabel,
  scrubText,
} from '../../../data/steps/persons.ts';
import { writeIndex } from '../../../data/write-index.ts';
import type { IsoDate } from '../../../lib/model/ids.ts';
import { offresCsv, serviceRecord, temporaryFolder, uuid, writeTemporary } from './source-files.ts';

const DATE = '2026-11-21' as IsoDate;
const key = await readSigningKey(DEVELOPMENT_KEY);
const quiet = Object.assign(() => {}, { end: () => {} });

describe('a name', () => {
  it.each([
    ['Jean Dupont', ''],
    ['Contact : Jean DUPONT, 06 12 34 56 78', 'Contact'],
    ['DUPONT Jean', ''],
    ['DE LA ROCHE Jean', ''],
    ['Chef de bureau (Marie-Claude Le Gall)', 'Chef de bureau'],
    ['Bureau de Jean-Pierre de La Tour', 'Bureau de'],
    ['Adjointe de Mme Anne HIDALVERT', 'Adjointe de'],
    ['M. le préfet DUPONT', ''],
    ['MME MARTIN - accueil', 'accueil'],
    ['CHEF DE PROJET JEAN MARTIN', 'CHEF DE PROJET'],
    ['Bertrand OSTERVAL de la ROCHE', ''],
    ['P. Durand, gestionnaire', 'gestionnaire'],
    ['Lycée Victor Hugo contact Jean Dupont', 'Lycée Victor Hugo contact'],
    ['Pôle juridique – Sophie Kerzabec', 'Pôle juridique'],
  ])('is taken out of « %s »', (label, rest) => {
    const scrubbed = scrubLabel(label);
    expect(scrubbed.text).toBe(rest);
    expect(scrubbed.removed).toBeGreaterThan(0);
    expect(namesPerson(scrubbed.text)).toBe(false);
  });

  it.each([
    'Lycée Simone-Veil',
    'Hôpital Georges-Pompidou',
    'bâtiment Jean Moulin',
    'école Louis Lumière',
    'centre hospitalier Paul Brousse',
    'porte-avions Charles de Gaulle',
    'rue du Général-Leclerc',
    'avenue Pierre Mendès France',
    '12 rue Victor Hugo',
    'av. Jean Jaurès',
    'rue du Dr Roux',
    'Fondation Marc de Montalembert',
    'prix Marie Curie',
    'campus Jean-François Champollion',
    'Collège Irène et Frédéric Joliot-Curie',
    'MUSEE NATIONAL JEAN JACQUES HENNER',
    'UNIVERSITE CLAUDE BERNARD LYON 1',
    'LYCEE JULES FERRY',
    'CHU Henri Mondor',
    'MAIRIE DE SAINT DENIS',
    'MAIRIE ST GEORGES DE DIDONNE',
    'TAILLEUR DE PIERRE H/F',
    'Product Line Manager',
    'Ambassade de France MAURICE - Port Louis',
    "S.M. pour l'Assainissement du bassin",
    "S.M. Assainissement de l'Yerres",
    'Madame la Directrice, Monsieur le Ministre',
    'Pierre-Bénite (69)',
    'Développeuse / Développeur',
  ])('is not seen in « %s »', (label) => {
    expect(scrubLabel(label)).toEqual({ text: label, removed: 0 });
    expect(scrubText(label)).toEqual({ text: label, removed: 0 });
  });

  it('costs its sentence to a mission, and nothing to the others', () => {
    expect(
      scrubText('Le bureau suit les ports. Il est dirigé par Jean Dupont. Il publie un état.').text,
    ).toBe('Le bureau suit les ports. Il publie un état.');
  });

  it('is gone whatever stands around it', () => {
    const word = fc.constantFrom('Bureau', 'chef', 'de', '-', '/', '(', ')', ':', 'Jean', '\n');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        const text = [...before, ': Sophie KERZABEC.', ...after].join(' ');
        expect(scrubLabel(text).text).not.toContain('KERZABEC');
        expect(scrubText(text).text).not.toContain('KERZABEC');
      }),
    );
  });

  it('never throws and leaves nothing that it would take out again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(namesPerson(scrubLabel(text).text)).toBe(false);
      }),
    );
  });

  it('that the directory gives is found in any case, order and accent', () => {
    const known = new KnownPersons();
    known.add('Xaphoine', 'LE KERZABÉC');
    for (const text of ['xaphoine le kerzabec', 'Le Kerzabec Xaphoine', 'XAPHOINE LE-KERZABEC'])
      expect(scrubLabel(text, known).text, text).toBe('');
    expect(scrubLabel('Le Kerzabec Xavier', known).removed).toBe(0);
    expect(isPersonalEmail('xaphoine.lekerzabec@exemple.fr', known)).toBe(true);
    expect(isPersonalEmail('xaphoine.lekerzabec@exemple.fr')).toBe(false);
  });

  it('is read in linear time', () => {
    const started = performance.now();
    for (const unit of ['Jean de ', 'M. ', 'A.', 'DUPONT ', 'a.', '01 ', "d'"])
      scrubText(unit.repeat(20_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('an address or a line', () => {
  it.each([
    'jean.dupont@exemple.fr',
    'j.dupont@exemple.fr',
    'dupont.jean@exemple.fr',
    'jean-pierre.le-gall@exemple.fr',
    'jean_dupont@exemple.fr',
    'jean-dupont@exemple.fr',
    'marie.rhodes2@exemple.fr',
  ])('%s is a person’s', (address) => {
    expect(isPersonalEmail(address)).toBe(true);
    expect(scrubText(`Écrire à ${address}.`).text).not.toContain('@');
  });

  it.each([
    'doe.dggn@gendarmerie.interieur.gouv.fr',
    'sec.dir@exemple.fr',
    'bureau.rh@exemple.fr',
    'bureau.ce2b@dgfip.finances.gouv.fr',
    'dgesco.c@education.gouv.fr',
    'info.minsk-amba@diplomatie.gouv.fr',
    'lycee.jean-moulin@exemple.fr',
    'saint.denis@exemple.fr',
    'sg.cab@exemple.fr',
    'contact@exemple.fr',
  ])('%s is a service’s', (address) => {
    expect(isPersonalEmail(address)).toBe(false);
  });

  it('on a mobile is a person’s, in all its spellings', () => {
    for (const phone of [
      '06 12 34 56 78',
      '+33 6 12 34 56 78',
      '07.12.34.56.78',
      '+33(0)612345678',
    ])
      expect(isMobile(phone), phone).toBe(true);
    for (const phone of ['01 23 45 67 89', '+33 1 23 45 67 89', '0 800 94 40 40'])
      expect(isMobile(phone), phone).toBe(false);
  });
});

/** Every key of a record of the directory that holds text, by the way it holds it. */
const TEXT_KEYS =
  `ancien_code_pivot partenaire nom siret siren itm_identifiant sigle date_modification
  service_disponible partenaire_identifiant commentaire_plage_ouverture categorie type_repertoire
  version_etat_modification date_creation partenaire_date_modification mission version_source version_type
  type_organisme code_insee_commune statut_de_diffusion url_service_public information_complementaire
  date_diffusion copyright`.split(/\s+/);
const LIST_KEYS = `ancien_nom telecopie adresse_courriel ancien_identifiant sve telephone_accessible
  formulaire_contact annuaire tchat application_mobile`.split(/\s+/);
const OBJECT_KEYS =
  `site_internet texte_reference organigramme telephone reseau_social adresse pivot
  plage_ouverture`.split(/\s+/);

const PLANTED = [
  'Jean KERZABEC',
  'KERZABEC Jean',
  'Mme Kerzabec',
  'Cabinet de M. Jean KERZABEC',
  'Sophie Kerzabec',
  'Xaphoine Kerzabec',
  'jean.kerzabec@exemple.gouv.fr',
  'https://www.exemple.gouv.fr/?a=jean.kerzabec@exemple.gouv.fr',
  '06 98 76 54 32',
];
/** What no page of an index may hold once folded: the beginning of the surname, the number. */
const TRACES = /kerzab|xaphoine|98 ?76 ?54 ?32/i;

function plantedServices(): Record<string, unknown>[] {
  const records: Record<string, unknown>[] = [];
  const add = (values: Record<string, unknown>): void => {
    records.push(
      serviceRecord({ id: uuid(records.length + 1), nom: 'Bureau des ports', ...values }),
    );
  };
  for (const planted of PLANTED) {
    // The name of a service may be that of a person: there only what is surely one goes.
    for (const name of TEXT_KEYS)
      if (name !== 'nom' || /KERZABEC|Mme|@|06/.test(planted)) add({ [name]: planted });
    for (const name of LIST_KEYS)
      if (name !== 'ancien_nom' || /KERZABEC|Mme|@|06/.test(planted)) add({ [name]: [planted] });
    for (const name of OBJECT_KEYS)
      add({
        [name]: [
          Object.fromEntries(
            `libelle valeur description custom_dico2 type_adresse complement1 complement2 numero_voie
            service_distribution code_postal nom_commune pays commentaire`
              .split(/\s+/)
              .map((field) => [field, planted]),
          ),
        ],
      });
    add({ telephone: [{ valeur: '01 98 76 54 32', description: planted }] });
    add({
      affectation_personne: [
        {
          fonction: planted,
          telephone: planted,
          personne: {
            nom: 'KERZABEC',
            prenom: 'Xaphoine',
            civilite: 'Mme',
            grade: planted,
            adresse_courriel: [{ libelle: planted, valeur: planted }],
          },
        },
      ],
    });
  }
  return records;
}

async function plantedIndex(dir: string): Promise<string> {
  const services = await writeTemporary(
    dir,
    'services.json',
    JSON.stringify({ service: plantedServices() }),
  );
  const rows = PLANTED.flatMap((planted, p) =>
    OFFRE_COLUMNS.map((column, n) => ({
      'Organisme de rattachement': 'Bureau des ports',
      Référence: `2026-${1000 + p * 100 + n}`,
      'Intitulé du poste': 'Cheffe ou chef de projet',
      'Date de fin de publication par défaut': '31/12/2026',
      [column]: planted,
    })),
  );
  const offres = await writeTemporary(dir, 'offres.csv', offresCsv(rows));
  const out = join(dir, 'index');
  await buildIndex(
    {
      services: [services],
      offres: [offres],
      sigles: null,
      out,
      date: DATE,
      previous: [],
      key,
      exemple: false,
    },
    quiet,
  );
  return out;
}

describe('persons planted in every field of both sources', async () => {
  const dir = await temporaryFolder();
  const out = await plantedIndex(dir);

  it('are in no page of no table of the index', async () => {
    const index = await openIndexFolder(out);
    let pages = 0;
    for (const part of index.manifest.parts)
      for (const page of index.pagesOf(part)) {
        pages += 1;
        const text = new TextDecoder('latin1').decode(page);
        expect(TRACES.exec(text)?.[0], part.table).toBeUndefined();
      }
    expect(pages).toBeGreaterThan(10);
  });

  it('do not cost the index its records', async () => {
    const checked = await checkIndex(out, [key.trusted]);
    expect(checked.services).toBe(plantedServices().length);
    expect(checked.offres).toBeGreaterThan(200);
  });

  it.each([
    ['services', 0, 'm', 'Le bureau est dirigé par Jean Dupont'],
    ['services', 0, 'm', 'Écrire à jean.dupont@exemple.fr'],
    ['services', 0, 'n', 'Cabinet de Mme Anne MARTIN'],
    ['services', 0, 's', 'DUPONT Jean'],
    ['services', 0, 't', 'Monsieur Dupont'],
    ['services', 0, 'x', [['Arrêté nommant Sophie Kerzabec', 0]]],
    ['services', 0, 'l', ['Jean Dupont', '75000', '75']],
    ['services', 0, 'k', { c: ['j.dupont@exemple.fr'] }],
    ['services', 0, 'k', { t: ['06 12 34 56 78'] }],
    ['offres', 0, 'n', 'Assistante de Jean Dupont'],
    ['offres', 0, 'o', 'Mme Martin'],
    ['offres', 0, 'e', 'DUPONT Jean'],
    ['offres', 0, 'g', 'Jean Dupont'],
    ['offres', 0, 'y', 'Jean Dupont'],
    ['offres', 0, 'l', [0, 'bureau', 'certain', ['Nommé par Jean Dupont']]],
    ['profils', 0, 'm', [['Jean Dupont', 3]]],
    ['semblables-offres', 0, '0', [0, ['Jean Dupont'], 'certain']],
    ['semblables-services', 0, '0', [0, ['Jean Dupont'], 'certain']],
    ['noms', 0, '2', 'DUPONT Jean'],
  ] as const)('are refused by the check in %s %d, %s', async (table, ordinal, field, planted) => {
    const index = await openIndexFolder(out);
    const tables = new Map<string, Uint8Array[]>();
    for (const part of index.manifest.parts)
      tables.set(part.table, [...(tables.get(part.table) ?? []), ...index.pagesOf(part)]);
    const pages = tables.get(table);
    const first = pages?.[0];
    if (!pages || !first) throw new Error(`no table ${table}`);
    const records: unknown[] = JSON.parse(new TextDecoder().decode(first));
    const record: unknown = records[ordinal];
    const empty = table.startsWith('semblables') ? [] : { n: 1, m: [], k: [], c: 'certain' };
    const changed = structuredClone(record ?? empty);
    Object.assign(changed as object, { [field]: planted });
    records[ordinal] = changed;
    pages[0] = new TextEncoder().encode(JSON.stringify(records));
    const planting = join(dir, 'planted');
    const { createdAt, exemple, sources, counts } = index.manifest;
    await writeIndex(planting, tables, { date: createdAt, exemple, sources, counts }, key);
    await expect(checkIndex(planting, [key.trusted])).rejects.toThrow(
      /d’une personne|une personne/,
    );
  });
});
