import { writeFile } from 'node:fs/promises';
import { CONFIANCE_LABELS, type Confiance } from '../lib/model/confidence.ts';
import type { IsoDate, OffreReference } from '../lib/model/ids.ts';
import type { Lien } from '../lib/model/link.ts';
import { isExpired, type Offre } from '../lib/model/offre.ts';
import type { Profil } from './encode-tables.ts';
import type { LoadedSources } from './load.ts';
import type { WrittenIndex } from './write-index.ts';

/** What a build kept, dropped and why; the person who publishes reads it every morning. */
export interface BuildReport {
  readonly indexVersion: string;
  readonly date: IsoDate;
  readonly elapsedMs: number;
  readonly bytes: number;
  readonly services: {
    readonly kept: number;
    readonly withMission: number;
    readonly withText: number;
    readonly withParentMission: number;
    readonly withProfile: number;
    /** Services of which at least one rung of the mission ladder is filled. */
    readonly withAnyRung: number;
  };
  readonly offres: {
    readonly rows: number;
    readonly duplicates: number;
    readonly kept: number;
    readonly live: number;
  };
  readonly links: Readonly<Record<Confiance | 'aucun', number>>;
  /** First words of the first reason, counted. */
  readonly linkReasons: Readonly<Record<string, number>>;
  /** Bodies of offers without a link, by number of offers. */
  readonly unlinked: readonly { readonly organisme: string; readonly offres: number }[];
  readonly personsRemoved: number;
  /** Rows left out, by reason. */
  readonly rejects: Readonly<Record<string, number>>;
  readonly anomalies: readonly {
    readonly raison: string;
    readonly id: string;
    readonly detail: string;
  }[];
}

export interface ReportInput {
  readonly loaded: LoadedSources;
  readonly offres: readonly Offre[];
  readonly liens: ReadonlyMap<OffreReference, Lien>;
  readonly profils: readonly (Profil | null)[];
  readonly written: WrittenIndex;
  readonly date: IsoDate;
  readonly elapsedMs: number;
}

const MAX_UNLINKED = 200;

export function makeReport(input: ReportInput): BuildReport {
  const { loaded, offres, liens, profils, date } = input;
  const { services } = loaded.services;
  const ordinalOf = new Map(services.map((service, n) => [service.id, n]));
  const missionAbove: boolean[] = [];
  services.forEach((service, n) => {
    const parent = service.parent === null ? undefined : ordinalOf.get(service.parent);
    missionAbove[n] =
      parent !== undefined && (services[parent]?.mission !== '' || missionAbove[parent] === true);
  });
  const hasText = (n: number): boolean => (services[n]?.textesReference.length ?? 0) > 0;
  const links = { certain: 0, probable: 0, 'a-verifier': 0, aucun: 0 };
  const reasons = new Map<string, number>();
  const unlinked = new Map<string, number>();
  for (const offre of offres) {
    const lien = liens.get(offre.reference);
    links[lien?.confiance ?? 'aucun'] += 1;
    if (lien) count(reasons, (lien.raisons[0] ?? '').replace(/«[^»]*»/g, '« … »'));
    else count(unlinked, offre.organisme.split('\n', 1)[0] || '(organisme vide)');
  }
  return {
    indexVersion: input.written.manifest.indexVersion,
    date,
    elapsedMs: input.elapsedMs,
    bytes: input.written.bytes,
    services: {
      kept: services.length,
      withMission: services.filter(({ mission }) => mission !== '').length,
      withText: services.filter((_, n) => hasText(n)).length,
      withParentMission: missionAbove.filter(Boolean).length,
      withProfile: profils.filter(Boolean).length,
      withAnyRung: services.filter(
        ({ mission }, n) => mission !== '' || hasText(n) || missionAbove[n] || profils[n],
      ).length,
    },
    offres: {
      rows: loaded.offres.rows,
      duplicates: loaded.offres.duplicates,
      kept: offres.length,
      live: offres.filter((offre) => !isExpired(offre, date)).length,
    },
    links,
    linkReasons: Object.fromEntries(sorted(reasons)),
    unlinked: sorted(unlinked)
      .slice(0, MAX_UNLINKED)
      .map(([organisme, n]) => ({ organisme, offres: n })),
    personsRemoved: loaded.services.personsRemoved + loaded.offres.personsRemoved,
    rejects: countBy(loaded.rejects.map(({ raison }) => raison)),
    anomalies: [...loaded.services.anomalies, ...loaded.offres.anomalies],
  };
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const sorted = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

function countBy(keys: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) count(counts, key);
  return Object.fromEntries(sorted(counts));
}

/** The report as lines for people. */
export function printReport(report: BuildReport): string {
  const n = (value: number): string => value.toLocaleString('fr-FR');
  const share = (part: number, whole: number): string =>
    whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
  const { services, offres, links } = report;
  const anomalies = countBy(report.anomalies.map(({ raison }) => raison));
  const lines = [
    `Index ${report.indexVersion}, ${n(Math.round(report.bytes / 1024))} Kio, en ${(report.elapsedMs / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`,
    `Services : ${n(services.kept)}, dont ${n(services.withMission)} publient une mission (${share(services.withMission, services.kept)}), ${n(services.withText)} un texte de référence, ${n(services.withProfile)} ont un profil recherché`,
    `Au moins un échelon de mission : ${share(services.withAnyRung, services.kept)} des fiches`,
    `Offres : ${n(offres.rows)} lignes lues, ${n(offres.duplicates)} en double, ${n(offres.kept)} gardées, dont ${n(offres.live)} en ligne`,
    `Rattachements : ${(['certain', 'probable', 'a-verifier'] as const).map((level) => `${CONFIANCE_LABELS[level].toLowerCase()} ${n(links[level])}`).join(', ')}, non déterminé ${n(links.aucun)}`,
    `Personnes écartées des textes : ${n(report.personsRemoved)}`,
    ...Object.entries(report.rejects).map(([raison, k]) => `Écarté : ${raison} (${n(k)})`),
    ...Object.entries(anomalies).map(([raison, k]) => `Anomalie : ${raison} (${n(k)})`),
  ];
  return lines.join('\n');
}

/** Writes the report as JSON, and its anomalies beside it as CSV. */
export async function writeReport(path: string, report: BuildReport): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const rows = [
    ['raison', 'identifiant', 'détail'],
    ...report.anomalies.map(({ raison, id, detail }) => [raison, id, detail]),
    ...report.unlinked.map(({ organisme, offres }) => [
      'organisme non rattaché',
      organisme,
      String(offres),
    ]),
  ];
  const csv = rows.map((row) => row.map(cell).join(';')).join('\r\n');
  await writeFile(path.replace(/(?:\.json)?$/, '.csv'), `\ufeff${csv}\r\n`);
}
