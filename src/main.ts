import { readFileSync } from 'node:fs';
import { enableCompileCache, findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/command-line.ts';
import type { Context } from './commands/context.ts';
import { Interrupted, listenForStops } from './commands/stop-signals.ts';
import type { Config } from './config.ts';
import { CommandError } from './platform/command-error.ts';

// The command line, and the only reader of process.env. It loads what it needs to answer, and no more.

// What one start has compiled the next finds beside the built program, where that folder can be written.
enableCompileCache(join(import.meta.dirname, '.compiled'));

const context: Context = {
  config: async () => startedWith((await import('./config.ts')).readConfig(process.env)),
  report: (line) => void process.stdout.write(`${line}\n`),
  stops: listenForStops(),
};

/** Lets all that makes ids know what the network is called. */
async function startedWith(config: Config): Promise<Config> {
  (await import('./platform/network-name.ts')).nameNetwork(config.networkName);
  return config;
}

const { version } = JSON.parse(readFileSync(findPackageJSON(import.meta.url)!, 'utf8')) as {
  version: string;
};

const USAGE = 2;

// The reader of our output may go away (`tejido serve | head`); that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exit(await run(process.argv));

async function run(argv: string[]): Promise<number> {
  const program = new Command('tejido')
    .description('A GraphQL server for the network behind a recurring gathering.')
    .version(version)
    .exitOverride();
  for (const add of commands) add(program, context);
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    return explain(error);
  }
}

/** Says what went wrong, in words where it is meant for people, and answers the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode && USAGE;
  if (error instanceof Interrupted) return error.exitCode;
  const text =
    error instanceof CommandError
      ? error.message
      : `Unexpected, and a mistake of Tejido's: ${withStack(error)}`;
  process.stderr.write(`${text}\n`);
  return 1;
}

function withStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
