import type { IsoDate } from '../model/ids.ts';
import { dayNumber, readDays, readServiceLinks } from './columns.ts';
import { FRESHNESS_DAYS, type SearchFilters } from './filters.ts';
import { type LabelColumn, readLabels } from './label-column.ts';
import type { SearchKind } from './search.ts';
import {
  type Criterion,
  countingSieve,
  dayCriterion,
  labelCriterion,
  noneCriterion,
  plainSieve,
  type Sieve,
} from './sieve.ts';
import { SECTION, type Table } from './table.ts';

/** Criteria of offers alone, by the section of their column. */
const OF_OFFRES = {
  versant: SECTION.versants,
  categorie: SECTION.categories,
  metier: SECTION.metiers,
  contrat: SECTION.contrats,
} as const;

/** What the column of remote work says where it is possible, and what its counts say. */
export const POSSIBLE = 'oui';

/** The columns of one corpus that searches are narrowed by, each read when it is first needed. */
export class NarrowingColumns {
  private readonly labelled = new Map<number, Promise<LabelColumn>>();
  private days: Promise<(doc: number) => number> | null = null;

  constructor(
    private readonly table: Table,
    private readonly kind: SearchKind,
    /** The columns of the services, which know the ministry of an offer. */
    private readonly services: (() => Promise<NarrowingColumns>) | null,
  ) {}

  /**
   * What lets the documents through that meet the filters, and counts what others would give when
   * `counts` is true. Null when there is nothing to do.
   */
  async sieve(filters: SearchFilters, counts: boolean, today: IsoDate): Promise<Sieve | null> {
    const criteria = await this.criteria(filters, counts, today);
    return counts ? countingSieve(criteria) : plainSieve(criteria);
  }

  private async criteria(
    filters: SearchFilters,
    counts: boolean,
    today: IsoDate,
  ): Promise<Criterion[]> {
    const { ministere, departement, teletravail, depuisJours } = filters;
    const criteria: Criterion[] = [];
    const add = (name: Criterion['name'], column: LabelColumn, asked: string | undefined): void => {
      criteria.push(labelCriterion(name, column, asked));
    };
    const wants = (asked: unknown): boolean => counts || asked !== undefined;
    if (wants(ministere)) add('ministere', await this.ministeres(), ministere);
    if (wants(departement))
      add('departement', await this.labels(SECTION.departements), departement);
    if (this.kind === 'service') {
      const { ministere: _, departement: __, ...ofOffres } = filters;
      const asked = Object.entries(ofOffres).filter(([, value]) => isAsked(value));
      return [...criteria, ...asked.map(() => noneCriterion)];
    }
    for (const name of Object.keys(OF_OFFRES) as (keyof typeof OF_OFFRES)[])
      if (wants(filters[name])) add(name, await this.labels(OF_OFFRES[name]), filters[name]);
    if (counts || teletravail)
      add(
        'teletravail',
        await this.labels(SECTION.teletravail),
        teletravail ? POSSIBLE : undefined,
      );
    if (wants(depuisJours))
      criteria.push(
        dayCriterion(await this.published(), dayNumber(today), FRESHNESS_DAYS, depuisJours),
      );
    return criteria;
  }

  /** Ministry of each document: a service has its own, an offer that of the service it is linked to. */
  private async ministeres(): Promise<LabelColumn> {
    if (!this.services) return this.labels(SECTION.ministeres);
    const services = await (await this.services()).ministeres();
    return this.once(SECTION.ministeres, async () => {
      const serviceOf = await readServiceLinks(this.table);
      const numbers = new Uint16Array(this.table.documents);
      for (let doc = 0; doc < numbers.length; doc += 1)
        numbers[doc] = services.numbers[serviceOf(doc)] ?? 0;
      return { labels: services.labels, numbers };
    });
  }

  private labels(section: number): Promise<LabelColumn> {
    return this.once(section, () => readLabels(this.table, section));
  }

  /** A failed read is not kept: the next query tries again. */
  private once(section: number, read: () => Promise<LabelColumn>): Promise<LabelColumn> {
    const known = this.labelled.get(section);
    if (known) return known;
    const reading = read();
    this.labelled.set(section, reading);
    reading.catch(() => this.labelled.delete(section));
    return reading;
  }

  private published(): Promise<(doc: number) => number> {
    this.days ??= readDays(this.table, SECTION.parutions);
    this.days.catch(() => {
      this.days = null;
    });
    return this.days;
  }
}

const isAsked = (value: unknown): boolean => value !== undefined && value !== false;
