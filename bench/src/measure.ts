import type { Client } from 'pg';
import type { Requests } from './facts.ts';
import type { Size } from './generate.ts';
import type { Asking, Load, Task } from './load.ts';
import { median, shareOf } from './medians.ts';
import type { Options } from './options.ts';
import { forgetPeak, machineCpu, peakMemory, postgresCpu, serverCpu } from './process-facts.ts';
import type { RunningServer, ServerName } from './server-process.ts';

/** What a server did with a question: of each figure the middle one of all rounds. */
export interface Measure {
  server: ServerName;
  size: Size;
  perSecond: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Processor time per request, in milliseconds; not a number where the system does not say. */
  serverCpu: number;
  postgresCpu: number;
  /** The most memory held while it was asked this, in megabytes. */
  peak?: number | undefined;
  /** The length of one answer, in kilobytes of 1,000 bytes. */
  kilobytes: number;
  /** How much of the machine's processors anything else used meanwhile, of 1. */
  others: number;
}

type Round = Pick<Measure, 'perSecond' | 'p50' | 'p99' | 'serverCpu' | 'postgresCpu' | 'others'>;

/** How many requests each server is asked again before each turn. */
const AGAIN = 40;

/**
 * Runs a question on all servers in turn, round after round and every second one backwards, so that what else the
 * machine does hits all alike. Whoever has been idle for a while has closed its connections: so each turn begins with
 * some requests that do not count.
 */
export async function measure(
  agreed: Map<RunningServer, Requests>,
  asking: Asking,
  client: Client,
  { rounds, seconds, connections, warm }: Options,
): Promise<Measure[]> {
  const backend = await backendOf(client);
  const run = async (server: RunningServer, until: Task['until']): Promise<Load> => {
    const requests = agreed.get(server)!;
    const load = await asking.run({ origin: server.origin, requests, connections, until });
    if (load.wrong === 0) return load;
    throw new Error(`${server.name} gave ${load.wrong} wrong answers under load.`);
  };
  const found = new Map([...agreed.keys()].map((server) => [server, [] as Round[]]));
  for (const server of found.keys()) {
    forgetPeak(server.pid);
    await run(server, { answered: warm });
  }
  for (let round = 0; round < rounds; round++) {
    const turns = round % 2 === 0 ? [...found] : [...found].reverse();
    for (const [server, done] of turns) {
      await run(server, { answered: AGAIN });
      done.push(await takeRound(server, asking, backend, () => run(server, { seconds })));
    }
  }
  return [...found].map(([server, done]) => summary(server, done, agreed.get(server)!));
}

async function takeRound({ pid }: RunningServer, asking: Asking, backend: number, run: () => Promise<Load>) {
  const unknown = Number.NaN;
  const now = () => ({
    server: serverCpu(pid) ?? unknown,
    postgres: postgresCpu(backend) ?? unknown,
    asking: serverCpu(asking.pid) ?? unknown,
    machine: machineCpu() ?? { busy: unknown, all: unknown },
  });
  const before = now();
  const { latencies, seconds } = await run();
  const after = now();
  const perRequest = (of: 'server' | 'postgres') => ((after[of] - before[of]) / latencies.length) * 1000;
  const ours = after.server + after.postgres + after.asking - before.server - before.postgres - before.asking;
  const { busy, all } = after.machine;
  const sorted = latencies.sort();
  return {
    perSecond: latencies.length / seconds,
    p50: shareOf(sorted, 0.5),
    p99: shareOf(sorted, 0.99),
    serverCpu: perRequest('server'),
    postgresCpu: perRequest('postgres'),
    others: Math.max(0, (busy - before.machine.busy - ours) / (all - before.machine.all)),
  };
}

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]!.pid;
}

function summary({ name, size, pid }: RunningServer, rounds: Round[], requests: Requests): Measure {
  const middle = (of: keyof Round) => median(rounds.map((round) => round[of]));
  return {
    server: name,
    size,
    perSecond: middle('perSecond'),
    p50: middle('p50'),
    p99: middle('p99'),
    serverCpu: middle('serverCpu'),
    postgresCpu: middle('postgresCpu'),
    others: middle('others'),
    peak: peakMemory(pid),
    kilobytes: requests.reduce((bytes, request) => bytes + request.bytes, 0) / requests.length / 1000,
  };
}
