import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { makeOffreRows, offreFileText, SAMPLE_DATE } from '../../../data/sample/offres-file.ts';
import { serviceIdFromPath } from '../../../data/sample/service-id.ts';
import {
  makeServiceRows,
  type ServiceRow,
  serviceFileText,
} from '../../../data/sample/services-file.ts';
import { OFFRE_COLUMNS } from '../../../data/sources/offres.ts';
import {
  parseFrenchDate,
  parseIsoDate,
  parseOffreReference,
  parseServiceId,
} from '../../../lib/model/ids.ts';
import { isExpired } from '../../../lib/model/offre.ts';

const sampleFile = (name: string) =>
  readFileSync(new URL(`../../../data/sample/${name}`, import.meta.url), 'utf8');
const SHARED = new URL('../../../../shared/data/', import.meta.url);

const services = makeServiceRows();
const byId = new Map(services.map((service) => [service.id, service]));
const named = (nom: string) => services.filter((service) => service.nom === nom);
const childrenOf = (service: ServiceRow, type: 'Service Fils' | 'Autre hiérarchie') =>
  service.hierarchie
    .filter((lien) => lien.type_hierarchie === type)
    .map((lien) => byId.get(lien.service));

const offres = makeOffreRows();
const today = parseIsoDate(SAMPLE_DATE);

describe('the committed files', () => {
  it('are what the sources produce', () => {
    expect(sampleFile('services.json')).toBe(serviceFileText());
    expect(sampleFile('offres.csv')).toBe(offreFileText());
  });

  it('are read back without loss by a JSON and by a CSV reader', () => {
    expect(JSON.parse(sampleFile('services.json'))).toEqual({ service: services });
    const rows = parse(sampleFile('offres.csv'), { columns: true, delimiter: ';' });
    expect(rows).toEqual(offres);
  });

  it('stay small enough to travel in the package', () => {
    expect(sampleFile('services.json').length).toBeLessThan(1_000_000);
    expect(sampleFile('offres.csv').length).toBeLessThan(400_000);
  });
});

describe('the services', () => {
  it('have the same keys on every record, 47 of them', () => {
    for (const service of services) {
      expect(Object.keys(service)).toEqual(Object.keys(services[0] ?? {}));
    }
    expect(Object.keys(services[0] ?? {})).toHaveLength(47);
  });

  it.skipIf(!existsSync(new URL('roae/', SHARED)))(
    'have the keys of a real record (skipped where ../shared is absent)',
    () => {
      const extract = JSON.parse(
        readFileSync(new URL('roae/roae_extrait_2026-10.json', SHARED), 'utf8'),
      );
      expect(Object.keys(services[0] ?? {}).sort()).toEqual(Object.keys(extract.service[0]).sort());
    },
  );

  it('have unique, well-formed identifiers, and a page only where the identifier is real', () => {
    expect(byId.size).toBe(services.length);
    for (const { id, nom, url_service_public: url } of services) {
      expect(parseServiceId(id), nom).toBe(id);
      expect(url, nom).toBe(
        id[14] === '5' ? '' : `https://lannuaire.service-public.gouv.fr/gouvernement/${id}`,
      );
    }
  });

  it('make identifiers of version 5 from the path, as the standard says', () => {
    // Namespace 6c1d1a0e-52b7-4d0f-a3a1-f0c77f5f2a94, checked with Python's uuid.uuid5.
    expect(serviceIdFromPath(['Gouvernement', 'Premier ministre'])).toBe(
      '12217840-2714-525e-b940-ab502c7b5af9',
    );
  });

  it('form trees: every link leads to a record, every record but the roots has one main parent', () => {
    const mainParents = new Map<string, number>();
    for (const service of services) {
      expect(childrenOf(service, 'Service Fils')).not.toContain(undefined);
      expect(childrenOf(service, 'Autre hiérarchie')).not.toContain(undefined);
      for (const child of childrenOf(service, 'Service Fils')) {
        mainParents.set(child?.id ?? '', (mainParents.get(child?.id ?? '') ?? 0) + 1);
      }
    }
    const orphans = services.filter((service) => mainParents.get(service.id) !== 1);
    expect(orphans.map((service) => service.nom)).toEqual([
      'Gouvernement',
      'Autorités indépendantes',
      'Mairie - Avernes',
    ]);
  });

  it('go down to the bureau in at least eight ministries', () => {
    const below = (service: ServiceRow): readonly ServiceRow[] =>
      childrenOf(service, 'Service Fils').flatMap((child) =>
        child ? [child, ...below(child)] : [],
      );
    const ministries = childrenOf(named('Gouvernement')[0] as ServiceRow, 'Service Fils').filter(
      (ministry) =>
        ministry !== undefined &&
        below(ministry).some((service) => /^(?:Bureau|Pôle|Équipe)\b/.test(service.nom)),
    );
    expect(ministries.length).toBeGreaterThanOrEqual(8);
    expect(services.length).toBeGreaterThanOrEqual(120);
  });

  it('publish a mission for about half of them, and a legal text for some of the others', () => {
    const share = services.filter((service) => service.mission !== '').length / services.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    const textsOnly = services.filter((s) => s.mission === '' && s.texte_reference.length > 0);
    expect(textsOnly.length).toBeGreaterThanOrEqual(3);
    for (const { texte_reference: textes } of services) {
      for (const { libelle, valeur } of textes) {
        expect(libelle).toMatch(/^(?:Décret|Loi|Loi organique|Code|Arrêté) /);
        expect(new URL(valeur).hostname).toBe('www.legifrance.gouv.fr');
      }
    }
  });

  it.each([
    ['171970', 'Direction interministérielle du numérique'],
    ['172120', 'Commissariat général au développement durable'],
    ['172165', "Direction générale de l'énergie et du climat"],
    ['170335', "Service de la recherche et de l'innovation"],
  ])('answer the former national address number %s', (itm, nom) => {
    expect(services.filter((s) => s.itm_identifiant === itm).map((s) => s.nom)).toEqual([nom]);
  });

  it('know the pages that the demonstration opens', () => {
    const vigicrues = byId.get('7e9f75fc-5862-4a33-8015-da82e7edfafd');
    expect(vigicrues?.nom).toBe('Service central Vigicrues');
    expect(services.some((s) => s.ancien_code_pivot === 'mairie-95040-01')).toBe(true);
  });

  it.each([
    ['SG', 8],
    ['DAJ', 5],
    ['DRH', 4],
    ['DSI', 3],
    ['DNUM', 3],
  ])('give the sigle %s to at least %d services', (sigle, owners) => {
    const found = services.filter((service) => service.sigle === sigle);
    expect(found.length).toBeGreaterThanOrEqual(owners);
  });

  it('hold no person, no personal address and no personal phone', () => {
    for (const service of services) {
      expect(service.affectation_personne).toEqual([]);
      expect(service.adresse_courriel.filter((c) => c !== 'contact@exemple.gouv.fr')).toEqual([]);
      expect(service.telephone.filter((t) => t.valeur !== '01 00 00 00 00')).toEqual([]);
      expect(`${service.nom} ${service.mission}`).not.toMatch(
        /\b(?:M\.|Mme|Mlle|Monsieur|Madame)\s/,
      );
    }
  });

  it.skipIf(!existsSync(new URL('corpus/', SHARED)))(
    'have missions of our own: none is in the reference data (skipped where ../shared is absent)',
    () => {
      const official = [
        'roae/roae_extrait_2026-10.json',
        'referentiels/organisations_pole_ecologie_2022.json',
      ]
        .map((name) => readFileSync(new URL(name, SHARED), 'utf8'))
        .join(' ')
        .replaceAll("'", '’');
      for (const { mission } of services) {
        for (const sentence of mission.split(/(?<=\.) /).filter((text) => text.length > 40)) {
          expect(official.includes(sentence), sentence).toBe(false);
        }
      }
    },
  );
});

describe('the offers', () => {
  it('have the 30 official columns', () => {
    expect(OFFRE_COLUMNS).toHaveLength(30);
    for (const offre of offres)
      expect(Object.keys(offre).sort()).toEqual([...OFFRE_COLUMNS].sort());
  });

  it('have unique references in ranges that no real offer uses', () => {
    const references = offres.map((offre) => offre.Référence);
    expect(new Set(references.map((reference) => reference.toLowerCase())).size).toBe(
      offres.length,
    );
    for (const reference of references) {
      expect(parseOffreReference(reference)).toBe(reference);
      expect(reference).toMatch(
        /^(?:2026-90\d{4}|MEF_2026-9\d{4}|DEF_99-0009\d{4}|MINT_BA\d{3}ATB-99\d{4}|MENJ-99-2026-9\d{4}|AGRI_2026-99-A9TE9\d{5}|MAE_[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|O\d{3}2609009\d{5})$/,
      );
    }
  });

  it.each([
    {
      reference: '2026-900001',
      intitule: 'Développeuse ou développeur web',
      organisme: 'Direction interministérielle du numérique (DINUM)',
      fin: '15/01/2027',
    },
    {
      reference: '2026-900005',
      intitule: 'Cheffe ou chef de bureau "R&D et achats de l\'État"',
      organisme: 'Secrétariat général',
      fin: '',
    },
    {
      reference: 'O075260900900002',
      intitule: 'Chargée ou chargé de projet accessibilité numérique (H/F) - VILLE DE PARIS',
      organisme: 'Communes',
      fin: '31/12/2026',
    },
  ])('say of $reference what its page replica says', ({ reference, intitule, organisme, fin }) => {
    const offre = offres.find((candidate) => candidate.Référence === reference);
    expect(offre).toMatchObject({
      'Intitulé du poste': intitule,
      'Organisme de rattachement': organisme,
      'Date de fin de publication par défaut': fin,
    });
  });

  it('are live for about 70 %, over for about 20 %, and without end for a few', () => {
    const ends = offres.map((offre) => offre['Date de fin de publication par défaut']);
    const noEnd = ends.filter((end) => end === '' || end === '31/12/9999');
    const over = ends.filter(
      (end) => today !== null && isExpired({ finLe: parseFrenchDate(end) }, today),
    );
    expect(noEnd).toContain('');
    expect(noEnd).toContain('31/12/9999');
    expect(noEnd.length / offres.length).toBeLessThan(0.1);
    expect(over.length / offres.length).toBeGreaterThan(0.15);
    expect(over.length / offres.length).toBeLessThan(0.3);
  });

  it('are published in 2026 and never end before they are published', () => {
    for (const offre of offres) {
      const start = parseFrenchDate(offre['Date de première publication']);
      expect(start !== null && start >= '2026-01-01' && start <= '2026-11-21').toBe(true);
      const end = parseFrenchDate(offre['Date de fin de publication par défaut']);
      expect(start !== null && (end === null || end > start), offre.Référence).toBe(true);
    }
  });

  it('give at least twelve State bodies five offers or more, so that profiles show', () => {
    const counts = new Map<string, number>();
    for (const offre of offres) {
      const organisme = offre['Organisme de rattachement'];
      if (offre.Versant === 'Fonction Publique Territoriale' || organisme === '') continue;
      counts.set(organisme, (counts.get(organisme) ?? 0) + 1);
    }
    expect([...counts.values()].filter((count) => count >= 5).length).toBeGreaterThanOrEqual(12);
  });

  it('cover the three versants, the four categories and at least sixty métiers', () => {
    const values = (column: (typeof OFFRE_COLUMNS)[number]) =>
      new Set(offres.map((offre) => offre[column]));
    expect(values('Versant')).toEqual(
      new Set([
        "Fonction Publique de l'Etat",
        'Fonction Publique Territoriale',
        'Fonction Publique Hospitalière',
        '',
      ]),
    );
    expect(values('Catégorie').size).toBe(4);
    expect(values('Métier').size).toBeGreaterThanOrEqual(60);
    const skilled = offres.filter((offre) => offre['Compétences attendues'] !== '');
    expect(skilled.length / offres.length).toBeGreaterThan(0.35);
    expect(skilled.length / offres.length).toBeLessThan(0.5);
  });

  it('hold no e-mail address, no phone number and no named person', () => {
    for (const offre of offres) {
      const text = Object.values(offre).join('\n');
      expect(text).not.toMatch(/@|\b0\d(?:[ .]\d\d){4}\b|\b(?:M\.|Mme|Mlle|Monsieur|Madame)\s/);
    }
  });
});
