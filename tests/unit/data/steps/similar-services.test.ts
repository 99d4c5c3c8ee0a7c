import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSources } from '../../../../data/load.ts';
import { similarServices } from '../../../../data/steps/similar-services.ts';
import type { Service } from '../../../../lib/model/service.ts';
import { organigramme } from './organigramme.ts';

const ETAT = `
Gouvernement
  Ministère de la Justice
    Secrétariat général du ministère de la Justice
      Service du support et des moyens
        Sous-direction de l'immobilier
        Sous-direction de l'informatique et des télécommunications
      Département de l'information et de la communication
      Service des affaires européennes et internationales
    Direction des affaires civiles et du Sceau
      Bureau du droit immobilier et du droit de l'environnement
    Direction de l'administration pénitentiaire
      Sous-direction des ressources humaines et des relations sociales
        Bureau de la gestion des ressources humaines
      Service de la communication
    Service de contrôle budgétaire et comptable ministériel Justice
    Inspection générale des services judiciaires
    École nationale de la magistrature [Établissement public]
    École nationale des greffes [Établissement public]
    Haut fonctionnaire de défense et de sécurité
  Ministère de la Culture
    Secrétariat général
      Sous-direction des systèmes d'information
      Délégation à l'information et à la communication
      Service des affaires financières et générales
        Sous-direction des affaires immobilières et générales
        Mission des achats
      Service des ressources humaines
      Service des affaires juridiques et internationales
        Sous-direction des affaires européennes et internationales
    Direction générale des patrimoines
      Sous-direction des affaires financières et générales
        Bureau des ressources humaines
    Inspection générale des affaires culturelles
    Service de contrôle budgétaire et comptable ministériel Culture
    Haut fonctionnaire de défense et de sécurité
    École du Louvre [Établissement public]
    Bureau du cabinet de la ministre de la Culture
  Ministère de l'Économie et des Finances
    Secrétariat général des ministères économiques et financiers
      Direction des ressources humaines
      Délégation aux systèmes d'information
      Service de la communication
      Mission ministérielle des achats
    Direction du budget
      Bureau des ressources humaines
      Cellule de la communication
    Direction générale des entreprises
      Service de l'économie numérique
      Sous-direction des communications électroniques et des postes
    Inspection générale des finances
    Service de contrôle budgétaire et comptable ministériel
    Bureau des cabinets
    Service du Haut fonctionnaire de défense et de sécurité
  Ministère de l'Intérieur
    Secrétariat général du ministère de l'Intérieur
      Direction des systèmes d'information et de communication
      Délégation à l'information et à la communication
      Direction des ressources humaines
      Direction de l'évaluation de la performance et des affaires financières et immobilières
        Sous-direction des affaires immobilières
    Inspection générale de l'administration
    Direction générale de la police nationale
      École nationale supérieure de la police [Établissement public]
      Inspection générale de la police nationale
    Délégation aux affaires internationales et européennes
Autorités indépendantes [Répertoire (nom d'affichage d'un réseau)]
  Commission nationale de l'informatique et des libertés
    Secrétariat général
      Service de la communication
      Direction des systèmes d'information
`;

const services = organigramme(ETAT);
const similar = similarServices(services, { limit: 10 });

const under = (service: Service): string => {
  const chain: string[] = [];
  let parent = service.parent;
  while (parent !== null) {
    const above = services.find(({ id }) => id === parent);
    if (!above) break;
    chain.push(above.nom);
    parent = above.parent;
  }
  return chain.at(-2) ?? chain.at(-1) ?? '';
};

const find = (nom: string, branch: string): number => {
  const ordinal = services.findIndex((s) => s.nom === nom && under(s) === branch);
  expect(ordinal, `${nom} < ${branch}`).toBeGreaterThanOrEqual(0);
  return ordinal;
};

const namesOf = (ordinal: number, count: number): string[] =>
  (similar[ordinal] ?? []).slice(0, count).map((hit) => {
    const service = services[hit.ordinal];
    return service ? `${service.nom} < ${under(service)}` : '';
  });

describe('similarServices ranks the same job in other ministries first', () => {
  it.each<[string, string, readonly string[]]>([
    [
      "Sous-direction de l'immobilier",
      'Ministère de la Justice',
      [
        "Sous-direction des affaires immobilières < Ministère de l'Intérieur",
        'Sous-direction des affaires immobilières et générales < Ministère de la Culture',
      ],
    ],
    [
      "Direction des systèmes d'information et de communication",
      "Ministère de l'Intérieur",
      [
        "Délégation aux systèmes d'information < Ministère de l'Économie et des Finances",
        "Sous-direction des systèmes d'information < Ministère de la Culture",
        "Sous-direction de l'informatique et des télécommunications < Ministère de la Justice",
      ],
    ],
    [
      "Délégation à l'information et à la communication",
      'Ministère de la Culture',
      [
        "Délégation à l'information et à la communication < Ministère de l'Intérieur",
        "Département de l'information et de la communication < Ministère de la Justice",
        "Service de la communication < Ministère de l'Économie et des Finances",
      ],
    ],
    [
      'Inspection générale des affaires culturelles',
      'Ministère de la Culture',
      [
        'Inspection générale des services judiciaires < Ministère de la Justice',
        "Inspection générale de l'administration < Ministère de l'Intérieur",
        "Inspection générale des finances < Ministère de l'Économie et des Finances",
      ],
    ],
    [
      'Service de contrôle budgétaire et comptable ministériel Justice',
      'Ministère de la Justice',
      [
        'Service de contrôle budgétaire et comptable ministériel Culture < Ministère de la Culture',
        "Service de contrôle budgétaire et comptable ministériel < Ministère de l'Économie et des Finances",
      ],
    ],
    [
      'Haut fonctionnaire de défense et de sécurité',
      'Ministère de la Culture',
      [
        'Haut fonctionnaire de défense et de sécurité < Ministère de la Justice',
        "Service du Haut fonctionnaire de défense et de sécurité < Ministère de l'Économie et des Finances",
      ],
    ],
    [
      'Service des affaires européennes et internationales',
      'Ministère de la Justice',
      [
        "Délégation aux affaires internationales et européennes < Ministère de l'Intérieur",
        'Sous-direction des affaires européennes et internationales < Ministère de la Culture',
      ],
    ],
    [
      'École nationale supérieure de la police',
      "Ministère de l'Intérieur",
      [
        'École nationale de la magistrature < Ministère de la Justice',
        'École nationale des greffes < Ministère de la Justice',
      ],
    ],
    [
      'Mission des achats',
      'Ministère de la Culture',
      ["Mission ministérielle des achats < Ministère de l'Économie et des Finances"],
    ],
  ])('%s < %s', (nom, branch, expected) => {
    expect(namesOf(find(nom, branch), expected.length).sort()).toEqual([...expected].sort());
  });
});

describe('similarServices judges by job and by house, not by words', () => {
  it('sends the bureau of a direction to bureaux of directions before ministries', () => {
    const ordinal = find(
      'Bureau des ressources humaines',
      "Ministère de l'Économie et des Finances",
    );
    expect(namesOf(ordinal, 1)).toEqual([
      'Bureau des ressources humaines < Ministère de la Culture',
    ]);
  });

  it.each<[string, string, string]>([
    ["Sous-direction de l'immobilier", 'Ministère de la Justice', 'Bureau du droit immobilier'],
    [
      "Sous-direction des systèmes d'information",
      'Ministère de la Culture',
      "Service de l'économie numérique",
    ],
    [
      "Délégation à l'information et à la communication",
      'Ministère de la Culture',
      'Sous-direction des communications électroniques',
    ],
    ['École nationale de la magistrature', 'Ministère de la Justice', 'École du Louvre'],
  ])('%s, %s: the first two are not « %s… »', (nom, branch, words) => {
    expect(namesOf(find(nom, branch), 2).filter((name) => name.startsWith(words))).toEqual([]);
  });

  it('brings bodies near by what they are for, before what they are', () => {
    const bodies = organigramme(`
Ministère de l'Écologie
  Agence nationale de l'habitat
Ministère du Travail
  Union des caisses nationales de sécurité sociale
  Direction de l'Union européenne
Autorités indépendantes
  Agence nationale des fréquences
Ministère des Armées
  Caisse nationale militaire de sécurité sociale
  Bureau des fréquences
`);
    const first = (nom: string): string | undefined => {
      const ordinal = bodies.findIndex((body) => body.nom === nom);
      const [hit] = similarServices(bodies, { limit: 3 })[ordinal] ?? [];
      return hit && bodies[hit.ordinal]?.nom;
    };
    expect(first('Union des caisses nationales de sécurité sociale')).toBe(
      'Caisse nationale militaire de sécurité sociale',
    );
    expect(first('Agence nationale des fréquences')).toBe('Bureau des fréquences');
  });

  it('puts a ministry before an authority, and the authority still there', () => {
    const ordinal = find("Sous-direction des systèmes d'information", 'Ministère de la Culture');
    const names = namesOf(ordinal, 10);
    const authority = names.findIndex((name) => name.includes('Commission nationale'));
    const ministry = names.findIndex((name) => name.endsWith("< Ministère de l'Intérieur"));
    expect(ministry).toBeGreaterThanOrEqual(0);
    expect(authority).toBeGreaterThan(ministry);
  });

  it('explains each by words of the first name', () => {
    const ordinal = find("Sous-direction de l'immobilier", 'Ministère de la Justice');
    expect(similar[ordinal]?.[0]?.termes).toEqual(['immobilier']);
    const dsic = find(
      "Direction des systèmes d'information et de communication",
      "Ministère de l'Intérieur",
    );
    expect(similar[dsic]?.[0]?.termes[0]).toBe("systèmes d'information et de communication");
  });
});

describe('similarServices holds on any organigram', () => {
  const WORDS = ['ressources humaines', 'immobilier', 'communication', 'pêche', 'x', '—', '(7C)'];
  const HEADS = [
    'Bureau des',
    'Direction de la',
    'Ministère de la',
    'École',
    'Secrétariat général',
    '',
  ];
  const tree = fc
    .array(
      fc.record({
        depth: fc.integer({ min: 0, max: 4 }),
        head: fc.constantFrom(...HEADS),
        words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
        noise: fc.string({ unit: 'binary', maxLength: 20 }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((rows) =>
      organigramme(
        rows
          .map((r, i) => {
            const text = `${r.head} ${r.words.join(' et ')} ${r.noise.replace(/[\n\r[\]]/g, ' ')}`;
            return `${'  '.repeat(Math.min(r.depth, i))}n${i} ${text}`;
          })
          .join('\n'),
      ),
    );

  it('never proposes itself, an ancestor, a descendant, nor twice the same; scores fall', () => {
    fc.assert(
      fc.property(tree, (list) => {
        const byId = new Map(list.map((service) => [service.id, service]));
        const ancestors = (service: Service): string[] => {
          const ids: string[] = [];
          let at = service.parent;
          while (at !== null) {
            ids.push(at);
            at = byId.get(at)?.parent ?? null;
          }
          return ids;
        };
        similarServices(list, { limit: 5 }).forEach((hits, ordinal) => {
          const service = list[ordinal];
          if (!service) throw new Error('a list without its service');
          expect(hits.length).toBeLessThanOrEqual(5);
          expect(new Set(hits.map((hit) => hit.ordinal)).size).toBe(hits.length);
          for (const hit of hits) {
            const other = list[hit.ordinal];
            if (!other) throw new Error('an ordinal out of the list');
            expect(other.id).not.toBe(service.id);
            expect(ancestors(service)).not.toContain(other.id);
            expect(ancestors(other)).not.toContain(service.id);
            expect(hit.score).toBeGreaterThan(0);
            expect(hit.score).toBeLessThanOrEqual(1);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps siblings out below a direction, and lets the directions of a ministry meet', () => {
    similar.forEach((hits, ordinal) => {
      const parent = services[ordinal]?.parent ?? null;
      const above = services.find(({ id }) => id === parent);
      if (!above || /^(Ministère|Gouvernement|Autorités)/.test(above.nom)) return;
      for (const hit of hits) expect(services[hit.ordinal]?.parent).not.toBe(parent);
    });
    const enm = find('École nationale de la magistrature', 'Ministère de la Justice');
    expect(namesOf(enm, 10)).toContain('École nationale des greffes < Ministère de la Justice');
  });

  it('gives the same answer twice, and for a part of the list alone', () => {
    expect(similarServices(services, { limit: 10 })).toEqual(similar);
    const only = new Set([3, 7]);
    const part = similarServices(services, { limit: 10, only });
    expect(part[3]).toEqual(similar[3]);
    expect(part[4]).toEqual([]);
  });
});

const shared = resolve(import.meta.dirname, '../../../../../shared');
const present = existsSync(join(shared, 'gold/similar_services.jsonl'));

describe('similarServices on the reference corpus', () => {
  it.skipIf(!present)(
    present
      ? 'reaches the bars of the judged families'
      : 'reaches the bars of the judged families (SKIPPED: the folder ../shared is absent)',
    async () => {
      const loaded = await loadSources([join(shared, 'data/corpus/roae.json.gz')], []);
      const list = loaded.services.services;
      const ordinals = new Map<string, number>(list.map((service, i) => [service.id, i]));
      const started = performance.now();
      const hits = similarServices(list, { limit: 10 });
      expect(performance.now() - started).toBeLessThan(20_000);
      const predictions = readFileSync(join(shared, 'gold/similar_services.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as { id: string; service: string })
        .map(({ id, service }) => ({
          id,
          predicted: hits[ordinals.get(service) ?? -1]?.map((hit) => list[hit.ordinal]?.id),
        }));
      const scores = scoreOf('similar_services', predictions);
      expect(scores.nDCG10).toBeGreaterThanOrEqual(0.8);
      expect(scores.success3).toBeGreaterThanOrEqual(0.96);
      expect(scores.non_match_rate10).toBeLessThanOrEqual(0.03);
    },
    60_000,
  );
});

function scoreOf(task: string, predictions: readonly unknown[]): Record<string, number> {
  const dir = mkdtempSync(join(tmpdir(), 'similar-'));
  try {
    const file = join(dir, 'predictions.jsonl');
    writeFileSync(file, predictions.map((line) => JSON.stringify(line)).join('\n'));
    const output = execFileSync(process.execPath, [
      join(shared, 'gold/score.mjs'),
      task,
      file,
      '--json',
    ]);
    return JSON.parse(output.toString()).result.all;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
