import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// What Linux knows of processes; elsewhere there is nothing to read, and the report shows a dash.

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** The processor time that a process has used, in seconds; also that of its children that ended, when asked. */
function cpuOf(pid: number, withEndedChildren = false): number {
  const fields = statOf(pid);
  const used = fields.slice(11, withEndedChildren ? 15 : 13).map(Number);
  return used.reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_SECOND;
}

/** The fields after the name, which may hold spaces itself; the first is the third of `man proc_pid_stat`. */
function statOf(pid: number): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

/** The processor time of a server, in seconds since it started. */
export const serverCpu = (pid: number): number | undefined => ifKnown(() => cpuOf(pid));

/** The processor time of a process with one thread, in nanoseconds, to tell what a few statements take. */
export const cpuNanoseconds = (pid: number): number =>
  ifKnown(() => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0])) ?? Number.NaN;

/** The processor time of a whole PostgreSQL, in seconds since it started, found through one of its backends. */
export const postgresCpu = (backend: number): number | undefined =>
  ifKnown(() => {
    if (!readFileSync(`/proc/${backend}/cmdline`, 'utf8').startsWith('postgres')) return undefined;
    const postmaster = parentOf(backend);
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isChild(+name, postmaster));
    return children.reduce((sum, pid) => sum + (ifKnown(() => cpuOf(+pid)) ?? 0), cpuOf(postmaster, true));
  });

/** The processor time that the machine has spent on anything, and on that and on waiting, in seconds. */
export const machineCpu = (): { busy: number; all: number } | undefined =>
  ifKnown(() => {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/ +/).map(Number);
    const all = ticks.slice(0, 8).reduce((sum, each) => sum + each, 0);
    const [, , , idle = 0, waiting = 0] = ticks;
    return { busy: (all - idle - waiting) / TICKS_PER_SECOND, all: all / TICKS_PER_SECOND };
  });

const parentOf = (pid: number): number => Number(statOf(pid)[1]);

const isChild = (pid: number, parent: number) => ifKnown(() => parentOf(pid)) === parent;

/** Lets the peak of a process's memory be measured from now on. */
export const forgetPeak = (pid: number): void => ifKnown(() => writeFileSync(`/proc/${pid}/clear_refs`, '5'));

/** The most memory that a process has held at once, in megabytes. */
export const peakMemory = (pid: number): number | undefined =>
  ifKnown(() => {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return Number(kilobytes) / 1024;
  });

function ifKnown<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
