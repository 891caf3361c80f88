import { openNetwork } from '../network-database.ts';
import { describeBatch } from '../platform/revert/batch.ts';
import { type RevertReport, revert } from '../platform/revert/revert.ts';
import { type Context, withDatabase } from './context.ts';
import { countTable } from './count-table.ts';
import { AFTER_WRITING, bringPhotographs } from './photographs.ts';
import { progressLine } from './progress.ts';

/** `tejido revert`: undoes a batch, all of it or nothing. */
export const runRevert = (
  context: Context,
  batch: string,
  { dryRun = false }: { dryRun?: boolean },
): Promise<void> =>
  withDatabase(context, 'command', async (database, config, access) => {
    await using network = await openNetwork(database.url, context, access);
    const line = progressLine();
    const report = await revert(network.orm.em, batch, {
      actor: 'cli',
      dryRun,
      onProgress: ({ entity, rows }) => line.show({ name: 'Undoing', detail: `${entity}: ${rows} rows` }),
    }).finally(line.end);
    context.report(summarize(report));
    const photographs = dryRun ? [] : await bringPhotographs(network.orm, config, AFTER_WRITING);
    if (photographs.length > 0) context.report(photographs.join('\n'));
  });

/** What a revert did, or would do, as lines for the terminal. */
function summarize({ reverted, batch, counts }: RevertReport): string {
  const rows = counts.map(({ entity, removed, restored, changed }) => ({
    name: entity,
    cells: [removed, restored, changed],
  }));
  const verdict =
    batch === null
      ? 'This was a dry run: nothing was changed.'
      : `Undid batch ${describeBatch(reverted)}. That is batch ${batch}, and can be undone: npx tejido revert ${batch}`;
  return [...countTable(['removed', 'restored', 'changed'], rows), verdict].join('\n');
}
