import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import type { FetchedPhotographs } from '../domain/expert/fetch-photographs.ts';
import { openNetwork } from '../network-database.ts';
import { type Context, withDatabase } from './context.ts';
import { progressLine } from './progress.ts';

/** How long photographs may take after an import or a revert, in milliseconds; the rest is left for the next time. */
export const AFTER_WRITING = 60_000;

/** How many failures are printed; the rest are counted. */
const MOST_PRINTED = 50;

/** `tejido photographs`: fetches those of which there is no portrait yet, however long that takes. */
export const runPhotographs = (context: Context): Promise<void> =>
  withDatabase(context, 'command', async (database, config, access) => {
    await using network = await openNetwork(database.url, context, access);
    const lines = await bringPhotographs(network.orm, config);
    context.report(lines.length > 0 ? lines.join('\n') : 'Nothing to do: no photograph is missing.');
  });

/** Fetches what photographs are missing, and answers what became of them, as lines for the terminal. */
export async function bringPhotographs(
  { em }: MikroORM,
  { allowHosts }: Pick<Config, 'allowHosts'>,
  patience?: number,
): Promise<string[]> {
  const { fetchPhotographs } = await import('../domain/expert/fetch-photographs.ts');
  const line = progressLine();
  const onProgress = ({ done, of }: { done: number; of: number }) =>
    line.show({ name: 'Fetching photographs', detail: `${done} of ${of}`, done: done / of });
  const limit = patience === undefined ? {} : { signal: AbortSignal.timeout(patience) };
  const fetched = await fetchPhotographs(em, { allowHosts, onProgress, ...limit }).finally(line.end);
  return summarize(fetched);
}

const count = (number: number) => `${number} photograph${number === 1 ? '' : 's'}`;

function summarize({ stored, failed, left }: FetchedPhotographs): string[] {
  const shown = failed.slice(0, MOST_PRINTED).map(({ slug, reason }) => `  ${slug}: ${reason}`);
  const rest = failed.length - shown.length;
  return [
    ...(stored > 0 ? [`Fetched ${count(stored)}.`] : []),
    ...(failed.length > 0 ? [`Warning: ${count(failed.length)} could not be fetched:`, ...shown] : []),
    ...(rest > 0 ? [`  ... and ${rest} more`] : []),
    ...(left > 0 ? [`Warning: ${count(left)} were left, because time was up.`] : []),
    ...(failed.length + left > 0 ? ['The next import tries again, and so does: tejido photographs'] : []),
  ];
}
