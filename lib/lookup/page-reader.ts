import { decodeNoms } from '../index-format/noms.ts';
import type { StoredOffre } from '../index-format/records.ts';
import { buildGazetteer, type Gazetteer } from '../link/gazetteer.ts';
import { hintsFromFacts, type OffreHints } from '../link/hints.ts';
import { linkOffre } from '../link/link.ts';
import { mineSigles } from '../link/sigles.ts';
import { type OffreReference, parseOffreReference } from '../model/ids.ts';
import type { OffreFacts } from '../model/page.ts';
import { openSearch } from '../search/engine.ts';
import { fold, foldedWords } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { PageReader } from './local.ts';
import type { OffreProche } from './offre-card.ts';
import { localToday } from './open-index.ts';

/** The linker's directory of names, kept for the index it was built from. */
const gazetteers = new WeakMap<object, Promise<Gazetteer>>();
const SIMILAR = 12;
/** Titles taken from the search as starting points. */
const SEEDS = 2;
const MAX_QUERY = 200;

/** Reads an open offer with the linker and the search: the background and the command line use it. */
export const offrePageReader: PageReader = {
  async link(index, catalogue, facts, offre) {
    let gazetteer = gazetteers.get(index);
    if (!gazetteer) {
      gazetteer = catalogue.noms().then((noms) => buildGazetteer(decodeNoms(noms)));
      gazetteers.set(index, gazetteer);
    }
    return linkOffre(hintsFromFacts(facts, offre && offreHints(offre)), await gazetteer);
  },

  async similar(index, catalogue, facts) {
    const engine = openSearch(index.source, localToday());
    const found = new Map<OffreReference, OffreProche>();
    const asked = `${facts.intitule} ${facts.metier ?? ''}`;
    const add = (offre: StoredOffre): void => {
      const termes = sharedWords(asked, offre.n);
      if (termes.length > 0 && offre.r !== facts.reference && !found.has(offre.r))
        found.set(offre.r, { reference: offre.r, termes });
    };
    // A title of many words may match nothing whole: its métier is then asked.
    for (const query of [facts.intitule, facts.metier]) {
      if (!query || found.size >= SIMILAR) continue;
      const options = { kind: 'offre', limit: SEEDS, typing: false } as const;
      const { hits } = await engine.search(query.slice(0, MAX_QUERY), options);
      // The nearest titles, then the posts that the producer found to be like them.
      for (const { id } of hits) {
        const reference = parseOffreReference(id);
        const seed = reference && (await catalogue.findOffre(reference));
        if (!seed) continue;
        add(seed);
        const near = await catalogue.semblables('semblables-offres', seed.ordinal);
        const offres = await catalogue.offres(near.map(([ordinal]) => ordinal));
        for (const offre of offres) add(offre);
      }
    }
    return [...found.values()].slice(0, SIMILAR);
  },

  sigles(facts: OffreFacts) {
    const texts = [
      facts.intitule,
      facts.employeur,
      facts.missions,
      facts.profil,
      facts.descriptionEmployeur,
    ];
    return mineSigles(texts.filter(Boolean).join('\n'));
  },
};

/** What the linker reads of an offer of the index. */
export function offreHints(offre: StoredOffre): OffreHints {
  return {
    reference: offre.r,
    intitule: offre.n,
    organisme: offre.o,
    employeur: offre.e,
    versant: offre.v,
    localisation: offre.g,
    lieuAffectation: offre.a,
    metier: offre.m,
  };
}

/** Words of the second title, as written, that the first one has too in any form; one a word. */
function sharedWords(title: string, other: string): string[] {
  const known = new Set(
    foldedWords(title)
      .filter((word) => word.length > 2 && !isStopWord(word))
      .map(stem),
  );
  const shared = new Map<string, string>();
  for (const word of other.split(/[^\p{L}\p{N}]+/u)) {
    const key = stem(fold(word));
    if (known.has(key) && !shared.has(key)) shared.set(key, word.toLowerCase());
  }
  return [...shared.values()].slice(0, 4);
}
