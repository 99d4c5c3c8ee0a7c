import { sigleKey } from '../index-format/keys.ts';
import type { Catalogue } from '../lookup/catalogue.ts';
import { offreLine, rattachementOf, serviceRef } from '../lookup/refs.ts';
import type { DataFoot } from '../model/card.ts';
import type {
  ComparaisonBrouillon,
  ComparerOptions,
  LectureBrouillon,
  PosteSemblable,
  SigleInexplique,
} from '../model/draft.ts';
import type { IsoDate } from '../model/ids.ts';
import { isExpired } from '../model/offre.ts';
import type { SearchEngine } from '../search/engine.ts';
import { VOCABULAIRE } from '../vocabulaire/listes.ts';
import { extractVocabulaire } from '../vocabulaire/match.ts';
import { conditionsOf } from './offre-conditions.ts';
import { type OffreProcheBrouillon, offresProches } from './semblables.ts';

/** Enough for a filter to leave some, and for counts to mean something. */
const SEMBLABLES = 60;
const MAX_SENS = 6;

/** The index that a draft is put beside. */
export interface IndexCompare {
  readonly catalogue: Catalogue;
  readonly engine: SearchEngine;
  readonly today: IsoDate;
  readonly pied: DataFoot;
}

/** Similar positions, live ones first, and the meanings of the sigles that the draft leaves unexplained. */
export async function comparerBrouillon(
  index: IndexCompare,
  lecture: LectureBrouillon,
  texte: string,
  options: ComparerOptions = {},
): Promise<ComparaisonBrouillon> {
  const proches = await offresProches(index.catalogue, index.engine, lecture, texte, {
    sauf: options.sauf,
    limite: options.limite ?? SEMBLABLES,
  });
  const isLive = ({ offre }: OffreProcheBrouillon): boolean =>
    !isExpired({ finLe: offre.f ?? null }, index.today);
  const ordered =
    options.ordre === 'proximite'
      ? proches
      : [...proches.filter(isLive), ...proches.filter((proche) => !isLive(proche))];
  const semblables: PosteSemblable[] = [];
  for (const proche of ordered) semblables.push(await posteSemblable(index, proche));
  return { semblables, sigles: await expliquer(index.catalogue, lecture.sigles, texte) };
}

async function posteSemblable(
  { catalogue, today, pied }: IndexCompare,
  { offre, termes }: OffreProcheBrouillon,
): Promise<PosteSemblable> {
  const service = offre.l ? await catalogue.service(offre.l[0]) : null;
  const path = service ? [...(await catalogue.ancestors(service)), service] : [];
  const asked = [offre.y, offre.k].join('\n');
  return {
    ...offreLine(offre, today, pied, service && serviceRef(service)),
    ministere: ministereOf(rattachementOf(path), offre.o),
    versant: offre.v,
    enCommun: termes,
    competences: extractVocabulaire(asked, VOCABULAIRE).competences.map(({ id, libelle }) => ({
      id,
      libelle,
    })),
    conditions: conditionsOf(offre),
  };
}

/** « Ministère de la Culture, DRAC » is grouped under the ministry; an unlinked offer under its published body. */
function ministereOf(rattachement: string, organisme: string): string {
  const published = organisme.split('\n', 1)[0]?.trim() ?? '';
  return rattachement === '' ? published : rattachement.replace(/, [^,\s]{2,16}$/, '');
}

async function expliquer(
  catalogue: Catalogue,
  sigles: readonly SigleInexplique[],
  texte: string,
): Promise<SigleInexplique[]> {
  const found = await catalogue.sigles(sigles.map(({ sigle }) => sigle));
  return sigles.map((one) => {
    const libelles = new Map<string, string>();
    for (const { libelle } of found.get(one.sigle) ?? [])
      if (!libelles.has(sigleKey(libelle))) libelles.set(sigleKey(libelle), libelle);
    return {
      ...one,
      sens: [...libelles.values()].slice(0, MAX_SENS).map((libelle) => ({
        libelle,
        retouche: {
          passage: { debut: one.passage.fin, fin: one.passage.fin },
          texte: texte.charAt(one.passage.fin) === ')' ? `, ${libelle}` : ` (${libelle})`,
        },
      })),
    };
  });
}
