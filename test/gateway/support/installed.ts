import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type SuiteOptions } from 'vitest';
import { rootFolder } from '../../support/root-folder.ts';

const isInstalled = existsSync(join(rootFolder, 'gateway/node_modules/@graphql-hive/gateway-runtime'));

/** Whether tests of the gateway are left out: a machine without its packages may, the checks before landing may not. */
export const withoutGateway = !isInstalled && !process.env.CI;

if (withoutGateway)
  console.warn('The gateway is not installed ("npm --prefix gateway ci"): what needs it is left out.');

/**
 * A suite of what needs the gateway. Its body does not run where the gateway is left out: Vitest runs the body of a skipped
 * suite, to count its tests, and fails where that opens what is not there.
 */
export function describeGateway(
  name: string,
  body: () => void | Promise<void>,
  options: SuiteOptions = {},
): void {
  if (withoutGateway) describe.skip(name, () => {});
  else describe(name, options, body);
}
