import type { PageSource } from '../index-format/page-source.ts';
import { type IsoDate, parseOffreReference, type ServiceId } from '../model/ids.ts';
import { dayNumber, readDays, readServiceLinks } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { findReference, findService, readReferences, readServiceIds } from './ids.ts';
import { NarrowingColumns } from './narrow.ts';
import { asksForPerson, type NameKnowledge, readNames } from './person.ts';
import { StemDirectory } from './postings.ts';
import { MAX_QUERY_LENGTH, readTerms, typedWords } from './query.ts';
import { type RankedDocument, Ranker } from './rank.ts';
import type { SearchAnswer, SearchHit, SearchKind, SearchOptions } from './search.ts';
import type { Sieve } from './sieve.ts';
import type { Answerer, Question } from './store.ts';
import { suggest } from './suggest.ts';
import { SECTION, Table } from './table.ts';
import { isUnder, readTree, type Tree } from './tree.ts';
import { Vocabulary } from './vocabulary.ts';

const NOTHING: SearchAnswer = { hits: [], total: 0, suggestion: null, personne: false };
/** Positions among the hits fit a byte. */
const MAX_LIMIT = 200;
/** A reference holds three digits or more; « MINT_SIDSIC 95-18401 » also holds a blank. */
const MAX_REFERENCES_TRIED = 3;

/** What in a query may be a reference: all of it, then its words with digits. */
function possibleReferences(text: string): string[] {
  const raw = text.slice(0, MAX_QUERY_LENGTH).trim();
  const words = raw.match(/[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*/g) ?? [];
  return [...new Set([raw, ...words])]
    .filter((each) => each.length > 5 && each.replace(/\D/g, '').length > 2)
    .filter((each) => parseOffreReference(each) !== null)
    .slice(0, MAX_REFERENCES_TRIED);
}

interface Open {
  readonly table: Table;
  readonly ranker: Ranker;
  readonly names: NameKnowledge;
  readonly columns: NarrowingColumns;
}

/** One corpus of an index, opened at its first query. */
export class Corpus implements Answerer {
  private opened: Promise<Open> | null = null;
  private treeRead: Promise<Tree | null> | null = null;
  private ends: Promise<(doc: number) => number> | null = null;

  constructor(
    private readonly source: PageSource,
    private readonly kind: SearchKind,
    private readonly today: IsoDate,
    /** The corpus that holds the organigram, when it is another one. */
    private readonly services: Corpus | null,
  ) {}

  async answer(terms: readonly string[], { options, text }: Question): Promise<SearchAnswer> {
    const limit = Math.max(0, Math.min(MAX_LIMIT, Math.floor(options.limit)));
    const { table, ranker, names, columns } = await this.open();
    const typed = typedWords(terms);
    const keep = await this.filter(options, table);
    const { filters = {}, facets = false } = options;
    const sieve = await columns.sieve(filters, facets, this.today);
    const references = await this.byReference(text, keep, sieve, limit);
    if (references) return references;
    if (asksForPerson(typed, names)) return { ...NOTHING, personne: true };
    const words = readTerms(terms, this.kind, options.typing);
    if (words.length === 0) return NOTHING;
    const tree = this.kind === 'service' ? await this.tree() : null;
    const ranking = await ranker.rank(words, tree, { kind: this.kind, limit, keep, sieve });
    return {
      hits: await this.identify(ranking.documents, table),
      total: ranking.total,
      ...(facets ? { facets: ranking.facets } : {}),
      suggestion: suggest(text, ranking),
      personne: false,
    };
  }

  /** Ordinal of a service of this corpus, with its tree; null when it is not there. */
  async locate(id: ServiceId): Promise<{ readonly doc: number; readonly tree: Tree } | null> {
    const { table } = await this.open();
    const tree = await this.tree();
    const doc = tree ? await findService(table, id) : -1;
    return tree && doc >= 0 ? { doc, tree } : null;
  }

  private open(): Promise<Open> {
    this.opened ??= Table.open(this.source, `search-${this.kind}`).then((table) => {
      const dictionary = new Dictionary({
        blocks: table.head(SECTION.blocks),
        forms: table.head(SECTION.forms),
      });
      const stems = new StemDirectory(table.head(SECTION.stemBlocks), table.head(SECTION.stems));
      const lexicon = { dictionary, stems, vocabulary: new Vocabulary(table) };
      const services = this.services;
      const ofServices = services && (async () => (await services.open()).columns);
      return {
        table,
        ranker: new Ranker(table, lexicon),
        names: readNames(table, dictionary),
        columns: new NarrowingColumns(table, this.kind, ofServices),
      };
    });
    // A failed read is not kept: the next query tries again.
    this.opened.catch(() => {
      this.opened = null;
    });
    return this.opened;
  }

  private async tree(): Promise<Tree | null> {
    const { table } = await this.open();
    this.treeRead ??= readTree(table);
    this.treeRead.catch(() => {
      this.treeRead = null;
    });
    return this.treeRead;
  }

  private async filter(options: SearchOptions, table: Table): Promise<(doc: number) => boolean> {
    const tests: ((doc: number) => boolean)[] = [];
    if (this.kind === 'offre' && options.expired !== true) {
      this.ends ??= readDays(table, SECTION.fins);
      this.ends.catch(() => {
        this.ends = null;
      });
      const endOf = await this.ends;
      const today = dayNumber(this.today);
      tests.push((doc) => {
        const end = endOf(doc);
        return end === 0 || end >= today;
      });
    }
    if (options.under) {
      const place = await (this.services ?? this).locate(options.under);
      if (!place) return () => false;
      const { doc: ancestor, tree } = place;
      if (this.kind === 'service') tests.push((doc) => isUnder(tree, doc, ancestor));
      else {
        const links = await readServiceLinks(table);
        tests.push((doc) => {
          const service = links(doc);
          return service >= 0 && isUnder(tree, service, ancestor);
        });
      }
    }
    return (doc) => tests.every((test) => test(doc));
  }

  private async byReference(
    text: string,
    keep: (doc: number) => boolean,
    sieve: Sieve | null,
    limit: number,
  ): Promise<SearchAnswer | null> {
    if (this.kind !== 'offre') return null;
    const { table } = await this.open();
    for (const reference of possibleReferences(text)) {
      const doc = await findReference(table, reference);
      if (doc < 0 || !keep(doc)) continue;
      const found = {
        doc,
        score: 1,
        raison: 'reference',
        mots: [reference.toLowerCase()],
      } as const;
      const shown = !sieve || sieve.admit(doc) ? [found] : [];
      const hits = await this.identify(shown.slice(0, limit), table);
      return {
        ...NOTHING,
        hits,
        total: shown.length,
        ...(sieve ? { facets: sieve.facets() } : {}),
      };
    }
    return null;
  }

  private async identify(documents: readonly RankedDocument[], table: Table): Promise<SearchHit[]> {
    const docs = documents.map(({ doc }) => doc);
    const ids =
      this.kind === 'service'
        ? await readServiceIds(table, docs)
        : await readReferences(table, docs);
    return documents.flatMap(({ doc: _, ...rest }, i) => {
      const id = ids[i];
      return id ? [{ kind: this.kind, id, ...rest }] : [];
    });
  }
}
