import type { FoundFacet, FoundFacets, FoundFilters } from '../../lib/lookup/found.ts';
import { recherche as t } from '../shared/texts.ts';
import { departementLabel } from './departements.ts';

export type FilterName = keyof FoundFilters;

/** The three buttons, and what each of them chooses. */
export const MENUS = [
  { key: 'ministere', titre: t.ministere, tous: t.tousMinisteres, names: ['ministere'] },
  { key: 'lieu', titre: t.lieu, tous: t.tousLieux, names: ['departement'] },
  {
    key: 'plus',
    titre: t.plus,
    tous: null,
    names: ['versant', 'categorie', 'metier', 'contrat', 'teletravail', 'depuisJours', 'terminees'],
  },
] as const satisfies readonly {
  readonly key: string;
  readonly titre: string;
  /** What takes the choice away; null where several things are chosen. */
  readonly tous: string | null;
  readonly names: readonly FilterName[];
}[];
export type FilterMenu = (typeof MENUS)[number];

/** Trades go by hundreds: those of the present results that come most often are enough. */
const MAX_VALUES: Readonly<Partial<Record<FilterName, number>>> = { metier: 12, contrat: 8 };

/** One line of a menu. Its filter is set to `valeur`, or freed when it already is. */
export interface FilterValue {
  readonly name: FilterName;
  readonly valeur: string;
  readonly libelle: string;
  /** Null when it is not counted. */
  readonly nombre: number | null;
  readonly chosen: boolean;
}

export interface FilterGroup {
  readonly titre: string | null;
  readonly values: readonly FilterValue[];
}

/** What a menu offers over the present results; what is chosen stays there, even without results. */
export function menuGroups(
  menu: FilterMenu,
  facets: FoundFacets,
  filtres: FoundFilters,
  chosenLabel: string | null,
): readonly FilterGroup[] {
  return menu.names
    .map((name: FilterName): FilterGroup => {
      const titre = name in t.criteres ? t.criteres[name as keyof typeof t.criteres] : null;
      return { titre, values: valuesOf(name, facets, filtres, chosenLabel) };
    })
    .filter(({ values }) => values.length > 0);
}

function valuesOf(
  name: FilterName,
  facets: FoundFacets,
  filtres: FoundFilters,
  chosenLabel: string | null,
): readonly FilterValue[] {
  if (name === 'terminees')
    return [
      {
        name,
        valeur: 'oui',
        libelle: t.avecTerminees,
        nombre: null,
        chosen: filtres.terminees === true,
      },
    ];
  const chosen = valueIn(name, filtres);
  const counted: readonly FoundFacet[] = facets[name] ?? [];
  const listed = counted.slice(0, MAX_VALUES[name] ?? counted.length);
  const values = listed.map(
    ({ valeur, libelle, nombre }): FilterValue => ({
      ...{ name, valeur, nombre },
      libelle: labelOf(name, valeur, libelle),
      chosen: valeur === chosen,
    }),
  );
  if (chosen === null || values.some((value) => value.chosen)) return values;
  const libelle = labelOf(name, chosen, chosenLabel ?? chosen);
  return [{ name, valeur: chosen, libelle, nombre: 0, chosen: true }, ...values];
}

function labelOf(name: FilterName, valeur: string, libelle: string): string {
  if (name === 'departement') return departementLabel(valeur);
  if (name === 'teletravail') return t.teletravailPossible;
  return name === 'depuisJours' ? t.depuisJours(valeur) : libelle;
}

/** The value of a filter as menus spell it; null when it is free. */
export function valueIn(name: FilterName, filtres: FoundFilters): string | null {
  const value = filtres[name];
  if (value === undefined || value === false) return null;
  return value === true ? 'oui' : String(value);
}

/** The filters once a value was chosen, or freed when it was the one. */
export function withValue(filtres: FoundFilters, value: FilterValue): FoundFilters {
  const { [value.name]: _, ...others } = filtres;
  if (value.chosen) return others;
  const { name, valeur } = value;
  if (name === 'teletravail' || name === 'terminees') return { ...others, [name]: true };
  if (name === 'depuisJours') return { ...others, depuisJours: Number(valeur) };
  return { ...others, [name]: valeur };
}

/** The filters without those of a menu. */
export function withoutMenu(filtres: FoundFilters, menu: FilterMenu): FoundFilters {
  const names: readonly string[] = menu.names;
  return Object.fromEntries(Object.entries(filtres).filter(([name]) => !names.includes(name)));
}

/** What a button shows of its choice; null when it has none. `libelle` is the chosen value's label. */
export function chosenText(
  menu: FilterMenu,
  filtres: FoundFilters,
  labelIn: (name: FilterName, valeur: string) => string | null,
): string | null {
  const chosen = menu.names.flatMap((name: FilterName) => {
    const valeur = valueIn(name, filtres);
    if (valeur === null) return [];
    const libelle = name === 'terminees' ? t.criteres.terminees : (labelIn(name, valeur) ?? valeur);
    return [labelOf(name, valeur, libelle)];
  });
  if (chosen.length === 0) return null;
  return chosen.length === 1 ? (chosen[0] ?? null) : t.plusieurs(chosen.length);
}
