import { expect, test } from 'vitest';
import { originWarning } from '../../src/commands/origin-warning.ts';
import { usedHome } from '../support/home.ts';
import { serve } from '../support/program.ts';

const WARNING =
  /^Warning: others can reach this server \(HOST=0\.0\.0\.0\) and ORIGIN is not set, .* set ORIGIN to the address that people use, such as ORIGIN=https:\/\/\S+\.$/m;

test('a server that others can reach, and that does not know its address, warns of that in one sentence', async () => {
  const { env } = await usedHome();
  const server = await serve({ env: { ...env, HOST: '0.0.0.0' } });
  await server.says(WARNING); // it says so after it is ready
  expect(server.output.split('Warning: ')).toHaveLength(2);
});

test('a server that knows its address, or that nobody else can reach, warns of nothing', async () => {
  const origin = undefined;
  for (const host of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST'])
    expect([host, originWarning({ host, origin })]).toEqual([host, undefined]);
  for (const host of [
    '0.0.0.0',
    '::',
    '192.168.0.7',
    '::ffff:0.0.0.0',
    'network.example',
    'localhost.example',
  ])
    expect([host, originWarning({ host, origin })]).toEqual([host, expect.stringContaining(`HOST=${host}`)]);
  expect(originWarning({ host: '0.0.0.0', origin: 'https://network.example' })).toBeUndefined();
});
