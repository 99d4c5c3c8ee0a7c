/** Whose likes are asked for. */
export type SimilarKind = 'service' | 'offre';

/** The neighbours that an index holds, best first, by identifier or reference; null: it does not know it. */
export type SimilarLookup = (
  kind: SimilarKind,
  id: string,
) => Promise<readonly string[] | null> | readonly string[] | null;

/** One answer of the batch contract. */
export interface SimilarAnswer {
  readonly id: string;
  readonly predicted: readonly string[];
}

const ANSWERS = 10;

/**
 * Answers the lines of a batch, one for one and in order: `service` for services, `reference` for offers,
 * ten neighbours at most. Reads nothing else of a line. Throws an Error with a French sentence that names
 * the line when it is not one of the contract.
 */
export async function runSimilarBatch(
  kind: SimilarKind,
  lines: AsyncIterable<string> | Iterable<string>,
  lookup: SimilarLookup,
): Promise<SimilarAnswer[]> {
  const answers: SimilarAnswer[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, subject } = parseLine(kind, line, number);
    const found = (await lookup(kind, subject)) ?? [];
    const predicted = [...new Set(found)].filter((other) => other !== subject).slice(0, ANSWERS);
    answers.push({ id, predicted });
  }
  return answers;
}

function parseLine(
  kind: SimilarKind,
  line: string,
  number: number,
): { readonly id: string; readonly subject: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`Ligne ${number} : ce n’est pas du JSON.`);
  }
  if (!isRecord(value) || typeof value.id !== 'string')
    throw new Error(`Ligne ${number} : il manque « id ».`);
  const key = kind === 'service' ? 'service' : 'reference';
  const subject = value[key];
  if (typeof subject !== 'string') throw new Error(`Ligne ${number} : il manque « ${key} ».`);
  return { id: value.id, subject };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
