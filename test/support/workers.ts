import { createHash } from 'node:crypto';
import { WorkerPool } from '../../src/community/engine/worker-pool.ts';

/** Says what a task was given: two inputs say the same where they hold the same numbers in the same places. */
function hashOf(input: unknown): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      hash.update(`${value.constructor.name} ${value.byteLength} `);
      hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      hash.update(`${value.constructor.name} ${entries.length} `);
      for (const [key, each] of entries) {
        hash.update(`${key} `);
        add(each);
      }
    } else hash.update(`${typeof value} ${String(value)} `);
  };
  add(input);
  return hash.digest('hex');
}

/**
 * The threads that compute community graphs for all tests of a process: each takes a sixth of a second of CPU until it has
 * loaded what it runs, and every network would start three of its own.
 */
export const workers = new WorkerPool();

const { runLong } = workers;
const layouts = new Map<string, Promise<unknown>>();

/**
 * The same graph is laid out once a process: most tests ask for maps of the data that ships, of which each layout takes seconds
 * of CPU. A layout is a function of its input alone; `test/community/layout/` and `same-in-every-database.test.ts` prove that.
 */
workers.runLong = (name, input, signal) => {
  if (name !== 'layoutOf') return runLong(name, input, signal);
  const key = hashOf(input);
  const layout = (layouts.get(key) as ReturnType<typeof runLong<typeof name>>) ?? runLong(name, input);
  layouts.set(key, layout);
  layout.catch(() => layouts.delete(key));
  return layout;
};
