import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../gateway/settings.ts';
import { runGateway } from '../../src/commands/gateway.ts';
import { rootFolder } from '../support/root-folder.ts';
import { describeGateway } from './support/installed.ts';
import { askerOf } from './support/open-gateway.ts';
import { documentOf } from './support/our-server.ts';
import { PartnerServer } from './support/partner-server.ts';

const never = new AbortController().signal;

describe('the command that starts the gateway', () => {
  it('says how to install it where it is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tejido-gateway-'));
    await expect(runGateway({ stops: { asked: never, forced: never } }, folder)).rejects.toThrow(
      'The gateway is not installed. Run: npm --prefix gateway ci',
    );
  });

  it('starts a program with a bounded heap, and ends as it does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tejido-gateway-'));
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(join(folder, 'node_modules'));
    const program = (code: string) => writeFile(join(folder, 'main.ts'), code);
    await program(`process.exit(process.execArgv.includes('--max-old-space-size=208') ? 0 : 3)`);
    await runGateway({ stops: { asked: never, forced: never } }, folder);
    await program('process.exit(4)');
    await expect(runGateway({ stops: { asked: never, forced: never } }, folder)).rejects.toThrow('code 4');
    await program('process.on("SIGTERM", () => process.exit(1)); setInterval(() => {}, 1000)');
    await runGateway({ stops: { asked: AbortSignal.timeout(300), forced: never } }, folder);
  });
});

describe('the environment of the gateway', () => {
  it('has a default for everything', () => {
    expect(readSettings({ TEJIDO_HOME: '/home/of' })).toEqual({
      host: '127.0.0.1',
      port: 4001,
      secret: undefined,
      server: 'http://127.0.0.1:4000',
      home: '/home/of',
      keptAt: '/home/of/supergraph.json',
      allowHosts: [],
      logLevel: 'warn',
    });
    expect(readSettings({ PORT: '5000' }).server).toBe('http://127.0.0.1:5000');
  });

  it('says all that is wrong with it, and no secret', () => {
    const wrong = {
      GATEWAY_PORT: 'x',
      GATEWAY_SECRET: 'short-secret',
      TEJIDO_URL: 'ftp://x',
      TEJIDO_ALLOW_HOSTS: '::::',
    };
    const complaint = (() => {
      try {
        return String(readSettings(wrong));
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const name of Object.keys(wrong)) expect(complaint).toContain(`${name}: expected`);
    expect(complaint).not.toContain('short-secret');
  });
});

describeGateway('the gateway as a program', () => {
  it('runs from its sources, keeps what it serves, makes a secret, and stops when it is told to', async () => {
    const partner = await new PartnerServer().open();
    onTestFinished(() => partner.close());
    const document = JSON.stringify(documentOf([partner]));
    const server = createServer((_request, response) => void response.end(document));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const home = await mkdtemp(join(tmpdir(), 'tejido-gateway-'));
    const child = spawn(process.execPath, [join(rootFolder, 'gateway/main.ts')], {
      env: {
        ...process.env,
        GATEWAY_PORT: '0',
        LOG_LEVEL: 'fatal',
        TEJIDO_HOME: home,
        TEJIDO_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        TEJIDO_ALLOW_HOSTS: '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'], // as the command starts it
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = (await once(child.stdout!.setEncoding('utf8'), 'data')) as [string];
    const [, address = ''] = /at (http:\S+)\/graphql/.exec(line) ?? [];
    expect((await askerOf(address)('{ becasTitle }')).body.data).toEqual({ becasTitle: 'Grants' });
    expect(await readFile(join(home, 'supergraph.json'), 'utf8')).toContain('BECAS');
    expect(JSON.parse(await readFile(join(home, 'secrets.json'), 'utf8')).gatewaySecret).toMatch(
      /^[\w-]{43}$/,
    );
    expect((await stat(join(home, 'secrets.json'))).mode & 0o077).toBe(0);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
