import type { Config } from '../config.ts';
import { openForReading, openNetwork } from '../network-database.ts';
import { type Context, withDatabase } from './context.ts';
import { explainListen } from './explain-listen.ts';
import { originWarning } from './origin-warning.ts';
import { refuseSecondStart } from './second-start.ts';
import { seed } from './seed.ts';
import { waitForStop } from './stop-signals.ts';
import { welcome } from './welcome.ts';

/** `tejido serve`: the server, until it is stopped. */
export async function serve(context: Context): Promise<void> {
  await refuseSecondStart(await context.config());
  const loading = import('../app.ts'); // while the database starts
  // Closed in the reverse order: HTTP drains, then MikroORM closes, then PostgreSQL stops.
  await withDatabase(context, 'server', async (database, config) => {
    const { serveApp } = await loading;
    await prepare(database.url, config, context);
    await using network = await openForReading(database.url);
    await using server = await serveApp(network.orm, {
      logLevel: config.logLevel,
      origin: config.origin,
      warm: true,
      drainDelay: config.drainSeconds * 1_000,
    });
    const { host, port } = config;
    const address = await explainListen(config, () => server.listen({ host, port }));
    await database.announce(`${address}/graphql`);
    context.report(welcome(address));
    const warning = originWarning(config);
    if (warning) context.report(warning);
    await waitForStop(context.stops.asked);
    if (config.drainSeconds) context.report(draining(config.drainSeconds));
  });
}

const draining = (seconds: number) =>
  `Stopping. /readyz says no, and requests are answered for ${seconds} s more; a second signal stops at once.`;

/** Brings the tables up to date, and on the first start the shipped data in. */
async function prepare(url: string, config: Config, context: Context): Promise<void> {
  await using network = await openNetwork(url, context);
  await seed(network.orm, config.seed, context.report);
}
