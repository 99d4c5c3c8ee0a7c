import type { ServiceId } from '../../lib/model/ids.ts';
import type { Service } from '../../lib/model/service.ts';
import { fold } from '../../lib/text/fold.ts';
import { isSoutien, type NomAnalyse } from './similar-services-nom.ts';

/** Whom a service works for: the first house above it once its support services are climbed. */
export type Portee = 'ministere' | 'direction' | 'operateur' | 'institution' | 'sommet';

/** Where a service stands in the organigram, as far as likeness is concerned. */
export interface Place {
  /** Ordinals of all its ancestors, nearest first. */
  readonly ancetres: readonly number[];
  /** Ordinal of the ministry, authority or institution it lies under; itself when it is one. */
  readonly branche: number;
  readonly portee: Portee;
  /** Ordinal of the house it works for; -1 at the top. */
  readonly maison: number;
  /** True when a secretariat or a support direction stands between it and its house. */
  readonly parSoutien: boolean;
  /** True when its parent is a ministry or a mere list: its siblings are other branches. */
  readonly parentIsBranche: boolean;
}

const ETABLISSEMENT = /etablissement|service a competence nationale|enseignement/;

/** Places every service. `services` may come in any order; unknown parents count as none. */
export function placesOf(
  services: readonly Service[],
  analyses: readonly NomAnalyse[],
): readonly Place[] {
  const ordinals = new Map<ServiceId, number>(services.map((service, i) => [service.id, i]));
  const parents = services.map((service) =>
    service.parent === null ? -1 : (ordinals.get(service.parent) ?? -1),
  );
  const kinds = services.map((service, i) => kindOf(service, parents, services, i));
  return services.map((_, ordinal) => {
    const ancetres = ancestors(parents, ordinal);
    const chain = [ordinal, ...ancetres];
    const branche = chain.find((i) => kinds[i] === 'branche') ?? topOf(chain, kinds);
    let maison = -1;
    let parSoutien = false;
    for (const i of ancetres) {
      if (kinds[i] === 'liste') continue;
      if (kinds[i] !== 'unite') {
        maison = i;
        break;
      }
      const analyse = analyses[i];
      if (analyse && isSoutien(analyse)) {
        parSoutien = true;
        continue;
      }
      maison = i;
      break;
    }
    const parent = parents[ordinal] ?? -1;
    return {
      ancetres,
      branche,
      maison,
      parSoutien,
      portee: porteeOf(maison, kinds, services, ancetres),
      parentIsBranche: parent < 0 || kinds[parent] === 'branche' || kinds[parent] === 'liste',
    };
  });
}

/** `racine`: State, Government; `liste`: a heading; `branche`: a ministry or what stands beside it. */
type Kind = 'racine' | 'liste' | 'branche' | 'etablissement' | 'unite';

function kindOf(
  service: Service,
  parents: readonly number[],
  services: readonly Service[],
  ordinal: number,
): Kind {
  const nom = fold(service.nom);
  const type = fold(service.typeOrganisme);
  if (/^(?:etat|gouvernement)$/.test(nom)) return 'racine';
  if (/^(?:ministeres? (?:de|d'|du|des|charge|delegue)|premier ministre$)/.test(nom))
    return 'branche';
  if (
    type.startsWith('repertoire') ||
    /^(?:organismes|etablissements publics|services) (?:sous tutelle|rattaches|relevant)/.test(nom)
  )
    return 'liste';
  if (
    /^(?:autorites? (?:administratives )?independantes?|institutions? et juridictions?|institutions europeennes)$/.test(
      nom,
    )
  )
    return 'liste';
  if (ETABLISSEMENT.test(type)) return 'etablissement';
  if (/autorite administrative|autorite independante|institution|juridiction/.test(type)) {
    const parent = parents[ordinal] ?? -1;
    const above = parent < 0 ? '' : fold(services[parent]?.nom ?? '');
    return parent < 0 || /^(?:etat|autorites|institutions)/.test(above) ? 'branche' : 'unite';
  }
  const parent = parents[ordinal] ?? -1;
  const above = parent < 0 ? '' : fold(services[parent]?.nom ?? '');
  if (/^(?:autorites? |institutions? et|institutions europ)/.test(above)) return 'branche';
  return 'unite';
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
  maison: number,
  kinds: readonly Kind[],
  services: readonly Service[],
  ancetres: readonly number[],
): Portee {
  if (maison < 0) return 'sommet';
  const kind = kinds[maison];
  if (kind === 'racine') return 'sommet';
  if (kind === 'etablissement') return 'operateur';
  const isMinistry = /^(?:ministere|premier ministre)/.test(fold(services[maison]?.nom ?? ''));
  if (kind === 'branche') return isMinistry ? 'ministere' : 'institution';
  // A unit of an institution or of an operator works for it, whatever stands between.
  for (const i of ancetres) {
    if (kinds[i] === 'etablissement') return 'operateur';
    if (kinds[i] === 'branche')
      return /^(?:ministere|premier ministre)/.test(fold(services[i]?.nom ?? ''))
        ? 'direction'
        : 'institution';
  }
  return 'direction';
}
