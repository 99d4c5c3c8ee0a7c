import type { GazetteerEntry } from '../link/gazetteer.ts';
import { parseServiceId } from '../model/ids.ts';
import { DamagedRecordError } from './records.ts';
import { LIMITS } from './version.ts';

/** One service in the linker's table, as a tuple: there are thousands and the linker reads them all. */
export type NomRecord = readonly [
  id: string,
  nom: string,
  sigle: string,
  anciensNoms: readonly string[] | 0,
  parent: number,
  autresParents: readonly number[] | 0,
  typeOrganisme: string,
  categorie: string,
];

export function encodeNom(entry: GazetteerEntry): NomRecord {
  return [
    entry.id,
    entry.nom,
    entry.sigle,
    entry.anciensNoms.length ? entry.anciensNoms : 0,
    entry.parent,
    entry.autresParents.length ? entry.autresParents : 0,
    entry.typeOrganisme,
    entry.categorie,
  ];
}

/**
 * Reads the records of the whole table. Checked by hand: a schema would cost more than the linking.
 * Throws a DamagedRecordError when one is malformed or points outside the table.
 */
export function decodeNoms(records: readonly unknown[]): GazetteerEntry[] {
  if (records.length > LIMITS.services) throw new DamagedRecordError('more names than services');
  const isOrdinal = (n: unknown): n is number =>
    typeof n === 'number' && Number.isInteger(n) && n >= 0 && n < records.length;
  return records.map((record, index) => {
    if (Array.isArray(record) && record.length === 8) {
      const [id, nom, sigle, anciens, parent, autres, typeOrganisme, categorie] =
        record as readonly unknown[];
      const serviceId = typeof id === 'string' ? parseServiceId(id) : null;
      const anciensNoms = anciens === 0 ? [] : anciens;
      const autresParents = autres === 0 ? [] : autres;
      if (
        serviceId &&
        isLabel(nom) &&
        isLabel(sigle) &&
        isLabel(typeOrganisme) &&
        isLabel(categorie) &&
        (parent === -1 || isOrdinal(parent)) &&
        isArrayOf(anciensNoms, isLabel) &&
        isArrayOf(autresParents, isOrdinal)
      )
        return {
          id: serviceId,
          nom,
          sigle,
          anciensNoms,
          parent,
          autresParents,
          typeOrganisme,
          categorie,
        };
    }
    throw new DamagedRecordError(`name record ${index} is malformed`);
  });
}

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.label;

function isArrayOf<T>(value: unknown, check: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.length <= LIMITS.list && value.every(check);
}
