import type { ServiceId } from '../../lib/model/ids.ts';
import type { Service } from '../../lib/model/service.ts';
import { fold, foldedWords } from '../../lib/text/fold.ts';
import { FONCTIONS, ORDINAL_OF, VOISINES } from './similar-services-fonctions.ts';
import { MOTS_NEUTRES, mainFonction, type NomAnalyse } from './similar-services-nom.ts';

/** Size of the house a service works for, once the support services above it are climbed. */
export type Portee = 'ministere' | 'direction' | 'operateur' | 'institution' | 'sommet';

/** Where a service stands in the organigram, as far as likeness is concerned. */
export interface Place {
  /** Ordinals of all its ancestors, nearest first. */
  readonly ancetres: readonly number[];
  /** Ordinal of the ministry, authority or institution it lies under; itself when it is one. */
  readonly branche: number;
  /** Its ancestors below the branch that are not its general administration. */
  readonly directions: readonly number[];
  readonly portee: Portee;
  /** Ordinal of the house it works for; -1 at the top. */
  readonly maison: number;
  /** How many units stand between the house and its branch: 0 for a direction of a ministry. */
  readonly etage: number;
  /** True when a secretariat or a support direction stands between it and its house. */
  readonly parSoutien: boolean;
  /** True for a mere heading of the directory, which does nothing itself. */
  readonly titre: boolean;
  /** True when its parent is a ministry or a mere heading: its siblings are other branches. */
  readonly parentIsBranche: boolean;
}

/** `racine`: State, Government; `liste`: a heading; `branche`: a ministry or what stands beside it. */
export type Kind = 'racine' | 'liste' | 'branche' | 'etablissement' | 'unite';

/** Names that only gather bodies which stand beside the ministries. */
const HEADINGS =
  /^(?:autorites (?:administratives |publiques )?independantes|institutions(?: et juridictions| europeennes)?|ambassades(?: de france)?|services a competence nationale|(?:etablissements|ecoles|organismes) d'enseignement.*)$/;

const SECRETARIAT = ORDINAL_OF.get('secretariat-general') ?? -1;
const ADMINISTRATION = ORDINAL_OF.get('administration-generale') ?? -1;
/** Functions this near make one a natural part of the other: real estate in a finance direction. */
const RELATED = 0.2;

/** The bare organigram: parents, kinds of node, branch of each service. */
export interface Structure {
  readonly parents: readonly number[];
  readonly kinds: readonly Kind[];
  readonly branches: readonly number[];
  /** Folded names. */
  readonly noms: readonly string[];
}

/** Reads the organigram. `services` may come in any order; unknown parents count as none. */
export function structureOf(services: readonly Service[]): Structure {
  const ordinals = new Map<ServiceId, number>(services.map((service, i) => [service.id, i]));
  const parents = services.map((service) =>
    service.parent === null ? -1 : (ordinals.get(service.parent) ?? -1),
  );
  const noms = services.map((service) => fold(service.nom));
  const kinds = services.map((service, i) =>
    kindOf(noms[i] ?? '', fold(service.typeOrganisme), noms[parents[i] ?? -1] ?? null),
  );
  const branches = services.map((_, ordinal) => {
    const chain = [ordinal, ...ancestors(parents, ordinal)];
    return chain.find((i) => kinds[i] === 'branche') ?? topOf(chain, kinds);
  });
  return { parents, kinds, branches, noms };
}

/** Places every service in the organigram, for the comparison of jobs. */
export function placesOf(
  services: readonly Service[],
  structure: Structure,
  analyses: readonly NomAnalyse[],
): readonly Place[] {
  const { parents, kinds, branches, noms } = structure;
  const isMinistere = (i: number): boolean =>
    /^(?:ministeres? |premier ministre)/.test(noms[i] ?? '');
  /** A support service inside a direction works for it; under a secretariat, it is a house of its own. */
  const isLocalSupport = (i: number): boolean => {
    const analyse = analyses[i];
    const parent = parents[i] ?? -1;
    const above = analyses[parent];
    if (!analyse || !above || !isSoutien(analyse) || kinds[parent] !== 'unite') return false;
    const branche = services[branches[i] ?? -1];
    return !isGeneral(above, kinds[parents[parent] ?? -1] === 'branche', services[parent], branche);
  };
  return services.map((_, ordinal) => {
    const ancetres = ancestors(parents, ordinal);
    const branche = branches[ordinal] ?? ordinal;
    const analyse = analyses[ordinal];
    let maison = -1;
    let parSoutien = false;
    for (const i of ancetres) {
      const kind = kinds[i];
      if (kind === 'liste') continue;
      const above = analyses[i];
      const isTop = kinds[parents[i] ?? -1] === 'branche';
      if (kind === 'unite' && above && analyse) {
        const isHost =
          isGeneral(above, isTop, services[i], services[branche]) ||
          (!isTop && (isPart(analyse, above) || isLocalSupport(i)));
        if (isHost) {
          parSoutien = true;
          continue;
        }
      }
      maison = i;
      break;
    }
    const parent = parents[ordinal] ?? -1;
    return {
      ancetres,
      branche,
      directions: ancetres
        .slice(0, Math.max(0, ancetres.indexOf(branche)))
        .filter((i) => kinds[i] === 'unite' && !isAdministration(analyses[i])),
      maison,
      etage: floorOf(maison, ancetres, kinds),
      parSoutien,
      titre: kinds[ordinal] === 'liste' || kinds[ordinal] === 'racine',
      portee: porteeOf(ordinal, maison, branche, ancetres, kinds, noms, isMinistere),
      parentIsBranche: parent < 0 || kinds[parent] === 'branche' || kinds[parent] === 'liste',
    };
  });
}

/**
 * True for a service that runs its house in general: secretariat, resources, several supports at once.
 * A direction of its own (« Direction du budget ») is not one, even when its trade is a support elsewhere.
 */
function isGeneral(
  above: NomAnalyse,
  isTop: boolean,
  service: Service | undefined,
  branche: Service | undefined,
): boolean {
  const mass = [...above.fonctions.values()].reduce((sum, weight) => sum + weight, above.reste);
  if (mass === 0) return false;
  if (above.fonctions.has(SECRETARIAT)) return isSecretariatOfHouse(above, service, branche);
  const general = above.fonctions.get(ADMINISTRATION) ?? 0;
  if (isTop) return general / mass >= 0.4;
  const supports = [...above.fonctions].filter(
    ([ordinal, weight]) => weight >= 0.5 && FONCTIONS[ordinal]?.soutien,
  );
  return general / mass >= 0.3 || supports.length >= 2;
}

/** True for a secretariat or a general administration: two directions under one are apart. */
const isAdministration = (analyse: NomAnalyse | undefined): boolean =>
  analyse !== undefined &&
  (analyse.fonctions.has(SECRETARIAT) || analyse.fonctions.has(ADMINISTRATION));

/** True for a unit whose named functions are supports, and outweigh its subject. */
function isSoutien(analyse: NomAnalyse): boolean {
  let support = 0;
  let other = analyse.reste;
  for (const [ordinal, weight] of analyse.fonctions) {
    if (FONCTIONS[ordinal]?.soutien) support += weight;
    else other += weight;
  }
  return support > other;
}

/** « Secrétariat général des affaires européennes » is a house; « Secrétariat général du ministère » is not. */
function isSecretariatOfHouse(
  above: NomAnalyse,
  service: Service | undefined,
  branche: Service | undefined,
): boolean {
  const subject = above.mots
    .map((mot) => mot.folded)
    .filter((word) => !/^secretai?r|^general|^gouvernement/.test(word) && !MOTS_NEUTRES.has(word));
  if (subject.length === 0 || !service || !branche) return true;
  if (above.mots.some((mot) => /^ministeres?$/.test(mot.folded))) return true;
  const house = new Set(
    foldedWords([branche.nom, branche.sigle, ...branche.anciensNoms].join(' ')),
  );
  const isMinistry = /^(?:ministeres? |premier ministre)/.test(fold(branche.nom));
  // Below a ministry's own direction, the complement names that direction.
  if (service.parent !== branche.id || !isMinistry) return true;
  return subject.some((word) => house.has(word));
}

/** True when the service's job is a part of what the one above does. */
function isPart(analyse: NomAnalyse, above: NomAnalyse): boolean {
  const main = mainFonction(analyse);
  if (main === null) return false;
  if ((above.fonctions.get(main) ?? 0) >= 0.3) return true;
  for (const [near, closeness] of VOISINES[main] ?? [])
    if (closeness >= RELATED && FONCTIONS[near]?.soutien && (above.fonctions.get(near) ?? 0) >= 0.5)
      return true;
  return false;
}

function kindOf(nom: string, type: string, parent: string | null): Kind {
  if (/^(?:etat|gouvernement)$/.test(nom)) return 'racine';
  if (/^ministeres? (?:de |d'|du |des |charge|aupres)/.test(nom) || nom === 'premier ministre')
    return 'branche';
  if (
    type.startsWith('repertoire') ||
    /^(?:organismes|etablissements publics|services|agences et operateurs|comites, conseils)[^,]* (?:sous tutelle|rattaches|relevant)/.test(
      nom,
    ) ||
    HEADINGS.test(nom)
  )
    return 'liste';
  if (parent === null || /^(?:etat|gouvernement)$/.test(parent) || HEADINGS.test(parent))
    return 'branche';
  if (/etablissement|competence nationale|enseignement/.test(type)) return 'etablissement';
  return 'unite';
}

function floorOf(maison: number, ancetres: readonly number[], kinds: readonly Kind[]): number {
  const at = ancetres.indexOf(maison);
  let floor = 0;
  if (at >= 0)
    for (const i of ancetres.slice(at + 1)) {
      if (kinds[i] === 'branche') break;
      if (kinds[i] !== 'liste') floor += 1;
    }
  return floor;
}

function ancestors(parents: readonly number[], ordinal: number): number[] {
  const list: number[] = [];
  let i = parents[ordinal] ?? -1;
  // The links were cut of their cycles upstream; the bound keeps hostile input from looping here.
  while (i >= 0 && list.length < 40) {
    list.push(i);
    i = parents[i] ?? -1;
  }
  return list;
}

function topOf(chain: readonly number[], kinds: readonly Kind[]): number {
  let top = chain[0] ?? -1;
  for (const i of chain) if (kinds[i] !== 'racine' && kinds[i] !== 'liste') top = i;
  return top;
}

function porteeOf(
  ordinal: number,
  maison: number,
  branche: number,
  ancetres: readonly number[],
  kinds: readonly Kind[],
  noms: readonly string[],
  isMinistere: (i: number) => boolean,
): Portee {
  if (ordinal === branche || maison < 0 || kinds[maison] === 'racine') return 'sommet';
  if (!isMinistere(branche)) return 'institution';
  if (maison === branche) return 'ministere';
  if ([ordinal, ...ancetres].some((i) => i !== ordinal && kinds[i] === 'etablissement'))
    return 'operateur';
  // « Mission de la stratégie immobilière ministérielle »: the name says for whom.
  return /\bministeriel(?:le)?s?\b/.test(noms[ordinal] ?? '') ? 'ministere' : 'direction';
}
