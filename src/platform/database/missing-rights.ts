import { Client } from 'pg';
import { CommandError } from '../command-error.ts';
import type { Ask } from './ask.ts';

/** The extensions of PostgreSQL that the migrations need: `pg_trgm` is for indexes that a later one drops. */
export const EXTENSIONS = ['pg_trgm', 'unaccent'];

const INSUFFICIENT_PRIVILEGE = '42501';

/** What the role that asks may do in the database; names are quoted as SQL quotes them. */
interface Rights {
  role: string;
  database: string;
  /** The extensions that are not installed yet. */
  missing: string[];
  makesExtensions: boolean;
  makesTables: boolean;
  /** Whether the schema of the log is there, or may be made. */
  hasPrivate: boolean;
  makesTemporary: boolean;
  /** Whether it may read all of the tables that were asked about, as far as there are such. */
  reads: boolean;
  /** Those who own some of them, so that this role may not alter them. */
  owners: string[];
}

const rightsIn = (tables: readonly string[]) => `
  with own as (select oid, relowner as owner from pg_class
    where relnamespace = 'public'::regnamespace and relname = any('{${tables.join()}}'))
  select quote_ident(current_user) as role, quote_ident(current_database()) as database,
    array(select name from unnest('{${EXTENSIONS.join()}}'::text[]) as name
      where not exists (select from pg_extension where extname = name)) as missing,
    has_database_privilege(current_database(), 'CREATE') and not exists (select from pg_available_extension_versions
      where name in ('${EXTENSIONS.join("', '")}') and not trusted) as "makesExtensions",
    has_schema_privilege('public', 'CREATE') as "makesTables",
    to_regnamespace('private') is not null or has_database_privilege(current_database(), 'CREATE') as "hasPrivate",
    has_database_privilege(current_database(), 'TEMPORARY') as "makesTemporary",
    not exists (select from own where not has_table_privilege(oid, 'SELECT')) as reads,
    array(select distinct quote_ident(pg_get_userbyid(owner)) from own where not pg_has_role(owner, 'USAGE')) as owners`;

const rightsOf = async (ask: Ask, tables: readonly string[]): Promise<Rights> =>
  (await ask<Rights>(rightsIn(tables)))[0]!;

/** The statements that give what is missing to read the tables. */
const toRead = ({ reads, role }: Rights): string[] =>
  reads ? [] : [`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role};`];

/** The statements that give what is missing to make the tables, or to bring them up to date. */
export function toMigrate(rights: Rights): string[] {
  const { role, reads, makesTables, hasPrivate, makesExtensions, missing, owners } = rights;
  if (!reads) return toRead(rights); // what is to be done there is not known yet
  return [
    ...(makesTables ? [] : [`GRANT USAGE, CREATE ON SCHEMA public TO ${role};`]),
    ...(hasPrivate ? [] : [`CREATE SCHEMA private AUTHORIZATION ${role};`]),
    ...(makesExtensions ? [] : missing.map((name) => `CREATE EXTENSION ${name} WITH SCHEMA public;`)),
    ...owners.map((owner) => `GRANT ${owner} TO ${role};`),
  ];
}

/** The statements that give what is needed to write into the tables. */
export const toWrite = ({ role, database, makesTemporary }: Rights): string[] => [
  `GRANT USAGE ON SCHEMA private TO ${role};`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, private TO ${role};`,
  `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, private TO ${role};`,
  ...(makesTemporary ? [] : [`GRANT TEMPORARY ON DATABASE ${database} TO ${role};`]),
];

function lackOf({ role, database, owners }: Rights, statements: string[], said = ''): CommandError {
  const asOwner = owners.length > 0 ? `, or connect as the owner of the tables (${owners.join(', ')})` : '';
  const wayOut = statements.length > 0 ? `run there${asOwner}:` : `grant what it needs${asOwner}.`;
  const what = `The role ${role} lacks rights in the database ${database}${said && `: ${said}`}.`;
  return new CommandError(
    [what, `Have a superuser ${wayOut}`, ...statements.map((each) => `  ${each}`)].join('\n'),
  );
}

/** Refuses a role that may not read all of the tables: each request for them would fail. */
export async function refuseUnreadable(ask: Ask, tables: readonly string[]): Promise<void> {
  const rights = await rightsOf(ask, tables);
  if (!rights.reads) throw lackOf(rights, toRead(rights));
}

/** What PostgreSQL refused for want of a right, with the statements that give it; any other error as it is. */
export async function explainMissingRight(
  error: unknown,
  url: string,
  wanted: (rights: Rights) => string[],
  tables: readonly string[] = [],
): Promise<unknown> {
  if (!(error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)) return error;
  const client = new Client(url);
  try {
    await client.connect();
    const rights = await rightsOf(async (sql) => (await client.query(sql)).rows, tables);
    return lackOf(rights, wanted(rights), error.message.split('\n')[0]);
  } catch {
    return error;
  } finally {
    await client.end();
  }
}
