import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  type IsoDate,
  type OffreReference,
  parseIsoDate,
  parseOffreReference,
} from '../../lib/model/ids.ts';
import { WrongUsage } from './wrong-usage.ts';

const date = (text: string): IsoDate => {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new InvalidArgumentError('Attendu : AAAA-MM-JJ.');
  return parsed;
};

const count = (text: string): number => {
  const parsed = Number(text);
  if (!Number.isInteger(parsed) || parsed < 0)
    throw new InvalidArgumentError('Attendu : un entier.');
  return parsed;
};

const reference = (text: string): OffreReference => {
  const parsed = parseOffreReference(text);
  if (!parsed) throw new InvalidArgumentError('Attendu : une référence d’offre.');
  return parsed;
};

/** Loads a command when it is asked for: what it does not need costs the others nothing. */
const later =
  <Args extends unknown[]>(load: () => Promise<(...args: Args) => Promise<void>>) =>
  async (...args: Args): Promise<void> =>
    (await load())(...args);

const kind = (): Option =>
  new Option('--kind <kind>', 'ce que l’on cherche').choices(['service', 'offre']);
const index = (): Option => new Option('--index <dir>', 'dossier de l’index').makeOptionMandatory();

/** The options of what builds: where the data comes from, and as of when. */
const sourced = (command: Command): Command =>
  command
    .option(
      '--services <fichiers...>',
      'annuaire de la DILA : JSON, .gz, .zip, .tar.bz2 ou adresse',
    )
    .option('--offres <fichiers...>', 'offres de la DGAFP : CSV, .gz, .zip ou adresse')
    .option('--live', 'prend les fichiers officiels à leurs adresses')
    .option('--cache <dir>', 'dossier où garder les téléchargements datés', '.cache/sources')
    .option('--sigles <fichier>', 'dictionnaire de sigles en CSV')
    .option('--date <jour>', 'jour de l’index, aujourd’hui par défaut', date)
    .option('--next-key <fichier>', 'clé publique qui signera ensuite, en PEM')
    .option('--report <fichier>', 'rapport de construction en JSON, et ses anomalies en CSV');

/**
 * The command line of TED. Exit 0 on success, 1 with one French sentence for an expected failure,
 * 2 for wrong usage.
 */
export async function parseArgs(argv: readonly string[]): Promise<void> {
  const program = new Command('ted').description(
    'Construire, vérifier et interroger l’index de TED.',
  );
  program.exitOverride();

  sourced(
    program.command('build').description('construit un index à partir des fichiers officiels'),
  )
    .requiredOption('--out <dir>', 'dossier de l’index')
    .option(
      '--previous <dirs...>',
      'index déjà publiés, le dernier d’abord : comparés, et mis à jour par écarts',
    )
    .option('--key <fichier>', 'clé privée Ed25519 en PEM')
    .option('--exemple', 'marque l’index comme un exemple')
    .option('--json', 'écrit le rapport en JSON')
    .action(later(async () => (await import('./build.ts')).runBuild));
  sourced(
    program
      .command('publish')
      .description(
        'construit l’index, le vérifie et le pose dans un dossier servi : toute une nuit',
      ),
  )
    .requiredOption('--to <dir>', 'dossier que sert l’hébergeur')
    .requiredOption('--key <fichier>', 'clé privée Ed25519 en PEM')
    .action(later(async () => (await import('./publish.ts')).runPublish));
  program
    .command('check')
    .description('décode tout l’index et prouve ce qu’il promet')
    .argument('<dir>')
    .option('--public-key <fichier>', 'clé publique Ed25519 en PEM')
    .option('--json')
    .action(later(async () => (await import('./check.ts')).runCheck));
  program
    .command('serve')
    .description('sert un index sur cette machine')
    .argument('<dir>')
    .option('--port <n>', 'port', count, 8788)
    .action(later(async () => (await import('./serve.ts')).runServe));
  program
    .command('search')
    .description('cherche dans un index')
    .argument('[texte...]')
    .addOption(index())
    .addOption(kind())
    .option('--limit <n>', 'nombre de réponses', count, 10)
    .option('--under <service>', 'identifiant d’un service : lui et ce qui est dessous')
    .option('--expired', 'garde les offres terminées')
    .option('--batch <fichier>', 'requêtes en JSON lines')
    .option('--json')
    .action(later(async () => (await import('./search.ts')).runSearch));
  program
    .command('card')
    .description('ce que le panneau montrerait, en JSON')
    .argument('<sujet>', 'service, offre ou page')
    .argument('<valeur>', 'identifiant (ou « tous »), référence ou adresse')
    .addOption(index())
    .option('--html <fichier>', 'contenu de la page')
    .action(later(async () => (await import('./card.ts')).runCard));
  program
    .command('link')
    .description('rattache des offres à leur service')
    .addOption(index())
    .requiredOption('--batch <fichier>', 'offres ou chaînes en JSON lines')
    .option('--texts <fichier>', 'textes des pages en JSON lines')
    .action(later(async () => (await import('./link.ts')).runLink));
  program
    .command('draft')
    .description('lit un brouillon d’offre : mentions, postes semblables, mots')
    .argument('[fichier]', 'texte, dossier de textes, ou rien pour l’entrée standard')
    .addOption(index())
    .option('--sauf <référence>', 'offre à laisser de côté', reference)
    .option('--batch <fichier>', 'brouillons ou références en JSON lines')
    .option('--texts <fichier>', 'textes des offres en JSON lines')
    .option('--json')
    .action(later(async () => (await import('./draft.ts')).runDraft));
  program
    .command('similar')
    .description('services ou offres semblables')
    .argument('[id]')
    .addOption(index())
    .addOption(kind().makeOptionMandatory())
    .option('--batch <fichier>', 'identifiants en JSON lines')
    .option('--json')
    .action(later(async () => (await import('./similar.ts')).runSimilar));

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof WrongUsage) process.stderr.write(`${error.message}\n`);
    else if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  }
}
