import { readdirSync, readFileSync } from 'node:fs';
import type { TaskMeta } from 'vitest';

/** What a test file took, in seconds. What cannot be known on this machine is missing. */
export interface FileCosts {
  /** By the clock. */
  wall: number;
  /** CPU of the process that runs the file, its threads included. */
  own: number;
  /** CPU of the programs that it started and that have ended. */
  programs?: number;
  /** CPU of the browser, which stays for the next file. */
  browser?: number;
  /** How long PostgreSQL executed statements in the databases that the file made and dropped. */
  postgres: number;
  /** How many databases it made, programs it started and pages it opened. */
  counts: { database: number; program: number; page: number };
}

declare module 'vitest' {
  interface TaskMeta {
    costs?: FileCosts;
  }
}

const noCounts = () => ({ database: 0, program: 0, page: 0 });

let counts = noCounts();
let postgres = 0;

/** Notes that the running file made or opened something that takes time. */
export function count(what: keyof FileCosts['counts']): void {
  counts[what]++;
}

/** Notes for how many seconds PostgreSQL worked for the running file. */
export function countPostgres(seconds: number): void {
  postgres += seconds;
}

/** The CPU of all browser processes when they were last looked at. */
let browserBefore = 0;

/** Begins to measure a file; the function it answers with ends that, and writes what was measured beside the file. */
export function measureFile(): (file: { meta: TaskMeta }) => void {
  counts = noCounts();
  postgres = 0;
  const [wall, own, programs] = [performance.now(), process.cpuUsage(), endedChildren()];
  return ({ meta }) => {
    const { user, system } = process.cpuUsage(own);
    const ended = endedChildren();
    meta.costs = {
      wall: (performance.now() - wall) / 1e3,
      own: (user + system) / 1e6,
      postgres,
      counts,
      ...(ended !== undefined && programs !== undefined && { programs: ended - programs }),
      ...(counts.page > 0 && browserCosts()),
    };
  };
}

/** Whatever still runs below this process when a file is over is the browser's. */
function browserCosts(): Pick<FileCosts, 'browser'> {
  const now = livingDescendants();
  if (now === undefined) return {};
  const browser = now - browserBefore;
  browserBefore = now;
  return { browser };
}

/** How many ticks of the clock by which Linux counts CPU make a second. */
const TICKS = 100;

/** The fields of a process in /proc that follow its name; see proc_pid_stat(5). */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // it ended meanwhile, or this is not Linux
  }
}

const PARENT = 1;
const OWN_TIMES = [11, 12];
const TIMES_OF_ENDED_CHILDREN = [13, 14];

const seconds = (stat: string[], fields: number[]) =>
  fields.reduce((sum, field) => sum + Number(stat[field]), 0) / TICKS;

function endedChildren(): number | undefined {
  const stat = statOf('self');
  return stat && seconds(stat, TIMES_OF_ENDED_CHILDREN);
}

function livingDescendants(): number | undefined {
  if (!statOf('self')) return undefined;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = statOf(pid);
      return stat ? [{ pid, stat }] : [];
    });
  const below = (parent: string): number =>
    all
      .filter(({ stat }) => stat[PARENT] === parent)
      .reduce((sum, { pid, stat }) => {
        return sum + seconds(stat, [...OWN_TIMES, ...TIMES_OF_ENDED_CHILDREN]) + below(pid);
      }, 0);
  return below(String(process.pid));
}
