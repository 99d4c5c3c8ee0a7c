import { readFile } from 'node:fs/promises';
import { Window } from 'happy-dom';
import { Catalogue } from '../../lib/lookup/catalogue.ts';
import { LocalLookup } from '../../lib/lookup/local.ts';
import { offrePageReader } from '../../lib/lookup/page-reader.ts';
import type { PageCard } from '../../lib/model/card.ts';
import {
  type IsoDate,
  parseOffreReference,
  parseServiceId,
  type ServiceId,
} from '../../lib/model/ids.ts';
import type { PageFacts } from '../../lib/model/page.ts';
import { ok, type Result } from '../../lib/model/problem.ts';
import { readPage } from '../../lib/sites/read-page.ts';
import { detectPage } from '../../lib/sites/registry.ts';
import { type FolderPageSource, openIndexFolder } from '../index-folder.ts';
import { WrongUsage } from './wrong-usage.ts';

interface CardArguments {
  readonly index: string;
  readonly html?: string;
}

/** `ted card`: what the panel would show, on the day of the index. */
export async function runCard(subject: string, value: string, args: CardArguments): Promise<void> {
  const source = await openIndexFolder(args.index);
  const lookup = folderLookup(source);
  if (subject === 'service' && value === 'tous') return countCards(source, lookup);
  const card = await cardOf(lookup, subject, value, args);
  if (!card.ok) throw new Error(`${value} : ${card.problem.detail}`);
  if (card.value === null) throw new Error(`${value} : absent de l’index.`);
  process.stdout.write(`${JSON.stringify(card.value, null, 2)}\n`);
}

/** The lookup of the extension, over a folder. */
export function folderLookup(source: FolderPageSource): LocalLookup {
  const index = { manifest: source.manifest, source };
  const today: IsoDate = source.manifest.createdAt;
  return new LocalLookup({
    open: async () => ok(index),
    onDamage: () => {},
    state: async () => ({
      active: {
        indexVersion: source.manifest.indexVersion,
        createdAt: source.manifest.createdAt,
        ...source.manifest.counts,
        sources: source.manifest.sources,
        exemple: source.manifest.exemple,
      },
      progress: null,
      problem: null,
      checkedAt: null,
    }),
    today: () => today,
    pageReader: offrePageReader,
  });
}

async function cardOf(
  lookup: LocalLookup,
  subject: string,
  value: string,
  args: CardArguments,
): Promise<Result<PageCard | null>> {
  if (subject === 'service') {
    const id = parseServiceId(value);
    if (!id) throw new Error(`${value} : ce n’est pas un identifiant de service.`);
    return lookup.describeService(id);
  }
  if (subject === 'offre') {
    const reference = parseOffreReference(value);
    if (!reference) throw new Error(`${value} : ce n’est pas une référence d’offre.`);
    return lookup.describeOffre(reference);
  }
  if (subject === 'page') return lookup.describePage(await factsOf(value, args.html));
  throw new WrongUsage(`${subject} : dites « service », « offre » ou « page ».`);
}

/** What the page says: its content when given, else what its address alone tells. */
async function factsOf(address: string, html: string | undefined): Promise<PageFacts> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const page = url && detectPage(url);
  if (!page || page.kind === 'liste')
    throw new Error(`${address} : TED n’ouvre pas de panneau à cette adresse.`);
  if (html !== undefined) {
    const text = await readFile(html, 'utf8').catch(() => {
      throw new Error(`${html} : le fichier ne se lit pas.`);
    });
    const facts = readPage(documentOf(text), page);
    if (!facts) throw new Error(`${html} : la page n’est pas ce que dit son adresse.`);
    return facts;
  }
  if (page.kind === 'service') return { kind: 'service', key: page.key, nom: '', chemin: [] };
  throw new WrongUsage('Une page d’offre se lit avec --html.');
}

/** The page as a browser would parse it; its scripts are not run and nothing is fetched. */
function documentOf(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  // happy-dom has its own class of documents, with the interface of the browser's.
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** Every card of the index, made once: proves that none fails and counts what they say. */
async function countCards(source: FolderPageSource, lookup: LocalLookup): Promise<void> {
  const catalogue = await Catalogue.open(source);
  let filled = 0;
  for (let n = 0; n < catalogue.meta.services; n += 1) {
    const id: ServiceId | undefined = (await catalogue.service(n))?.id;
    const card = id && (await lookup.describeService(id));
    if (!card?.ok || !card.value) throw new Error(`Fiche ${n} : elle ne se fait pas.`);
    if (card.value.missions.length > 0) filled += 1;
  }
  const { services } = catalogue.meta;
  const share = services === 0 ? 0 : Math.round((100 * filled) / services);
  process.stdout.write(
    `${services.toLocaleString('fr-FR')} fiches sans erreur ; ${share} % ont au moins un échelon de mission.\n`,
  );
}
