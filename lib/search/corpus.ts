import type { PageSource } from '../index-format/page-source.ts';
import { type IsoDate, parseOffreReference, type ServiceId } from '../model/ids.ts';
import { dayNumber, readDays, readServiceLinks } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { findReference, findService, readReferences, readServiceIds } from './ids.ts';
import { NarrowingColumns } from './narrow.ts';
import { asksForPerson, type NameKnowledge, readNames } from './person.ts';
import { StemDirectory } from './postings.ts';
import { MAX_QUERY_LENGTH, readTerms, typedWords } from './query.ts';
import { Ranker } from './rank.ts';
import type { RankedHit, SearchAnswer, SearchHit, SearchKind, SearchOptions } from './search.ts';
import type { Sieve } from './sieve.ts';
import type { Answerer, Question } from './store.ts';
import { suggest } from './suggest.ts';
import { SECTION, Table } from './table.ts';
import { ancestorsOf, isUnder, readTree, type Tree } from './tree.ts';
import { Vocabulary } from './vocabulary.ts';

const NOTHING: SearchAnswer<RankedHit> = {
  hits: [],
  total: 0,
  suggestion: null,
  metier: false,
  personne: false,
};
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

interface Passing {
  readonly keep: (doc: number) => boolean;
  readonly sieve: Sieve | null;
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

  async answer(
    terms: readonly string[],
    { options, text }: Question,
  ): Promise<SearchAnswer<RankedHit>> {
    const limit = Math.max(0, Math.min(MAX_LIMIT, Math.floor(options.limit)));
    const { ranker, names } = await this.open();
    const references = await this.byReference(text, options, limit);
    if (references) return references;
    if (asksForPerson(typedWords(terms), names)) return { ...NOTHING, personne: true };
    const words = readTerms(terms, this.kind, options.typing);
    if (words.length === 0) return NOTHING;
    // Asked for side by side: the store is waited for once.
    const [found, passing, tree] = await Promise.all([
      ranker.gather(words),
      this.passing(options),
      this.kind === 'service' ? this.tree() : null,
    ]);
    const ranking = ranker.rank(found, tree, { kind: this.kind, limit, ...passing });
    return {
      hits: ranking.documents.map(({ doc, ...rest }) => ({
        kind: this.kind,
        ordinal: doc,
        ...rest,
      })),
      total: ranking.total,
      ...(options.facets ? { facets: ranking.facets } : {}),
      suggestion: suggest(text, ranking),
      metier: ranking.metier,
      personne: false,
    };
  }

  /** Gives hits their identifiers; one that the index has lost is left out. */
  async identify(hits: readonly RankedHit[]): Promise<SearchHit[]> {
    const { table } = await this.open();
    const docs = hits.map(({ ordinal }) => ordinal);
    const ids =
      this.kind === 'service'
        ? await readServiceIds(table, docs)
        : await readReferences(table, docs);
    return hits.flatMap(({ kind, ordinal: _, ...rest }, i) => {
      const id = ids[i];
      return id ? [{ kind, id, ...rest }] : [];
    });
  }

  /** Reads what every query needs: the words, then the tree or the days on which offers end. */
  async prepare(): Promise<void> {
    await this.open();
    await (this.kind === 'service' ? this.tree() : this.endOf());
  }

  /** Ordinals of all that stands above documents, each once. */
  async above(docs: readonly number[]): Promise<number[]> {
    const tree = await this.tree();
    return tree ? ancestorsOf(tree, docs) : [];
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

  /** The last day of each offer, 0 for none. */
  private async endOf(): Promise<(doc: number) => number> {
    const { table } = await this.open();
    this.ends ??= readDays(table, SECTION.fins);
    this.ends.catch(() => {
      this.ends = null;
    });
    return this.ends;
  }

  /** What a document must pass to be shown, and what is counted on the way. */
  private async passing({
    filters = {},
    facets = false,
    ...options
  }: SearchOptions): Promise<Passing> {
    const { table, columns } = await this.open();
    const [keep, sieve] = await Promise.all([
      this.filter(options, table),
      columns.sieve(filters, facets, this.today),
    ]);
    return { keep, sieve };
  }

  private async filter(
    options: Pick<SearchOptions, 'expired' | 'under'>,
    table: Table,
  ): Promise<(doc: number) => boolean> {
    const tests: ((doc: number) => boolean)[] = [];
    if (this.kind === 'offre' && options.expired !== true) {
      const endOf = await this.endOf();
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
    const [test, ...others] = tests;
    if (!test) return () => true;
    return others.length === 0 ? test : (doc) => tests.every((each) => each(doc));
  }

  private async byReference(
    text: string,
    options: SearchOptions,
    limit: number,
  ): Promise<SearchAnswer<RankedHit> | null> {
    const possible = this.kind === 'offre' ? possibleReferences(text) : [];
    if (possible.length === 0) return null;
    const { table } = await this.open();
    const { keep, sieve } = await this.passing(options);
    for (const reference of possible) {
      const doc = await findReference(table, reference);
      if (doc < 0 || !keep(doc)) continue;
      const found = {
        kind: this.kind,
        ordinal: doc,
        score: 1,
        raison: 'reference',
        mots: [reference.toLowerCase()],
      } as const;
      const shown = !sieve || sieve.admit(doc) ? [found] : [];
      return {
        ...NOTHING,
        hits: shown.slice(0, limit),
        total: shown.length,
        ...(sieve ? { facets: sieve.facets() } : {}),
      };
    }
    return null;
  }
}
