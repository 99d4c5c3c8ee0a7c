import { decodeNoms } from '../../lib/index-format/noms.ts';
import { buildGazetteer } from '../../lib/link/gazetteer.ts';
import { Catalogue } from '../../lib/lookup/catalogue.ts';
import { offreHints } from '../../lib/lookup/page-reader.ts';
import { referenceKey } from '../../lib/model/ids.ts';
import { runLinkBatch } from '../commands/link.ts';
import { openIndexFolder } from '../index-folder.ts';
import { readJsonLines, readTexts, writeLines } from './lines.ts';

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
