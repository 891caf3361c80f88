import type { Command } from 'commander';
import type { Context } from './context.ts';

/** The command that starts the gateway. */
export const addGateway = (program: Command, context: Context): void => {
  program
    .command('gateway')
    .description('start the gateway, which joins our graph and those of partners; Ctrl-C stops it')
    .action(async () => (await import('./gateway.ts')).runGateway(context));
};
