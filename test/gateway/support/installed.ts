import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeUnless } from '../../support/left-out.ts';
import { rootFolder } from '../../support/root-folder.ts';

const isInstalled = existsSync(join(rootFolder, 'gateway/node_modules/@graphql-hive/gateway-runtime'));

/** Whether tests of the gateway are left out: a machine without its packages may, the checks before landing may not. */
export const withoutGateway = !isInstalled && !process.env.CI;

if (withoutGateway)
  console.warn('The gateway is not installed ("npm --prefix gateway ci"): what needs it is left out.');

/** A suite of what needs the gateway. */
export const describeGateway = describeUnless(withoutGateway);
