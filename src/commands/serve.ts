import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { DepartedPeople } from '../curation/leaving/departed-people.ts';
import { watchLeaving } from '../curation/leaving/watch-leaving.ts';
import type { FederationSetting } from '../federation/partner/setting.ts';
import type { Supergraph } from '../federation/partner/supergraph.ts';
import { gatewaySecretOf } from '../gateway-secret.ts';
import { openForRequests, openNetwork } from '../network-database.ts';
import { peppersOf } from '../peppers.ts';
import type { ReadPeppers } from '../platform/access/pepper.ts';
import { CommandError } from '../platform/command-error.ts';
import { readingUrl } from '../platform/database/logins.ts';
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
  await withDatabase(context, 'server', async (database, config, access) => {
    const { serveApp } = await loading;
    await using writing = await openNetwork(database.url, context, access);
    await seed(writing.orm, config.seed, context.report, new DepartedPeople(access.ledger));
    await using _leaving = await watchLeaving(
      writing.orm.em,
      { ...config, ledger: access.ledger },
      context.report,
    );
    await using network = await openForRequests(readingUrl(database), database.reading ? {} : access);
    await using layouts = database.reading && (await openForRequests(database.url, access));
    await using partners = await openPartners(context, config, { url: database.url, em: writing.orm.em });
    await using server = await serveApp(network.orm, {
      ...partners,
      writer: layouts?.orm ?? network.orm,
      logLevel: config.logLevel,
      personKey: access.personKey,
      peppers: await usablePeppers(config, context.report),
      gatewaySecret: await usableSecret(config, context.report),
      leaving: { ledger: access.ledger, blockingDays: config.blockingDays },
      ...addressesIn(config),
      cacheBytes: config.cacheBytes,
      warm: true,
      drainDelay: config.drainSeconds * 1_000,
    });
    const { host, port } = config;
    const address = await explainListen(config, () => server.listen({ host, port }));
    await database.announce(`${address}/graphql`);
    context.report(welcome(address));
    for (const warning of [originWarning(config), database.reading ? undefined : ONE_LOGIN])
      if (warning) context.report(warning);
    await waitForStop(context.stops.asked);
    if (config.drainSeconds) context.report(draining(config.drainSeconds));
  });
}

/** Where people find the network, its gateway, and whoever publishes it. */
const addressesIn = ({ origin, contact, gatewayOrigin: gateway }: Config) => ({ origin, contact, gateway });

/** What is composed with ours, which is followed while the server runs. */
async function openPartners(
  { report }: Context,
  config: Config,
  database: { url: string; em: EntityManager },
): Promise<Partners> {
  const { federationOf } = await import('../federation-setting.ts');
  const { Supergraph } = await import('../federation/partner/supergraph.ts');
  const { watchSubgraphs } = await import('../federation/partner/watch-subgraphs.ts');
  const federation = await federationOf(config);
  const supergraph = new Supergraph({ em: database.em, setting: federation, home: config.home, report });
  const watching = await watchSubgraphs({ ...database, setting: federation, supergraph, report });
  const close = async () => {
    supergraph.close();
    await watching[Symbol.asyncDispose]();
  };
  return { federation, supergraph, [Symbol.asyncDispose]: close };
}

interface Partners extends AsyncDisposable {
  federation: FederationSetting;
  supergraph: Supergraph;
}

/** The peppers, one made if there is none; a home that cannot hold one is told of, and then no token is taken. */
async function usablePeppers(config: Config, report: Context['report']): Promise<ReadPeppers | undefined> {
  const read = peppersOf(config);
  try {
    await read();
    return read;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    report(`Warning: no token is taken. ${error.message} Or set TEJIDO_PEPPER.`);
    return undefined;
  }
}

/** The secret of the gateway likewise: without it the gateway is asked as everybody is. */
async function usableSecret(config: Config, report: Context['report']): Promise<string | undefined> {
  try {
    return await gatewaySecretOf(config);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    report(`Warning: no gateway is known. ${error.message} Or set GATEWAY_SECRET.`);
    return undefined;
  }
}

const ONE_LOGIN =
  'Warning: DATABASE_READ_URL is not set, so the login of DATABASE_URL, which may change everything, answers every query; docs/deploying.md has the statements for one that may only read.';

const draining = (seconds: number) =>
  `Stopping. /readyz says no, and requests are answered for ${seconds} s more; a second signal stops at once.`;
