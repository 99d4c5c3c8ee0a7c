import type { OffreReference } from '../model/ids.ts';
import { parseOffreReference } from '../model/ids.ts';

/** Reads a reference of any origin. All hold at least four digits, which a slug without one does not. */
export function parseCspReference(text: string): OffreReference | null {
  return text.replace(/\D/g, '').length < 4 ? null : parseOffreReference(text);
}
