import type { Client } from 'pg';
import type { Requests } from './facts.ts';
import type { startAsking } from './load.ts';
import type { Options } from './options.ts';
import { forgetPeak, peakMemory, postgresCpu, serverCpu } from './process-facts.ts';
import type { RunningServer, ServerName } from './server-process.ts';

/** What a server did with a question, over all rounds. */
export interface Measure {
  server: ServerName;
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

interface Sum {
  latencies: Float64Array[];
  seconds: number;
  serverCpu: number;
  postgresCpu: number;
}

const WARM_UP_SECONDS = 2;

/** Runs a question on all servers in turn, round after round, so that what else the machine does hits all alike. */
export async function measure(
  agreed: Map<RunningServer, Requests>,
  asking: ReturnType<typeof startAsking>,
  client: Client,
  { rounds, seconds, connections }: Options,
): Promise<Measure[]> {
  const backend = await backendOf(client);
  const sums = new Map<RunningServer, Sum>();
  const run = async (server: RunningServer, duration: number) => {
    const requests = agreed.get(server)!;
    const load = await asking.run({ origin: server.origin, requests, connections, seconds: duration });
    if (load.wrong > 0) throw new Error(`${server.name} gave ${load.wrong} wrong answers under load.`);
    return load;
  };
  for (const server of agreed.keys()) {
    forgetPeak(server.pid);
    await run(server, WARM_UP_SECONDS);
    sums.set(server, { latencies: [], seconds: 0, serverCpu: 0, postgresCpu: 0 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [server, sum] of sums) {
      const before = [serverCpu(server.pid), postgresCpu(backend)] as const;
      const load = await run(server, seconds);
      sum.latencies.push(load.latencies);
      sum.seconds += load.seconds;
      sum.serverCpu += (serverCpu(server.pid) ?? Number.NaN) - (before[0] ?? 0);
      sum.postgresCpu += (postgresCpu(backend) ?? Number.NaN) - (before[1] ?? 0);
    }
  }
  return [...sums].map(([server, sum]) => summary(server, sum, agreed.get(server)!));
}

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]!.pid;
}

function summary({ name, pid }: RunningServer, sum: Sum, requests: Requests): Measure {
  const latencies = Float64Array.from(sum.latencies.flatMap((some) => [...some])).sort();
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)]!;
  const perRequest = (cpu: number) => (Number.isNaN(cpu) ? undefined : (cpu / latencies.length) * 1000);
  return {
    server: name,
    perSecond: latencies.length / sum.seconds,
    p50: at(0.5),
    p99: at(0.99),
    serverCpu: perRequest(sum.serverCpu),
    postgresCpu: perRequest(sum.postgresCpu),
    peak: peakMemory(pid),
    kilobytes: requests.reduce((bytes, request) => bytes + request.bytes, 0) / requests.length / 1000,
  };
}
