import { decodeNoms } from '../index-format/noms.ts';
import type { StoredOffre } from '../index-format/records.ts';
import { buildGazetteer, type Gazetteer } from '../link/gazetteer.ts';
import { hintsFromFacts, type OffreHints } from '../link/hints.ts';
import { linkOffre } from '../link/link.ts';
import { mineSigles } from '../link/sigles.ts';
import { type OffreReference, parseOffreReference } from '../model/ids.ts';
import type { OffreFacts } from '../model/page.ts';
import { openSearch } from '../search/engine.ts';
import type { PageReader } from './local.ts';
import type { OffreProche } from './offre-card.ts';
import { localToday } from './open-index.ts';

/** The linker's directory of names, kept for the index it was built from. */
const gazetteers = new WeakMap<object, Promise<Gazetteer>>();
const SIMILAR = 10;
const ENOUGH = 3;
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

  async similar(index, facts) {
    const engine = openSearch(index.source, localToday());
    const found = new Map<OffreReference, OffreProche>();
    // A title of many words may match nothing whole: its métier, then its domain, are then asked.
    for (const query of [facts.intitule, facts.metier, facts.domaine]) {
      if (!query || found.size >= ENOUGH) continue;
      const options = { kind: 'offre', limit: SIMILAR, typing: false } as const;
      const { hits } = await engine.search(query.slice(0, MAX_QUERY), options);
      for (const { id, mots } of hits) {
        const reference = parseOffreReference(id);
        if (reference && reference !== facts.reference && !found.has(reference))
          found.set(reference, { reference, termes: mots.slice(0, 4) });
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
