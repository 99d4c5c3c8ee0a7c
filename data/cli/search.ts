import { Catalogue } from '../../lib/lookup/catalogue.ts';
import { rattachementOf } from '../../lib/lookup/refs.ts';
import { parseOffreReference, parseServiceId } from '../../lib/model/ids.ts';
import { openSearch } from '../../lib/search/engine.ts';
import { inShownOrder } from '../../lib/search/kinds.ts';
import type { SearchHit, SearchKind } from '../../lib/search/search.ts';
import { parseSearchLine, runSearchBatch } from '../commands/search.ts';
import { openIndexFolder } from '../index-folder.ts';
import { readLines, writeLines } from './lines.ts';
import { WrongUsage } from './wrong-usage.ts';

interface SearchArguments {
  readonly index: string;
  readonly kind?: SearchKind;
  readonly limit: number;
  readonly under?: string;
  readonly expired?: boolean;
  readonly batch?: string;
  readonly json?: boolean;
}

/** `ted search`. */
export async function runSearch(words: readonly string[], args: SearchArguments): Promise<void> {
  const source = await openIndexFolder(args.index);
  const engine = openSearch(source, source.manifest.createdAt);
  if (args.batch) {
    const lines = (await readLines(args.batch)).map((line, index) => {
      const parsed = parseSearchLine(line);
      if (!parsed) throw new Error(`${args.batch}, ligne ${index + 1} : il manque un champ.`);
      return parsed;
    });
    for await (const prediction of runSearchBatch(engine, lines)) writeLines([prediction]);
    return;
  }
  const text = words.join(' ');
  if (text.trim() === '') throw new WrongUsage('Il faut un texte à chercher, ou --batch.');
  const under = args.under === undefined ? undefined : parseServiceId(args.under);
  if (under === null) throw new Error(`${args.under} : ce n’est pas un identifiant de service.`);
  const kinds: readonly SearchKind[] = args.kind ? [args.kind] : ['service', 'offre'];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const options = { kind, limit: args.limit, typing: false, expired: args.expired === true };
      return { kind, answer: await engine.search(text, { ...options, ...(under && { under }) }) };
    }),
  );
  const shown = inShownOrder(found);
  const answers = shown.map(({ answer }) => answer);
  if (args.json) {
    const document = Object.fromEntries(shown.map(({ kind, answer }) => [kind, answer]));
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  if (answers.some(({ personne }) => personne))
    process.stdout.write('TED ne cherche pas les personnes.\n');
  else if (answers.every(({ hits }) => hits.length === 0))
    process.stdout.write('Rien dans cet index.\n');
  const catalogue = await Catalogue.open(source);
  for (const answer of answers) {
    if (answer.suggestion) process.stdout.write(`Vouliez-vous dire « ${answer.suggestion} » ?\n`);
    for (const hit of answer.hits) process.stdout.write(`${await line(catalogue, hit)}\n`);
  }
}

async function line(catalogue: Catalogue, hit: SearchHit): Promise<string> {
  if (hit.kind === 'offre') {
    const reference = parseOffreReference(hit.id);
    const offre = reference && (await catalogue.findOffre(reference));
    return offre ? `${offre.r}  ${offre.n}  (${hit.raison})` : hit.id;
  }
  const id = parseServiceId(hit.id);
  const service = id && (await catalogue.findService({ by: 'id', value: id }));
  if (!service) return hit.id;
  const where = rattachementOf(await catalogue.ancestors(service));
  const name = service.sigle ? `${service.nom} (${service.sigle})` : service.nom;
  return `${service.id}  ${name}  ${where}  (${hit.raison})`;
}
