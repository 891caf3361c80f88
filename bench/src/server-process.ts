import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Size } from './generate.ts';
import { serverCpu } from './process-facts.ts';

/** The servers that are compared, in the order of the report. */
export const SERVERS = ['tejido', 'postgraphile', 'yoga', 'hand-written'] as const;

export type ServerName = (typeof SERVERS)[number];

export const LABELS: Record<ServerName, string> = {
  tejido: 'Tejido',
  postgraphile: 'PostGraphile',
  yoga: 'Yoga',
  'hand-written': 'hand-written SQL',
};

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

/** How Tejido is started, where it is not as for the others. */
export interface TejidoSettings {
  /** Whether it keeps answers, which the others cannot. */
  kept?: boolean;
  /** The processor that it may use, where not all. */
  core?: number;
  /** The shipped data that it loads. */
  seed?: string;
}

/** Starts a server over a database, with the settings of production. */
export async function startServer(
  name: ServerName,
  size: Size,
  databaseUrl: string,
  settings: TejidoSettings = {},
): Promise<RunningServer> {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: databaseUrl, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    ...{ HOST: '127.0.0.1', PORT: '0' },
  };
  const child = name === 'tejido' ? startTejido(env, settings) : startPeer(name, env);
  const ended = once(child, 'exit');
  const origin = await originOf(child, name);
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { name, size, origin, pid: child.pid!, stop };
}

/** The command of `npm start`, without npm around it. */
function startTejido(env: NodeJS.ProcessEnv, { kept = false, core, seed = '' }: TejidoSettings) {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const [, ...args] = scripts.start.split(' ') as string[];
  const command = [process.execPath, ...args];
  if (core !== undefined) command.unshift('taskset', '--cpu-list', String(core));
  return spawn(command[0]!, command.slice(1), {
    cwd: fileURLToPath(ROOT),
    env: { ...env, TEJIDO_SEED: seed, ...(!kept && { TEJIDO_CACHE_BYTES: '0' }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const startPeer = (name: ServerName, env: NodeJS.ProcessEnv) =>
  fork(new URL(`servers/${name}.ts`, import.meta.url), { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });

/** Waits until a server has done what it does after its start, whatever that is: until it uses a fifth of a core at most. */
export async function untilIdle({ pid }: RunningServer, seconds = 120): Promise<void> {
  const end = performance.now() + seconds * 1000;
  let used = serverCpu(pid);
  for (let quiet = 0; used !== undefined && quiet < 3 && performance.now() < end; ) {
    await setTimeout(500);
    const now = serverCpu(pid)!;
    quiet = now - used < 0.1 ? quiet + 1 : 0;
    used = now;
  }
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
