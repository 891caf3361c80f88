import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Size } from '../src/generate.ts';
import { connect } from '../src/postgres.ts';
import { postgresCpu } from '../src/process-facts.ts';
import { median } from './contest.ts';
import { table } from './table.ts';

/** What `read-once.ts` says. */
interface Read {
  participations: number;
  seconds: number;
  cpu: number;
  before: number;
  peak: number;
  kept: number;
}

/** With the processor time that PostgreSQL took for it, in seconds, where that is known. */
type Seen = Read & { postgres: number };

const SCRIPT = fileURLToPath(new URL('read-once.ts', import.meta.url));

/** How long it takes to read all facts, and how much memory, each time in a fresh process. */
export async function reading(databases: readonly [Size, string][], rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const [size, url] of databases) {
    const reads: Seen[] = [];
    for (let round = 0; round < Math.min(3, rounds); round++) reads.push(await readOnce(url));
    rows.push(rowOf(size, reads));
  }
  return `${table(HEAD, rows, 1)}\n\n${EXPLAINED}`;
}

const HEAD = [
  'size',
  'participations',
  's',
  'own CPU s',
  'PostgreSQL CPU s',
  'µs a participation',
  'peak MB',
  'of it at the start',
  'bytes a participation',
  'kept MB',
];

const EXPLAINED = [
  'Reading the facts of the whole network: one COPY, and typed arrays of what it says. The middle of up to three runs, each',
  'in a process of its own; the peak is the highest of them (resident), with the program itself, which is what there is at the',
  'start; bytes a participation are without that. Kept is what stays in memory.',
].join('\n');

async function readOnce(url: string): Promise<Seen> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const cpu = () => postgresCpu(rows[0]!.pid) ?? Number.NaN;
    const before = cpu();
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, url]);
    return { ...(JSON.parse(stdout) as Read), postgres: cpu() - before };
  } finally {
    await client.end();
  }
}

function rowOf(size: Size, reads: readonly Seen[]): string[] {
  const [{ participations, before, kept }] = reads as [Seen];
  const of = (pick: (read: Seen) => number) => median(reads.map(pick));
  const postgres = of((read) => read.postgres);
  const [seconds, peak] = [of((read) => read.seconds), Math.max(...reads.map((read) => read.peak))];
  return [
    size,
    participations.toLocaleString('en-US'),
    seconds.toFixed(2),
    of(({ cpu }) => cpu).toFixed(2),
    Number.isNaN(postgres) ? '-' : postgres.toFixed(2),
    ((seconds / participations) * 1e6).toFixed(2),
    peak.toFixed(0),
    before.toFixed(0),
    (((peak - before) * 2 ** 20) / participations).toFixed(0),
    kept.toFixed(0),
  ];
}
