import { decodeNoms } from '../index-format/noms.ts';
import type { StoredOffre } from '../index-format/records.ts';
import { buildGazetteer, type Gazetteer } from '../link/gazetteer.ts';
import { hintsFromFacts, type OffreHints } from '../link/hints.ts';
import { linkOffre } from '../link/link.ts';
import { mineSigles } from '../link/sigles.ts';
import { parseOffreReference } from '../model/ids.ts';
import type { OffreFacts } from '../model/page.ts';
import { openSearch } from '../search/engine.ts';
import type { PageReader } from './local.ts';
import { localToday } from './open-index.ts';

/** The linker's directory of names, kept for the index it was built from. */
const gazetteers = new WeakMap<object, Promise<Gazetteer>>();
const SIMILAR = 10;

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
    const query = [facts.intitule, facts.metier ?? ''].join(' ').slice(0, 200);
    const engine = openSearch(index.source, localToday());
    const { hits } = await engine.search(query, { kind: 'offre', limit: SIMILAR, typing: false });
    return hits.flatMap(({ id, mots }) => {
      const reference = parseOffreReference(id);
      return reference ? [{ reference, termes: mots.slice(0, 4) }] : [];
    });
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
