import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSources } from '../../data/load.ts';
import type { Offre } from '../../lib/model/offre.ts';
import { generate } from '../../tests/scale/generate.ts';
import { Hasard } from '../../tests/scale/hasard.ts';

const DATE = '2026-11-21';
/** Rows drawn for one that is kept: some repeat each other. */
const SPARE = 1.03;
const SERVICES = 2_000;

/** That many offers as the producer reads them from an invented official file. The same each time. */
export async function drawOffres(count: number): Promise<readonly Offre[]> {
  const dir = await mkdtemp(join(tmpdir(), 'ted-bench-'));
  try {
    const rows = Math.ceil(count * SPARE);
    const volumes = { services: SERVICES, locaux: 0, offres: rows, seed: 1, date: DATE };
    const files = await generate(dir, volumes);
    const { offres } = await loadSources([files.services], [files.offres]);
    return offres.offres.slice(0, count);
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** The text of an offer, as a library without fields would index it: what TED's index of offers reads. */
export function offreText(offre: Offre): string {
  const { intitule, metier, specialisation, organisme, employeur, localisation } = offre;
  const { lieuAffectation, competences, categorie } = offre;
  return [
    ...[intitule, metier, specialisation, organisme, employeur, localisation],
    ...[lieuAffectation, competences, categorie],
  ].join(' ');
}

/** Searches to be typed letter by letter: titles, trades, places, one in seven misspelled. */
export function typedQueries(offres: readonly Offre[], count: number): string[] {
  const hasard = new Hasard(11);
  return Array.from({ length: count }, () => {
    const offre = hasard.pick(offres);
    const text = hasard.chance(0.7) ? offre.intitule : `${offre.metier} ${offre.localisation}`;
    const words = text
      .replace(/H\/F|[(/)]/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 1 + hasard.between(0, 2));
    const query = words.join(' ').toLowerCase();
    if (!hasard.chance(0.15) || query.length < 7) return query;
    const at = 2 + hasard.between(0, query.length - 5);
    return query.slice(0, at) + query.slice(at + 1);
  });
}

/** What is in the field after each key. */
export function keystrokes(queries: readonly string[]): string[] {
  return queries.flatMap((query) =>
    Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)),
  );
}
