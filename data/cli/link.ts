import { decodeNoms } from '../../lib/index-format/noms.ts';
import { buildGazetteer } from '../../lib/link/gazetteer.ts';
import { Catalogue } from '../../lib/lookup/catalogue.ts';
import { offreHints } from '../../lib/lookup/page-reader.ts';
import { referenceKey } from '../../lib/model/ids.ts';
import { runLinkBatch } from '../commands/link.ts';
import { openIndexFolder } from '../index-folder.ts';
import { readLines, writeLines } from './lines.ts';

interface LinkArguments {
  readonly index: string;
  readonly batch: string;
  readonly texts?: string;
}

/** `ted link`. */
export async function runLink(args: LinkArguments): Promise<void> {
  const catalogue = await Catalogue.open(await openIndexFolder(args.index));
  const gazetteer = buildGazetteer(decodeNoms(await catalogue.noms()));
  const ordinals = Array.from({ length: catalogue.meta.offres }, (_, n) => n);
  const offres = await catalogue.offres(ordinals);
  writeLines(
    runLinkBatch(await readJsonLines(args.batch), {
      gazetteer,
      offresByReference: new Map(offres.map((offre) => [referenceKey(offre.r), offreHints(offre)])),
      textes: args.texts ? await readTexts(args.texts) : new Map(),
    }),
  );
}

async function readJsonLines(path: string): Promise<unknown[]> {
  return (await readLines(path)).map((line, index) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new Error(`${path}, ligne ${index + 1} : ce n’est pas du JSON.`);
    }
  });
}

/** Texts of open pages: `{"reference", "texte"}` a line. */
async function readTexts(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const line of await readJsonLines(path)) {
    if (typeof line !== 'object' || line === null) continue;
    const { reference, texte } = line as { reference?: unknown; texte?: unknown };
    if (typeof reference === 'string' && typeof texte === 'string')
      texts.set(referenceKey(reference), texte);
  }
  return texts;
}
