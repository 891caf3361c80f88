import { CommandError } from '../command-error.ts';
import type { Ask } from './ask.ts';
import { READING_ROLE } from './logins.ts';

/** What a role may do in the database; names are quoted as SQL quotes them. */
interface Reach {
  role: string;
  database: string;
  asker: string;
  /** Whether there is a table or view of the schema public that it may not read. */
  lacks: boolean;
  /** Those who own such a table, and who let nobody else give rights to it. */
  owners: string[];
  /** What it may do beyond reading the schema public. */
  excess: string[];
}

/** What a role may do to a table beyond reading it. */
const BEYOND = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER'];

const REACH = `
  with reader as (select oid, quote_ident(rolname) as role from pg_roles where rolname = ?),
    own as (select c.oid, c.relowner, has_table_privilege(reader.oid, c.oid, 'SELECT') as is_read,
      has_table_privilege(reader.oid, c.oid, '${BEYOND}') as is_written
      from pg_class c, reader where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm'))
  select role, quote_ident(current_database()) as database, quote_ident(current_user) as asker,
    exists (select from own where not is_read) as lacks,
    array(select distinct quote_ident(pg_get_userbyid(relowner)) from own
      where not is_read and not pg_has_role(relowner, 'USAGE')) as owners,
    array(select 'write into the table ' || oid::regclass from own where is_written limit 1)
      || array(select 'make tables in the schema public' where has_schema_privilege(reader.oid, 'public', 'CREATE'))
      || array(select 'enter the schema private' where has_schema_privilege(reader.oid, to_regnamespace('private'), 'USAGE'))
      as excess
  from reader`;

/**
 * Lets a role read all tables and views of the schema public, those of later migrations too, and refuses one that may do
 * more: a wall with a door in it is none.
 */
export async function letRead(ask: Ask, name: string): Promise<void> {
  const before = await reachOf(ask, name);
  if (before.lacks) await grant(ask, before);
  if (before.excess.length > 0) throw tooMuch(before);
}

async function reachOf(ask: Ask, name: string): Promise<Reach> {
  const [reach] = await ask<Reach>(REACH, [name]);
  if (!reach) throw new Error(`The database has no role ${name}.`);
  return reach;
}

async function grant(ask: Ask, reach: Reach): Promise<void> {
  if (reach.owners.length > 0) throw cannotGrant(reach);
  for (const statement of grantsTo(reach.role)) await ask(statement);
}

/** The statements that let a role read; run by the owner of the tables, the last speaks of those to come. */
const grantsTo = (role: string, owner?: string): string[] => [
  `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`,
  `ALTER DEFAULT PRIVILEGES ${owner ? `FOR ROLE ${owner} ` : ''}IN SCHEMA public GRANT SELECT ON TABLES TO ${role}`,
];

function cannotGrant({ role, database, asker, owners }: Reach): CommandError {
  const statements = grantsTo(role, owners[0]).map((each) => `  ${each};`);
  return new CommandError(
    [
      `The role ${role}, which DATABASE_READ_URL names, may not read all tables of the database ${database}, and the role`,
      `${asker} may not let it. Have a superuser run there, or connect as their owner (${owners.join(', ')}):`,
      ...statements,
    ].join('\n'),
  );
}

const tooMuch = ({ role, database, excess }: Reach): CommandError =>
  new CommandError(
    [
      `The role ${role}, which DATABASE_READ_URL names, may do more than read in the database ${database}: it may ${excess.join(', and ')}.`,
      'Name one that may not. Have a superuser run there:',
      ...makesReader(READING_ROLE, database).map((each) => `  ${each}`),
    ].join('\n'),
  );

/** The statements that make a role which may connect, and that the owner of the tables lets read them. */
export const makesReader = (role: string, database: string): string[] => [
  `CREATE ROLE ${role} LOGIN PASSWORD '...';`,
  `GRANT CONNECT ON DATABASE ${database} TO ${role};`,
  `GRANT USAGE ON SCHEMA public TO ${role};`,
];
