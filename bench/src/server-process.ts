import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Size } from './generate.ts';

/** The servers that are compared, in the order of the report. */
export const SERVERS = ['tejido', 'postgraphile', 'hand-written'] as const;

export type ServerName = (typeof SERVERS)[number];

/** One server in a process of its own. */
export interface RunningServer {
  name: ServerName;
  /** The size of the network it serves. */
  size: Size;
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

const ROOT = new URL('../../', import.meta.url);

/** The command of `npm start`, without npm around it. */
function startTejido(env: NodeJS.ProcessEnv): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const [, ...args] = scripts.start.split(' ') as string[];
  return spawn(process.execPath, args, {
    cwd: fileURLToPath(ROOT),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Starts a server over a database, with the settings of production. */
export async function startServer(name: ServerName, size: Size, databaseUrl: string): Promise<RunningServer> {
  const settings = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const own = { TEJIDO_SEED: '', TEJIDO_CACHE_BYTES: '0' }; // nobody keeps answers
  const env = { ...process.env, ...settings, ...own, HOST: '127.0.0.1', PORT: '0' };
  const child =
    name === 'tejido'
      ? startTejido(env)
      : fork(new URL(`servers/${name}.ts`, import.meta.url), {
          env,
          stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        });
  const ended = once(child, 'exit');
  const origin = await originOf(child, name);
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { name, size, origin, pid: child.pid!, stop };
}

/** Each says where it answers, once it does. */
function originOf(child: ChildProcess, name: ServerName): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      const [origin] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
      if (!origin) return;
      child.stdout!.removeAllListeners('data').resume();
      resolve(origin);
    });
    child.once('exit', (code) =>
      reject(new Error(`${name} ended with ${code} before it was ready.\n${said}`)),
    );
  });
}
