import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Request } from './ask.ts';

/** What the process that asks is to do. */
export interface Task {
  origin: string;
  /** The requests, and how many bytes the right answer to each has. */
  requests: (Request & { bytes: number })[];
  connections: number;
  /** When it is enough: after so many seconds, or once so many requests are answered. */
  until: { seconds: number } | { answered: number };
}

/** What came of it. */
export interface Load {
  /** How long each answer took, in milliseconds. */
  latencies: Float64Array;
  seconds: number;
  /** Answers that were not the right ones, by status or length. */
  wrong: number;
}

/** The process that asks. */
export interface Asking {
  pid: number;
  run: (task: Task) => Promise<Load>;
  stop: () => void;
}

/** Starts the process that asks. */
export function startAsking(): Asking {
  const child = fork(new URL('asking.ts', import.meta.url), { serialization: 'advanced' });
  const run = async (task: Task) => {
    child.send(task);
    const [load] = (await once(child, 'message')) as [Load | { error: string }];
    if ('error' in load) throw new Error(load.error);
    return load;
  };
  return { pid: child.pid!, run, stop: () => void child.kill() };
}
