import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { EditionTable } from '../domain/edition/edition.table.ts';
import { SeriesTable } from '../domain/edition/series.table.ts';
import { OrganizationTable } from '../domain/organization/organization.table.ts';
import { openNetwork } from '../network-database.ts';
import { peppersOf } from '../peppers.ts';
import { roles, tokenScopes } from '../platform/access/actor.ts';
import { createToken } from '../platform/access/create-token.ts';
import { listTokens } from '../platform/access/read-tokens.ts';
import { revokeToken } from '../platform/access/revoke-token.ts';
import { idOfToken } from '../platform/access/token-format.ts';
import { CommandError } from '../platform/command-error.ts';
import { Refusal } from '../platform/errors.ts';
import type { AnyTable } from '../platform/tables/table.ts';
import { type Context, withDatabase } from './context.ts';
import { dayOf, describeToken, tokenLines } from './token-lines.ts';

/** What `tejido token create` is told. */
export interface TokenOptions {
  role: string;
  name: string;
  organization?: string;
  edition?: string[];
  series?: string[];
  expires?: string;
  scope?: string[];
}

/** `tejido token create`: makes a token, and shows it this once. */
export const runTokenCreate = (context: Context, options: TokenOptions): Promise<void> =>
  onNetwork(context, async (em, config) => {
    const role = oneOf(options.role, roles, 'role', 'roles');
    const scopes = options.scope?.map((scope) => oneOf(scope, tokenScopes, 'scope', 'scopes'));
    const expiresAt = options.expires === undefined ? undefined : beginningOf(options.expires);
    const keysOf = (table: AnyTable, what: string, slugs: string[] = []) =>
      Promise.all(slugs.map((slug) => keyOf(em, table, what, slug)));
    const [organization] = await keysOf(
      OrganizationTable,
      'organization',
      [options.organization ?? []].flat(),
    );
    const editions = await keysOf(EditionTable, 'edition', options.edition);
    const series = await keysOf(SeriesTable, 'series', options.series);
    const [pepper] = await peppersOf(config)();
    const reach = { organization, editions, series };
    const made = { name: options.name, role, scopes, ...reach, expiresAt, createdBy: 'cli', pepper };
    const { token, secret } = await createToken(em, made);
    context.report(
      `Made ${describeToken(token)}, good until ${dayOf(token.expiresAt)}.\nIt is shown this once, and stored nowhere:\n\n  ${secret}\n\n` +
        `Send it as "Authorization: Bearer ..."; never in an address. To take it back: npx tejido token revoke ${token.id}`,
    );
  });

/** `tejido token list`: all tokens, the newest first. */
export const runTokenList = (context: Context): Promise<void> =>
  onNetwork(context, async (em, config) => {
    const versions = (await peppersOf(config)()).map(({ version }) => version);
    const lines = tokenLines(await listTokens(em), versions, new Date());
    context.report(lines.join('\n') || 'There are no tokens. npx tejido token create makes one.');
  });

/** `tejido token revoke`: takes a token back, for good. */
export const runTokenRevoke = (context: Context, token: string): Promise<void> =>
  onNetwork(context, async (em) => {
    const revoked = await revokeToken(em, { id: idOfToken(token) ?? token });
    context.report(`Revoked ${describeToken(revoked)}. Servers refuse it within a second.`);
  });

const onNetwork = (
  context: Context,
  work: (em: EntityManager, config: Config) => Promise<void>,
): Promise<void> =>
  withDatabase(context, 'command', async (database, config, access) => {
    await using network = await openNetwork(database.url, context, access);
    await work(network.orm.em.fork(), config).catch(inWords);
  });

function inWords(error: unknown): never {
  throw error instanceof Refusal ? new CommandError(error.message) : error;
}

function oneOf<T extends string>(given: string, words: readonly T[], one: string, several: string): T {
  const found = words.find((word) => word === given.toUpperCase().replaceAll('-', '_'));
  if (found) return found;
  const known = words.map((word) => word.toLowerCase().replaceAll('_', '-')).join(', ');
  throw new CommandError(`There is no ${one} "${given}". The ${several} are ${known}.`);
}

/** The beginning of a day by UTC. */
function beginningOf(given: string): Date {
  const day = new Date(`${given}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(given) && day.getTime() && day.toISOString().startsWith(given)) return day;
  throw new CommandError(`--expires is a day such as 2027-03-31, and "${given}" is none.`);
}

async function keyOf(em: EntityManager, table: AnyTable, what: string, slug: string): Promise<number> {
  const row = (await em.findOne(table, { slug })) as { id: number } | null;
  if (row) return row.id;
  throw new CommandError(
    `There is no ${what} "${slug}". Its slug is the last part of the address of its page.`,
  );
}
