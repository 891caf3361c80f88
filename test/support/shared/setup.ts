import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which `get-shared.ts` asks for what the test files of a run share. */
    sharedUrl: string;
  }
}

/**
 * Vitest calls this once a run, and what it returns at the end. What is shared is kept by a process of its own: it removes
 * everything also when Vitest is killed, and runs the sources as Node does, without waiting for Vite.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!project.isRootProject()) return; // Vitest calls it for each project too, and each has what the root provides
  const keeper = fork(join(import.meta.dirname, 'keeper.ts'), {
    execArgv: ['--no-warnings'],
    env: { ...process.env, ...project.config.env },
  });
  const ended = once(keeper, 'exit');
  const [address] = await once(keeper, 'message');
  project.provide('sharedUrl', address);
  return async () => {
    keeper.disconnect();
    await ended;
  };
}
