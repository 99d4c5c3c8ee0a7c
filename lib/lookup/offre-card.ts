import type { StoredService } from '../index-format/records.ts';
import type {
  Candidat,
  DataFoot,
  OffreCard,
  OffreSemblable,
  ServiceRef,
  SigleMeaning,
} from '../model/card.ts';
import type { IsoDate, OffreReference, ServiceId } from '../model/ids.ts';
import type { Lien, LienResult } from '../model/link.ts';
import type { OffreFacts } from '../model/page.ts';
import type { Catalogue, NumberedOffre } from './catalogue.ts';
import { offreLine, offreUrl, rattachementOf, serviceRef, sourceRef } from './refs.ts';
import { serviceCard } from './service-card.ts';

/** An offer found by its words, with those that it shares. */
export interface OffreProche {
  readonly reference: OffreReference;
  readonly termes: readonly string[];
}

/** An offer to describe: what its page says, what the index says, or both. */
export interface OffreToDescribe {
  readonly facts: OffreFacts | null;
  readonly offre: NumberedOffre | null;
  /** Inferred from the open page with the linker; null when the index's own link is all there is. */
  readonly inferred: LienResult | null;
  /** Offers like it, when the index has no list for it, best first. */
  readonly similar: readonly OffreProche[];
  /** Sigles read in the page. */
  readonly sigles: readonly string[];
}

const MAX_SIGLES = 12;
/** Every ministry has its DRH: all are ranked by branch before the list is cut. */
const MAX_SENS_READ = 60;
const MAX_SENS = 12;

/** Everything the panel shows of an offer. The offer must be known by its page or by the index. */
export async function offreCard(
  catalogue: Catalogue,
  subject: OffreToDescribe,
  pied: DataFoot,
  today: IsoDate,
): Promise<OffreCard | null> {
  const { facts, offre } = subject;
  const reference = facts?.reference ?? offre?.r;
  const intitule = facts?.intitule || offre?.n;
  if (!reference || !intitule) return null;
  const { lien, candidats } = await chooseLink(catalogue, subject);
  const service = lien ? await catalogue.findService({ by: 'id', value: lien.service }) : null;
  const path = service ? await catalogue.ancestors(service) : [];
  return {
    kind: 'offre',
    reference,
    intitule,
    url: offreUrl(reference),
    offre: offre ? offreLine(offre, today, pied) : null,
    lien: lien && service ? candidate(service, path, lien) : null,
    candidats: await candidates(catalogue, candidats, lien?.service ?? null),
    service: service ? await serviceCard(catalogue, service, pied, today) : null,
    semblables: await similarOffres(catalogue, subject, pied, today),
    nombreOffres: catalogue.meta.offres,
    sigles: await meanings(catalogue, subject.sigles, [...path, ...(service ? [service] : [])]),
    sourceOffres: sourceRef(pied, 'offres'),
    pied,
  };
}

/** The page beats the index where it says more: its link is kept unless the index's is surer. */
async function chooseLink(
  catalogue: Catalogue,
  { offre, inferred }: OffreToDescribe,
): Promise<LienResult> {
  const stored = offre?.l;
  const storedService = stored ? await catalogue.service(stored[0]) : null;
  const fromIndex: Lien | null =
    stored && storedService
      ? {
          service: storedService.id,
          niveau: stored[1],
          confiance: stored[2],
          score: { certain: 0.98, probable: 0.9, 'a-verifier': 0.6 }[stored[2]],
          raisons: stored[3],
        }
      : null;
  const fromPage = inferred?.lien ?? null;
  const candidats = inferred?.candidats ?? [];
  if (!fromPage) return { lien: fromIndex, candidats };
  if (!fromIndex || fromPage.score >= fromIndex.score) return { lien: fromPage, candidats };
  return { lien: fromIndex, candidats };
}

function candidate(service: StoredService, path: readonly StoredService[], lien: Lien): Candidat {
  return {
    ...serviceRef(service),
    rattachement: rattachementOf(path),
    niveau: lien.niveau,
    inference: { confiance: lien.confiance, raisons: lien.raisons },
  };
}

async function candidates(
  catalogue: Catalogue,
  liens: readonly Lien[],
  chosen: ServiceId | null,
): Promise<Candidat[]> {
  const found = await Promise.all(
    liens
      .filter((lien) => lien.service !== chosen)
      .slice(0, 4)
      .map(async (lien) => {
        const service = await catalogue.findService({ by: 'id', value: lien.service });
        return service ? [candidate(service, await catalogue.ancestors(service), lien)] : [];
      }),
  );
  return found.flat();
}

async function similarOffres(
  catalogue: Catalogue,
  subject: OffreToDescribe,
  pied: DataFoot,
  today: IsoDate,
): Promise<OffreSemblable[]> {
  const stored = subject.offre
    ? await catalogue.semblables('semblables-offres', subject.offre.ordinal)
    : [];
  const lines = stored.length
    ? await byOrdinal(catalogue, stored)
    : await byReference(catalogue, subject.similar);
  const metier = subject.offre?.m || subject.facts?.metier || '';
  const described = await Promise.all(
    lines.map(async ({ offre, termes }): Promise<OffreSemblable> => {
      const service = offre.l ? await catalogue.service(offre.l[0]) : null;
      const path = service ? await catalogue.ancestors(service) : [];
      const ref: ServiceRef | null = service ? serviceRef(service) : null;
      return {
        ...offreLine(offre, today, pied, ref),
        rattachement: service
          ? rattachementOf([...path, service])
          : (offre.o.split('\n', 1)[0] ?? ''),
        enCommun: termes,
        memeMetier: metier !== '' && offre.m === metier,
      };
    }),
  );
  // Positions that are over serve comparisons asked for, not a reader who looks for a post.
  return described.filter((offre) => !offre.expiree);
}

interface SharedOffre {
  readonly offre: NumberedOffre;
  readonly termes: readonly string[];
}

async function byOrdinal(
  catalogue: Catalogue,
  list: readonly [number, readonly string[], ...unknown[]][],
): Promise<SharedOffre[]> {
  const offres = await catalogue.offres(list.map(([ordinal]) => ordinal));
  const found = new Map(offres.map((offre) => [offre.ordinal, offre]));
  return list.flatMap(([ordinal, termes]) => {
    const offre = found.get(ordinal);
    return offre ? [{ offre, termes }] : [];
  });
}

async function byReference(
  catalogue: Catalogue,
  list: readonly OffreProche[],
): Promise<SharedOffre[]> {
  const offres = await Promise.all(list.map(({ reference }) => catalogue.findOffre(reference)));
  return list.flatMap(({ termes }, index) => {
    const offre = offres[index];
    return offre ? [{ offre, termes }] : [];
  });
}

/** Meanings of the page's sigles; those of the service's own branch come first. */
async function meanings(
  catalogue: Catalogue,
  sigles: readonly string[],
  branch: readonly StoredService[],
): Promise<SigleMeaning[]> {
  const found = await catalogue.sigles(sigles.slice(0, 60));
  const branchOrdinals = new Set(branch.map(({ ordinal }) => ordinal));
  const known = sigles.filter((sigle) => (found.get(sigle) ?? []).length > 0).slice(0, MAX_SIGLES);
  return Promise.all(
    known.map(async (sigle): Promise<SigleMeaning> => {
      const list = (found.get(sigle) ?? []).slice(0, MAX_SENS_READ);
      const services = await catalogue.services(list.flatMap(({ service }) => service ?? []));
      const refOf = new Map(services.map((service) => [service.ordinal, service]));
      const ranked = await Promise.all(
        list.map(async ({ libelle, service: ordinal }) => {
          const service = ordinal === null ? undefined : refOf.get(ordinal);
          const path = service ? await catalogue.ancestors(service) : [];
          const near = [...path, ...(service ? [service] : [])].filter((one) =>
            branchOrdinals.has(one.ordinal),
          ).length;
          return { near, meaning: { libelle, service: service ? serviceRef(service) : null } };
        }),
      );
      ranked.sort((a, b) => b.near - a.near);
      return { sigle, sens: ranked.slice(0, MAX_SENS).map(({ meaning }) => meaning) };
    }),
  );
}
