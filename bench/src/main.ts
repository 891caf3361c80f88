import { agreedRequests } from './facts.ts';
import type { Size } from './generate.ts';
import { startAsking } from './load.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { type Filled, fillDatabase, openPostgres } from './postgres.ts';
import { questions } from './questions/index.ts';
import { environment, growthTable, legend, type Results, sizeTable } from './report.ts';
import { type RunningServer, SERVERS, startServer } from './server-process.ts';

// Standard output is the report; what happens meanwhile is told on standard error.

const options = readOptions(process.argv.slice(2));
const chosen = questions.filter(({ name }) => options.only.length === 0 || options.only.includes(name[0]!));

process.exitCode = await withCleanUp(run).then(
  () => 0,
  (error: Error) => {
    console.error(error.message);
    return 1;
  },
);

type Later = (cleanUp: () => unknown) => void;

/** Runs, and undoes whatever was begun in the reverse order, also when it fails or is interrupted. */
async function withCleanUp(work: (later: Later) => Promise<void>): Promise<void> {
  const cleanUps: (() => unknown)[] = [];
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('Interrupted.')));
  });
  try {
    await Promise.race([work((cleanUp) => cleanUps.push(cleanUp)), interrupted]);
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

async function run(later: Later): Promise<void> {
  const postgres = await openPostgres(options.keep);
  later(postgres.close);
  const bySize = new Map<Size, Results>();
  for (const size of options.sizes) {
    console.error(`Size ${size}: generating the network`);
    const filled = await fillDatabase(postgres, size, options.keep);
    later(filled.drop);
    console.error(`Size ${size}: ready after ${filled.seconds.toFixed(1)} s`);
    if (bySize.size === 0) console.log(`${await environment(filled.client, options)}\n\n${legend(chosen)}`);
    bySize.set(size, await runSize(filled, later));
    console.log(`\n### Size ${size}\n\n${sizeTable(bySize.get(size)!)}`);
  }
  if (bySize.size > 1) console.log(`\n### From ${options.sizes.join(' to ')}\n\n${growthTable(bySize)}`);
}

async function runSize({ url, client }: Filled, later: Later): Promise<Results> {
  const asking = startAsking();
  later(asking.stop);
  const servers: RunningServer[] = [];
  for (const name of SERVERS) {
    const server = await startServer(name, url);
    later(server.stop);
    servers.push(server);
  }
  const results: Results = new Map();
  for (const question of chosen) {
    console.error(`${question.name}: comparing the answers`);
    const agreed = await agreedRequests(servers, question, await question.subjects(client));
    console.error(`${question.name}: ${agreed.size} servers say the same; measuring`);
    results.set(question, await measure(agreed, asking, client, options));
  }
  for (const server of servers) await server.stop();
  asking.stop();
  return results;
}
