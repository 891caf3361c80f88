import { join } from 'node:path';
import { runBackup } from '../../src/commands/backup.ts';
import type { Context } from '../../src/commands/context.ts';
import { runRestore } from '../../src/commands/restore.ts';
import { runRevert } from '../../src/commands/revert.ts';
import { readConfig } from '../../src/config.ts';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { openNetwork } from '../../src/network-database.ts';
import { contentOf, packageOf, small, temporaryFolder } from '../exchange/package-on-disk.ts';
import { freshDatabase } from '../support/database.ts';
import { HOME } from '../support/program-home.ts';

const COMMANDS = {
  backup: runBackup,
  restore: runRestore,
  revert: (context: Context, batch: string) => runRevert(context, batch, {}),
};

/** Runs a command as the command line does, in this process, and answers what it says. */
export async function runCommand(
  command: keyof typeof COMMANDS,
  database: string | Record<string, string>,
  argument: string,
): Promise<string> {
  const lines: string[] = [];
  const never = new AbortController().signal;
  const context: Context = {
    config: async () =>
      readConfig({
        TEJIDO_HOME: HOME,
        ...(typeof database === 'string' ? { DATABASE_URL: database } : database),
      }),
    report: (line) => void lines.push(line),
    stops: { asked: never, forced: never },
  };
  await COMMANDS[command](context, argument);
  return lines.join('\n');
}

/** The name of a file that is not there yet. */
export const newFile = async (): Promise<string> => join(await temporaryFolder(), 'network.tejido');

/** Backs a database up, into a file that goes when the test is over. */
export async function backupOf(url: string): Promise<string> {
  const file = await newFile();
  await runCommand('backup', url, file);
  return file;
}

/** A database that holds a small network. */
export async function smallNetwork(): Promise<string> {
  const { url, orm } = await freshDatabase();
  await importPackage(orm.em, await packageOf(small), { actor: 'test' });
  return url;
}

/** What an export of a database writes, by file. */
export async function exportOf(url: string): Promise<Record<string, string>> {
  await using network = await openNetwork(url);
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(network.orm.em, folder);
  return contentOf(folder);
}
