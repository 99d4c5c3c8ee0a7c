import type { ControlledLists } from '../../data/vocabulaire.ts';
import type { IsoDate, OffreReference } from '../../lib/model/ids.ts';
import type { Offre } from '../../lib/model/offre.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';

/** Numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'ba be bi bo bu ca ce ci co cu da de di do du fa fe fi ga ge la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo chan tion ment eur iste ique age ette'.split(
    ' ',
  );
const RARE_WORDS = 22_000;

/** An employer has its place and seeks the same few trades, as employers do. */
interface Employeur {
  readonly organisme: string;
  readonly nom: string;
  readonly lieu: { readonly code: string; readonly nom: string; readonly ville: string };
  readonly adresse: string;
  readonly metiers: Vocabulaire['metiers'];
}

/**
 * Offers invented from the controlled lists, as many as wanted: titles of trades, a tail of rare words,
 * employers, places and skills, distributed as words are, a few everywhere and most almost nowhere.
 * Those of one employer stand together, as in the index.
 */
export function syntheticOffres(count: number, vocabulary: ControlledLists, seed = 7): Offre[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T;
  // By chance, not by letter: else what one types first would decide how much there is to rank.
  const trades: Vocabulaire['metiers'] = vocabulary.metiers;
  const metiers = trades
    .map((metier) => ({ metier, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ metier }) => metier);
  const rare = Array.from({ length: RARE_WORDS }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
  );
  const zipf = (): string => rare[Math.floor(RARE_WORDS ** random()) - 1] ?? 'rare';
  const villes = vocabulary.lieux.departements.flatMap(({ code, nom, villes }) =>
    villes.map((ville) => ({ code, nom, ville })),
  );
  const employeurs = Array.from({ length: Math.ceil(count / 25) }, (): Employeur => {
    const lieu = pick(villes);
    return {
      organisme: `${pick(['Direction', 'Service', 'Agence', 'Centre', 'Préfecture'])} ${zipf()} ${zipf()}`,
      nom: `${pick(['Bureau', 'Département', 'Pôle', 'Mission', 'Division'])} ${zipf()} ${zipf()} ${lieu.ville}`,
      lieu,
      adresse: `${Math.floor(random() * 90)} rue ${zipf()} ${lieu.ville}`,
      metiers: Array.from({ length: 8 }, () => pick(metiers)),
    };
  });
  return Array.from({ length: count }, (_, i): Offre => {
    const employeur = employeurs[Math.floor((i * employeurs.length) / count)] as Employeur;
    const metier = pick(employeur.metiers);
    const competences = metier.competences
      .slice(0, 3)
      .map((id) => vocabulary.competences.find((each) => each.id === id)?.libelle ?? '')
      .join(', ');
    return {
      reference: `2026-${1_000_000 + Math.floor(random() * 8_999_999)}${i}` as OffreReference,
      intitule: `${pick(metier.formes)} ${zipf()} ${random() < 0.5 ? zipf() : ''} H/F`,
      organisme: employeur.organisme,
      employeur: employeur.nom,
      localisation: `${employeur.lieu.nom} (${employeur.lieu.code})`,
      departement: employeur.lieu.code,
      lieuAffectation: employeur.adresse,
      versant: "Fonction publique de l'État",
      categorie: pick(['Catégorie A (cadre)', 'Catégorie B', 'Catégorie C']),
      natureEmploi: '',
      metier: metier.libelle,
      specialisation: '',
      statutPoste: '',
      teletravail: '',
      management: '',
      natureContrat: '',
      dureeContrat: '',
      niveauEtudes: '',
      experience: '',
      langues: '',
      competences,
      publieLe: null,
      finLe: '2026-12-31' as IsoDate,
    };
  });
}

/** The text of an offer, as a library without fields would index it. */
export function offreText(offre: Offre): string {
  const { intitule, metier, organisme, employeur, localisation, lieuAffectation, competences } =
    offre;
  return [intitule, metier, organisme, employeur, localisation, lieuAffectation, competences].join(
    ' ',
  );
}

/** Searches typed letter by letter: titles, trades, employers, places, some misspelled. */
export function typedQueries(offres: readonly Offre[], count: number, seed = 11): string[] {
  const random = seededRandom(seed);
  const queries: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const offre = offres[Math.floor(random() * offres.length)];
    if (!offre) break;
    const words = (random() < 0.7 ? offre.intitule : `${offre.metier} ${offre.localisation}`)
      .replace(/H\/F|[(/)]/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 1 + Math.floor(random() * 3));
    let query = words.join(' ').toLowerCase();
    if (random() < 0.15 && query.length > 6) {
      const at = 2 + Math.floor(random() * (query.length - 4));
      query = query.slice(0, at) + query.slice(at + 1);
    }
    queries.push(query);
  }
  return queries;
}
