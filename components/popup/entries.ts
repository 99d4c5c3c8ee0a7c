import type { KeptItem } from '../../lib/kept-item.ts';
import type { FoundGroup, FoundKind, FoundLine } from '../../lib/lookup/found.ts';
import { isHeading } from '../../lib/lookup/refs.ts';
import type { PageCard } from '../../lib/model/card.ts';
import { isMadeUpId } from '../../lib/model/ids.ts';
import type { Recent } from '../../lib/recents.ts';
import { type Found, MOST, STEP } from '../hooks/use-search.ts';
import { formatNombre } from '../shared/format.ts';
import { recherche as t } from '../shared/texts.ts';

/** One line of the list, whatever it leads to: the arrows walk through all of them alike. */
export type Entry =
  | { readonly type: 'resultat'; readonly key: string; readonly line: FoundLine }
  | { readonly type: 'garde'; readonly key: string; readonly item: KeptItem }
  | {
      readonly type: 'requete';
      readonly key: string;
      readonly texte: string;
      readonly quoi: string;
    }
  | {
      readonly type: 'suite';
      readonly key: string;
      readonly texte: string;
      /** Where the rest is; null is further down this very list. */
      readonly vers: FoundKind | 'favoris' | null;
    };

export interface EntryGroup {
  readonly key: string;
  readonly titre: string;
  readonly compte: string;
  readonly entries: readonly Entry[];
}

const TITLES = { service: t.services, offre: t.offres } as const;
const FIRST_FAVOURITES = 8;
const MAX_LABEL = 400;

/** The answer by kind, else in one group what the corrected query finds. */
export function foundGroups(found: Found | null): readonly EntryGroup[] {
  if (!found || found.answer.personne) return [];
  const { answer, other, question } = found;
  if (!other) return answer.groups.map((group) => resultGroup(group, question.kind, found.limit));
  const lines = other.groups.flatMap((group) => group.lines);
  if (lines.length === 0) return [];
  const titre = t.avec(answer.suggestion ?? '');
  return [{ key: 'autre', titre, compte: formatNombre(other.total), entries: lines.map(resultOf) }];
}

function resultGroup(group: FoundGroup, asked: FoundKind, limit: number): EntryGroup {
  const { kind, total, lines } = group;
  const left = total - lines.length;
  const entries: Entry[] = lines.map(resultOf);
  if (left > 0 && lines.length > 0) {
    if (asked === 'tout') {
      const texte = t.voirTous[kind](total);
      entries.push({ type: 'suite', key: `suite-${kind}`, texte, vers: kind });
    } else if (limit < MOST) {
      const texte = t.voirPlus(Math.min(STEP, left));
      entries.push({ type: 'suite', key: 'suite', texte, vers: null });
    }
  }
  return { key: kind, titre: TITLES[kind], compte: formatNombre(total), entries };
}

const resultOf = (line: FoundLine): Entry => ({
  type: 'resultat',
  key: `${line.kind}-${line.id}`,
  line,
});

/** What is there before anything is typed: favourites, what was seen last, examples. */
export function homeGroups(
  favourites: readonly KeptItem[],
  recents: readonly Recent[],
  allFavourites: boolean,
): readonly EntryGroup[] {
  const shown = allFavourites ? favourites : favourites.slice(0, FIRST_FAVOURITES);
  const starred = shown.map((item): Entry => kept(item, 'favori'));
  if (shown.length < favourites.length) {
    const texte = t.tousFavoris(favourites.length);
    starred.push({ type: 'suite', key: 'suite-favoris', texte, vers: 'favoris' });
  }
  const seen = recents.map(
    (recent): Entry =>
      recent.kind === 'recherche' ? asked(recent.texte, t.uneRecherche) : kept(recent, 'recent'),
  );
  return [
    { key: 'favoris', titre: t.favoris, compte: '', entries: starred },
    { key: 'recents', titre: t.recents, compte: '', entries: seen },
    essais(),
  ].filter(({ entries }) => entries.length > 0);
}

/** What a search can be. */
function essais(): EntryGroup {
  const entries = t.essais.map(({ texte, quoi }) => asked(texte, quoi, 'essai'));
  return { key: 'essais', titre: t.essayez, compte: '', entries };
}

const kept = (item: KeptItem, from: string): Entry => ({
  type: 'garde',
  key: `${from}-${item.kind}-${item.id}`,
  item,
});

const asked = (texte: string, quoi: string, from = 'requete'): Entry => ({
  type: 'requete',
  key: `${from}-${texte}`,
  texte,
  quoi,
});

/** What is remembered of a line: nothing of the query that found it. */
export function keptLine(line: FoundLine): KeptItem {
  const { kind, id, titre, sigle, chemin, url } = line;
  const sous = chemin.join(separatorOf(kind));
  const official = line.kind === 'offre' || line.officielle;
  return bounded({ kind, id, titre, sigle, sous, url: official ? url : '' });
}

export function keptCard(card: PageCard): KeptItem {
  if (card.kind === 'service') {
    const path = card.chemin.filter(({ nom }) => !isHeading(nom));
    const sous = path.slice(-3).map((one) => one.sigle || one.nom);
    return bounded({
      kind: 'service',
      id: card.id,
      titre: card.nom,
      sigle: card.sigle,
      sous: sous.join(separatorOf('service')),
      url: isMadeUpId(card.id) ? '' : card.url,
    });
  }
  const { offre } = card;
  const sous = offre ? [offre.organisme, offre.categorie, offre.localisation] : [];
  return bounded({
    kind: 'offre',
    id: card.reference,
    titre: card.intitule,
    sigle: '',
    sous: sous.filter(Boolean).join(separatorOf('offre')),
    url: card.url,
  });
}

export const separatorOf = (kind: KeptItem['kind']): string => (kind === 'service' ? ' › ' : ' · ');

function bounded(item: KeptItem): KeptItem {
  const cut = (text: string): string => text.slice(0, MAX_LABEL);
  return { ...item, titre: cut(item.titre), sigle: cut(item.sigle), sous: cut(item.sous) };
}
