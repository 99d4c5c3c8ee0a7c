import { Catalogue } from '../../lib/lookup/catalogue.ts';
import { parseOffreReference, parseServiceId } from '../../lib/model/ids.ts';
import { runSimilarBatch, type SimilarKind } from '../commands/similar.ts';
import { openIndexFolder } from '../index-folder.ts';
import { readLines, writeLines } from './lines.ts';
import { WrongUsage } from './wrong-usage.ts';

interface SimilarArguments {
  readonly index: string;
  readonly kind: SimilarKind;
  readonly batch?: string;
  readonly json?: boolean;
}

/** A neighbour as the command shows it. */
interface Neighbour {
  readonly id: string;
  readonly nom: string;
  readonly enCommun: readonly string[];
}

/** `ted similar`. */
export async function runSimilar(id: string | undefined, args: SimilarArguments): Promise<void> {
  const catalogue = await Catalogue.open(await openIndexFolder(args.index));
  if (args.batch) {
    const lookup = async (kind: SimilarKind, subject: string) =>
      (await neighbours(catalogue, kind, subject))?.map((neighbour) => neighbour.id) ?? null;
    writeLines(await runSimilarBatch(args.kind, await readLines(args.batch), lookup));
    return;
  }
  if (!id) throw new WrongUsage('Il faut un identifiant, ou --batch.');
  const found = await neighbours(catalogue, args.kind, id);
  if (!found) throw new Error(`${id} : absent de l’index.`);
  process.stdout.write(
    args.json
      ? `${JSON.stringify(found, null, 2)}\n`
      : found
          .map(({ id: other, nom, enCommun }) => `${other}  ${nom}  (${enCommun.join(', ')})\n`)
          .join(''),
  );
}

async function neighbours(
  catalogue: Catalogue,
  kind: SimilarKind,
  id: string,
): Promise<Neighbour[] | null> {
  if (kind === 'service') {
    const key = parseServiceId(id);
    const service = key && (await catalogue.findService({ by: 'id', value: key }));
    if (!service) return null;
    const list = await catalogue.semblables('semblables-services', service.ordinal);
    const services = await catalogue.services(list.map(([n]) => n));
    const nameOf = new Map(services.map((one) => [one.ordinal, one]));
    return list.flatMap(([n, enCommun]) => {
      const one = nameOf.get(n);
      return one ? [{ id: one.id, nom: one.nom, enCommun }] : [];
    });
  }
  const reference = parseOffreReference(id);
  const offre = reference && (await catalogue.findOffre(reference));
  if (!offre) return null;
  const list = await catalogue.semblables('semblables-offres', offre.ordinal);
  const offres = await catalogue.offres(list.map(([n]) => n));
  return offres.map((one, index) => ({ id: one.r, nom: one.n, enCommun: list[index]?.[1] ?? [] }));
}
