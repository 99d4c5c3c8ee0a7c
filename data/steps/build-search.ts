import type { Tables } from '../../lib/index-format/page-source.ts';
import { isHeading } from '../../lib/lookup/refs.ts';
import type { OffreReference } from '../../lib/model/ids.ts';
import type { Lien } from '../../lib/model/link.ts';
import type { Offre } from '../../lib/model/offre.ts';
import type { Service } from '../../lib/model/service.ts';
import { writeDays, writeServiceLinks } from '../../lib/search/columns.ts';
import { categorieOf, contratOf } from '../../lib/search/filters.ts';
import { writeReferences, writeServiceIds } from '../../lib/search/ids.ts';
import { writeLabels } from '../../lib/search/label-column.ts';
import { POSSIBLE } from '../../lib/search/narrow.ts';
import { PhraseMatcher } from '../../lib/search/phrases.ts';
import type { SearchKind } from '../../lib/search/search.ts';
import { layOutPages, SECTION } from '../../lib/search/table.ts';
import { writeParents } from '../../lib/search/tree.ts';
import { phrasesOf, writeVocabulary } from '../../lib/search/vocabulary.ts';
import { type DocumentForms, PostingsBuilder } from '../../lib/search/write-table.ts';
import { type SearchVocabulary, searchExpressions } from './search-expressions.ts';
import { writeNames } from './search-names.ts';
import { offreForms } from './search-offre-fields.ts';
import { serviceForms } from './search-service-fields.ts';

export interface SearchInput {
  /** Documents are numbered by their position here. Parents come before their children. */
  readonly services: readonly Service[];
  readonly offres: readonly Offre[];
  /** Service of an offer, by reference. */
  readonly links: ReadonlyMap<OffreReference, Lien>;
  readonly vocabulary: SearchVocabulary;
}

/** Tables `search-service` and `search-offre`: the same input gives the same bytes. */
export function buildSearch(input: SearchInput): Tables {
  return new Map([
    ['search-service', buildServices(input)],
    ['search-offre', buildOffres(input)],
  ]);
}

function buildServices(input: SearchInput): Uint8Array[] {
  const { services } = input;
  const ordinalOf = new Map(services.map((service, i) => [service.id, i]));
  const parents = services.map(({ parent }) => (parent ? (ordinalOf.get(parent) ?? -1) : -1));
  return buildTable('service', input, services.length, serviceForms(input, parents), {
    head: [],
    paged: [
      [SECTION.parents, writeParents(parents)],
      [SECTION.ids, writeServiceIds(services.map(({ id }) => id))],
      [SECTION.ministeres, writeLabels(ministeres(services, parents))],
      [SECTION.departements, writeLabels(services.map(({ lieu }) => lieu?.departement ?? ''))],
    ],
  });
}

function buildOffres(input: SearchInput): Uint8Array[] {
  const { services, offres, links } = input;
  const ordinalOf = new Map(services.map((service, i) => [service.id, i]));
  const linked = offres.map(({ reference }) => {
    const lien = links.get(reference);
    return lien ? (ordinalOf.get(lien.service) ?? -1) : -1;
  });
  const references = writeReferences(offres.map(({ reference }) => reference));
  return buildTable('offre', input, offres.length, offreForms(input, linked), {
    head: [[SECTION.idBlocks, references.blocks]],
    paged: [
      [SECTION.ids, references.refs],
      [SECTION.refBuckets, references.buckets],
      [SECTION.fins, writeDays(offres.map(({ finLe }) => finLe))],
      [SECTION.liens, writeServiceLinks(linked)],
      [SECTION.departements, writeLabels(offres.map(({ departement }) => departement))],
      [SECTION.versants, writeLabels(offres.map(({ versant }) => versant))],
      [SECTION.categories, writeLabels(offres.map((offre) => categorieOf(offre.categorie)))],
      [SECTION.metiers, writeLabels(offres.map(({ metier }) => metier))],
      [SECTION.contrats, writeLabels(offres.map((offre) => contratOf(offre.natureContrat)))],
      [
        SECTION.teletravail,
        writeLabels(offres.map((offre) => (/^oui/i.test(offre.teletravail) ? POSSIBLE : ''))),
      ],
      [SECTION.parutions, writeDays(offres.map(({ publieLe }) => publieLe))],
    ],
  });
}

/** The branch of each service: its highest ancestor, or itself, that is no heading of the directory. */
function ministeres(services: readonly Service[], parents: readonly number[]): string[] {
  const branches: string[] = [];
  services.forEach(({ id, nom }, i) => {
    branches.push(branches[parents[i] ?? -1] || (isHeading(nom) ? '' : id));
  });
  return branches;
}

type Sections = readonly (readonly [number, Uint8Array])[];

function buildTable(
  kind: SearchKind,
  { services, vocabulary }: SearchInput,
  documents: number,
  formsOf: (position: number) => DocumentForms,
  own: { readonly head: Sections; readonly paged: Sections },
): Uint8Array[] {
  const expressions = searchExpressions(kind, services, vocabulary);
  const builder = new PostingsBuilder(new PhraseMatcher(phrasesOf(expressions.sens)));
  for (let doc = 0; doc < documents; doc += 1) builder.addDocument(doc, formsOf(doc));
  // Words of expressions are forms too: typing reaches them, and they are not taken for misspelled ones.
  for (const texte of expressions.connus) builder.addForms(texte);
  const built = builder.finish();
  return layOutPages({
    documents,
    head: new Map([
      [SECTION.blocks, built.dictionary.blocks],
      [SECTION.forms, built.dictionary.forms],
      [SECTION.stemBlocks, built.directory.blocks],
      [SECTION.stems, built.directory.stems],
      [SECTION.phrases, writeVocabulary(expressions, built)],
      [SECTION.prenoms, writeNames(vocabulary)],
      ...own.head,
    ]),
    paged: new Map([[SECTION.postings, built.postings], ...own.paged]),
  });
}
