import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { exists } from '../../src/embedded-postgres/private-files.ts';
import { rootFolder } from '../support/root-folder.ts';

interface Service {
  image?: string;
  build?: string | { context: string; target: string };
  depends_on?: Record<string, { condition: string }>;
  environment: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  profiles?: string[];
  healthcheck?: { test: string[] };
  configs?: { source: string; target: string }[];
}

const read = (name: string) => readFile(join(rootFolder, name), 'utf8');

/** The part of the Dockerfile that makes one image: what is built unless another is named, or what is called so. */
async function stage(name?: string): Promise<string> {
  const stages = (await read('Dockerfile')).split(/^(?=FROM )/m);
  return (
    (name ? stages.find((each) => each.split('\n', 1)[0]?.endsWith(` AS ${name}`)) : stages.at(-1)) ?? ''
  );
}

async function compose() {
  const file = parse(await read('docker-compose.yml')) as {
    services: Record<'tejido' | 'postgres' | 'gateway', Service>;
    volumes: Record<string, unknown>;
    configs: Record<string, { content: string }>;
  };
  return { ...file.services, volumes: file.volumes, configs: file.configs };
}

/** Puts each variable's default in its place, as compose does where it is unset; the innermost first. */
function withDefaults(text: string): string {
  const [one = '', found = ''] = /\$\{\w+:?-([^${}]*)\}/.exec(text) ?? [];
  return one ? withDefaults(text.replace(one, found)) : text;
}

test('the server is given the address of the PostgreSQL beside it, and waits for it', async () => {
  const { tejido, postgres } = await compose();
  const env = Object.entries(tejido.environment).map(([name, value]) => [name, withDefaults(value)]);
  const url = new URL(readConfig(Object.fromEntries(env)).databaseUrl ?? '');
  expect({
    host: url.hostname,
    user: url.username,
    password: url.password,
    name: url.pathname.slice(1),
  }).toEqual({
    host: 'postgres',
    user: postgres.environment.POSTGRES_USER,
    password: withDefaults(postgres.environment.POSTGRES_PASSWORD ?? ''),
    name: postgres.environment.POSTGRES_DB,
  });
  expect(tejido.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(postgres.healthcheck?.test).toContain('pg_isready');
});

test('a role that may only read is made with the database, and is what the server reads with', async () => {
  const { tejido, postgres, configs } = await compose();
  const url = new URL(withDefaults(tejido.environment.DATABASE_READ_URL ?? ''));
  expect([url.hostname, url.pathname]).toEqual(['postgres', `/${postgres.environment.POSTGRES_DB}`]);
  const [{ source, target } = { source: '', target: '' }] = postgres.configs ?? [];
  expect(target).toMatch(/^\/docker-entrypoint-initdb\.d\/.*\.sql$/);
  expect(withDefaults(configs[source]?.content ?? '')).toContain(
    `create role ${url.username} login password '${url.password}';`,
  );
});

test('the home of the server, with its key, is in a volume', async () => {
  const { tejido } = await compose();
  for (const image of [await stage(), await stage('gateway')]) {
    const [, home] = /TEJIDO_HOME=(\S+)/.exec(image) ?? [];
    expect(tejido.volumes).toEqual([`home:${home}`]);
  }
});

test('PostgreSQL is of the version that the embedded one has, keeps its data in a volume, and is not published', async () => {
  const { postgres, volumes } = await compose();
  expect(postgres.image).toMatch(/^postgres:18\b/);
  expect(postgres.ports).toBeUndefined();
  expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
  expect(Object.keys(volumes)).toEqual(['home', 'postgres']);
});

test('the server is published to this machine alone, and links to the address at which it is', async () => {
  const { tejido } = await compose();
  expect(tejido.ports?.map(withDefaults)).toEqual(['127.0.0.1:4000:4000']);
  const { ORIGIN = '' } = tejido.environment;
  expect(readConfig({ ORIGIN: withDefaults(ORIGIN) }).origin).toBe('http://127.0.0.1:4000');
  expect(withDefaults(ORIGIN.replace(/\$\{PORT:-4000\}/, '5000'))).toBe('http://127.0.0.1:5000');
});

test('the image is made from files that exist, and does not run as root', async () => {
  const lines = (await stage()).split('\n');
  const copied = (await read('Dockerfile'))
    .split('\n')
    .filter((line) => /^COPY (?!--from)/.test(line))
    .flatMap((line) => line.split(' ').slice(1, -1));
  expect(copied).toContain('package-lock.json');
  for (const name of copied) expect(await exists(join(rootFolder, name)), name).toBe(true);
  expect(lines).toContain('USER node');
  expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('CMD')));
  const env =
    lines
      .find((line) => line.startsWith('ENV '))
      ?.slice(4)
      .split(' ') ?? [];
  expect(readConfig(Object.fromEntries(env.map((pair) => pair.split('='))))).toMatchObject({
    host: '0.0.0.0',
    port: 4000,
    drainSeconds: 5,
  });
});

test('the gateway is there for who asks for it, in front of the server, with its home, and on this machine alone', async () => {
  const { gateway, tejido } = await compose();
  expect(gateway.profiles).toEqual(['gateway']);
  expect(gateway.build).toEqual({ context: '.', target: 'gateway' });
  expect(await stage('gateway')).toMatch(/^FROM build AS gateway\n(.*\n)*USER node$/m);
  expect(gateway.depends_on).toEqual({ tejido: { condition: 'service_healthy' } });
  expect(gateway.environment.TEJIDO_URL).toBe('http://tejido:4000');
  expect(gateway.volumes).toEqual(tejido.volumes);
  expect(gateway.ports?.map(withDefaults)).toEqual(['127.0.0.1:4001:4001']);
});

test('the server is told where people ask the gateway, if they do, and both alike which partners may be private', async () => {
  const { gateway, tejido } = await compose();
  const { GATEWAY_ORIGIN = '', TEJIDO_ALLOW_HOSTS = '' } = tejido.environment;
  expect(GATEWAY_ORIGIN).toMatch(/^\$\{GATEWAY_ORIGIN:-\}$/);
  expect(readConfig({ GATEWAY_ORIGIN: withDefaults(GATEWAY_ORIGIN) }).gatewayOrigin).toBeUndefined();
  expect(TEJIDO_ALLOW_HOSTS).toMatch(/^\$\{TEJIDO_ALLOW_HOSTS:-\}$/);
  expect(gateway.environment.TEJIDO_ALLOW_HOSTS).toBe(TEJIDO_ALLOW_HOSTS);
});

test('each image that others make is named by its digest, so that what is built today is built tomorrow', async () => {
  const { postgres } = await compose();
  const images = [...(await read('Dockerfile')).matchAll(/^FROM (\S+)/gm)]
    .map(([, image]) => image)
    .filter((image) => image !== 'build');
  expect(images).toHaveLength(2);
  for (const image of [...images, postgres.image]) expect(image).toMatch(/^\w+:[\w.-]+@sha256:[0-9a-f]{64}$/);
});

test('the image asks for its health at the port that PORT says', async () => {
  const [, command = ''] = /^HEALTHCHECK .* CMD (\[.*\])$/m.exec(await stage()) ?? [];
  const [program, ...args] = JSON.parse(command) as string[];
  expect(program).toBe('node');
  const server = createServer((request, response) =>
    response.writeHead(request.url === '/livez' ? 200 : 404).end(),
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const check = (port: number) =>
    new Promise((resolve) => {
      execFile(process.execPath, args, { env: { PORT: String(port) } }, (error) => resolve(error?.code ?? 0));
    });
  const { port } = server.address() as AddressInfo;
  expect(await check(port)).toBe(0);
  expect(await check(1)).toBe(1);
});
