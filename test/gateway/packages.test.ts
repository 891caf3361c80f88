import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { withoutGateway } from './support/installed.ts';

/** The licences under which others may use what the gateway brings along. */
const ALLOWED = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'Python-2.0',
  'Unlicense',
];

interface Locked {
  resolved?: string;
  license?: string;
}

const read = (name: string) => JSON.parse(readFileSync(join(rootFolder, 'gateway', name), 'utf8'));

const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path,
);

describe('the packages of the gateway', () => {
  it('are locked without the address of the registry that they came from', () => {
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  it('come under licences that let anyone use them', () => {
    const licenseOf = ([path, { license }]: [string, Locked]): string =>
      license ?? read(`${path}/package.json`).license;
    const others = locked
      .filter((each) => !withoutGateway || each[1].license)
      .map((each) => [each[0], licenseOf(each)] as const);
    const allows = (license: string) =>
      license
        .replaceAll(/[()]/g, '')
        .split(' OR ')
        .some((one) => ALLOWED.includes(one));
    expect(others.filter(([, license]) => !allows(license))).toEqual([]);
  });

  it('are those of the runtime alone, which share the one graphql of the server', () => {
    expect(Object.keys(read('package.json').dependencies)).toEqual(['@graphql-hive/gateway-runtime']);
    expect(locked.filter(([path]) => /(^|\/)node_modules\/graphql$/.test(path))).toEqual([]);
  });

  it.skipIf(withoutGateway)('find that graphql', () => {
    const from = (path: string) => createRequire(join(rootFolder, path)).resolve('graphql');
    expect(from('gateway/node_modules/@graphql-hive/gateway-runtime/x.js')).toBe(from('src/x.js'));
  });
});
