import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { connect, dropDatabase, fillDatabase, openPostgres } from '../src/postgres.ts';
import { serverCpu } from '../src/process-facts.ts';
import { editByHand } from './by-hand.ts';
import { type Edited, openWritable, type Writable } from './network.ts';

// How long an act of writing takes, and how many are done when many want to write. Standard output is a report in Markdown.

const USAGE = 'npm --prefix bench run writing -- [--edits 400] [--rounds 5] [--writers 100] [--keep]';
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    writers: { type: 'string', default: '100' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** So many edits of one kind follow each other before it is the other's turn. */
const IN_A_ROW = 20;

/** So many edits of each kind are not counted: code and plans are made by them. */
const WARM = 60;

const [edits, rounds, writers] = [values.edits, values.rounds, values.writers].map(Number) as [
  number,
  number,
  number,
];

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const postgres = await openPostgres(values.keep);
  const url = await fillDatabase(postgres, 'S', values.keep);
  const client = await connect(url);
  try {
    await using network = await openWritable(url);
    tellMachine();
    await tellOne(network, client);
    await tellMany(network);
  } finally {
    await client.end();
    if (!values.keep) await dropDatabase(postgres, 'S');
    await postgres.close();
  }
  process.exit(0);
}

function tellMachine(): void {
  const load = loadavg()[0]!.toFixed(1);
  console.log(`Size S, ${cpus().length} cores of which others keep some busy (load ${load} at the start).\n`);
}

/** The processor time that the connections to the database have taken, in milliseconds; 0 where PostgreSQL runs elsewhere. */
async function postgresCpu(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  return rows.reduce((sum, { pid }) => sum + 1_000 * (serverCpu(pid) ?? 0), 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

/** What the edits of one way took: by the clock, and of processors, in milliseconds. */
interface Taken {
  times: number[];
  node: number;
  postgres: number;
}

/** One editor after the other: the mutation, and the statements by hand, in turns. */
async function tellOne(network: Writable, client: Client): Promise<void> {
  const [organization] = await network.organizations(1);
  const ways = {
    'statements by hand on pg': (text: string) => editByHand(client, organization!, text),
    organizationEdit: (text: string) => network.edit(organization!, text),
  };
  const taken = Object.fromEntries(
    Object.keys(ways).map((way): [string, Taken] => [way, { times: [], node: 0, postgres: 0 }]),
  );
  for (let done = 0; done < edits + WARM; done += IN_A_ROW)
    for (const [way, edit] of Object.entries(ways)) {
      const own = taken[way]!;
      const [node, postgres] = [process.cpuUsage(), await postgresCpu(client)];
      const times: number[] = [];
      for (let at = 0; at < IN_A_ROW; at++) times.push(await timed(() => edit(`${way[0]}${done + at}`)));
      if (done < WARM) continue;
      const { user, system } = process.cpuUsage(node);
      own.times.push(...times);
      own.node += (user + system) / 1_000;
      own.postgres += (await postgresCpu(client)) - postgres;
    }
  console.log(
    '| an edit of an organization | p50, ms | p95, ms | times as long | CPU of Node, ms | of PostgreSQL, ms |',
  );
  console.log('|---|--:|--:|--:|--:|--:|');
  const byHand = quantile(Object.values(taken)[0]!.times, 0.5);
  for (const [way, { times, node, postgres }] of Object.entries(taken)) {
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const cells = [p50, p95, p50 / byHand, node / times.length, postgres / times.length];
    console.log(`| ${way} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} |`);
  }
}

/** Many who all want to write at the same moment, each something of their own. */
async function tellMany(network: Writable): Promise<void> {
  const all = await network.organizations(Math.min(writers, 100));
  console.log('\n| writers at once | acts a second | the last waited, ms | RETRY_LATER |\n|--:|--:|--:|--:|');
  for (let round = 0; round < rounds; round++) {
    const waits: number[] = [];
    const codes: (string | undefined)[] = [];
    const edit = async (organization: Edited) =>
      waits.push(await timed(async () => codes.push(await network.edit(organization, `R${round}`))));
    const took = await timed(() => Promise.all(all.map(edit)));
    const wrong = codes.filter((code) => code !== undefined && code !== 'RETRY_LATER');
    if (wrong.length > 0) throw new Error(`An edit was refused: ${wrong[0]}.`);
    const later = codes.filter((code) => code === 'RETRY_LATER').length;
    console.log(
      `| ${all.length} | ${((1000 * (all.length - later)) / took).toFixed(0)} | ${Math.max(...waits).toFixed(0)} | ${later} |`,
    );
  }
}
