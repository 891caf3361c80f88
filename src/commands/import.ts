import { DepartedPeople } from '../curation/leaving/departed-people.ts';
import { importPackage, type Progress } from '../exchange/index.ts';
import { openNetwork } from '../network-database.ts';
import { CommandError } from '../platform/command-error.ts';
import { type Context, withDatabase } from './context.ts';
import { refusal, summarize } from './import-summary.ts';
import { AFTER_WRITING, bringPhotographs } from './photographs.ts';
import { progressLine } from './progress.ts';

const steps: Record<Progress['step'], string> = {
  waiting: 'Waiting for another writer to end',
  reading: 'Reading',
  comparing: 'Comparing',
  writing: 'Writing',
};

/** `tejido import`: a network package into the database, all of it or nothing. */
export const runImport = (
  context: Context,
  path: string,
  { dryRun = false, publisher }: { dryRun?: boolean; publisher?: string },
): Promise<void> =>
  withDatabase(context, 'command', async (database, config, access) => {
    await using network = await openNetwork(database.url, context, access);
    const line = progressLine();
    const onProgress = ({ step, file, done }: Progress) =>
      line.show({ name: steps[step], detail: file ?? '', ...(step !== 'waiting' && { done }) });
    const departed = new DepartedPeople(access.ledger);
    const options = { actor: 'cli', dryRun, publisher, onProgress, departed };
    const report = await importPackage(network.orm.em, path, options).finally(line.end);
    if (report.counts.errors > 0) throw new CommandError(refusal(report));
    context.report(summarize(report, dryRun));
    // After the import, which is done whatever becomes of them: other hosts may be slow.
    const photographs = dryRun ? [] : await bringPhotographs(network.orm, config, AFTER_WRITING);
    if (photographs.length > 0) context.report(photographs.join('\n'));
  });
