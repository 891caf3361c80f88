import { join, resolve } from 'node:path';
import { z } from 'zod';
import { hostOf, isHost, names } from '../src/config-values.ts';
import { CommandError } from '../src/platform/command-error.ts';

const port = z
  .string()
  .regex(/^\d+$/, 'expected a number')
  .transform(Number)
  .refine((number) => number <= 65_535, 'expected a port from 1 to 65535, or 0 for any that is free');

const LOOPBACK = '127.0.0.1';

/** How many characters the secret has at least. */
const SHORTEST_SECRET = 32;

const environment = z.object({
  GATEWAY_PORT: port.default(4001),
  GATEWAY_HOST: z.string().regex(/^\S+$/, 'expected a host name or address').default(LOOPBACK),
  GATEWAY_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `expected at least ${SHORTEST_SECRET} characters that nobody can guess`)
    .optional(),
  TEJIDO_URL: z
    .string()
    .refine(
      (address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''),
      'expected the address of the server, such as http://127.0.0.1:4000',
    )
    .optional(),
  PORT: port.default(4000),
  TEJIDO_HOME: z.string().default('./.tejido'),
  TEJIDO_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform(names)
    .pipe(
      z.array(
        z.string().refine(isHost, 'expected hosts such as grants.internal or 10.0.0.5:8080, with commas'),
      ),
    )
    .transform((hosts) => hosts.map((host) => hostOf(host)!)),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
});

/** What the environment decides of a gateway. */
export interface Settings {
  host: string;
  port: number;
  /** What the server knows the gateway by; without it what is kept in the home. */
  gatewaySecret: string | undefined;
  /** Where the server is. */
  server: string;
  home: string;
  keptAt: string;
  allowHosts: string[];
  logLevel: string;
}

/** Reads the environment, or says at once everything that is wrong with it. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.entries(env).filter(([, value]) => value?.trim());
  const { data, error } = environment.safeParse(Object.fromEntries(given));
  if (error)
    throw new CommandError(
      `The configuration is not valid:\n${error.issues.map(({ path, message }) => `  ${String(path[0])}: ${message}`).join('\n')}`,
    );
  const home = resolve(data.TEJIDO_HOME);
  return {
    host: data.GATEWAY_HOST === 'localhost' ? LOOPBACK : data.GATEWAY_HOST,
    port: data.GATEWAY_PORT,
    gatewaySecret: data.GATEWAY_SECRET,
    server: data.TEJIDO_URL ?? `http://${LOOPBACK}:${data.PORT}`,
    home,
    keptAt: join(home, 'supergraph.json'),
    allowHosts: data.TEJIDO_ALLOW_HOSTS,
    logLevel: data.LOG_LEVEL,
  };
}
