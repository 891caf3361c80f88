import { openNetwork } from '../network-database.ts';
import { type Context, withDatabase } from './context.ts';

/** `tejido migrate`: brings the database's tables up to date, for those who want it done before a server starts. */
export const migrate = (context: Context): Promise<void> =>
  withDatabase(context, 'command', async (database, _config, access) => {
    await using network = await openNetwork(database.url, context, access);
    const { applied } = network;
    context.report(
      applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to do: all is up to date.',
    );
  });
