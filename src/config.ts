import { join, resolve } from 'node:path';
import { z } from 'zod';
import { contactOf, hostOf, isDatabaseUrl, isHost, isOrigin, names, oneOf } from './config-values.ts';
import { CACHE_BYTES } from './platform/cache/cache-bytes.ts';
import { CommandError } from './platform/command-error.ts';
import { NETWORK_NAME } from './platform/network-name.ts';

const SEEDS = ['comunidad', 'demo'] as const;
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const LOOPBACK = '127.0.0.1';
const MOST_DRAIN_SECONDS = 3_600;
const DATABASE_URL = 'expected postgresql://user:password@host:5432/database';

/** What is said without its value, which is a secret or may hold one. */
const SECRET = ['DATABASE_URL', 'DATABASE_READ_URL', 'TEJIDO_PEPPER', 'GATEWAY_SECRET'];

/** How many characters a secret has at least. */
const SHORTEST_SECRET = 32;

const SECRET_EXPECTED = `expected at least ${SHORTEST_SECRET} characters that nobody can guess, such as "openssl rand -base64 32" prints`;

const settings = z.object({
  HOST: z
    .string()
    .regex(/^\S+$/, 'expected a host name or address')
    // At "localhost" Fastify would listen on each of its addresses, and wait for one of them alone when it closes.
    .transform((host) => (host === 'localhost' ? LOOPBACK : host))
    .default(LOOPBACK),
  PORT: z
    .string()
    .regex(/^\d+$/, 'expected a number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'expected a port from 1 to 65535, or 0 for any that is free')
    .default(4000),
  ORIGIN: z
    .string()
    .refine(isOrigin, 'expected the address that people use, such as https://network.example.org')
    .transform((address) => new URL(address).origin)
    .optional(),
  TEJIDO_CONTACT: z
    .string()
    .refine(
      (text) => contactOf(text),
      'expected an e-mail address or the address of a page, such as data@network.example',
    )
    .transform((text) => contactOf(text)!)
    .optional(),
  GATEWAY_ORIGIN: z
    .string()
    .refine(
      isOrigin,
      'expected the address at which people ask the gateway, such as https://graph.example.org',
    )
    .transform((address) => new URL(address).origin)
    .optional(),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'expected a number of seconds')
    .transform(Number)
    .refine((seconds) => seconds <= MOST_DRAIN_SECONDS, `expected at most ${MOST_DRAIN_SECONDS} seconds`)
    .default(0),
  DATABASE_URL: z.string().refine(isDatabaseUrl, DATABASE_URL).optional(),
  DATABASE_READ_URL: z.string().refine(isDatabaseUrl, DATABASE_URL).optional(),
  TEJIDO_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform(names)
    .pipe(
      z.array(
        z
          .string()
          .refine(isHost, 'expected hosts such as photos.internal, 10.0.0.5:8080 or [fd00::5], with commas'),
      ),
    )
    .transform((hosts) => hosts.map((host) => hostOf(host)!)),
  TEJIDO_HOME: z.string().default('./.tejido'),
  TEJIDO_NETWORK: z
    .string()
    .regex(NETWORK_NAME, 'expected 2 to 24 small letters and digits that begin with a letter, such as norte')
    .optional(),
  TEJIDO_PEPPER: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim()))
    .refine(
      (peppers) => peppers.every(({ length }) => length >= SHORTEST_SECRET),
      `${SECRET_EXPECTED}; an earlier one stands after it, with a comma`,
    )
    .optional(),
  GATEWAY_SECRET: z
    .string()
    .trim()
    .refine(({ length }) => length >= SHORTEST_SECRET, SECRET_EXPECTED)
    .refine((secret) => /^[\x21-\x7e]+$/.test(secret), 'expected letters, digits and signs without spaces')
    .optional(),
  TEJIDO_LEDGER: z.string().optional(),
  TEJIDO_BLOCKING_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'expected a number of days, such as 90, or 0 to erase at once')
    .transform(Number)
    .default(90),
  TEJIDO_CACHE_BYTES: z
    .string()
    .regex(/^\d{1,12}$/, 'expected a number of bytes, such as 67108864, or 0 to keep no answers')
    .transform(Number)
    .default(CACHE_BYTES),
  TEJIDO_SEED: z
    .string()
    .default('comunidad')
    .transform(seeds)
    .pipe(z.array(z.enum(SEEDS, oneOf(SEEDS)))),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, oneOf(LOG_LEVELS)))
    .default('warn'),
});

const environment = settings.refine((given) => given.DATABASE_URL || !given.DATABASE_READ_URL, {
  path: ['DATABASE_READ_URL'],
  message: 'is for a database of your own: set DATABASE_URL too, or leave both empty for the embedded one',
});

/** What the environment decides, checked and complete. */
export interface Config {
  host: string;
  port: number;
  /** The address that people use, where a proxy stands before the server. */
  origin: string | undefined;
  /** Where people write who have something to add, to correct or to withdraw: a link to a page or to an e-mail address. */
  contact: string | undefined;
  /** Where people ask the gateway: pages of partners lead there. */
  gatewayOrigin: string | undefined;
  /** How long a server that was told to stop goes on answering while `/readyz` says no. */
  drainSeconds: number;
  /** A PostgreSQL of one's own; without it the embedded one is used. */
  databaseUrl: string | undefined;
  /** The same database for a role that may only read; without it the role of `databaseUrl` reads too. */
  databaseReadUrl: string | undefined;
  /** The hosts that photographs may be fetched from although they are not on the public internet. */
  allowHosts: string[];
  /** What the network is called beside others, which its ids begin with; without it they are as they always were. */
  networkName: string | undefined;
  /** What tokens are hashed under, the newest first; without it what is made and kept in the home. */
  peppers: string[] | undefined;
  /** By what the server knows its gateway; without it what is made and kept in the home. */
  gatewaySecret: string | undefined;
  /** How many bytes of answers the server keeps in memory. */
  cacheBytes: number;
  /** The file that says who left, outside of the database and its backups, as an absolute path. */
  ledger: string;
  /** For how many days what is kept of whoever left can be brought back. */
  blockingDays: number;
  /** The folder for whatever is kept, as an absolute path. */
  home: string;
  /** The data loaded into an empty database, in this order. */
  seed: (typeof SEEDS)[number][];
  logLevel: (typeof LOG_LEVELS)[number];
}

/** Reads the configuration, or says at once everything that is wrong with it. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.entries(env).filter(([name, value]) => value?.trim() || name === 'TEJIDO_SEED');
  const { data, error } = environment.safeParse(Object.fromEntries(given));
  if (error)
    throw new CommandError(`The configuration is not valid:\n${error.issues.map(complaint(env)).join('\n')}`);
  return {
    host: data.HOST,
    port: data.PORT,
    origin: data.ORIGIN,
    contact: data.TEJIDO_CONTACT,
    gatewayOrigin: data.GATEWAY_ORIGIN,
    drainSeconds: data.DRAIN_SECONDS,
    databaseUrl: data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    allowHosts: data.TEJIDO_ALLOW_HOSTS,
    networkName: data.TEJIDO_NETWORK,
    peppers: data.TEJIDO_PEPPER,
    gatewaySecret: data.GATEWAY_SECRET,
    cacheBytes: data.TEJIDO_CACHE_BYTES,
    ledger: resolve(data.TEJIDO_LEDGER ?? join(data.TEJIDO_HOME, 'suppressed.ndjson')),
    blockingDays: data.TEJIDO_BLOCKING_DAYS,
    home: resolve(data.TEJIDO_HOME),
    seed: data.TEJIDO_SEED,
    logLevel: data.LOG_LEVEL,
  };
}

const complaint = (env: Record<string, string | undefined>) => (issue: z.core.$ZodIssue) => {
  const name = String(issue.path[0]);
  return SECRET.includes(name)
    ? `  ${name}: ${issue.message}`
    : `  ${name} is "${env[name]}", ${issue.message}`;
};

function seeds(list: string): string[] {
  return names(list).map(currentSeed);
}

/** What is called `comunidad` was called `datacon`, in environments and in databases that were filled then. */
export const currentSeed = (name: string): string => (name === 'datacon' ? 'comunidad' : name);
