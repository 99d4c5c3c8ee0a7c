import type { ComparaisonBrouillon, LectureBrouillon, Mention } from '../../lib/model/draft.ts';
import { type OffreReference, parseOffreReference, referenceKey } from '../../lib/model/ids.ts';

/** A draft of a batch, and the offer that it comes from: it is left out of its own answers. */
export interface DraftLine {
  readonly id: string;
  readonly texte: string;
  readonly sauf: OffreReference | null;
}

export interface DraftPrediction {
  readonly id: string;
  readonly predicted: readonly string[];
  /** Identifiers of the items of the law, by state. */
  readonly trouvees: readonly string[];
  readonly aVerifier: readonly string[];
  readonly absentes: readonly string[];
}

/** What a batch needs to answer. */
export interface DraftReader {
  /** Title of an offer of the index; null when it does not hold it. */
  titre(reference: OffreReference): Promise<string | null>;
  /** Null when the text is not read: empty, a file's bytes, another language. */
  lire(
    texte: string,
    sauf: OffreReference | null,
  ): Promise<{ lecture: LectureBrouillon; comparaison: ComparaisonBrouillon } | null>;
}

/**
 * Reads one line of a batch: `id`, and either `texte` or a `reference` whose text is in `textes`. The
 * draft of a reference is its published title, then its text. Throws an Error with a French sentence.
 */
export async function parseDraftLine(
  line: string,
  number: number,
  textes: ReadonlyMap<string, string>,
  reader: Pick<DraftReader, 'titre'>,
): Promise<DraftLine> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`Ligne ${number}\u00a0: ce n’est pas du JSON.`);
  }
  if (typeof value !== 'object' || value === null)
    throw new Error(`Ligne ${number}\u00a0: il manque «\u00a0id\u00a0».`);
  const { id, texte, reference } = value as Record<string, unknown>;
  if (typeof id !== 'string') throw new Error(`Ligne ${number}\u00a0: il manque «\u00a0id\u00a0».`);
  const sauf = typeof reference === 'string' ? parseOffreReference(reference) : null;
  if (typeof texte === 'string') return { id, texte, sauf };
  if (!sauf)
    throw new Error(`Ligne ${number}\u00a0: ni «\u00a0texte\u00a0» ni «\u00a0reference\u00a0».`);
  const titre = await reader.titre(sauf);
  const corps = textes.get(referenceKey(sauf)) ?? '';
  return { id, texte: titre === null ? corps : `${titre}\n\n${corps}`, sauf };
}

const ANSWERS = 10;

/** Answers a draft of a batch: ten positions at most, and the items of the law by state. */
export async function predictDraft(
  { id, texte, sauf }: DraftLine,
  reader: DraftReader,
): Promise<DraftPrediction> {
  const read = await reader.lire(texte, sauf);
  if (!read) return { id, predicted: [], trouvees: [], aVerifier: [], absentes: [] };
  const { lecture, comparaison } = read;
  const of = (etat: Mention['etat']): string[] =>
    lecture.mentions.filter((mention) => mention.etat === etat).map((mention) => mention.id);
  return {
    id,
    predicted: comparaison.semblables.slice(0, ANSWERS).map(({ reference }) => reference),
    trouvees: of('trouvee'),
    aVerifier: of('a-verifier'),
    absentes: of('absente'),
  };
}
