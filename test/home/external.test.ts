import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/home/index.ts';
import { temporaryHome } from '../support/home.ts';
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
  expect(await server.end).toMatchObject({ code: 0 });
  expect(await tejido(['migrate'], { env: { ...home.env, DATABASE_URL } })).toMatchObject({ code: 0 });
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
  const address = server.address();
  return `postgresql://ana@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/network`;
}
