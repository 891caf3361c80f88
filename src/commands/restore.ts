import { restoreBackup } from '../backup/restore-backup.ts';
import { type Context, placeOf, withDatabase } from './context.ts';
import { progressLine } from './progress.ts';

const STEPS = { checking: 'Checking', restoring: 'Restoring' };

/** `tejido restore`: an empty database becomes what it was when the backup was taken. */
export const runRestore = (context: Context, path: string): Promise<void> =>
  withDatabase(context, 'command', async ({ url }, config) => {
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
    if (leftOut.length > 0) {
      context.report(
        `Left out ${leftOut.join(', ')}: no migration of Tejido makes such a table. The rows are in ${path} (zcat shows them).`,
      );
    }
  });
