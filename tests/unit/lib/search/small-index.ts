import { buildSearch } from '../../../../data/steps/build-search.ts';
import type { SearchVocabulary } from '../../../../data/steps/search-expressions.ts';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import type { PageSource, Tables } from '../../../../lib/index-format/page-source.ts';
import type { IsoDate, OffreReference } from '../../../../lib/model/ids.ts';
import type { Lien } from '../../../../lib/model/link.ts';
import type { Offre } from '../../../../lib/model/offre.ts';
import type { Service } from '../../../../lib/model/service.ts';
import { openSearch, type SearchEngine } from '../../../../lib/search/engine.ts';
import type { SearchHit, SearchOptions } from '../../../../lib/search/search.ts';
import { organigramme } from '../../data/steps/organigramme.ts';

/** A few words of each list: enough to see what the lists do. */
export const SMALL_VOCABULARY: SearchVocabulary = {
  competences: [{ libelle: 'Achats publics', synonymes: ['commande publique', 'marchés publics'] }],
  metiers: [
    {
      id: 'data-scientist',
      libelle: 'Data scientist',
      formes: ['data scientist', 'scientifique des données'],
      voisins: ['data-analyst'],
    },
    {
      id: 'data-analyst',
      libelle: 'Data analyst',
      formes: ['data analyst', 'analyste de données'],
      voisins: ['data-scientist'],
    },
    { id: 'sage-femme', libelle: 'Sage-femme', formes: ['sage-femme'], voisins: ['data-analyst'] },
  ],
  themes: [
    {
      termes: ['passeport', "carte d'identité"],
      proches: ['titres sécurisés'],
    },
    { termes: ['accessibilité numérique'], proches: ['service numérique'] },
    { termes: ["qualité de l'air", "pollution de l'air", 'air'], proches: [] },
  ],
  nomsUsuels: [{ noms: ['Bercy'], designe: ['ministère économie finances'] }],
  motsCourants: [
    { mots: ['devenir français'], designe: ['accès nationalité française'] },
    { mots: ['cochon', 'éleveur'], designe: ['production animale'], proches: ['agriculture'] },
  ],
  lieux: {
    regions: [{ nom: 'Bretagne', autresNoms: [] }],
    departements: [
      { code: '35', nom: 'Ille-et-Vilaine', region: 'Bretagne', villes: ['Rennes', 'Saint-Malo'] },
      { code: '57', nom: 'Moselle', region: null, villes: ['Metz'] },
      { code: '59', nom: 'Nord', region: null, villes: ['Lille'] },
    ],
  },
  prenoms: ['Jean', 'Marie'],
  patronymes: ['Martin', 'Dupont'],
};

export interface SmallIndex {
  readonly services: readonly Service[];
  readonly offres: readonly Offre[];
  readonly engine: SearchEngine;
  readonly tables: Tables;
  /** Pages read since the index was opened, each time they were. */
  readonly reads: [table: string, page: number][];
}

export const TODAY = '2026-11-21' as IsoDate;

/** An index over services drawn as an organigram, « Nom (SIGLE) », and offers. */
export function smallIndex(
  lines: string,
  offres: readonly Offre[] = [],
  linkTo: (offre: Offre, services: readonly Service[]) => Service | undefined = () => undefined,
): SmallIndex {
  const services = organigramme(lines).map((service): Service => {
    const match = /^(.*) \{([^}]+)\}$/.exec(service.nom);
    const [sigle = '', ...anciensNoms] = (match?.[2] ?? '').split('|');
    return { ...service, nom: match?.[1] ?? service.nom, sigle, anciensNoms };
  });
  return indexOf(services, offres, linkTo);
}

export function indexOf(
  services: readonly Service[],
  offres: readonly Offre[] = [],
  linkTo: (offre: Offre, services: readonly Service[]) => Service | undefined = () => undefined,
): SmallIndex {
  const links = new Map<OffreReference, Lien>();
  for (const offre of offres) {
    const service = linkTo(offre, services);
    if (service)
      links.set(offre.reference, {
        service: service.id,
        niveau: 'bureau',
        confiance: 'certain',
        score: 1,
        raisons: [],
      });
  }
  const tables = buildSearch({ services, offres, links, vocabulary: SMALL_VOCABULARY });
  const memory = new MemoryPageSource(tables);
  const reads: [string, number][] = [];
  const source: PageSource = {
    readPages: (table, pages) => {
      for (const page of pages) reads.push([table, page]);
      return memory.readPages(table, pages);
    },
  };
  return { services, offres, engine: openSearch(source, TODAY), tables, reads };
}

/** Names of the services found, best first; « ? » before the corrected query when there is one. */
export async function namesFound(
  { engine, services }: SmallIndex,
  text: string,
  options: Partial<SearchOptions> = {},
): Promise<string[]> {
  const answer = await engine.search(text, {
    kind: 'service',
    limit: 10,
    typing: false,
    ...options,
  });
  return answer.hits.map((hit) => services.find(({ id }) => id === hit.id)?.nom ?? '');
}

export async function hitsOf(
  { engine }: SmallIndex,
  text: string,
  options: Partial<SearchOptions> = {},
): Promise<readonly SearchHit[]> {
  const answer = await engine.search(text, {
    kind: 'service',
    limit: 10,
    typing: false,
    ...options,
  });
  return answer.hits;
}
