import { type CleanUp, type Later, undo } from './later.ts';
import { openPostgres, type Postgres } from './postgres.ts';

/**
 * Runs over a PostgreSQL, and undoes whatever was begun in the reverse order, also when it fails or is interrupted. The
 * process ends with 1 where it failed. Standard output is for the report; what happens meanwhile is told on standard error.
 */
export async function session(
  keep: boolean,
  run: (postgres: Postgres, later: Later) => Promise<void>,
): Promise<never> {
  const failed = await untilDone(keep, run).catch((error: Error) => error);
  if (failed) console.error(failed.message, failed.cause ?? '');
  process.exit(failed ? 1 : 0);
}

async function untilDone(keep: boolean, run: Parameters<typeof session>[1]): Promise<void> {
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('Interrupted.')));
  });
  interrupted.catch(() => {}); // may come before anybody waits for it
  const postgres = await openPostgres(keep);
  const cleanUps: CleanUp[] = [postgres.close];
  try {
    await Promise.race([run(postgres, (cleanUp) => cleanUps.push(cleanUp)), interrupted]);
  } finally {
    process.on('uncaughtException', () => {}); // what was interrupted still runs, and loses its database now
    await undo(cleanUps);
  }
}
