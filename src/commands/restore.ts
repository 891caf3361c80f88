import { restoreBackup } from '../backup/restore-backup.ts';
import type { Config } from '../config.ts';
import { settle } from '../curation/leaving/watch-leaving.ts';
import { openNetwork } from '../network-database.ts';
import { type CommandAccess, type Context, placeOf, withDatabase } from './context.ts';
import { progressLine } from './progress.ts';

const STEPS = { checking: 'Checking', restoring: 'Restoring' };

/** `tejido restore`: an empty database becomes what it was when the backup was taken. */
export const runRestore = (context: Context, path: string): Promise<void> =>
  withDatabase(context, 'command', async ({ url }, config, access) => {
    const line = progressLine();
    const { takenAt, rows, leftOut, applied } = await restoreBackup(url, path, {
      place: placeOf(config),
      report: context.report,
      onProgress: (step, { table, rows }) =>
        line.show({ name: STEPS[step], detail: `${table}: ${rows} rows` }),
    }).finally(line.end);
    const counts = Object.values(rows);
    const total = counts.reduce((sum, count) => sum + count, 0);
    context.report(`Restored ${total} rows of ${counts.length} tables, as they were at ${takenAt}.`);
    if (applied.length > 0) context.report(`Then applied ${applied.join(', ')}.`);
    await withholdAgain(url, config, context, access);
    if (leftOut.length > 0) {
      context.report(
        `Left out ${leftOut.join(', ')}: no migration of Tejido makes such a table. The rows are in ${path} (zcat shows them).`,
      );
    }
  });

/** Those who left since the backup was made are withheld again before anybody looks. */
async function withholdAgain(
  url: string,
  config: Config,
  context: Context,
  access: CommandAccess,
): Promise<void> {
  await using network = await openNetwork(url, context, access);
  if ((await access.ledger.entries()).length === 0) context.report(NO_LEDGER(config.ledger));
  await settle(network.orm.em, { ...config, ledger: access.ledger }, context.report);
}

const NO_LEDGER = (path: string) =>
  `The ledger ${path} names nobody. Whoever left since the backup was made is shown again, unless you put the ledger of the network there, with its key beside it, and start the server then.`;
