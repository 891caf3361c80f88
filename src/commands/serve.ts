import type { AddCommand } from './context.ts';
import { withDatabase } from './context.ts';
import { stopOf } from './stops.ts';

/** `tejido serve`: the server, until it is stopped. */
export const addServe: AddCommand = (program, context) => {
  program
    .command('serve')
    .description('start the server; Ctrl-C stops it')
    .action(() =>
      withDatabase(context, 'server', async () => {
        // Closed in the reverse order: first HTTP drains, then MikroORM closes, then (in withDatabase) PostgreSQL stops.
        context.report('Ready.');
        const alive = setInterval(() => {}, 60_000);
        await stopOf(context.stops.asked);
        clearInterval(alive);
      }),
    );
};
