import { runBackup } from '../../src/commands/backup.ts';
import type { Context } from '../../src/commands/context.ts';
import { readConfig } from '../../src/config.ts';

const COMMANDS = { backup: runBackup };

/** Runs a command as the command line does, in this process, and answers what it says. */
export async function runCommand(command: keyof typeof COMMANDS, url: string, path: string): Promise<string> {
  const lines: string[] = [];
  const never = new AbortController().signal;
  const context: Context = {
    config: async () => readConfig({ DATABASE_URL: url }),
    report: (line) => void lines.push(line),
    stops: { asked: never, forced: never },
  };
  await COMMANDS[command](context, path);
  return lines.join('\n');
}
