import { parseArgs } from 'node:util';
import { SCALES, type Size } from '../src/generate.ts';
import { dropDatabase, fillDatabase, openPostgres } from '../src/postgres.ts';
import { forgetPeak, peakMemory, serverCpu } from '../src/process-facts.ts';
import { type RunningServer, startServer } from '../src/server-process.ts';

// How long the files of a large network take, and how much memory. Standard output is a table in Markdown.

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'M' }, keep: { type: 'boolean', default: false } },
});
if (!(values.size in SCALES)) throw new Error(`There is no size ${values.size}. There are S, M and L.`);
const size = values.size as Size;

const FILES = ['network.zip', 'participations.csv', 'participations.parquet', 'experts.csv'];

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Reads all of an answer and keeps none of it. */
async function take(address: string) {
  const start = performance.now();
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  let bytes = 0;
  for await (const part of response.body!) bytes += part.length;
  return { bytes, seconds: (performance.now() - start) / 1000 };
}

/** The graph is read before the first file, which is another figure; whoever waits too long for it is asked to come again. */
async function readGraph(origin: string): Promise<void> {
  const start = performance.now();
  while ((await fetch(`${origin}/data/series.csv`)).status !== 200) console.error('The graph is being read.');
  console.error(`Ready after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

async function measure({ origin, pid }: RunningServer, file: string): Promise<string> {
  forgetPeak(pid);
  const before = serverCpu(pid) ?? 0;
  const first = await take(`${origin}/data/${file}`);
  const cpu = (serverCpu(pid) ?? 0) - before;
  const peak = peakMemory(pid)?.toFixed(0) ?? '-';
  const again = await take(`${origin}/data/${file}`);
  const cells = [
    file,
    megabytes(first.bytes),
    first.seconds.toFixed(1),
    cpu.toFixed(1),
    again.seconds.toFixed(2),
    peak,
  ];
  return `| ${cells.join(' | ')} |`;
}

const postgres = await openPostgres(values.keep);
try {
  const url = await fillDatabase(postgres, size, values.keep);
  const server = await startServer('tejido', size, url);
  try {
    await readGraph(server.origin);
    console.log(`At rest the server holds ${peakMemory(server.pid)?.toFixed(0) ?? '-'} MB.\n`);
    console.log(
      '| file | MB | first time, s | of it CPU of the server, s | again, s | peak memory, MB |\n|---|---|---|---|---|---|',
    );
    for (const file of FILES) console.log(await measure(server, file));
  } finally {
    await server.stop();
  }
} finally {
  if (!values.keep) await dropDatabase(postgres, size);
  await postgres.close();
}
