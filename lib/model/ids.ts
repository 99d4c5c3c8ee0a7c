/** Identifier of a directory record: a lower-case UUID, stable through renamings. */
export type ServiceId = string & { readonly __brand: 'ServiceId' };

/** Public number of a job offer (`2026-2431080`, `MEF_2026-32366`, `O056261001001569`). */
export type OffreReference = string & { readonly __brand: 'OffreReference' };

/** A calendar day, `yyyy-mm-dd`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** One feeding tool writes a blank inside (`MINT_SIDSIC 95-18401`). */
const REFERENCE = /^[A-Za-z0-9]+(?:[_ -][A-Za-z0-9]+)*$/;
const MAX_REFERENCE_LENGTH = 64;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a UUID in any case; null when the text is not one. */
export function parseServiceId(text: string): ServiceId | null {
  const lower = text.trim().toLowerCase();
  return UUID.test(lower) ? (lower as ServiceId) : null;
}

/** Reads an offer reference, its case kept; null when the text cannot be one. */
export function parseOffreReference(text: string): OffreReference | null {
  const trimmed = text.trim();
  return trimmed.length <= MAX_REFERENCE_LENGTH && REFERENCE.test(trimmed)
    ? (trimmed as OffreReference)
    : null;
}

/** The form under which references are compared: lists print upper case, hand-made links lower case. */
export function referenceKey(reference: string): string {
  return reference.trim().toLowerCase();
}

/** Reads `yyyy-mm-dd`; null when it is not a day of the calendar. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!ISO_DATE.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
    ? (text as IsoDate)
    : null;
}

/**
 * Reads the French form `dd/mm/yyyy`, with or without a time after it, as both sources write dates.
 * Null when it is empty or not a day of the calendar.
 */
export function parseFrenchDate(text: string): IsoDate | null {
  const match = /^\s*(\d{2})\/(\d{2})\/(\d{4})(?:\s|$)/.exec(text);
  return match ? parseIsoDate(`${match[3]}-${match[2]}-${match[1]}`) : null;
}

/** True for identifiers made from a path (UUID version 5): they do not exist on the directory site. */
export function isMadeUpId(id: ServiceId): boolean {
  return id[14] === '5';
}
