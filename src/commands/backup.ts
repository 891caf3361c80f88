import { writeBackup } from '../backup/write-backup.ts';
import { type Context, placeOf, withDatabase } from './context.ts';
import { explainWriteError } from './explain-write-error.ts';
import { progressLine } from './progress.ts';

/** `tejido backup`: all that the database holds in one file, from which `tejido restore` makes the same again. */
export const runBackup = (context: Context, path: string): Promise<void> =>
  withDatabase(context, 'command', async ({ url }, config) => {
    const line = progressLine();
    const { rows, bytes } = await writeBackup(url, path, {
      place: placeOf(config),
      report: context.report,
      onProgress: ({ table, rows }) => line.show({ name: 'Writing', detail: `${table}: ${rows} rows` }),
    })
      .catch(explainWriteError(path))
      .finally(line.end);
    const counts = Object.values(rows);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const size = (bytes / 1e6).toFixed(1);
    context.report(
      `Wrote ${total} rows of ${counts.length} tables to ${path} (${size} MB). Keep it as safe as the database: it holds what is not public.`,
    );
  });
