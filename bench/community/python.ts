import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Which Python is asked: that of PYTHON, else the one that goes by its name. */
const PYTHON = process.env.PYTHON ?? 'python3';

const start = (script: string, args: readonly string[], stdio: 'inherit' | ['pipe', 'pipe', 'inherit']) =>
  spawn(PYTHON, [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio });

/** Runs a script of this folder, and says what it ended with. */
export async function runPython(script: string, args: readonly string[]): Promise<number> {
  const [code] = (await once(start(script, args, 'inherit'), 'exit')) as [number | null];
  return code ?? 1;
}

/** A script of this folder that answers a line of JSON with a line of JSON. */
export class PythonPeer {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(script: string, args: readonly string[]) {
    this.#child = start(script, args, ['pipe', 'pipe', 'inherit']);
    this.#child.on('error', () => {}); // the next question finds nobody
    this.#lines = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  async ask<Answer>(question: object): Promise<Answer> {
    this.#child.stdin!.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${PYTHON} ended without an answer; does it have networkx and igraph?`);
    return JSON.parse(value) as Answer;
  }

  stop(): void {
    this.#child.kill();
  }
}
