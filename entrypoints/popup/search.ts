import type {
  PopupAnswer,
  PopupGroup,
  PopupKind,
  PopupLine,
} from '../../components/popup/popup-api.ts';
import { Catalogue } from '../../lib/lookup/catalogue.ts';
import type { OpenIndex } from '../../lib/lookup/open-index.ts';
import { offreUrl, rattachementOf, serviceUrl } from '../../lib/lookup/refs.ts';
import { type IsoDate, parseOffreReference, parseServiceId } from '../../lib/model/ids.ts';
import { isExpired } from '../../lib/model/offre.ts';
import type { Result } from '../../lib/model/problem.ts';
import { openSearch, type SearchEngine } from '../../lib/search/engine.ts';
import type { SearchHit, SearchKind } from '../../lib/search/search.ts';

/** An index opened for searching; replaced when another index answers. */
interface Searchable {
  readonly index: OpenIndex;
  readonly engine: SearchEngine;
  readonly catalogue: Catalogue;
}

/** Searches the index that answers now and draws up everything the results show. */
export class PopupSearch {
  private current: Searchable | null = null;

  constructor(
    private readonly open: () => Promise<Result<OpenIndex>>,
    private readonly today: () => IsoDate,
  ) {}

  async search(
    query: string,
    options: { readonly kind: PopupKind; readonly limit: number },
  ): Promise<PopupAnswer> {
    const { engine, catalogue } = await this.searchable();
    const kinds: readonly SearchKind[] =
      options.kind === 'tout' ? ['service', 'offre'] : [options.kind];
    const answers = await Promise.all(
      kinds.map(async (kind) => {
        const answer = await engine.search(query, { kind, limit: options.limit, typing: true });
        const lines = await Promise.all(answer.hits.map((hit) => this.line(catalogue, hit)));
        return { kind, answer, lines: lines.filter((line) => line !== null) };
      }),
    );
    const groups = answers
      .filter(({ lines }) => lines.length > 0)
      .map(({ kind, answer, lines }): PopupGroup => ({ kind, total: answer.total, lines }));
    return {
      groups,
      total: groups.reduce((sum, group) => sum + group.total, 0),
      suggestion: answers.find(({ answer }) => answer.suggestion)?.answer.suggestion ?? null,
      personne: answers.some(({ answer }) => answer.personne),
    };
  }

  private async searchable(): Promise<Searchable> {
    const opened = await this.open();
    if (!opened.ok) throw new Error(opened.problem.code);
    if (this.current?.index !== opened.value)
      this.current = {
        index: opened.value,
        engine: openSearch(opened.value.source, this.today()),
        catalogue: await Catalogue.open(opened.value.source),
      };
    return this.current;
  }

  private async line(catalogue: Catalogue, hit: SearchHit): Promise<PopupLine | null> {
    return hit.kind === 'service'
      ? this.serviceLine(catalogue, hit)
      : this.offreLine(catalogue, hit);
  }

  private async serviceLine(catalogue: Catalogue, hit: SearchHit): Promise<PopupLine | null> {
    const id = parseServiceId(hit.id);
    const service = id && (await catalogue.findService({ by: 'id', value: id }));
    if (!service) return null;
    const path = await catalogue.ancestors(service);
    const signals = await catalogue.signals([service.ordinal]);
    return {
      kind: 'service',
      id: service.id,
      titre: service.nom,
      sigle: service.sigle,
      chemin: path.slice(-3).map((one) => one.sigle || one.nom),
      url: serviceUrl(service),
      raison: hit.raison,
      mots: hit.mots,
      offresEnLigne: signals.get(service.ordinal) ?? 0,
    };
  }

  private async offreLine(catalogue: Catalogue, hit: SearchHit): Promise<PopupLine | null> {
    const reference = parseOffreReference(hit.id);
    const offre = reference && (await catalogue.findOffre(reference));
    if (!offre) return null;
    const service = offre.l ? await catalogue.service(offre.l[0]) : null;
    const path = service ? await catalogue.ancestors(service) : [];
    const body = service
      ? service.sigle || rattachementOf([...path, service])
      : (offre.o.split('\n', 1)[0] ?? '');
    return {
      kind: 'offre',
      id: offre.r,
      titre: offre.n,
      sigle: '',
      chemin: [body, offre.c.replace(/\s*\(.*\)$/, ''), offre.g].filter((label) => label !== ''),
      url: offreUrl(offre.r),
      raison: hit.raison,
      mots: hit.mots,
      publieLe: offre.d ?? null,
      expiree: isExpired({ finLe: offre.f ?? null }, this.today()),
    };
  }
}
