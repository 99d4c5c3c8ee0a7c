/**
 * What the reader said of an offer's employer, on this device alone. Content scripts read it too: no
 * valibot, no polyfill, and each entry is looked at before it is believed.
 */
import type { OffreReference, ServiceId } from './model/ids.ts';
import { parseOffreReference, parseServiceId, referenceKey } from './model/ids.ts';
import type { OffreFacts } from './model/page.ts';
import { nativeStorage } from './native-storage.ts';
import { nameKey } from './text/fold.ts';

export interface Correction {
  readonly reference: OffreReference;
  /** The offer as its page named it. */
  readonly intitule: string;
  /** Key of what the page printed as the employer; empty where that says nothing of one body. */
  readonly employeur: string;
  /** Null is « none of these services ». */
  readonly service: { readonly id: ServiceId; readonly nom: string } | null;
}

/** For this very offer, or for another one that printed the same employer. */
export interface FoundCorrection extends Correction {
  readonly pour: 'offre' | 'employeur';
}

export const CORRECTIONS_KEY = 'corrections';
export const MAX_CORRECTIONS = 500;
const MAX_TEXT = 300;

/** An offer as its page names it, and its employer. */
export type NamedOffre = Pick<
  OffreFacts,
  'reference' | 'intitule' | 'employeur' | 'organisme' | 'ministere' | 'employeurGenerique'
>;

/** Two offers with the same key name their employer with the same words. */
export function employeurKey(offre: Omit<NamedOffre, 'reference' | 'intitule'>): string {
  const { employeur, organisme, ministere, employeurGenerique } = offre;
  if (!employeur || employeurGenerique) return '';
  return nameKey([employeur, organisme, ministere].filter(Boolean).join(' ')).slice(0, MAX_TEXT);
}

/** All of them, the last one first. */
export async function readCorrections(): Promise<readonly Correction[]> {
  const kept = await nativeStorage()?.local.get(CORRECTIONS_KEY);
  return parseCorrections(kept?.[CORRECTIONS_KEY]);
}

/** What applies to the offer of a page: said of it, else of its employer; null when nothing does. */
export async function findCorrection(
  offre: Omit<NamedOffre, 'intitule'>,
): Promise<FoundCorrection | null> {
  const all = await readCorrections();
  const mine = all.find(({ reference }) => isSame(reference, offre.reference));
  if (mine) return { ...mine, pour: 'offre' };
  const employeur = employeurKey(offre);
  // « None of these » is said of one offer: another one of the same employer may be from elsewhere.
  const alike = employeur && all.find((one) => one.employeur === employeur && one.service);
  return alike ? { ...alike, pour: 'employeur' } : null;
}

/** Keeps one in the place of what was said of the same offer. */
export async function keepCorrection(correction: Correction): Promise<void> {
  const others = await without(correction.reference);
  await write([correction, ...others].slice(0, MAX_CORRECTIONS));
}

/**
 * Takes back what applied to an offer: a choice made for it is forgotten, one made for another offer
 * stays there and no longer applies to the others of the same employer.
 */
export async function forgetCorrection(found: FoundCorrection): Promise<void> {
  if (found.pour === 'offre') return write(await without(found.reference));
  const all = await readCorrections();
  await write(
    all.map((one) => (one.employeur === found.employeur ? { ...one, employeur: '' } : one)),
  );
}

/** Forgets the one that was made on that offer. */
export async function removeCorrection(reference: string): Promise<void> {
  await write(await without(reference));
}

/** What was kept, entry by entry: what is not a correction is left out. */
export function parseCorrections(kept: unknown): readonly Correction[] {
  if (!Array.isArray(kept)) return [];
  return kept.slice(0, MAX_CORRECTIONS).flatMap((one: unknown) => parseCorrection(one) ?? []);
}

function parseCorrection(kept: unknown): Correction | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { reference, intitule, employeur, service } = kept as Partial<
    Record<keyof Correction, unknown>
  >;
  const of = typeof reference === 'string' ? parseOffreReference(reference) : null;
  const chosen = service === null ? null : parseService(service);
  if (!of || chosen === undefined || !isText(intitule) || !isText(employeur)) return null;
  return { reference: of, intitule, employeur, service: chosen };
}

function parseService(kept: unknown): Correction['service'] | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { id, nom } = kept as Partial<Record<'id' | 'nom', unknown>>;
  const known = typeof id === 'string' ? parseServiceId(id) : null;
  return known && isText(nom) ? { id: known, nom } : undefined;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT;

const isSame = (a: string, b: string): boolean => referenceKey(a) === referenceKey(b);

async function without(reference: string): Promise<readonly Correction[]> {
  return (await readCorrections()).filter((one) => !isSame(one.reference, reference));
}

async function write(corrections: readonly Correction[]): Promise<void> {
  await nativeStorage()?.local.set({ [CORRECTIONS_KEY]: corrections });
}

/** The three of them, as the panel asks for them. */
export const corrections = {
  find: findCorrection,
  keep: keepCorrection,
  forget: forgetCorrection,
};
