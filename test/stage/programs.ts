import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { rootFolder } from '../support/root-folder.ts';

/** Below the ports that systems give to whoever asks for any, so that none is taken while a program is down. */
const [FROM, TO] = [20_000, 32_000];

/** A port that is free, for a program that is to be at the same address whenever it runs. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FROM + Math.floor(Math.random() * (TO - FROM));
    const server = createServer();
    const isFree = await new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/** A program that can be started again and again. */
export class Program {
  readonly #args: readonly string[];
  readonly #env: Record<string, string>;
  readonly #ready: RegExp;
  #process: ChildProcess | undefined;
  #output = '';

  constructor(args: readonly string[], env: Record<string, string>, ready: RegExp) {
    this.#args = args;
    this.#env = { PATH: process.env.PATH ?? '', ...env };
    this.#ready = ready;
  }

  /** Starts it, and waits until it says that it is ready. */
  async start(): Promise<void> {
    const started = spawn(process.execPath, this.#args, {
      cwd: rootFolder,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = started;
    this.#output = '';
    await new Promise<void>((resolve, reject) => {
      const read = (part: Buffer) => {
        this.#output += part;
        if (this.#ready.test(this.#output)) resolve();
      };
      started.stdout.on('data', read);
      started.stderr.on('data', read);
      started.once('close', () => reject(new Error(`${this.#args.join(' ')} ended: ${this.#output}`)));
    });
  }

  /** Ends it, and waits until it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'close');
    running.kill('SIGCONT');
    running.kill(signal);
    await ended;
  }

  /** Lets it neither answer nor close a connection until it is thawed. */
  freeze = (): boolean | undefined => this.#process?.kill('SIGSTOP');

  thaw = (): boolean | undefined => this.#process?.kill('SIGCONT');
}
