import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { CommandError } from '../src/platform/command-error.ts';

test('without a word from the environment everything has a default', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    drainSeconds: 0,
    databaseUrl: undefined,
    databaseReadUrl: undefined,
    allowHosts: [],
    cacheBytes: 64 * 2 ** 20,
    ledger: resolve('.tejido/suppressed.ndjson'),
    blockingDays: 90,
    home: resolve('.tejido'),
    seed: ['comunidad'],
    logLevel: 'warn',
  });
});

test('an empty variable counts as absent, except that an empty TEJIDO_SEED means no seed', () => {
  const empty = { HOST: '', PORT: ' ', DATABASE_URL: '', TEJIDO_HOME: '', LOG_LEVEL: '', TEJIDO_SEED: '' };
  expect(readConfig(empty)).toEqual({ ...readConfig({}), seed: [] });
});

test('what the environment says is read', () => {
  const env = {
    HOST: '::1',
    PORT: '0',
    ORIGIN: 'https://network.example',
    TEJIDO_CONTACT: 'data@network.example',
    GATEWAY_ORIGIN: 'https://graph.example/',
    DRAIN_SECONDS: '2.5',
    DATABASE_URL: 'postgres://ana:secret@db.example:6432/network?sslmode=require',
    DATABASE_READ_URL: 'postgres://reader:secret@db.example:6432/network?sslmode=require',
    TEJIDO_ALLOW_HOSTS: 'Photos.internal, 10.0.0.5:8080,[fd00:0::5] ,',
    TEJIDO_HOME: '/srv/a home',
    TEJIDO_CACHE_BYTES: '1000000',
    TEJIDO_LEDGER: '/mnt/left.ndjson',
    TEJIDO_BLOCKING_DAYS: '0',
    GATEWAY_SECRET: 'shared'.repeat(6),
    TEJIDO_NETWORK: 'norte',
    TEJIDO_PEPPER: `${'new'.repeat(11)}, ${'old'.repeat(11)}`,
    TEJIDO_SEED: ' Demo ,',
    LOG_LEVEL: 'INFO',
    UNRELATED: 'x',
  };
  expect(readConfig(env)).toEqual({
    host: '::1',
    port: 0,
    origin: 'https://network.example',
    contact: 'mailto:data@network.example',
    gatewayOrigin: 'https://graph.example',
    drainSeconds: 2.5,
    databaseUrl: env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    allowHosts: ['photos.internal', '10.0.0.5:8080', '[fd00::5]'],
    cacheBytes: 1_000_000,
    ledger: '/mnt/left.ndjson',
    blockingDays: 0,
    gatewaySecret: 'shared'.repeat(6),
    networkName: 'norte',
    peppers: ['new'.repeat(11), 'old'.repeat(11)],
    home: '/srv/a home',
    seed: ['demo'],
    logLevel: 'info',
  });
});

test('everything that is wrong is said at once, by name, with what is expected', () => {
  const wrong = {
    HOST: 'a b',
    PORT: '4000x',
    TEJIDO_CONTACT: 'ana',
    GATEWAY_ORIGIN: 'graph.example',
    DRAIN_SECONDS: '5s',
    DATABASE_URL: 'mysql://x/y',
    TEJIDO_SEED: 'datcon',
    LOG_LEVEL: 'loud',
  };
  expect(() => readConfig(wrong)).toThrow(
    new CommandError(
      [
        'The configuration is not valid:',
        '  HOST is "a b", expected a host name or address',
        '  PORT is "4000x", expected a number',
        '  TEJIDO_CONTACT is "ana", expected an e-mail address or the address of a page, such as data@network.example',
        '  GATEWAY_ORIGIN is "graph.example", expected the address at which people ask the gateway, such as https://graph.example.org',
        '  DRAIN_SECONDS is "5s", expected a number of seconds',
        '  DATABASE_URL: expected postgresql://user:password@host:5432/database',
        '  TEJIDO_SEED is "datcon", expected comunidad or demo',
        '  LOG_LEVEL is "loud", expected silent, fatal, error, warn, info, debug or trace',
      ].join('\n'),
    ),
  );
});

test.for(['Norte', 'n', '1norte', 'norte-1', 'a'.repeat(25)])(
  '%s is no name of a network',
  (TEJIDO_NETWORK) => {
    expect(() => readConfig({ TEJIDO_NETWORK })).toThrow(
      /TEJIDO_NETWORK is .*, expected 2 to 24 small letters/,
    );
  },
);

test.for([
  'network.example',
  'ftp://network.example',
  'https://network.example/path',
  'https://ana@network.example',
])('%s is no address that people use', (ORIGIN) => {
  expect(() => readConfig({ ORIGIN })).toThrow(/ORIGIN is .*, expected the address/);
});

test('a server at localhost has one door, which is the one that closing waits for', () => {
  expect(readConfig({ HOST: 'localhost' })).toMatchObject({ host: '127.0.0.1' });
});

test.for(['short', `${'long'.repeat(8)},short`, `${'long'.repeat(8)},`])(
  '%s is no pepper, and is not repeated',
  (TEJIDO_PEPPER) => {
    const read = () => readConfig({ TEJIDO_PEPPER });
    expect(read).toThrow(/TEJIDO_PEPPER: expected at least 32 characters/);
    expect(read).not.toThrow(/short|long/);
  },
);

test.for(['short', 'with spaces '.repeat(5)])(
  '%s is no secret of a gateway, and is not repeated',
  (GATEWAY_SECRET) => {
    const read = () => readConfig({ GATEWAY_SECRET });
    expect(read).toThrow(/GATEWAY_SECRET: expected/);
    expect(read).not.toThrow(/short|with spaces/);
  },
);

test.for(['-1', '5s', '1e3', '3601'])('%s is no number of seconds to drain', (DRAIN_SECONDS) => {
  expect(() => readConfig({ DRAIN_SECONDS })).toThrow(/DRAIN_SECONDS is .*, expected a/);
});

test.for(['65536', '-1', '4000.5', '0x10', '1e3'])('%s is no port', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT is .*, expected a/);
});

test.for([
  'localhost',
  'postgresql://',
  'http://ana:secret@db/x',
  'postgresql://ana:secret@db',
  'postgresql://db/',
])('%s is no address of a database, and is not repeated, as it may hold a password', (DATABASE_URL) => {
  expect(() => readConfig({ DATABASE_URL })).toThrow(
    /^The configuration is not valid:\n {2}DATABASE_URL: expected \S+$/,
  );
  expect(() => readConfig({ DATABASE_READ_URL: DATABASE_URL })).toThrow(
    /^The configuration is not valid:\n {2}DATABASE_READ_URL: expected \S+$/m,
  );
});

test('a login that reads goes with a database of one’s own', () => {
  expect(() => readConfig({ DATABASE_READ_URL: 'postgres://reader@db.example/network' })).toThrow(
    /^The configuration is not valid:\n {2}DATABASE_READ_URL: is for a database of your own: set DATABASE_URL too/,
  );
});

test.each([
  'https://photos.internal',
  'photos.internal/a',
  'fd00::5',
  'a b',
  'ana@photos.internal',
  '10.0.0.0/8',
])('a host that is none is refused: %s', (host) => {
  expect(() => readConfig({ TEJIDO_ALLOW_HOSTS: `photos.internal,${host}` })).toThrow(
    'expected hosts such as photos.internal, 10.0.0.5:8080 or [fd00::5], with commas',
  );
});
