import type { Manifest } from '../index-format/manifest.ts';
import { type IsoDate, parseServiceId, type ServiceId } from '../model/ids.ts';
import type { Result } from '../model/problem.ts';
import { withAccents } from '../search/accents.ts';
import { openSearch, type SearchEngine } from '../search/engine.ts';
import type { FacetName, FacetValue } from '../search/filters.ts';
import { inShownOrder } from '../search/kinds.ts';
import type { RankedHit, SearchAnswer, SearchKind, SearchOptions } from '../search/search.ts';
import { Catalogue } from './catalogue.ts';
import type {
  FindOptions,
  FoundAnswer,
  FoundFacet,
  FoundFacets,
  FoundGroup,
  FoundLine,
  SigleSens,
} from './found.ts';
import { offreLines, serviceLines } from './found-lines.ts';
import { type OpenIndex, readingDay } from './open-index.ts';
import { rattachementOf, serviceUrl } from './refs.ts';

/** Values of a criterion beyond these are too rare to choose from. */
const MAX_VALUES = 120;
const MAX_SIGLE = 40;

const KINDS: readonly SearchKind[] = ['service', 'offre'];

type Ranked = SearchAnswer<RankedHit>;

/** An index opened for searching. */
interface Searchable {
  readonly engine: SearchEngine;
  readonly catalogue: Catalogue;
  readonly manifest: Manifest;
}

export interface FinderParts {
  /** The index that answers now; a problem when there is none. */
  open(): Promise<Result<OpenIndex>>;
  /** Awaited when the index turned out to be gone or damaged, before the question is asked again. */
  onDamage(error: unknown): void | Promise<void>;
  today(): IsoDate;
}

/** Searches the index that answers now, and draws up everything that results show. */
export class Finder {
  /** Replaced when another index answers; questions asked while it is opened share it. */
  private current: { readonly index: OpenIndex; readonly ready: Promise<Searchable> } | null = null;

  constructor(private readonly parts: FinderParts) {}

  find(query: string, options: FindOptions): Promise<FoundAnswer> {
    return this.ask(async (searchable) => {
      const answers = await Promise.all(
        kindsOf(options).map(async (kind) => {
          const answer = await searchable.engine.rank(query, searchOptions(kind, options));
          const lines =
            kind === 'service'
              ? await serviceLines(searchable, answer.hits)
              : await offreLines(searchable, answer.hits, searchable.manifest, this.parts.today());
          return { kind, answer, lines };
        }),
      );
      const groups = inShownOrder(answers)
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, answer, lines }): FoundGroup => ({ kind, total: answer.total, lines }));
      return {
        groups,
        total: groups.reduce((sum, group) => sum + group.total, 0),
        suggestion: suggestionOf(answers),
        personne: answers.some(({ answer }) => answer.personne),
      };
    });
  }

  /** Opens the index and reads what every search needs, so that the first one has less to wait for. */
  prepare(): Promise<void> {
    return this.ask(({ engine }) => engine.prepare(KINDS));
  }

  /** What a search may be narrowed to, with how many results each value would leave. */
  facets(query: string, options: Omit<FindOptions, 'limit'>): Promise<FoundFacets> {
    return this.ask(async ({ engine, catalogue }) => {
      const answers = await Promise.all(
        kindsOf(options).map((kind) =>
          engine.rank(query, { ...searchOptions(kind, { ...options, limit: 0 }), facets: true }),
        ),
      );
      const merged = mergeFacets(answers);
      const named = await Promise.all(
        [...merged].map(async ([name, values]) => {
          const labelled = values.map(({ valeur, nombre }) => ({
            valeur,
            nombre,
            libelle: valeur,
          }));
          return [name, name === 'ministere' ? await withNames(catalogue, labelled) : labelled];
        }),
      );
      return Object.fromEntries(named) as FoundFacets;
    });
  }

  /** What a sigle means, the meanings of the index first to last; empty when it knows none. */
  sens(sigle: string): Promise<readonly SigleSens[]> {
    return this.ask(async ({ catalogue }) => {
      const asked = sigle.slice(0, MAX_SIGLE);
      const meanings = (await catalogue.sigles([asked])).get(asked) ?? [];
      return Promise.all(
        meanings.map(async ({ libelle, service: ordinal }): Promise<SigleSens> => {
          const service = ordinal === null ? null : await catalogue.service(ordinal);
          if (!service) return { libelle, service: null };
          const rattachement = rattachementOf(await catalogue.ancestors(service));
          const { id, sigle: own } = service;
          return { libelle, service: { id, sigle: own, rattachement, url: serviceUrl(service) } };
        }),
      );
    });
  }

  /** Asks the active index; one that was replaced meanwhile is opened again, once. */
  private async ask<T>(question: (searchable: Searchable) => Promise<T>): Promise<T> {
    try {
      return await question(await this.searchable());
    } catch (error) {
      this.current = null;
      await this.parts.onDamage(error);
      return question(await this.searchable());
    }
  }

  private async searchable(): Promise<Searchable> {
    const opened = await this.parts.open();
    if (!opened.ok) throw new Error(opened.problem.code);
    const index = opened.value;
    if (this.current?.index !== index)
      this.current = { index, ready: openSearchable(index, this.parts.today()) };
    return this.current.ready;
  }
}

async function openSearchable(
  { source, manifest }: OpenIndex,
  today: IsoDate,
): Promise<Searchable> {
  const engine = openSearch(source, readingDay(manifest, today));
  return { engine, catalogue: await Catalogue.open(source), manifest };
}

/** The first correction that a kind has, with the accents of what it found. */
function suggestionOf(
  answers: readonly { readonly answer: Ranked; readonly lines: readonly FoundLine[] }[],
): string | null {
  for (const { answer, lines } of answers)
    if (answer.suggestion)
      return withAccents(
        answer.suggestion,
        lines.map(({ titre }) => titre),
      );
  return null;
}

function kindsOf({ kind }: Pick<FindOptions, 'kind'>): readonly SearchKind[] {
  return kind === 'tout' ? KINDS : [kind];
}

function searchOptions(kind: SearchKind, { limit, filtres = {} }: FindOptions): SearchOptions {
  const { terminees, ...filters } = filtres;
  return { kind, limit, typing: true, expired: terminees === true, filters };
}

/** Adds up the counts of services and offers. */
function mergeFacets(answers: readonly Ranked[]): Map<FacetName, FacetValue[]> {
  const merged = new Map<FacetName, Map<string, number>>();
  for (const { facets = {} } of answers)
    for (const [name, values] of Object.entries(facets) as [FacetName, readonly FacetValue[]][]) {
      const counts = merged.get(name) ?? new Map<string, number>();
      merged.set(name, counts);
      for (const { valeur, nombre } of values)
        counts.set(valeur, (counts.get(valeur) ?? 0) + nombre);
    }
  return new Map(
    [...merged].map(([name, counts]) => [
      name,
      [...counts]
        .map(([valeur, nombre]) => ({ valeur, nombre }))
        .sort((a, b) => b.nombre - a.nombre || (a.valeur < b.valeur ? -1 : 1))
        .slice(0, MAX_VALUES),
    ]),
  );
}

async function withNames(
  catalogue: Catalogue,
  values: readonly FoundFacet[],
): Promise<FoundFacet[]> {
  const named = await Promise.all(
    values.map(async (value) => {
      const id: ServiceId | null = parseServiceId(value.valeur);
      const service = id && (await catalogue.findService({ by: 'id', value: id }));
      return service ? { ...value, libelle: service.nom, court: service.sigle } : null;
    }),
  );
  return named.filter((value) => value !== null);
}
