import type { StoredProfils, StoredService } from '../index-format/records.ts';
import type {
  DataFoot,
  Inference,
  MissionRung,
  OffresBlock,
  ProfilsBlock,
  ServiceCard,
  ServiceSemblable,
  SourceRef,
  VoisinLine,
} from '../model/card.ts';
import type { Confiance } from '../model/confidence.ts';
import type { IsoDate } from '../model/ids.ts';
import type { Catalogue, NumberedOffre } from './catalogue.ts';
import { legalTerms } from './legal-terms.ts';
import {
  firstSentence,
  offreLine,
  rattachementOf,
  serviceRef,
  serviceUrl,
  sourceRef,
} from './refs.ts';

const MAX_NEIGHBOURS = 600;
const MAX_LINES = 50;
const PROFILE_FLOOR = 3;

/** Everything the panel shows of a service. */
export async function serviceCard(
  catalogue: Catalogue,
  service: StoredService,
  pied: DataFoot,
  today: IsoDate,
): Promise<ServiceCard> {
  const [chemin, liens, profils, semblables] = await Promise.all([
    catalogue.ancestors(service),
    catalogue.liens(service.ordinal),
    catalogue.profils(service.ordinal),
    catalogue.semblables('semblables-services', service.ordinal),
  ]);
  const parent = chemin.at(-1) ?? null;
  const freres = (parent?.enfants ?? []).filter((n) => n !== service.ordinal);
  const [voisins, autresParents, offres, similar] = await Promise.all([
    neighbours(
      catalogue,
      freres.slice(0, MAX_NEIGHBOURS),
      service.enfants.slice(0, MAX_NEIGHBOURS),
    ),
    catalogue.services(service.autresParents),
    offresBlock(catalogue, liens.d, liens.b, pied, today),
    similarServices(catalogue, semblables),
  ]);
  const source = sourceRef(pied, 'services', service.modifieLe);
  const seeks = profilsBlock(profils, sourceRef(pied, 'offres'));
  return {
    kind: 'service',
    id: service.id,
    nom: service.nom,
    sigle: service.sigle,
    anciensNoms: service.anciensNoms,
    typeOrganisme: service.typeOrganisme,
    lieu: service.lieu,
    url: serviceUrl(service),
    modifieLe: service.modifieLe,
    chemin: chemin.map(serviceRef),
    autresParents: autresParents.map(serviceRef),
    missions: missionLadder(service, chemin, seeks, source),
    partMissionsPubliees:
      catalogue.meta.services === 0 ? 0 : catalogue.meta.missions / catalogue.meta.services,
    freres: voisins.freres,
    enfants: voisins.enfants,
    offres,
    profils: seeks,
    semblables: similar,
    nombreServices: catalogue.meta.services,
    contact: service.contact,
    sourceAnnuaire: sourceRef(pied, 'services'),
    pied,
  };
}

/** Published mission, legal text, the parent's mission labelled as such, what the offers seek. */
function missionLadder(
  service: StoredService,
  chemin: readonly StoredService[],
  profils: ProfilsBlock | null,
  source: SourceRef,
): MissionRung[] {
  const rungs: MissionRung[] = [];
  if (service.mission !== '') rungs.push({ rung: 'publiee', texte: service.mission, source });
  const textes = service.textesReference.filter(({ libelle }) => libelle !== '');
  if (textes.length > 0)
    rungs.push({
      rung: 'texte-reference',
      textes,
      termes: service.mission === '' ? legalTerms(textes.map(({ libelle }) => libelle)) : [],
      source,
    });
  const above = [...chemin].reverse().find(({ mission }) => mission !== '');
  if (above)
    rungs.push({
      rung: 'parent',
      parent: serviceRef(above),
      texte: above.mission,
      source: { ...source, date: above.modifieLe ?? source.date },
    });
  if (profils)
    rungs.push({
      rung: 'offres',
      recherches: [...profils.metiers, ...profils.competences]
        .sort((a, b) => b.nombre - a.nombre)
        .slice(0, 4)
        .map(({ libelle }) => libelle),
      nombreOffres: profils.nombreOffres,
      depuis: profils.depuis,
      inference: profils.inference,
      source: profils.source,
    });
  return rungs;
}

async function neighbours(
  catalogue: Catalogue,
  freres: readonly number[],
  enfants: readonly number[],
): Promise<{ freres: VoisinLine[]; enfants: VoisinLine[] }> {
  const [siblings, children, signals] = await Promise.all([
    catalogue.services(freres),
    catalogue.services(enfants),
    catalogue.signals([...freres, ...enfants]),
  ]);
  const line = (service: StoredService): VoisinLine => ({
    ...serviceRef(service),
    mission: firstSentence(service.mission),
    offresEnLigne: signals.get(service.ordinal) ?? 0,
    nombreEnfants: service.enfants.length,
  });
  return { freres: siblings.map(line), enfants: children.map(line) };
}

const WEAKEST_FIRST: readonly Confiance[] = ['a-verifier', 'probable', 'certain'];

/** The weakest confidence of several, and their reasons without repeats. */
export function weakest(inferences: readonly Inference[]): Inference | null {
  if (inferences.length === 0) return null;
  const confiance =
    WEAKEST_FIRST.find((level) => inferences.some((one) => one.confiance === level)) ??
    'a-verifier';
  const raisons = [...new Set(inferences.flatMap((one) => one.raisons))].slice(0, 4);
  return { confiance, raisons };
}

async function offresBlock(
  catalogue: Catalogue,
  direct: readonly number[],
  below: readonly number[],
  pied: DataFoot,
  today: IsoDate,
): Promise<OffresBlock> {
  const [own, sub] = await Promise.all([catalogue.offres(direct), catalogue.offres(below)]);
  const owners = await catalogue.services([...new Set(sub.flatMap((offre) => offre.l?.[0] ?? []))]);
  const ownerOf = new Map(owners.map((service) => [service.ordinal, serviceRef(service)]));
  const ownLines = own.map((offre) => offreLine(offre, today, pied));
  const live = ownLines.filter((line) => !line.expiree);
  const expired = ownLines.filter((line) => line.expiree);
  const subLines = sub
    .map((offre) => offreLine(offre, today, pied, ownerOf.get(offre.l?.[0] ?? -1) ?? null))
    .filter((line) => !line.expiree);
  return {
    directes: live.slice(0, MAX_LINES),
    nombreDirectes: live.length,
    sousArbre: subLines.slice(0, MAX_LINES),
    nombreSousArbre: subLines.length,
    expirees: expired.slice(0, MAX_LINES),
    nombreExpirees: expired.length,
    inference: weakest([...own, ...sub].flatMap(inferenceOf)),
    source: sourceRef(pied, 'offres'),
  };
}

function inferenceOf(offre: NumberedOffre): Inference[] {
  return offre.l ? [{ confiance: offre.l[2], raisons: offre.l[3] }] : [];
}

function profilsBlock(profils: StoredProfils, source: SourceRef): ProfilsBlock | null {
  if (!profils || profils.n < PROFILE_FLOOR) return null;
  const rows = (list: readonly [string, number][]) =>
    list.map(([libelle, nombre]) => ({ libelle, nombre }));
  return {
    metiers: rows(profils.m),
    competences: rows(profils.k),
    nombreOffres: profils.n,
    depuis: profils.d ?? null,
    jusque: profils.f ?? null,
    inference: {
      confiance: profils.c,
      raisons: [
        `Métiers et compétences relevés dans ${profils.n} offres rattachées à ce service et à ses bureaux`,
        ...(profils.q.length > 0 ? [quarters(profils.q)] : []),
      ],
    },
    source,
  };
}

/** « Par trimestre de publication : T3 2026, 4 offres ; T4 2026, 12 offres ». The last four. */
function quarters(list: readonly [string, number][]): string {
  const lines = list.slice(-4).map(([trimestre, n]) => {
    const [year, quarter] = trimestre.split('-');
    return `${quarter} ${year}, ${n} offre${n > 1 ? 's' : ''}`;
  });
  return `Par trimestre de publication\u00a0: ${lines.join('\u00a0; ')}`;
}

async function similarServices(
  catalogue: Catalogue,
  list: readonly [number, readonly string[], Confiance][],
): Promise<ServiceSemblable[]> {
  const found = await catalogue.services(list.map(([n]) => n));
  const byOrdinal = new Map(found.map((service) => [service.ordinal, service]));
  return Promise.all(
    list.flatMap(([n, enCommun, confiance]) => {
      const service = byOrdinal.get(n);
      if (!service) return [];
      return [
        catalogue.ancestors(service).then((path) => ({
          ...serviceRef(service),
          rattachement: rattachementOf(path),
          enCommun,
          confiance,
        })),
      ];
    }),
  );
}
