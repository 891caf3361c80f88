import type { Client } from 'pg';
import type { Requests } from './facts.ts';
import type { Size } from './generate.ts';
import type { Asking, Load } from './load.ts';
import type { Options } from './options.ts';
import { forgetPeak, peakMemory, postgresCpu, serverCpu } from './process-facts.ts';
import type { RunningServer, ServerName } from './server-process.ts';

/** What a server did with a question, over all rounds. */
export interface Measure {
  server: ServerName;
  size: Size;
  perSecond: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Processor time per request, in milliseconds. */
  serverCpu?: number | undefined;
  postgresCpu?: number | undefined;
  /** The most memory held while it was asked this, in megabytes. */
  peak?: number | undefined;
  /** The length of one answer, in kilobytes of 1,000 bytes. */
  kilobytes: number;
}

/** What is gathered of a server, run by run. */
class Sum {
  latencies: Float64Array[] = [];
  seconds = 0;
  serverCpu = 0;
  postgresCpu = 0;
}

const WARM_UP_SECONDS = 2;

/**
 * Runs a question on all servers in turn, round after round and every second one backwards, so that what else the
 * machine does hits all alike.
 */
export async function measure(
  agreed: Map<RunningServer, Requests>,
  asking: Asking,
  client: Client,
  { rounds, seconds, connections }: Options,
): Promise<Measure[]> {
  const backend = await backendOf(client);
  const run = async (server: RunningServer, duration: number): Promise<Load> => {
    const requests = agreed.get(server)!;
    const load = await asking.run({ origin: server.origin, requests, connections, seconds: duration });
    if (load.wrong === 0) return load;
    throw new Error(`${server.name} gave ${load.wrong} wrong answers under load.`);
  };
  const sums = new Map([...agreed.keys()].map((server) => [server, new Sum()]));
  for (const server of sums.keys()) {
    forgetPeak(server.pid);
    await run(server, WARM_UP_SECONDS);
  }
  for (let round = 0; round < rounds; round++) {
    const turns = round % 2 === 0 ? [...sums] : [...sums].reverse();
    for (const [server, sum] of turns) await addTo(sum, server, backend, () => run(server, seconds));
  }
  return [...sums].map(([server, sum]) => summary(server, sum, agreed.get(server)!));
}

async function addTo(sum: Sum, { pid }: RunningServer, backend: number, run: () => Promise<Load>) {
  const now = () => ({ server: serverCpu(pid) ?? Number.NaN, postgres: postgresCpu(backend) ?? Number.NaN });
  const before = now();
  const { latencies, seconds } = await run();
  const after = now();
  sum.latencies.push(latencies);
  sum.seconds += seconds;
  sum.serverCpu += after.server - before.server;
  sum.postgresCpu += after.postgres - before.postgres;
}

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]!.pid;
}

function summary({ name, size, pid }: RunningServer, sum: Sum, requests: Requests): Measure {
  const latencies = Float64Array.from(sum.latencies.flatMap((some) => [...some])).sort();
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)]!;
  const perRequest = (cpu: number) => (Number.isNaN(cpu) ? undefined : (cpu / latencies.length) * 1000);
  return {
    server: name,
    size,
    perSecond: latencies.length / sum.seconds,
    p50: at(0.5),
    p99: at(0.99),
    serverCpu: perRequest(sum.serverCpu),
    postgresCpu: perRequest(sum.postgresCpu),
    peak: peakMemory(pid),
    kilobytes: requests.reduce((bytes, request) => bytes + request.bytes, 0) / requests.length / 1000,
  };
}
