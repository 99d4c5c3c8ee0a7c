import {
  type IsoDate,
  type OffreReference,
  parseFrenchDate,
  parseOffreReference,
  referenceKey,
} from '../../lib/model/ids.ts';
import type { Offre } from '../../lib/model/offre.ts';
import { departementCode } from '../../lib/text/departement.ts';
import { foldBlanks } from '../../lib/text/fold.ts';
import type { OffreRow } from '../sources/offres.ts';
import { type KnownPersons, NO_ONE_KNOWN } from './known-persons.ts';
import type { Anomaly } from './normalize-services.ts';
import { namesPerson, reachesPerson, type Scrubbed, scrubLabel } from './persons.ts';

export interface NormalizedOffres {
  /** One per reference, sorted by reference. */
  readonly offres: readonly Offre[];
  readonly anomalies: readonly Anomaly[];
  readonly rows: number;
  readonly duplicates: number;
  readonly personsRemoved: number;
}

/** From this year on an end date means « no end »: the source writes 31/12/9999, 2099 and the like. */
const NO_END_YEAR = '2090';
const MAX_LABEL = 400;
const MAX_TEXT = 2_000;

/**
 * Cleans the rows of the offers file. Of two rows with one reference the one published last is kept,
 * and at equal dates the fuller one.
 */
export async function normalizeOffres(
  rows: AsyncIterable<OffreRow> | Iterable<OffreRow>,
  persons: KnownPersons = NO_ONE_KNOWN,
): Promise<NormalizedOffres> {
  const anomalies: Anomaly[] = [];
  const byReference = new Map<string, Offre>();
  let count = 0;
  let duplicates = 0;
  let personsRemoved = 0;
  const labels = new Labels(persons);
  for await (const row of rows) {
    count += 1;
    const reference = parseOffreReference(row.Référence);
    const intitule = foldBlanks(row['Intitulé du poste']);
    const readable = reference !== null && !labels.givesAway(reference);
    if (!readable || intitule === '') {
      anomalies.push({
        raison: readable ? 'offre sans intitulé' : 'référence illisible',
        // The report is read by others than the producer: it names no one either.
        id: labels.clean(row.Référence, MAX_LABEL).text.slice(0, 80),
        detail: labels.clean(intitule, MAX_LABEL).text.slice(0, 120),
      });
      continue;
    }
    const { offre, removed } = toOffre(reference, row, labels);
    personsRemoved += removed;
    if (offre.intitule === '') {
      anomalies.push({ raison: 'offre sans intitulé', id: reference, detail: '' });
      continue;
    }
    const key = referenceKey(reference);
    const other = byReference.get(key);
    if (other) duplicates += 1;
    if (!other || isBetter(offre, other)) byReference.set(key, offre);
  }
  const offres = [...byReference.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, offre]) => offre);
  return { offres, anomalies, rows: count, duplicates, personsRemoved };
}

function isBetter(offre: Offre, other: Offre): boolean {
  const published = (offre.publieLe ?? '').localeCompare(other.publieLe ?? '');
  return published !== 0 ? published > 0 : filledLength(offre) > filledLength(other);
}

const filledLength = (offre: Offre): number => JSON.stringify(offre).length;

function toOffre(
  reference: OffreReference,
  row: OffreRow,
  labels: Labels,
): { readonly offre: Offre; readonly removed: number } {
  let removed = 0;
  const label = (value: string, max = MAX_LABEL): string => {
    const scrubbed = labels.clean(value, max);
    removed += scrubbed.removed;
    return scrubbed.text;
  };
  /** Line breaks part the lines of an address from the employer's name: kept as « \n ». */
  const lines = (value: string): string =>
    value
      .replace(/\\n/g, '\n')
      .split('\n')
      .map((line) => label(line))
      .filter(Boolean)
      .join('\n')
      .slice(0, MAX_TEXT);
  const localisation = label(row['Localisation du poste']).replace(/\(\s*(\w+)\s*\)/, '($1)');
  const offre: Offre = {
    reference,
    intitule: label(row['Intitulé du poste']),
    organisme: lines(row['Organisme de rattachement']),
    employeur: lines(row.Employeur),
    localisation,
    departement: departementCode(localisation),
    lieuAffectation: lines(
      row["Lieu d'affectation"] || row["Lieu d'affectation (sans géolocalisation)"],
    ),
    versant: label(row.Versant),
    categorie: label(row.Catégorie),
    natureEmploi: label(row["Nature de l'emploi"]),
    metier: label(row.Métier),
    specialisation: label(row.Spécialisation),
    statutPoste: label(row['Statut du poste']),
    teletravail: label(row.Télétravail),
    management: label(row.Management),
    natureContrat: label(row['Nature de contrat']),
    dureeContrat: label(row['Durée du contrat']),
    niveauEtudes: label(row["Niveau d'études"]),
    experience: label(row["Niveau d'expérience min. requis"]),
    langues: label(row.Langues),
    competences: label(row['Compétences attendues'], MAX_TEXT),
    publieLe:
      parseFrenchDate(row['Date de première publication']) ??
      parseFrenchDate(row['Date de début de publication par défaut']),
    finLe: endDate(row['Date de fin de publication par défaut']),
  };
  return { offre, removed };
}

const LABELS_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 120;

/**
 * Cleans labels and remembers what became of the short ones: most columns hold a few values only, which
 * the offers then share in memory.
 */
class Labels {
  private readonly seen = new Map<string, Scrubbed>();

  constructor(private readonly persons: KnownPersons) {}

  /** A reference may hold blanks, so a name or a number typed in its place reads as one. */
  givesAway(reference: string): boolean {
    return reachesPerson(reference, this.persons) || namesPerson(reference, this.persons);
  }

  clean(value: string, max: number): Scrubbed {
    if (value === '') return EMPTY;
    const known = this.seen.get(value);
    if (known) return known;
    const text = foldBlanks(decodeEntities(value)).slice(0, max);
    const cleaned = scrubLabel(text, this.persons);
    if (value.length <= LONGEST_REMEMBERED && this.seen.size < LABELS_REMEMBERED)
      this.seen.set(value, cleaned);
    return cleaned;
  }
}

const EMPTY: Scrubbed = { text: '', removed: 0 };

function endDate(value: string): IsoDate | null {
  const date = parseFrenchDate(value);
  return date === null || date >= NO_END_YEAR ? null : date;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
  '&eacute;': 'é',
  '&egrave;': 'è',
  '&lt;': '<',
  '&gt;': '>',
};

/** Titles hold entities encoded twice (`&amp;amp;`): two passes, a closed list. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = (value: string): string =>
    value.replace(
      /&(?:amp|quot|#39|apos|nbsp|eacute|egrave|lt|gt);/g,
      (entity) => ENTITIES[entity] ?? entity,
    );
  return once(once(text));
}
