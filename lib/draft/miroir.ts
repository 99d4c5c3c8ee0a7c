import type {
  ConditionMiroir,
  FiltreSemblables,
  LectureBrouillon,
  LigneMiroir,
  Miroir,
  PosteSemblable,
} from '../model/draft.ts';
import { CATEGORIES, ETUDES, EXPERIENCES, OUVERTURES, TELETRAVAIL } from './libelles.ts';

/** Fewer positions that state skills say nothing of what is usual. */
const ASSEZ = 3;
const LIGNES = 12;

/** The positions that a filter keeps; those of an empty one are all. */
export function filtrer(
  postes: readonly PosteSemblable[],
  { versant, categorie, lieu }: FiltreSemblables,
): PosteSemblable[] {
  return postes.filter(
    (poste) =>
      (versant === '' || poste.versant === versant) &&
      (categorie === '' || poste.conditions.categorie.includes(categorie)) &&
      (lieu === '' || poste.localisation === lieu),
  );
}

/** Counts what similar positions ask, beside what the draft asks. */
export function miroirOf(lecture: LectureBrouillon, postes: readonly PosteSemblable[]): Miroir {
  const own = new Set(lecture.competences.map(({ id }) => id));
  const stating = postes.filter(({ competences }) => competences.length > 0);
  const lignes = lignesCompetences(lecture, stating, own);
  const sizes = stating.map(({ competences }) => competences.length);
  const demandentMoins = sizes.filter((size) => size < own.size).length;
  const enough = stating.length >= ASSEZ;
  return {
    postes: postes.length,
    avecCompetences: stating.length,
    competences: lignes.filter(({ postes: count }) => count > 0).slice(0, LIGNES),
    conditions: conditions(lecture, postes),
    etendue: enough ? { moins: Math.min(...sizes), plus: Math.max(...sizes) } : null,
    competencesDuBrouillon: own.size,
    demandentMoins,
    moutonACinqPattes: enough && demandentMoins > stating.length * 0.9,
    seulDansLeBrouillon: enough
      ? lignes.filter(({ postes: count, dansLeBrouillon }) => dansLeBrouillon && count === 0)
      : [],
    laisseDeCote: enough
      ? lignes.filter(
          ({ postes: count, dansLeBrouillon }) =>
            !dansLeBrouillon && count >= 2 && count >= stating.length / 3,
        )
      : [],
  };
}

function lignesCompetences(
  lecture: LectureBrouillon,
  postes: readonly PosteSemblable[],
  own: ReadonlySet<string>,
): LigneMiroir[] {
  const counts = new Map<string, { libelle: string; postes: number }>();
  for (const { id, libelle } of lecture.competences) counts.set(id, { libelle, postes: 0 });
  for (const { competences } of postes)
    for (const { id, libelle } of competences) {
      const row = counts.get(id) ?? { libelle, postes: 0 };
      row.postes += 1;
      counts.set(id, row);
    }
  return [...counts]
    .map(([cle, row]) => ({ cle, ...row, dansLeBrouillon: own.has(cle) }))
    .sort((a, b) => b.postes - a.postes || a.libelle.localeCompare(b.libelle, 'fr'));
}

function conditions(
  lecture: LectureBrouillon,
  postes: readonly PosteSemblable[],
): ConditionMiroir[] {
  const { faits } = lecture;
  const row = <T extends string | number>(
    nature: ConditionMiroir['nature'],
    labels: ReadonlyMap<T, string>,
    valuesOf: (poste: PosteSemblable) => readonly T[],
    own: readonly T[],
  ): ConditionMiroir => {
    const said = postes.map(valuesOf).filter((values) => values.length > 0);
    const lignes = [...labels]
      .map(([value, libelle]) => ({
        cle: String(value),
        libelle,
        postes: said.filter((values) => values.includes(value)).length,
        dansLeBrouillon: own.includes(value),
      }))
      .filter(({ postes: count, dansLeBrouillon }) => count > 0 || dansLeBrouillon);
    return { nature, renseignes: said.length, lignes };
  };
  const one = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
  return [
    row(
      'categorie',
      CATEGORIES,
      (poste) => poste.conditions.categorie,
      faits.categories.map(({ valeur }) => valeur),
    ),
    row(
      'ouverture',
      OUVERTURES,
      (poste) => one(poste.conditions.ouverture),
      one(faits.ouverture?.valeur ?? null),
    ),
    row(
      'experience',
      EXPERIENCES,
      (poste) => one(poste.conditions.experience),
      one(faits.experience?.valeur ?? null),
    ),
    row(
      'etudes',
      ETUDES,
      (poste) => one(poste.conditions.etudes),
      one(faits.etudes?.valeur ?? null),
    ),
    row(
      'teletravail',
      TELETRAVAIL,
      (poste) => one(poste.conditions.teletravail),
      one(faits.teletravail?.valeur ?? null),
    ),
  ];
}
