import type { ServiceId } from '../model/ids.ts';
import type { NiveauLien } from '../model/link.ts';
import type { Service } from '../model/service.ts';
import { sigleKey } from '../text/sigle.ts';
import { type Sujet, sujetsOf } from './ministeres.ts';
import { type ApproximateMatch, type NameMatch, NameTrie, type Owner } from './name-trie.ts';
import { initialsOf, readName, spokenInitialsOf } from './names.ts';
import { expansionsOf, promote, type SigleOwner, SigleTable } from './sigle-table.ts';
import { Spelling } from './spelling.ts';
import { Tree } from './tree.ts';
import { plainLower, toWords, type Word } from './words.ts';

/** What the linker needs of a service. `parent` and `autresParents` are positions in the same list, -1 for none. */
export interface GazetteerEntry {
  readonly id: ServiceId;
  readonly nom: string;
  readonly sigle: string;
  readonly anciensNoms: readonly string[];
  readonly parent: number;
  readonly autresParents: readonly number[];
  readonly typeOrganisme: string;
  /** `SI` or `SL`: local services are found by their exact name only. */
  readonly categorie: string;
}

/** Directory of names in memory: who is called so, who is above whom. */
export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[];
  /** The longest name that starts at this word. */
  matchName(words: readonly Word[], start: number): NameMatch | null;
  /** Names that begin with all these words, the last of which may be cut. At most 150. */
  completions(words: readonly Word[]): readonly Owner[];
  /** Names written with at most `limit` slips, cheapest first. */
  approximate(words: readonly Word[], limit: number): readonly ApproximateMatch[];
  sigleOwners(key: string): readonly SigleOwner[];
  /** How many names hold the word; 0 for an unknown one. */
  frequencyOf(stem: string): number;
  /** Ministries that share most of these subjects. */
  ministeresOf(sujets: ReadonlySet<Sujet>): readonly number[];
  isMinistere(entry: number): boolean;
  /** The ministry, authority or institution above the entry, or the entry itself. */
  branchOf(entry: number): number;
  depthOf(entry: number): number;
  /** Levels below its ministry or institution, headings left out. */
  rankOf(entry: number): number;
  /** True when `ancestor` is above `entry`, by main or secondary parents. */
  isUnder(entry: number, ancestor: number): boolean;
  /** 1 when it is above by main parents, less by a secondary one, 0 when it is not above. */
  closeness(entry: number, ancestor: number): number;
  niveauOf(entry: number): NiveauLien;
  /** Headings of the tree, lists of bodies: nobody works there. */
  isContainer(entry: number): boolean;
  /** Rarity of the words of its name, summed: low for names that any body may have. */
  specificityOf(entry: number): number;
  /** Rarity of a word of names, in bits. */
  rarityOf(stem: string): number;
  /** A local service of exactly this name; -1 when there is none, or several. */
  localByName(nom: string): number;
}

/** Sigles whose owners are kept once worked out. */
const MAX_COMPLETE = 20_000;
/** Rarity of a word that one name alone has. */
const RAREST = 11.5;
/** Headings that group services, folded: « organismes rattachés », « musées », « autorités indépendantes ». */
const CONTAINER =
  /^(?:gouvernement|etat|autorites independantes|institutions (?:et juridictions|europeennes)|ambassades(?: de france)?|missions diplomatiques|musees|cinema|communication|livre et lecture|arts plastiques|architecture et patrimoine|musique danse .*|services a competence nationale|services (?:centraux et organismes )?rattaches.*|(?:autres )?organismes (?:directement )?(?:rattaches|sous tutelle).*|etablissements (?:publics|d enseignements?)(?: .*)?|agences et operateurs .*|comites conseils .*)$/;

/** Entries of a list of services, in its order. */
export function gazetteerEntries(
  services: readonly Pick<
    Service,
    | 'id'
    | 'nom'
    | 'sigle'
    | 'anciensNoms'
    | 'parent'
    | 'autresParents'
    | 'typeOrganisme'
    | 'categorie'
  >[],
): GazetteerEntry[] {
  const position = new Map(services.map((service, index) => [service.id, index]));
  return services.map((s) => ({
    id: s.id,
    nom: s.nom,
    sigle: s.sigle,
    anciensNoms: s.anciensNoms,
    parent: s.parent === null ? -1 : (position.get(s.parent) ?? -1),
    autresParents: s.autresParents.flatMap((id) => position.get(id) ?? []),
    typeOrganisme: s.typeOrganisme,
    categorie: s.categorie,
  }));
}

/** Builds the directory of names. */
export function buildGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const trie = new NameTrie();
  const sigles = new SigleTable();
  const ministeres = new Map<number, MinistereSujets>();
  const containers = new Set<number>();
  const nameWords: (readonly number[])[] = [];
  const locals: number[] = [];

  for (const [index, entry] of entries.entries()) {
    if (entry.categorie === 'SL') {
      locals.push(index);
      nameWords.push([]);
      continue;
    }
    const { forms, sigles: mined } = readName(entry.nom);
    const main = forms[0]?.words ?? [];
    nameWords.push(trie.count(main));
    if (entry.typeOrganisme === 'Répertoire' || isHeading(main)) {
      containers.add(index);
      trie.insert(main, { entry: index, forme: 'nom' });
      continue;
    }
    const key = entry.sigle === '' ? '' : sigleKey(entry.sigle);
    if (key.length >= 2) sigles.add(key, index, 'champ');
    for (const sigle of mined) sigles.add(sigle.key, index, sigle.source);
    for (const { words, forme } of forms) trie.insert(words, { entry: index, forme });
    const anciens = entry.anciensNoms.map(toWords);
    for (const words of anciens) trie.insert(words, { entry: index, forme: 'ancien-nom' });
    const bare = forms.find((form, at) => at > 0 && form.forme === 'nom')?.words ?? main;
    for (const sigle of initialsOf(bare)) sigles.add(sigle.key, index, sigle.source);
    if (key === '' && !entry.typeOrganisme.startsWith('Administration'))
      for (const spoken of spokenInitialsOf(bare)) sigles.add(spoken, index, 'initiales-parlees');
    for (const { words, forme } of forms)
      if (forme === 'courte' || (forme === 'partie' && entry.nom.startsWith('Direction centrale')))
        for (const sigle of initialsOf(words)) sigles.add(sigle.key, index, sigle.source);
    if (isMinistereName(main)) {
      const present = sujetsOf(main);
      const all = new Set([present, ...anciens.map(sujetsOf)].flatMap((sujets) => [...sujets]));
      if (all.size > 0) ministeres.set(index, { present, all });
    }
  }

  const tree = new Tree(entries, ministeres, containers);
  let spelling: Spelling | null = null;
  // On one scale whatever the size: the word of a single name is worth the same in the sample.
  const unit = RAREST / Math.log2(1 + Math.max(2, entries.length) / 2);
  const rarity = (frequency: number): number =>
    unit * Math.log2(1 + entries.length / (1 + frequency));
  const complete = new Map<string, readonly SigleOwner[]>();
  let localNames: Map<string, number> | null = null;

  return {
    entries,
    matchName: (words, start) => trie.longest(words, start),
    completions: (words) => trie.completions(words),
    approximate(words, limit) {
      spelling ??= new Spelling(trie.stems());
      const dictionary = spelling;
      return trie.approximate(words, (stem) => dictionary.near(stem), limit);
    },
    sigleOwners(key) {
      const known = complete.get(key);
      if (known) return known;
      const owners = sigles.owners(key);
      for (const words of expansionsOf(key, owners, entries)) {
        const same = trie.longest(words, 0)?.owners ?? [];
        for (const { entry: other, forme } of same)
          if (forme === 'nom' || forme === 'courte') promote(owners, other, 'homonyme');
        for (const longer of trie.completions(words)) promote(owners, longer.entry, 'prolonge');
      }
      if (complete.size < MAX_COMPLETE) complete.set(key, owners);
      return owners;
    },
    frequencyOf: (stem) => trie.frequencyOf(stem),
    ministeresOf: (sujets) => mostShared(ministeres, sujets),
    isMinistere: (entry) => ministeres.has(entry),
    branchOf: (entry) => tree.branchOf(entry),
    depthOf: (entry) => tree.depthOf(entry),
    rankOf: (entry) => tree.rankOf(entry),
    isUnder: (entry, ancestor) => tree.closeness(entry, ancestor) > 0,
    closeness: (entry, ancestor) => tree.closeness(entry, ancestor),
    niveauOf: (entry) => tree.niveauOf(entry),
    isContainer: (entry) => containers.has(entry),
    specificityOf(entry) {
      let sum = 0;
      for (const id of nameWords[entry] ?? []) sum += rarity(trie.frequency(id));
      return sum;
    },
    rarityOf: (stem) => rarity(trie.frequencyOf(stem)),
    localByName(nom) {
      if (locals.length === 0) return -1;
      localNames ??= namesOf(entries, locals);
      return localNames.get(contentKey(toWords(nom))) ?? -1;
    },
  };
}

function isMinistereName(words: readonly Word[]): boolean {
  const [first, second] = words;
  return (
    first?.stem === 'ministere' ||
    (first?.stem === 'premier' && second?.stem === 'ministre' && words.length === 2)
  );
}

/** All the words count, small ones too: headings are told by their very wording. */
function isHeading(words: readonly Word[]): boolean {
  return (
    HEADING.has(words[0]?.stem ?? '') &&
    CONTAINER.test(words.map((w) => plainLower(w.raw)).join(' '))
  );
}

const HEADING = new Set(
  'gouvernement etat autorite institution ambassade mission musee cinema communication livre art architecture musique service autre organisme etablissement agence comite'.split(
    ' ',
  ),
);

function contentKey(words: readonly Word[]): string {
  return words.flatMap((w) => (w.small ? [] : w.stem)).join(' ');
}

/** Subjects of a ministry under its present name, and under all the names it has had. */
interface MinistereSujets {
  readonly present: ReadonlySet<Sujet>;
  readonly all: ReadonlySet<Sujet>;
}

/**
 * Those that share most of the subjects, and those all of whose subjects are named: « Éducation nationale,
 * Enseignement supérieur et Recherche » was one ministry and is two.
 */
function mostShared(
  ministeres: ReadonlyMap<number, MinistereSujets>,
  sujets: ReadonlySet<Sujet>,
): number[] {
  let most = 0;
  for (const { all } of ministeres.values()) most = Math.max(most, sharedOf(all, sujets));
  if (most === 0) return [];
  const found: number[] = [];
  for (const [entry, { present, all }] of ministeres) {
    const whole = present.size > 0 && sharedOf(present, sujets) === present.size;
    if (whole || sharedOf(all, sujets) === most) found.push(entry);
  }
  return found;
}

function sharedOf(own: ReadonlySet<Sujet>, sujets: ReadonlySet<Sujet>): number {
  let shared = 0;
  for (const sujet of sujets) if (own.has(sujet)) shared += 1;
  return shared;
}

function namesOf(
  entries: readonly GazetteerEntry[],
  positions: readonly number[],
): Map<string, number> {
  const names = new Map<string, number>();
  for (const position of positions) {
    const key = contentKey(toWords(entries[position]?.nom ?? ''));
    names.set(key, names.has(key) ? -1 : position);
  }
  return names;
}
