import { Command } from 'commander';
import { commands } from '../../src/commands/command-line.ts';
import { readConfig } from '../../src/config.ts';
import { CommandError } from '../../src/platform/command-error.ts';
import { type Start } from './program.ts';
import { HOME } from './program-home.ts';

const never = new AbortController().signal;

/**
 * Runs a command in this process: what it says, and its exit code. A process takes half a second of CPU to start; each command
 * is run in one of its own by some test, and its further cases here.
 */
export async function commandHere(args: string[], { env = {} }: Pick<Start, 'env'>) {
  let output = '';
  const report = (line: string) => {
    output += `${line}\n`;
  };
  const config = async () => readConfig({ TEJIDO_HOME: HOME, ...env });
  const program = new Command('tejido').exitOverride();
  for (const add of commands) add(program, { config, report, stops: { asked: never, forced: never } });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { code: 0, output };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error; // it would be told as a mistake of ours
    report(error.message);
    return { code: 1, output };
  }
}
