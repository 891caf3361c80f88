import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { count } from './costs/file-costs.ts';
import { HOME } from './program-home.ts';
import { rootFolder } from './root-folder.ts';
import { getShared } from './shared/get-shared.ts';

await getShared('build');

const PROGRAM = join(rootFolder, 'bin', 'tejido.js');

export interface Start {
  /** Variables on top of a clean environment. */
  env?: Record<string, string>;
  /** A command that runs the program, for instance as another user. */
  through?: string[];
  /** Another Node than the one that runs the tests. */
  node?: string;
}

/** A started program: what it has said so far, and its end. */
export class Running {
  output = '';
  readonly process: ChildProcess;
  readonly end: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string }>;

  constructor(args: string[], { env = {}, through = [], node = process.execPath }: Start) {
    const [command = node, ...rest] = [...through, node, PROGRAM, ...args];
    count('program');
    this.process = spawn(command, rest, {
      cwd: rootFolder,
      env: { PATH: process.env.PATH ?? '', PORT: '0', TEJIDO_SEED: '', TEJIDO_HOME: HOME, ...env },
      detached: true, // a group of its own, as under a terminal
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk;
      });
    }
    this.end = once(this.process, 'close').then(([code, signal]) => ({ code, signal, output: this.output }));
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Waits until it has said something that matches; fails when it ends without. */
  async says(pattern: RegExp): Promise<void> {
    const ended = this.end.then(({ output }) => {
      if (!pattern.test(output)) throw new Error(`ended without saying ${pattern}: ${output}`);
    });
    while (!pattern.test(this.output)) {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10))]);
    }
  }
}

/** Runs the program to its end. */
export const tejido = (args: string[], start: Start = {}) => new Running(args, start).end;

/** Starts a server and waits until it is ready; it does not outlive the test. */
export async function serve(start: Start = {}): Promise<Running> {
  const server = new Running(['serve'], start);
  onTestFinished(async () => {
    server.process.kill('SIGKILL');
    await server.end;
  });
  await server.says(/\bready\b/i);
  return server;
}
