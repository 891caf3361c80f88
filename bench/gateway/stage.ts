import { type ChildProcess, execFile as execFileNow, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openPostgres } from '../src/postgres.ts';
import { type RunningServer, startServer, untilIdle } from '../src/server-process.ts';

const ROOT = new URL('../../', import.meta.url);
const execFile = promisify(execFileNow);

/** A server that is asked: where, and the process whose CPU and memory count. */
export type Asked = Pick<RunningServer, 'name' | 'origin' | 'pid'>;

/** Our server, the gateway before it and a partner, and gateways as they come before the same two. */
export interface Stage {
  direct: Asked;
  gateway: Asked;
  bare: Asked;
  /** The same with no more heap than ours has. */
  bareWithOurHeap: Asked;
}

/** The heap of our gateway, as `tejido gateway` gives it. */
const OUR_HEAP = ['--max-old-space-size=208', '--max-semi-space-size=16'];

const DATABASE = 'tejido_bench_gateway';

/** Starts all of them, and ends them when the work is done. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const postgres = await openPostgres(false);
  const folder = await mkdtemp(join(tmpdir(), 'tejido-bench-gateway-'));
  const children: ChildProcess[] = [];
  const start = async (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, args, {
      cwd: fileURLToPath(ROOT),
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [said] = await once(child.stdout!.setEncoding('utf8'), 'data');
    const [origin = ''] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
    return { origin, pid: child.pid! };
  };
  await createDatabase(postgres.urlOf('postgres'));
  const settings = {
    DATABASE_URL: postgres.urlOf(DATABASE),
    TEJIDO_HOME: folder,
    TEJIDO_ALLOW_HOSTS: '127.0.0.1',
  };
  const tejido = (...args: string[]) =>
    execFile(process.execPath, ['bin/tejido.js', ...args], {
      cwd: fileURLToPath(ROOT),
      env: { ...process.env, ...settings },
    });
  Object.assign(process.env, settings); // which the server is started with
  const server = await startServer('tejido', 'S', settings.DATABASE_URL, { seed: 'comunidad' });
  try {
    await untilIdle(server);
    const partner = await start(['bench/gateway/partner.ts', await anExpert(server.origin)]);
    await tejido('partner', 'add', 'inai');
    await tejido('subgraph', 'add', 'becas', '--partner', 'inai', '--url', partner.origin);
    await writeFile(join(folder, 'supergraph.graphql'), await composedAt(server.origin));
    const gateway = await start([...OUR_HEAP, 'gateway/main.ts'], {
      GATEWAY_PORT: '0',
      TEJIDO_URL: server.origin,
      LOG_LEVEL: 'error',
    });
    const bareOne = ['bench/gateway/bare.ts', join(folder, 'supergraph.graphql')];
    const bare = await start(bareOne);
    const bareWithOurHeap = await start([...OUR_HEAP, ...bareOne]);
    await work({
      direct: server,
      gateway: { name: 'tejido', ...gateway },
      bare: { name: 'tejido', ...bare },
      bareWithOurHeap: { name: 'tejido', ...bareWithOurHeap },
    });
  } finally {
    for (const child of children) child.kill('SIGKILL'); // the bare one does not end by itself
    await server.stop();
    await postgres.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function createDatabase(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`drop database if exists ${DATABASE}`);
  await client.query(`create database ${DATABASE}`);
  await client.end();
}

async function anExpert(origin: string): Promise<string> {
  const query = '{ experts(first: 1) { nodes { slug } } }';
  const response = await fetch(`${origin}/graphql?${new URLSearchParams({ query })}`);
  const { data } = (await response.json()) as { data: { experts: { nodes: { slug: string }[] } } };
  return data.experts.nodes[0]!.slug;
}

/** The supergraph of the server, once the partner is in it. */
async function composedAt(origin: string): Promise<string> {
  for (;;) {
    const response = await fetch(`${origin}/supergraph.json`);
    const { supergraph, subgraphs } = (await response.json()) as { supergraph: string; subgraphs: unknown[] };
    // A server at port 0 cannot say where it is.
    if (subgraphs.length === 2) return supergraph.replaceAll(/http:\/\/127\.0\.0\.1:0(?=\/)/g, origin);
    await setTimeout(200);
  }
}
