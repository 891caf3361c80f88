import { openApp } from '../app.ts';
import { takeSnapshot } from '../community/storage/snapshots.ts';
import { openForCommand, openNetwork } from '../network-database.ts';
import { CommandError } from '../platform/command-error.ts';
import { Refusal } from '../platform/errors.ts';
import { type Context, withDatabase } from './context.ts';

/** `tejido snapshot create`: keeps the network as it is now, so that its figures can be cited. */
export const createSnapshot = (context: Context, label: string, { doi }: { doi?: string }): Promise<void> =>
  withDatabase(context, 'command', async (database, _config, access) => {
    await using network = await openNetwork(database.url, context, access);
    await using reading = await openForCommand(database);
    await using app = await openApp(reading.orm, { writer: network.orm });
    const revision = await app.community.currentRevision();
    const taken = await takeSnapshot(network.orm.em, revision, { label, doi, actor: 'cli' }).catch(inWords);
    context.report(
      `Took the snapshot "${taken.label}" of revision ${taken.revision}.\nSHA-256 ${taken.contentHash}`,
    );
  });

function inWords(error: unknown): never {
  throw error instanceof Refusal ? new CommandError(error.message) : error;
}
