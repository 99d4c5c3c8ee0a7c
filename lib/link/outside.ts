/** Employers that the directory of the State does not hold. */
import type { LienHints } from '../model/link.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Judged } from './judged.ts';
import type { Reading } from './reading.ts';
import type { ReseauFound } from './reseau-found.ts';

/** Territorial offers, and those of regional health agencies, by their reference. */
const OUTSIDE_REFERENCE = /^(?:O\d{5}|ARS)/i;
const OUTSIDE_VERSANT = /territoriale|hospitali[eè]re/i;

/**
 * True for an offer published as territorial or hospital. Posts of the préfecture de police are published
 * so too: its name in the employer's fields is looked at first.
 */
export function isPublishedOutside(hints: LienHints): boolean {
  if (/pr[ée]f(?:et|ecture)/i.test(`${hints.organisme} ${hints.employeur}`)) return false;
  return OUTSIDE_REFERENCE.test(hints.reference) || OUTSIDE_VERSANT.test(hints.versant);
}

/** True when the employer's fields, or the title where they are silent, name a local body, a hospital, a university. */
export function isOutside(
  hints: LienHints,
  organisme: Reading,
  employeur: Reading,
  titre: Reading,
  reseau: ReseauFound | null,
): boolean {
  const employer = reseau?.champ === 'organisme' || reseau?.champ === 'employeur';
  if (employer && reseau.reseau.sujet === 'interieur') return false;
  if (OUTSIDE_REFERENCE.test(hints.reference) || OUTSIDE_VERSANT.test(hints.versant)) return true;
  for (const reading of [organisme, employeur])
    if (reading.hors && reading.hors !== 'vague' && !namesMinistere(reading)) return true;
  const named = organisme.mentions.length + employeur.mentions.length > 0;
  return !named && titre.hors !== null && titre.hors !== 'vague';
}

function namesMinistere(reading: Reading): boolean {
  return reading.mentions.some((m) => m.kind === 'ministere' && m.start === 0);
}

/** A local service of exactly that name, where the gazetteer holds local services. */
export function fromLocalName(hints: LienHints, gazetteer: Gazetteer): Judged | null {
  for (const label of [hints.employeur, hints.organisme]) {
    const entry = label ? gazetteer.localByName(label.split('\n', 1)[0] ?? '') : -1;
    if (entry >= 0)
      return { entry, score: 0.92, raisons: ['Même nom que la fiche de l’annuaire local'] };
  }
  return null;
}
