import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/embedded-postgres/index.ts';
import { openNetwork } from '../../src/network-database.ts';
import { type Logins, READING_ROLE } from '../../src/platform/database/logins.ts';
import { usedHome } from '../support/home.ts';
import { getShared } from '../support/shared/get-shared.ts';
import { createWorld } from '../support/world.ts';

/** Runs statements at an address, and answers the rows of the last. */
async function at<Row = object>(url: string, statements: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  const results = await client.query(statements).finally(() => client.end());
  return [results].flat().at(-1)!.rows;
}

const report = () => {};
const urlOf = async (database: string, role = 'tejido') => {
  const url = new URL(`/${database}`, await getShared('postgres'));
  url.username = role;
  return url.href;
};

const shared = async (statements: string) => at(await urlOf('postgres'), statements);

/** A database of a role that owns it, empty unless it is copied, and a role that may connect and no more. */
async function ownDatabase(template = 'template1') {
  const key = randomBytes(4).toString('hex');
  const [owner, reader, database] = [`owner_${key}`, `reader_${key}`, `reading_${key}`];
  await shared(`create role ${owner} login; create role ${reader} login`);
  await shared(`create database ${database} owner ${owner} template ${template}`);
  onTestFinished(async () => {
    await shared(`drop database ${database} with (force)`);
    await shared(`drop role ${owner}, ${reader}`);
  });
  const databaseUrl = await urlOf(database, owner);
  const databaseReadUrl = await urlOf(database, reader);
  return { owner, reader, database, databaseUrl, databaseReadUrl };
}

const open = (databaseUrl: string, databaseReadUrl: string) =>
  openDatabase({ databaseUrl, databaseReadUrl, home: '/nowhere' }, { as: 'command', report });

const migrate = async (logins: Logins) => {
  await using network = await openNetwork(logins.url, { report }, logins);
  return network.applied;
};

/** The statements that an error tells a superuser to run. */
async function told(work: Promise<unknown>): Promise<string[]> {
  const { name, message } = await work.then(
    () => ({ name: 'nothing', message: '' }),
    (error: Error) => error,
  );
  expect(name, message).toBe('CommandError');
  return message.split('\n').filter((line) => line.startsWith('  '));
}

describe('the login that reads', () => {
  const world = createWorld((scribe) => scribe.series('Encuentro'));
  const asReader = async () => {
    const { reading } = (await world).database;
    return <Row>(sql: string) => reading.em.fork().execute<Row[]>(sql);
  };

  it('may connect, read what is in the schema public, and no more', async () => {
    const ask = await asReader();
    const rights = await ask<{ may: string }>(`
      with me as (select oid from pg_roles where rolname = current_user)
      select distinct kind || ': ' || privilege_type as may from me, lateral (
        select 'table of ' || n.nspname, a.privilege_type from pg_class c join pg_namespace n on n.oid = c.relnamespace
          cross join lateral aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
          where n.nspname !~ '^pg_|^information_schema' and a.grantee in (0, me.oid)
        union all select 'column of ' || c.relname, a.privilege_type from pg_attribute t join pg_class c on c.oid = t.attrelid
          cross join lateral aclexplode(t.attacl) a where c.relnamespace = 'public'::regnamespace and a.grantee in (0, me.oid)
        union all select 'schema ' || nspname, a.privilege_type from pg_namespace
          cross join lateral aclexplode(nspacl) a where nspname !~ '^pg_|^information_schema' and a.grantee in (0, me.oid)
        union all select 'function with rights of its owner ' || pronamespace::regnamespace || '.' || proname, 'EXECUTE' from pg_proc
          where prosecdef and prorettype <> 'trigger'::regtype -- which nobody can call
            and has_function_privilege(me.oid, oid, 'EXECUTE')
        union all select 'member of', pg_get_userbyid(roleid) from pg_auth_members where member = me.oid
        union all select 'owner of', relname from pg_class where relowner = me.oid
        union all select 'attribute', each from pg_roles r, unnest(array[
          case when rolsuper then 'superuser' end, case when rolcreatedb then 'createdb' end,
          case when rolcreaterole then 'createrole' end, case when rolreplication then 'replication' end,
          case when rolbypassrls then 'bypassrls' end]) each where r.oid = me.oid and each is not null
      ) as own(kind, privilege_type) order by 1`);
    expect(rights.map(({ may }) => may)).toEqual([
      'function with rights of its owner private.is_about_hidden: EXECUTE', // by the view public_batch: it cannot name it
      'function with rights of its owner private.is_listed: EXECUTE', // by the view public_change, likewise
      'function with rights of its owner private.is_shown: EXECUTE', // by public_batch, likewise
      'function with rights of its owner private.leads: EXECUTE', // by the view former_slug: it cannot name it
      'function with rights of its owner private.told: EXECUTE', // by the view public_change, likewise
      'function with rights of its owner public.changes_after: EXECUTE',
      'function with rights of its owner public.changes_within: EXECUTE',
      'function with rights of its owner public.is_gone: EXECUTE',
      'function with rights of its owner public.network_state: EXECUTE',
      'function with rights of its owner public.position_before: EXECUTE',
      'schema public: USAGE',
      'table of public: SELECT',
    ]);
  });

  it('is refused a row, a change, a removal, and a table, by PostgreSQL itself', async () => {
    const ask = await asReader();
    for (const statement of [
      `insert into series (slug, name) values ('x', 'X')`,
      `update series set name = 'X'`,
      'delete from series',
      'truncate series',
      'create table public.mine (id int)',
      `select nextval('series_id_seq')`,
      `select private.leads('Expert', 1, 'x', 1)`,
    ])
      await expect(ask(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    expect(await ask('select slug from series')).toEqual([{ slug: 'encuentro' }]);
  });

  it('reads the tables of later migrations too', async () => {
    await (await world).sql('create table made_later (id int); insert into made_later values (7)');
    expect(await (await asReader())('select id from made_later')).toEqual([{ id: 7 }]);
  });

  it('answers whatever is asked, and layouts are stored by the other one', async () => {
    const { people } = await (await world).write((scribe) => {
      const edition = scribe.edition(scribe.series('Feria'), 'Feria 2021');
      const panel = scribe.activity(edition, 'Un panel');
      const made = ['Uno', 'Dos'].map((name) => ({
        expert: scribe.expert(name),
        org: scribe.organization(name),
      }));
      for (const { expert, org } of made) scribe.participation(panel, expert, { onBehalfOf: org });
      return { people: made.length };
    });
    await (await world).app.community.refreshedRevision();
    const { communityMap } = await (await world).read('{ communityMap { nodes { id } } }');
    expect(communityMap.nodes).toHaveLength(people);
    expect(await (await asReader())('select kind from stored_layout')).toEqual([{ kind: 'ORGANIZATION' }]);
  });
});

describe('the embedded database', () => {
  it('makes the login by itself, also in a home that an earlier version used', async () => {
    const home = await usedHome();
    {
      await using before = await openDatabase({ home: home.path }, { as: 'command', report });
      await at(before.url, `drop owned by ${READING_ROLE}`);
      await at(before.url, `drop role ${READING_ROLE}`);
    }
    await using database = await openDatabase({ home: home.path }, { as: 'command', report });
    expect(await migrate(database)).toEqual([]);
    const { reading } = database as Logins;
    expect(await at(reading!.url, 'select current_user as role, count(*) from series')).toEqual([
      { role: READING_ROLE, count: '0' },
    ]);
    await expect(at(reading!.url, 'create temp table mine (id int)')).rejects.toThrow(/permission denied/);
  });
});

describe('DATABASE_READ_URL', () => {
  it('is let read by whoever owns the tables, at each start', async () => {
    const { databaseUrl, databaseReadUrl, reader } = await ownDatabase();
    await using database = await open(databaseUrl, databaseReadUrl);
    expect(database.reading).toEqual({ url: databaseReadUrl, role: reader });
    expect(await migrate(database)).not.toEqual([]);
    expect(await at(databaseReadUrl, 'select * from series')).toEqual([]);
    await at(databaseUrl, `revoke select on venue from ${reader}`);
    expect(await migrate(database)).toEqual([]);
    expect(await at(databaseReadUrl, 'select * from venue')).toEqual([]);
  });

  it('is refused where it leads to another database, be it a copy of the same', async () => {
    const one = await ownDatabase(await getShared('emptyNetwork'));
    const other = await ownDatabase(await getShared('emptyNetwork'));
    await expect(open(one.databaseUrl, other.databaseReadUrl)).rejects.toThrow(
      /^DATABASE_READ_URL leads to another database than DATABASE_URL/,
    );
  });

  it('names a role, and where there is none it is told how to make it, and that does', async () => {
    const { databaseUrl, databaseReadUrl, database } = await ownDatabase();
    const role = `later_${randomBytes(4).toString('hex')}`;
    const url = new URL(databaseReadUrl);
    url.username = role;
    const statements = await told(open(databaseUrl, url.href));
    expect(statements).toEqual([
      `  CREATE ROLE "${role}" LOGIN PASSWORD '...';`,
      `  GRANT CONNECT ON DATABASE "${database}" TO "${role}";`,
      `  GRANT USAGE ON SCHEMA public TO "${role}";`,
    ]);
    await at(await urlOf(database), statements.join('\n'));
    onTestFinished(async () => {
      await at(await urlOf(database), `drop owned by ${role}; drop role ${role}`);
    });
    await using logins = await open(databaseUrl, url.href);
    await migrate(logins);
    expect(await at(url.href, 'select * from series')).toEqual([]);
  });

  it('is told what lets it see the schema of the tables', async () => {
    const { databaseUrl, databaseReadUrl, database, reader } = await ownDatabase();
    await at(await urlOf(database), 'revoke usage on schema public from public');
    await at(
      await urlOf(database),
      `grant usage, create on schema public to ${new URL(databaseUrl).username}`,
    );
    await expect(open(databaseUrl, databaseReadUrl)).rejects.toThrow(
      `GRANT USAGE ON SCHEMA public TO ${reader};`,
    );
  });

  it('is told what lets it read where the role that writes owns nothing, and that does', async () => {
    const { owner, reader, database, databaseUrl, databaseReadUrl } = await ownDatabase();
    const writer = `writer_${randomBytes(4).toString('hex')}`;
    await migrate({ url: databaseUrl });
    await at(
      await urlOf(database),
      `create role ${writer} login; grant select on all tables in schema public to ${writer}`,
    );
    onTestFinished(async () => {
      await at(await urlOf(database), `drop owned by ${writer}; drop role ${writer}`);
    });
    await using logins = await open(await urlOf(database, writer), databaseReadUrl);
    const statements = await told(migrate(logins));
    expect(statements).toEqual([
      `  GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${reader};`,
      `  ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT SELECT ON TABLES TO ${reader};`,
    ]);
    await at(await urlOf(database), statements.join('\n'));
    expect(await migrate(logins)).toEqual([]);
  });

  it.each([
    ['may write', (reader: string) => `grant insert on series to ${reader}`, /write into the table series/],
    ['may make tables', (reader: string) => `grant create on schema public to ${reader}`, /make tables/],
    [
      'sees what is private',
      (reader: string) => `create schema if not exists private; grant usage on schema private to ${reader}`,
      /enter the schema private/,
    ],
    [
      'may do everything',
      (reader: string) => `alter role ${reader} superuser`,
      /write into .*enter|write into/,
    ],
  ])('is refused where its role %s, with what makes another', async (_, grant, reason) => {
    const { reader, database, databaseReadUrl } = await ownDatabase(await getShared('emptyNetwork'));
    await at(await urlOf(database), grant(reader));
    await using logins = await open(await urlOf(database), databaseReadUrl);
    const refused = migrate(logins);
    await expect(refused).rejects.toThrow(reason);
    expect(await told(refused)).toContain(`  CREATE ROLE ${READING_ROLE} LOGIN PASSWORD '...';`);
  });
});
