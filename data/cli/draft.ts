import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { comparerBrouillon } from '../../lib/draft/comparer.ts';
import { REFUS } from '../../lib/draft/libelles.ts';
import { lireBrouillon } from '../../lib/draft/lire.ts';
import { miroirOf } from '../../lib/draft/miroir.ts';
import { releveOf } from '../../lib/draft/releve.ts';
import { Catalogue } from '../../lib/lookup/catalogue.ts';
import { footOf } from '../../lib/lookup/open-index.ts';
import type { OffreReference } from '../../lib/model/ids.ts';
import { openSearch } from '../../lib/search/engine.ts';
import { type DraftReader, parseDraftLine, predictDraft } from '../commands/draft.ts';
import { openIndexFolder } from '../index-folder.ts';
import { readLines, readTexts, writeLines } from './lines.ts';

interface DraftArguments {
  readonly index: string;
  readonly batch?: string;
  readonly texts?: string;
  readonly json?: boolean;
  readonly sauf?: OffreReference;
}

/** Files of a folder that hold a draft. */
const TEXTS = /\.(?:txt|md|markdown|text)$/i;
const MAX_FILE = 5_000_000;

/** `ted draft`: a file, the standard input, a folder, or a batch. */
export async function runDraft(path: string | undefined, args: DraftArguments): Promise<void> {
  const source = await openIndexFolder(args.index);
  const today = source.manifest.createdAt;
  const catalogue = await Catalogue.open(source);
  const index = {
    catalogue,
    engine: openSearch(source, today),
    today,
    pied: footOf(source.manifest, today),
  };
  if (args.batch) {
    const textes = args.texts ? await readTexts(args.texts) : new Map<string, string>();
    const reader: DraftReader = {
      titre: async (reference) => (await catalogue.findOffre(reference))?.n ?? null,
      lire: async (texte, sauf) => {
        const lecture = lireBrouillon(texte);
        if (lecture.kind === 'refus') return null;
        const comparaison = await comparerBrouillon(index, lecture, texte, {
          ...(sauf ? { sauf } : {}),
          ordre: 'proximite',
        });
        return { lecture, comparaison };
      },
    };
    const lines = await readLines(args.batch);
    for (const [at, line] of lines.entries())
      writeLines([await predictDraft(await parseDraftLine(line, at + 1, textes, reader), reader)]);
    return;
  }
  const drafts = await readDrafts(path);
  for (const { nom, texte } of drafts) {
    const lecture = lireBrouillon(texte);
    if (lecture.kind === 'refus') {
      if (drafts.length === 1 && !args.json) throw new Error(REFUS[lecture.raison]);
      if (args.json) writeLines([{ nom, refus: lecture.raison }]);
      else process.stdout.write(`# ${nom}\n\n${REFUS[lecture.raison]}\n\n`);
      continue;
    }
    const comparaison = await comparerBrouillon(index, lecture, texte, {
      ...(args.sauf ? { sauf: args.sauf } : {}),
    });
    const miroir = miroirOf(lecture, comparaison.semblables);
    if (args.json) writeLines([{ nom, lecture, ...comparaison, miroir }]);
    else {
      if (drafts.length > 1) process.stdout.write(`<!-- ${nom} -->\n\n`);
      process.stdout.write(`${releveOf(texte, lecture, comparaison, miroir)}\n`);
    }
  }
}

/** The drafts to read: one, or each text of a folder in the order of their names. */
async function readDrafts(path: string | undefined): Promise<{ nom: string; texte: string }[]> {
  if (path === undefined || path === '-')
    return [{ nom: '-', texte: await readAll(process.stdin) }];
  const info = await stat(path).catch(() => {
    throw new Error(`${path}\u00a0: le fichier ne se lit pas.`);
  });
  if (!info.isDirectory()) return [{ nom: path, texte: await readDraft(path) }];
  const names = (await readdir(path)).filter((name) => TEXTS.test(name)).sort();
  if (names.length === 0) throw new Error(`${path}\u00a0: aucun fichier .txt ou .md.`);
  return Promise.all(names.map(async (nom) => ({ nom, texte: await readDraft(join(path, nom)) })));
}

async function readDraft(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_FILE) throw new Error(`${path}\u00a0: le fichier dépasse 5\u00a0Mo.`);
  return readFile(path, 'utf8');
}
