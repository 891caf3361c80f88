import { gatewaySecretOf } from '../src/gateway-secret.ts';
import { CommandError } from '../src/platform/command-error.ts';
import { startGateway } from './gateway.ts';
import { readSettings } from './settings.ts';

// The gateway as a program, which "tejido gateway" starts, and the only reader of process.env here.

try {
  const { home, gatewaySecret, ...settings } = readSettings(process.env);
  delete process.env.LOG_LEVEL; // the runtime reads it too, and ends at words that it does not know
  await using gateway = await startGateway({
    ...settings,
    secret: await gatewaySecretOf({ home, gatewaySecret }),
  });
  process.stdout.write(`One graph of Tejido and its partners at ${gateway.address}/graphql\n`);
  await stopAsked();
} catch (error) {
  process.stderr.write(
    `${error instanceof CommandError ? error.message : `Unexpected, and a mistake of Tejido's: ${(error as Error).stack}`}\n`,
  );
  process.exitCode = 1;
}
if (process.connected) process.disconnect?.(); // or the channel would keep this program from ending

/** Resolves at the first signal to stop, or when the program that started this one is gone. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    process.once('disconnect', resolve);
  });
}
