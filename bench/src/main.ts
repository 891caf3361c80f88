import type { Client } from 'pg';
import { agreedRequests, type Requests } from './facts.ts';
import type { Size } from './generate.ts';
import { startAsking } from './load.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { connect, dropDatabase, dropReader, fillDatabase, openPostgres, type Postgres } from './postgres.ts';
import { questions } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import { environment, growthTable, legend, type Results, sizeTable } from './report.ts';
import { type RunningServer, SERVERS, startServer } from './server-process.ts';

// Standard output is the report; what happens meanwhile is told on standard error.

const options = readOptions(process.argv.slice(2));
const chosen = questions.filter(({ name }) => options.only.length === 0 || options.only.includes(name[0]!));

const failed = await main().catch((error: Error) => error);
if (failed) console.error(failed.message, failed.cause ?? '');
process.exit(failed ? 1 : 0);

type CleanUp = () => Promise<unknown>;
type Later = (cleanUp: CleanUp) => void;

/** Runs, and undoes whatever was begun in the reverse order, also when it fails or is interrupted. */
async function main(): Promise<void> {
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('Interrupted.')));
  });
  interrupted.catch(() => {}); // may come before anybody waits for it
  const postgres = await openPostgres(options.keep);
  const cleanUps: CleanUp[] = [postgres.close];
  try {
    await Promise.race([run(postgres, (cleanUp) => cleanUps.push(cleanUp)), interrupted]);
  } finally {
    process.on('uncaughtException', () => {}); // what was interrupted still runs, and loses its database now
    for (const cleanUp of cleanUps.reverse()) {
      await cleanUp().catch((error: Error) => console.error(`Cleaning up: ${error.message}`));
    }
  }
}

async function run(postgres: Postgres, later: Later): Promise<void> {
  if (!options.keep) later(() => dropReader(postgres));
  const networks: Network[] = [];
  for (const size of options.sizes) networks.push(await openNetwork(postgres, size, later));
  const [{ client }] = networks as [Network];
  console.log(`${await environment(client, options)}\n\n${legend(chosen)}`);
  const results = await askAll(networks, later);
  for (const size of options.sizes) console.log(`\n### Size ${size}\n\n${sizeTable(results, size)}`);
  if (options.sizes.length > 1) console.log(`\n### From S to L\n\n${growthTable(results, 'S', 'L')}`);
}

/** A network of a size, and all servers over it. */
interface Network {
  client: Client;
  servers: RunningServer[];
}

async function openNetwork(postgres: Postgres, size: Size, later: Later): Promise<Network> {
  console.error(`Size ${size}: preparing the network`);
  const start = performance.now();
  if (!options.keep) later(() => dropDatabase(postgres, size));
  const url = await fillDatabase(postgres, size, options.keep);
  const client = await connect(url);
  later(() => client.end());
  console.error(`Size ${size}: ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const servers: RunningServer[] = [];
  for (const name of SERVERS) {
    const server = await startServer(name, size, url);
    later(server.stop);
    servers.push(server);
  }
  return { client, servers };
}

async function askAll(networks: Network[], later: Later): Promise<Results> {
  const asking = startAsking();
  later(async () => asking.stop());
  const agreed = new Map<Question, Map<RunningServer, Requests>>();
  for (const question of chosen) {
    console.error(`${question.name}: comparing the answers`);
    agreed.set(question, await agreedInAll(networks, question));
  }
  const results: Results = new Map();
  for (const [question, requests] of agreed) {
    console.error(`${question.name}: measuring`);
    results.set(question, await measure(requests, asking, networks[0]!.client, options));
  }
  return results;
}

async function agreedInAll(networks: Network[], question: Question): Promise<Map<RunningServer, Requests>> {
  const agreed: [RunningServer, Requests][] = [];
  for (const { servers, client } of networks) {
    agreed.push(...(await agreedRequests(servers, question, await question.subjects(client))));
  }
  return new Map(agreed);
}
