import type { StoredOffre, StoredService } from '../index-format/records.ts';
import type { DataFoot, OffreLine, ServiceRef, SourceRef } from '../model/card.ts';
import type { IsoDate, OffreReference } from '../model/ids.ts';
import { isExpired } from '../model/offre.ts';
import { nameKey } from '../text/fold.ts';

const ANNUAIRE = 'https://lannuaire.service-public.gouv.fr';
const OFFRES = 'https://choisirleservicepublic.gouv.fr';

/** The official page, or a search on the official site where the data gives no address. */
export function serviceUrl(service: Pick<StoredService, 'nom' | 'url'>): string {
  if (service.url) return service.url;
  return `${ANNUAIRE}/recherche?whoWhat=${encodeURIComponent(service.nom)}`;
}

/** A search that needs no slug: the open file gives no address of its own. */
export function offreUrl(reference: OffreReference): string {
  return `${OFFRES}/nos-offres/filtres/mot-cles/${encodeURIComponent(reference)}/`;
}

export function serviceRef(service: StoredService): ServiceRef {
  return {
    id: service.id,
    nom: service.nom,
    sigle: service.sigle,
    url: serviceUrl(service),
  };
}

/**
 * What places a service for a reader: its ministry or independent body, and the sigle of the nearest
 * ancestor that has one. `path` goes from the top down to the parent.
 */
export function rattachementOf(path: readonly StoredService[]): string {
  const top = path.find((service) => !isHeading(service.nom));
  if (!top) return '';
  const near = [...path].reverse().find((service) => service.sigle !== '' && service !== top);
  return near ? `${top.nom}, ${near.sigle}` : top.nom;
}

/** Nodes above all ministries, which place nothing: headings of the directory rather than bodies. */
const HEADING =
  /^(?:etat|gouvernement|autorites (?:administratives )?independantes|institutions?(?: et juridictions| europeennes)?|ambassades(?: .*)?)$/;

/** True for a node that only gathers others. */
export const isHeading = (nom: string): boolean => HEADING.test(nameKey(nom));

export function offreLine(
  offre: StoredOffre,
  today: IsoDate,
  pied: DataFoot,
  service: ServiceRef | null = null,
): OffreLine {
  const over = isExpired({ finLe: offre.f ?? null }, today);
  return {
    reference: offre.r,
    intitule: offre.n,
    url: offreUrl(offre.r),
    service,
    organisme: offre.o,
    categorie: offre.c,
    localisation: offre.g,
    natureEmploi: offre.t,
    teletravail: offre.w === 1,
    publieLe: offre.d ?? null,
    // Of an index that is itself out of date, a day still to come says nothing any more.
    finLe: pied.expire && !over ? null : (offre.f ?? null),
    expiree: over || pied.expire === true,
  };
}

const SOURCE_LABELS = { services: 'Annuaire, DILA', offres: 'Offres, DGAFP' } as const;
/** The package's index holds missions and offers that we wrote: no producer is named for them. */
const SAMPLE_LABEL = 'Exemple fourni avec TED';

/** The source line of one kind of data: who publishes it, and the day of the file or of the record. */
export function sourceRef(
  pied: DataFoot,
  kind: keyof typeof SOURCE_LABELS,
  recordDate: IsoDate | null = null,
): SourceRef {
  const source = pied.sources.find((candidate) => candidate.kind === kind);
  return {
    libelle: pied.exemple ? SAMPLE_LABEL : SOURCE_LABELS[kind],
    date: recordDate ?? source?.date ?? null,
  };
}

/** The first sentence of a mission, cut at a word near `max` characters. */
export function firstSentence(text: string, max = 140): string {
  const line = text.split('\n', 1)[0] ?? '';
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= max) return sentence;
  const cut = sentence.slice(0, max);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).replace(/[\s,;:]+$/, '')}…`;
}
