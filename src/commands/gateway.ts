import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { CommandError } from '../platform/command-error.ts';
import type { Context } from './context.ts';
import { waitForStop } from './stop-signals.ts';

/** The gateway's folder, a package of its own; the same from `src/` and from `dist/server/`. */
const FOLDER = join(dirname(findPackageJSON(import.meta.url)!), 'gateway');

/**
 * What the gateway's heap may take, in MB: without a bound Node lets it grow to twice as much before it cleans up. What is new
 * has room for the requests of a moment: with half of it what they need is moved to what is old, and cleaned up there at a cost.
 */
const HEAP = ['--max-old-space-size=208', '--max-semi-space-size=16'];

/** `tejido gateway`: one graph of ours and our partners, as a program of its own, until it is stopped. */
export async function runGateway({ stops }: Pick<Context, 'stops'>, folder = FOLDER): Promise<void> {
  if (!existsSync(join(folder, 'node_modules')))
    throw new CommandError('The gateway is not installed. Run: npm --prefix gateway ci');
  const child = spawn(process.execPath, [...HEAP, join(folder, 'main.ts')], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // over the channel it learns should we be killed
  });
  void waitForStop(stops.asked).then(() => child.kill('SIGTERM'));
  void waitForStop(stops.forced).then(() => child.kill('SIGKILL'));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (code !== 0 && !stops.asked.aborted)
    throw new CommandError(`The gateway ended ${signal ? `by ${signal}` : `with code ${code}`}.`);
}
