import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { ask } from '../src/ask.ts';
import type { Later } from '../src/later.ts';
import { figure } from '../src/markdown.ts';
import { shareOf } from '../src/medians.ts';
import { connect, type Postgres } from '../src/postgres.ts';
import { machineCpu, peakMemory, postgresCpu, serverCpu } from '../src/process-facts.ts';
import { startServer, untilIdle } from '../src/server-process.ts';
import type { Polled, Polling } from './polling.ts';
import { bodies } from './questions.ts';

/** How many people look at it, and how long. */
export interface Watching {
  clients: number;
  seconds: number;
}

/** What became of the requests. */
export interface Served {
  due: number;
  answered: number;
  errors: number;
  skipped: number;
  /** In milliseconds, from the moment a poll was due. */
  p50: number;
  p95: number;
  p99: number;
  /** Of one core, in percent; not a number where the system does not say. */
  serverShare: number;
  postgresShare: number;
  othersShare: number;
  peak: number | undefined;
}

/** The core that the server has; PostgreSQL and the process that asks take what there is. */
const CORE = 0;

const WARM_UP_SECONDS = 5;

const DATABASE = 'tejido_bench_dashboard';

/** Has a dashboard polled by many, of one server on one core over the data that ships. */
export async function dashboard(postgres: Postgres, watching: Watching, later: Later): Promise<Served> {
  const admin = await connect(postgres.urlOf('postgres'));
  later(() => admin.end());
  const remove = () => admin.query(`drop database if exists ${DATABASE} with (force)`);
  await remove();
  await admin.query(`create database ${DATABASE}`);
  later(remove);
  const settings = { kept: true, core: CORE, seed: 'comunidad' };
  console.error('The dashboard: starting a server over the data that ships');
  const server = await startServer('tejido', 'S', postgres.urlOf(DATABASE), settings);
  later(server.stop);
  for (const body of bodies()) await answered(server.origin, body);
  await untilIdle(server);
  console.error(`The dashboard: ${watching.clients} clients poll`);
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
  const child = fork(new URL('polling.ts', import.meta.url), { serialization: 'advanced' });
  later(async () => child.kill());
  const now = () => ({
    server: serverCpu(server.pid) ?? Number.NaN,
    postgres: postgresCpu(rows[0]!.pid) ?? Number.NaN,
    machine: machineCpu()?.busy ?? Number.NaN,
    asking: serverCpu(child.pid!) ?? Number.NaN,
  });
  const polling: Polling = {
    origin: server.origin,
    bodies: bodies(),
    warmUpSeconds: WARM_UP_SECONDS,
    ...watching,
  };
  const { polled, used } = await pollAndCount(child, polling, now);
  const others = used.machine - used.server - used.postgres - used.asking;
  return { ...servedOf(polled, used, others), peak: peakMemory(server.pid) };
}

type Used = Record<'server' | 'postgres' | 'machine' | 'asking', number>;

/** Has the process poll, and tells how much of a core each used while it counted. */
async function pollAndCount(child: ChildProcess, polling: Polling, now: () => Used) {
  const done = once(child, 'message') as Promise<[Polled | { error: string }]>;
  child.send(polling);
  await setTimeout(polling.warmUpSeconds * 1000);
  const [before, start] = [now(), performance.now()];
  const [polled] = await done;
  if ('error' in polled) throw new Error(polled.error);
  const [after, seconds] = [now(), (performance.now() - start) / 1000];
  const share = (of: keyof Used) => ((after[of] - before[of]) / seconds) * 100;
  const used = {
    server: share('server'),
    postgres: share('postgres'),
    machine: share('machine'),
    asking: share('asking'),
  };
  return { polled, used };
}

function servedOf({ due, errors, skipped, latencies }: Polled, used: Used, othersShare: number) {
  const sorted = latencies.sort();
  return {
    due,
    answered: sorted.length - errors,
    errors,
    skipped,
    p50: shareOf(sorted, 0.5),
    p95: shareOf(sorted, 0.95),
    p99: shareOf(sorted, 0.99),
    serverShare: used.server,
    postgresShare: used.postgres,
    othersShare,
  };
}

/** Asks until there is an answer without errors: what rests on the community graph waits until it is ready. */
async function answered(origin: string, body: string): Promise<void> {
  const server = { name: 'tejido', size: 'S', origin, pid: 0, stop: async () => {} } as const;
  for (let tries = 1; ; tries++) {
    const found = await ask(server, { path: '/graphql', body }).catch((error: Error) => error);
    if (!(found instanceof Error)) return;
    if (tries === 20) throw found;
    await setTimeout(1000);
  }
}

/** What became of it, in a sentence. */
export const servedText = (served: Served, { clients, seconds }: Watching): string =>
  [
    `${clients} clients that each ask ten questions once a second, for ${seconds} s, of one server on one core:`,
    `${served.answered} of ${served.due} requests answered (${figure(served.answered / seconds, 0)} a second),`,
    `${served.errors} errors, ${served.skipped} not sent because the poll before was still waiting;`,
    `p50 ${figure(served.p50, 1)} ms, p95 ${figure(served.p95, 1)} ms, p99 ${figure(served.p99, 1)} ms;`,
    `the server used ${figure(served.serverShare, 0)} % of a core, PostgreSQL ${figure(served.postgresShare, 0)} %,`,
    `anything else on the machine ${figure(served.othersShare, 0)} %; the server held ${figure(served.peak, 0)} MB at most.`,
  ].join(' ');
