import type { Command } from 'commander';
import { exportFiles } from '../community/export/export-files.ts';
import { exportParameters } from '../community/export/export-parameters.ts';
import type { Context } from './context.ts';
import { addGateway } from './gateway-command.ts';
import { addKit } from './kit-command.ts';
import { addPartner, addSubgraph } from './partner-commands.ts';
import { addPerson } from './person-commands.ts';

// Every command with its arguments and options. What a command does is in a file of its own, loaded when it is run.

/** Adds one command to the program. */
type AddCommand = (program: Command, context: Context) => void;

const addServe: AddCommand = (program, context) => {
  program
    .command('serve')
    .description('start the server; Ctrl-C stops it')
    .action(async () => (await import('./serve.ts')).serve(context));
};

const addMigrate: AddCommand = (program, context) => {
  program
    .command('migrate')
    .description('bring the tables up to date (serve does so by itself)')
    .action(async () => (await import('./migrate.ts')).migrate(context));
};

const addInit: AddCommand = (program, context) => {
  program
    .command('init')
    .description('make a folder of tables to fill in, for a network of your own')
    .argument('[folder]', 'a new or empty folder', 'my-network')
    .option('--name <name>', 'what the conference is called', 'My conference')
    .option('--year <year>', 'the year of its first edition', String(new Date().getFullYear()))
    .action(async (folder, options) => (await import('./init.ts')).runInit(context, folder, options));
};

const addImport: AddCommand = (program, context) => {
  program
    .command('import')
    .description('bring a network package into the database: all of it, or nothing')
    .argument('<package>', 'a folder or zip of CSV files')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--publisher <name>', 'whose ids the package uses, where its datapackage.json does not say')
    .action(async (path, options) => (await import('./import.ts')).runImport(context, path, options));
};

const addPhotographs: AddCommand = (program, context) => {
  program
    .command('photographs')
    .description('fetch the photographs that an import could not (import does so by itself)')
    .action(async () => (await import('./photographs.ts')).runPhotographs(context));
};

const addRevert: AddCommand = (program, context) => {
  program
    .command('revert')
    .description('undo an import, or another act of writing: all of it, or nothing')
    .argument('<batch>', 'its number, which "tejido import" says')
    .option('--dry-run', 'say what would change, and change nothing')
    .action(async (batch, options) => (await import('./revert.ts')).runRevert(context, batch, options));
};

const addExport: AddCommand = (program, context) => {
  program
    .command('export')
    .description('write the whole network as a package of CSV files')
    .argument('<folder>', 'a new or empty folder, or that of an earlier export, which is replaced')
    .action(async (folder) => (await import('./export.ts')).runExport(context, folder));
};

const addExportGraph: AddCommand = (program, context) => {
  const command = program
    .command('export-graph')
    .description('write the community graph to a file')
    .argument('<file>', `its name says what it holds: ${[...exportFiles.keys()].join(', ')}`);
  for (const [word, meaning] of Object.entries(exportParameters))
    command.option(`--${kebab(word)} <value>`, meaning);
  command.action(async (path, words) =>
    (await import('./export-graph.ts')).runExportGraph(context, path, words),
  );
};

const kebab = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const addBackup: AddCommand = (program, context) => {
  program
    .command('backup')
    .description('write all that the database holds into one file, while the server runs or not')
    .argument('<file>', 'a new file; it holds what is not public too')
    .action(async (path) => (await import('./backup.ts')).runBackup(context, path));
};

const addRestore: AddCommand = (program, context) => {
  program
    .command('restore')
    .description(
      'fill an empty database from a backup, of this version or an older one: all of it, or nothing',
    )
    .argument('<file>', 'what "tejido backup" has written')
    .action(async (path) => (await import('./restore.ts')).runRestore(context, path));
};

const addSnapshot: AddCommand = (program, context) => {
  program
    .command('snapshot')
    .description('keep the network as it is, so that its figures can be cited')
    .command('create')
    .description('keep the network as it is now, under a label')
    .argument('<label>', 'what to call it; no two go by the same')
    .option('--doi <doi>', 'the DOI under which it is published')
    .action(async (label, options) =>
      (await import('./snapshot.ts')).createSnapshot(context, label, options),
    );
};

const addToken: AddCommand = (program, context) => {
  const token = program
    .command('token')
    .description('make, list and revoke tokens, with which more may be done than to read');
  token
    .command('create')
    .description('make a token; it is shown this once')
    .requiredOption('--role <role>', 'partner, curator or steward')
    .requiredOption('--name <name>', 'who uses it, or what for; the log shows it')
    .option('--organization <slug>', 'whom a partner acts for')
    .option(
      '--edition <slug...>',
      'the editions that a curator keeps; without any and without series, all there is',
    )
    .option('--series <slug...>', 'the series that a curator keeps')
    .option('--expires <date>', 'the day by UTC from which it is no longer good, at most 365 days ahead')
    .option('--scope <scope...>', 'what it may do, instead of what its role usually needs')
    .action(async (options) => (await import('./token.ts')).runTokenCreate(context, options));
  token
    .command('list')
    .description('list all tokens, the newest first')
    .action(async () => (await import('./token.ts')).runTokenList(context));
  token
    .command('revoke')
    .description('take a token back, for good')
    .argument('<id>', 'the twelve characters after tjd_')
    .action(async (id) => (await import('./token.ts')).runTokenRevoke(context, id));
};

const addSecret: AddCommand = (program, context) => {
  program
    .command('secret')
    .description('the secrets of this home')
    .command('rotate')
    .description('make a new pepper for tokens; they stay good, if they are used within 30 days')
    .action(async () => (await import('./secret.ts')).runSecretRotate(context));
};

/** All commands, in the order in which help names them. */
export const commands: AddCommand[] = [
  addServe,
  addGateway,
  addMigrate,
  addInit,
  addImport,
  addPhotographs,
  addRevert,
  addExport,
  addExportGraph,
  addBackup,
  addRestore,
  addSnapshot,
  addToken,
  addPerson,
  addPartner,
  addSubgraph,
  addSecret,
  addKit,
];
