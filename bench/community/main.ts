import { cpus, loadavg, totalmem } from 'node:os';
import type { Facts } from '../../src/community/facts/facts.ts';
import type { Size } from '../src/generate.ts';
import { startAsking } from '../src/load.ts';
import {
  connect,
  dropDatabase,
  dropReader,
  fillDatabase,
  openPostgres,
  type Postgres,
} from '../src/postgres.ts';
import { startServer } from '../src/server-process.ts';
import { answers } from './answers.ts';
import { betweenness } from './betweenness.ts';
import { type Drawn, Peers } from './drawn.ts';
import { forgetLayouts, holds } from './holds.ts';
import { factsOf, openData, readFrom, shipped, wholeGraph } from './networks.ts';
import { type Part, readOptions } from './options.ts';
import { projection } from './projection.ts';
import { reading } from './reading.ts';

// Standard output is the report; what happens meanwhile is told on standard error.

const options = readOptions(process.argv.slice(2));

const TITLES: Record<Part, string> = {
  projection: 'Tying the actors of a two-mode graph',
  betweenness: 'Betweenness of a two-mode graph',
  reading: 'Reading the facts',
  answers: 'Answers over HTTP',
  holds: 'What holds the event loop',
};

type CleanUp = () => Promise<unknown>;

const cleanUps: CleanUp[] = [];

const failed = await main().catch((error: Error) => error);
if (failed) console.error(failed.message, failed.cause ?? '');
process.exit(failed ? 1 : 0);

/** Runs, and undoes whatever was begun in the reverse order, also when it fails or is interrupted. */
async function main(): Promise<void> {
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('Interrupted.')));
  });
  interrupted.catch(() => {}); // may come before anybody waits for it
  try {
    await Promise.race([measureAll(), interrupted]);
  } finally {
    process.on('uncaughtException', () => {}); // what was interrupted still runs, and loses its database now
    for (const cleanUp of cleanUps.reverse()) {
      await cleanUp().catch((error: Error) => console.error(`Cleaning up: ${error.message}`));
    }
  }
}

async function measureAll(): Promise<void> {
  const postgres = await openPostgres(options.keep);
  cleanUps.push(postgres.close);
  if (!options.keep) cleanUps.push(() => dropReader(postgres));
  const databases: [Size, string][] = [];
  for (const size of options.sizes) databases.push([size, await open(postgres, size)]);
  console.log(environment());
  const parts: Record<Part, () => Promise<string>> = {
    projection: () => withPeers(postgres, databases, projection),
    betweenness: () => withPeers(postgres, databases, betweenness, options.long),
    reading: () => reading(databases, options.rounds),
    answers: () => askServers(databases),
    holds: () => holds(databases),
  };
  for (const part of options.parts) {
    console.error(`${part}: measuring`);
    const before = load();
    console.log(
      `\n### ${TITLES[part]}\n\n${await parts[part]()}\n\nLoad of the machine: ${before} before, ${load()} after.`,
    );
  }
}

/** How many processes wanted to run, over the last minute. */
function load(): string {
  return loadavg()[0]!.toFixed(1);
}

function environment(): string {
  const [first] = cpus();
  return [
    `${cpus().length} cores (${first?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `${options.rounds} rounds`,
    `over HTTP ${options.connections} connection${options.connections === 1 ? '' : 's'}, ${options.seconds} s a round`,
  ].join(', ');
}

async function open(postgres: Postgres, size: Size): Promise<string> {
  console.error(`Size ${size}: preparing the network`);
  if (!options.keep) cleanUps.push(() => dropDatabase(postgres, size));
  return fillDatabase(postgres, size, options.keep);
}

type Compare = (drawn: readonly Drawn[], peers: Peers, rounds: number) => Promise<string>;

/** Compares on the graphs of a recorded network and of the generated one of size S. */
async function withPeers(
  postgres: Postgres,
  databases: readonly [Size, string][],
  compare: Compare,
  withExperts = true,
): Promise<string> {
  const recorded = openData ?? shipped;
  const drawn = graphsOf(recorded.name, await factsOf(postgres, recorded), true);
  const [, small] = databases.find(([size]) => size === 'S') ?? [];
  if (small) drawn.push(...graphsOf('S', await readFrom(small), withExperts));
  await using peers = await Peers.start();
  const compared = await compare(drawn, peers, options.rounds);
  const versions = Object.entries(peers.versions).map(([library, version]) => `${library} ${version}`);
  return `${drawn.map(sizeOf).join('\n')}\n\n${compared}\n\n${versions.join(', ')}.`;
}

function graphsOf(name: string, facts: Facts, withExperts: boolean): Drawn[] {
  const organizations = { name: `${name}, organizations`, graph: wholeGraph(facts, 'ORGANIZATION') };
  if (!withExperts) return [organizations];
  return [organizations, { name: `${name}, experts`, graph: wholeGraph(facts, 'EXPERT') }];
}

function sizeOf({ name, graph: { actorKeys, eventKeys, eventsOf } }: Drawn): string {
  const [actors, events, attendances] = [actorKeys, eventKeys, eventsOf.items].map(({ length }) =>
    length.toLocaleString('en-US'),
  );
  return `- ${name}: ${actors} actors, ${events} events, ${attendances} attendances`;
}

async function askServers(databases: readonly [Size, string][]): Promise<string> {
  const asking = startAsking();
  cleanUps.push(async () => asking.stop());
  const reports: string[] = [];
  for (const [size, url] of databases) {
    if (size !== 'S') continue; // at the larger sizes the whole is more than one graph may be made of
    await forgetLayouts(url);
    const server = await startServer('tejido', size, url);
    cleanUps.push(server.stop);
    const client = await connect(url);
    cleanUps.push(() => client.end());
    reports.push(await answers(server, client, asking, options));
  }
  return reports.join('\n\n');
}
