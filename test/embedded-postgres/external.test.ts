import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/embedded-postgres/index.ts';
import { temporaryHome } from '../support/home.ts';
import { throughPgBouncer, withoutPgBouncer } from '../support/pgbouncer.ts';
import { serve, tejido } from '../support/program.ts';
import { getShared } from '../support/shared/get-shared.ts';

const open = (databaseUrl: string) =>
  openDatabase({ databaseUrl, home: '/nowhere' }, { as: 'command', report: () => {} });

/** Runs statements as the superuser of the PostgreSQL that the tests share. */
async function shared(...statements: string[]): Promise<void> {
  const client = new Client(await getShared('postgres'));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** A role for the running test, which may not log in yet. */
async function freshRole(): Promise<string> {
  const role = `role_${Math.random().toString(36).slice(2)}`;
  await shared(`create role ${role}`);
  onTestFinished(() => shared(`drop role ${role}`));
  return role;
}

async function freshDatabase(options = ''): Promise<string> {
  const name = `external_${Math.random().toString(36).slice(2)}`;
  await shared(`create database ${name} ${options}`);
  onTestFinished(() => shared(`drop database ${name} with (force)`));
  const url = new URL(await getShared('postgres'));
  url.pathname = name;
  return url.href;
}

test('the PostgreSQL of DATABASE_URL is used as it is, and left running', async () => {
  const DATABASE_URL = await freshDatabase();
  const home = await temporaryHome();
  const server = await serve({ env: { ...home.env, DATABASE_URL } });
  server.process.kill('SIGTERM');
  expect(await server.end).toMatchObject({
    code: 0,
    output: expect.stringContaining('Warning: DATABASE_READ_URL is not set'),
  });
  const url = new URL(DATABASE_URL);
  url.username = 'tejido_read';
  const env = { ...home.env, DATABASE_URL, DATABASE_READ_URL: url.href };
  expect(await tejido(['migrate'], { env })).toMatchObject({ code: 0 });
  const reader = new Client(url.href);
  await reader.connect();
  expect((await reader.query('select * from series').finally(() => reader.end())).rows).toEqual([]);
  expect(await home.postgres()).toBeUndefined();
});

test('where nothing answers, the address is named', async () => {
  await expect(open('postgresql://ana:secret@127.0.0.1:1/network')).rejects.toThrow(
    /Nothing answers at 127\.0\.0\.1:1\./,
  );
  await expect(open('postgresql://ana@%2Fnowhere/network')).rejects.toThrow(
    /no PostgreSQL socket at \/nowhere/,
  );
});

test('a host that nobody knows is named', async () => {
  await expect(open('postgresql://ana:secret@no-such-host.invalid/network')).rejects.toThrow(
    /no-such-host\.invalid/,
  );
});

test('a database that does not exist is named, with how to create it', async () => {
  const url = new URL(await getShared('postgres'));
  url.pathname = 'no_such_database';
  await expect(open(url.href)).rejects.toThrow(/no database "no_such_database" at .*createdb/s);
});

test('a wrong password is called that, and not repeated', async () => {
  const home = await temporaryHome();
  const server = await serve(home);
  await home.query("create role ana login password 'right'");
  const { data, sockets } = await home.place();
  const rules = join(data, 'pg_hba.conf');
  const present = await readFile(rules, 'utf8');
  await writeFile(rules, `local all ana scram-sha-256\n${present}`);
  await home.query('select pg_reload_conf()');
  const url = (password: string) => `postgresql://ana:${password}@${encodeURIComponent(sockets)}:5432/tejido`;
  await expect
    .poll(() => open(url('wrong')).catch(({ message }) => message))
    .toMatch(/refuses the password of "ana"/);
  await expect(open(url('wrong'))).rejects.not.toThrow(/wrong/);
  await expect(open(url('right'))).resolves.toMatchObject({ url: url('right') });
  server.process.kill('SIGTERM');
  await server.end;
});

test('a role that may not log in, or not connect to the database, is told so with what lets it', async () => {
  const role = await freshRole();
  const url = new URL(await freshDatabase());
  const database = url.pathname.slice(1);
  await shared(`revoke connect on database ${database} from public`);
  url.username = role;
  await expect(open(url.href)).rejects.toThrow(/does not let "role_\w+" in .*needs a role that may log in/s);
  await shared(`alter role ${role} login`);
  await expect(open(url.href)).rejects.toThrow(`GRANT CONNECT ON DATABASE "${database}" TO "${role}";`);
  await shared(`grant connect on database ${database} to ${role}`);
  await expect(open(url.href)).resolves.toMatchObject({ url: url.href });
});

test('what answers and is no PostgreSQL is called that', async () => {
  const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2p1\r\n'));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  await expect(open(`postgresql://ana@127.0.0.1:${portOf(server)}/network`)).rejects.toThrow(
    /Is it PostgreSQL\?/,
  );
});

test('a server without TLS is called that where the address wants it', async () => {
  const url = `${await freshDatabase()}?sslmode=verify-full`;
  await expect(open(url)).rejects.toThrow(/does not speak TLS/);
});

test('a role whose tables would not be in the schema public is refused, with what puts them there', async () => {
  const role = await freshRole();
  const url = new URL(await freshDatabase());
  const inside = new Client(url.href);
  await inside.connect();
  onTestFinished(() => inside.end());
  await inside.query(`alter role ${role} login; create schema ${role} authorization ${role}`);
  url.username = role;
  await expect(open(url.href)).rejects.toThrow(`ALTER ROLE ${role} SET search_path = public;`);
  await inside.query(`drop schema ${role}; revoke usage on schema public from public`);
  await expect(open(url.href)).rejects.toThrow(`GRANT USAGE, CREATE ON SCHEMA public TO ${role};`);
  await inside.query(
    `create schema elsewhere; create extension unaccent schema elsewhere; grant usage on schema public to ${role}`,
  );
  await expect(open(url.href)).rejects.toThrow('ALTER EXTENSION unaccent SET SCHEMA public;');
});

test.skipIf(withoutPgBouncer)('what PgBouncer refuses is told as PostgreSQL would be', async () => {
  const database = await freshDatabase();
  const asking = new URL(await throughPgBouncer(database, 'session', { auth_type: 'scram-sha-256' }));
  await expect(open(asking.href)).rejects.toThrow(/asks "tejido" for a password/);
  asking.password = 'wrong';
  await expect(open(asking.href)).rejects.toThrow(/refuses the password of "tejido"/);
  const small = { default_pool_size: 1, query_wait_timeout: 1 };
  const trusting = new URL(await throughPgBouncer(database, 'session', small));
  await expect(open(trusting.href)).rejects.toThrow(/or the pool before it, a free connection\?/);
  await expect(open(`${trusting.href}?options=-csearch_path%3Dpublic`)).rejects.toThrow(
    /takes no such setting from an address .*ALTER ROLE/,
  );
  trusting.pathname = 'no_such_database';
  await expect(open(trusting.href)).rejects.toThrow(/no database "no_such_database".*createdb/s);
});

test('a database that does not keep UTF-8 is refused', async () => {
  const latin = await freshDatabase("encoding 'LATIN1' locale_provider 'libc' locale 'C' template template0");
  await expect(open(latin)).rejects.toThrow(/keeps text as LATIN1/);
});

test('a PostgreSQL older than 15 is refused by its number', async () => {
  await expect(open(await oldServer('14.23'))).rejects.toThrow(/is PostgreSQL 14\.23; 15 or newer is needed/);
});

/** What a PostgreSQL of that version says on the wire: the newest version at hand cannot play an older one. */
async function oldServer(version: string): Promise<string> {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const text = (value: string) => Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]);
  const int32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
  };
  const column = (name: string, type: number) =>
    Buffer.concat([Buffer.from(`${name}\0`), Buffer.alloc(6), int32(type), Buffer.alloc(8)]);
  const fields = [
    column('version', 25),
    column('encoding', 25),
    column('standby', 16),
    column('present', 1009),
  ];
  const count = Buffer.from([0, fields.length]);
  const ready = message('Z', Buffer.from('I'));
  const answer = Buffer.concat([
    message('T', Buffer.concat([count, ...fields])),
    message('D', Buffer.concat([count, text(version), text('UTF8'), text('f'), text('{pg_trgm,unaccent}')])),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.once('data', () => socket.write(answer));
    });
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `postgresql://ana@127.0.0.1:${portOf(server)}/network`;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
