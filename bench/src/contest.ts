import type { Client } from 'pg';
import { agreedRequests, type Requests } from './facts.ts';
import type { Size } from './generate.ts';
import { type Later, undo } from './later.ts';
import { type Asking, startAsking } from './load.ts';
import { type Measure, measure } from './measure.ts';
import type { Options } from './options.ts';
import { connect, dropDatabase, dropReader, fillDatabase, type Postgres } from './postgres.ts';
import { questions } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import { type RunningServer, startServer, untilIdle } from './server-process.ts';

/** What was measured, by question. */
export type Results = Map<Question, Measure[]>;

/** The questions that are asked. */
export const chosen = ({ only }: Pick<Options, 'only'>): Question[] =>
  questions.filter(({ name }) => only.length === 0 || only.includes(name[0]!));

/** Which servers are asked what, over networks of which sizes. */
type Contest = Pick<Options, 'sizes' | 'servers' | 'only' | 'kept' | 'keep'>;

/** Has all servers answer the same questions over the same networks, and measures them; servers that differ are an error. */
export async function contest(postgres: Postgres, options: Options, later: Later): Promise<Results> {
  return await withAgreed(postgres, options, later, async (agreed, client, asking) => {
    const results: Results = new Map();
    for (const [question, requests] of agreed) {
      console.error(`${question.name}: measuring`);
      results.set(question, await measure(requests, asking, client, options));
    }
    return results;
  });
}

type Agreed = Map<Question, Map<RunningServer, Requests>>;

/** Runs with the servers up, once they have given the same answers; then stops them. */
export async function withAgreed<T>(
  postgres: Postgres,
  options: Contest,
  later: Later,
  run: (agreed: Agreed, client: Client, asking: Asking) => Promise<T>,
): Promise<T> {
  if (!options.keep) for (const size of options.sizes) later(() => dropDatabase(postgres, size));
  const cleanUps: (() => Promise<unknown>)[] = [];
  later(() => undo(cleanUps.splice(0)));
  const here: Later = (cleanUp) => cleanUps.push(cleanUp);
  const networks: Network[] = [];
  for (const size of options.sizes) networks.push(await openNetwork(postgres, size, options, here));
  const asking = startAsking();
  here(async () => asking.stop());
  const agreed: Agreed = new Map();
  for (const question of chosen(options)) {
    console.error(`${question.name}: comparing the answers`);
    agreed.set(question, await agreedInAll(networks, question));
  }
  const result = await run(agreed, networks[0]!.client, asking);
  await undo(cleanUps.splice(0));
  return result;
}

/** A network of a size, and all servers over it. */
interface Network {
  client: Client;
  servers: RunningServer[];
}

async function openNetwork(postgres: Postgres, size: Size, options: Contest, later: Later): Promise<Network> {
  console.error(`Size ${size}: preparing the network`);
  const start = performance.now();
  const url = await fillDatabase(postgres, size, options.keep);
  const client = await connect(url);
  later(() => client.end());
  console.error(`Size ${size}: ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const servers: RunningServer[] = [];
  for (const name of options.servers) {
    const server = await startServer(name, size, url, { kept: options.kept });
    later(server.stop);
    servers.push(server);
  }
  for (const server of servers) await untilIdle(server);
  return { client, servers };
}

async function agreedInAll(networks: Network[], question: Question): Promise<Map<RunningServer, Requests>> {
  const agreed: [RunningServer, Requests][] = [];
  for (const { servers, client } of networks) {
    agreed.push(...(await agreedRequests(servers, question, await question.subjects(client))));
  }
  return new Map(agreed);
}

/** Removes the role of `network/7-reader.sql` at the end, when all databases are gone. */
export const dropReaderLater = (postgres: Postgres, { keep }: Pick<Options, 'keep'>, later: Later): void => {
  if (!keep) later(() => dropReader(postgres));
};
