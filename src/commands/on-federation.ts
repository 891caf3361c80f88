import type { EntityManager } from '@mikro-orm/postgresql';
import type { FederationSetting } from '../federation/partner/setting.ts';
import { openNetwork } from '../network-database.ts';
import { CommandError } from '../platform/command-error.ts';
import { Url } from '../platform/graph/scalars.ts';
import { type Context, withDatabase } from './context.ts';

/** Works on the open network with what partners' servers are asked and composed with. */
export const onFederation = (
  context: Context,
  work: (em: EntityManager, federation: FederationSetting) => Promise<void>,
): Promise<void> =>
  withDatabase(context, 'command', async (database, config, access) => {
    const { federationOf } = await import('../federation-setting.ts');
    await using network = await openNetwork(database.url, context, access);
    await work(network.orm.em.fork(), await federationOf(config));
  });

/** An address as an option gives it. */
export function addressIn(option: string, given: string): string {
  try {
    return Url.parseValue(given);
  } catch {
    throw new CommandError(
      `${option} is "${given}", and an address that begins with https:// or http:// is wanted.`,
    );
  }
}
