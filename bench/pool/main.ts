import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { figure, table } from '../src/markdown.ts';
import { median } from '../src/medians.ts';
import { connect, dropDatabase, fillDatabase, openPostgres } from '../src/postgres.ts';
import { cpuNanoseconds } from '../src/process-facts.ts';
import { programme } from '../src/questions/editions.ts';
import { expert } from '../src/questions/expert.ts';
import type { Question, Variables } from '../src/questions/question.ts';
import { SESSION } from '../src/servers/serve.ts';

// What a statement costs PostgreSQL on one connection, on eight, and on a connection that is new.

const ROUNDS = 3;

const CONNECTIONS = 8;

const HEAD = [
  'CPU ms of PostgreSQL a request',
  'the first on a connection',
  'the next four',
  'after fifty, one connection',
  'eight in turn',
  'eight at once',
];

/** A connection, and the process of PostgreSQL that serves it. */
interface Connection {
  client: Client;
  pid: number;
}

const keep = process.argv.includes('--keep');
const postgres = await openPostgres(keep);
try {
  const url = await fillDatabase(postgres, 'S', keep);
  const admin = await connect(url);
  const rows: string[][] = [];
  for (const question of [programme, expert])
    rows.push(await costOf(question, url, await question.subjects(admin)));
  await admin.end();
  console.log(table(HEAD, rows, 1));
  if (!keep) await dropDatabase(postgres, 'S');
} finally {
  await postgres.close();
}

async function costOf({ name }: Question, url: string, subjects: Variables[]): Promise<string[]> {
  const text = readFileSync(new URL(`../queries/${name}/hand-written.sql`, import.meta.url), 'utf8');
  let nth = 0;
  const ask = ({ client }: Connection) =>
    client.query({ name, text, values: [subjects[nth++ % subjects.length]!.slug] });
  const cost = async (connections: Connection[], requests: number, atOnce = false) => {
    const used = () => connections.reduce((sum, { pid }) => sum + cpuNanoseconds(pid), 0);
    const before = used();
    const askSome = async (some: Connection[], count: number) => {
      for (let done = 0; done < count; done++) await ask(some[done % some.length]!);
    };
    const each = atOnce ? connections.map((connection) => [connection]) : [connections];
    await Promise.all(each.map((some) => askSome(some, requests / each.length)));
    return (used() - before) / requests / 1e6;
  };
  const found: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(url)));
    const first = await cost(connections, CONNECTIONS);
    const next = await cost(connections, CONNECTIONS * 4);
    await cost(connections, CONNECTIONS * 45);
    const one = await cost(connections.slice(0, 1), 150);
    found.push([first, next, one, await cost(connections, 400), await cost(connections, 400, true)]);
    for (const { client } of connections) await client.end();
  }
  const middle = found[0]!.map((_, at) => median(found.map((round) => round[at]!)));
  return [`(${name[0]})`, ...middle.map((milliseconds) => figure(milliseconds, 2))];
}

async function open(connectionString: string): Promise<Connection> {
  const client = new Client({ connectionString, options: SESSION });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return { client, pid: rows[0]!.pid };
}
