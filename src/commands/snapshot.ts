import { takeSnapshot } from '../community/store/snapshots.ts';
import { openNetwork } from '../network-database.ts';
import { Refusal } from '../platform/errors.ts';
import { Trouble } from '../platform/trouble.ts';
import { type AddCommand, withDatabase } from './context.ts';

/** `tejido snapshot create`: keeps the network as it is now, so that its figures can be cited. */
export const addSnapshot: AddCommand = (program, context) => {
  program
    .command('snapshot')
    .description('keep the network as it is, so that its figures can be cited')
    .command('create')
    .description('keep the network as it is now, under a label')
    .argument('<label>', 'what to call it; no two go by the same')
    .option('--doi <doi>', 'the DOI under which it is published')
    .action((label: string, { doi }: { doi?: string }) =>
      withDatabase(context, 'command', async ({ url }) => {
        const { openApp } = await import('../app.ts');
        await using network = await openNetwork(url);
        await using app = await openApp(network.orm);
        const revision = await app.community.current();
        const taken = await takeSnapshot(network.orm.em, revision, { label, doi, actor: 'cli' }).catch(
          inWords,
        );
        context.report(
          `Took the snapshot "${taken.label}" of revision ${taken.revision}.\nSHA-256 ${taken.contentHash}`,
        );
      }),
    );
};

function inWords(error: unknown): never {
  throw error instanceof Refusal ? new Trouble(error.message) : error;
}
