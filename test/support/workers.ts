import { WorkerPool } from '../../src/community/engine/worker-pool.ts';

/**
 * The threads that compute community graphs for all tests of a process: each takes a sixth of a second of CPU until it has
 * loaded what it runs, and every network would start three of its own.
 */
export const workers = new WorkerPool();
