import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { openPostgres } from '../src/postgres.ts';
import { type RunningServer, startServer, untilIdle } from '../src/server-process.ts';
import { SDL } from './sdl.ts';

const ROOT = new URL('../../', import.meta.url);
const require = createRequire(new URL('package.json', ROOT));
const { composeServices } =
  require('@theguild/federation-composition') as typeof import('@theguild/federation-composition');
const { parse } = require('graphql') as typeof import('graphql');

/** A server that is asked: where, and the process whose CPU and memory count. */
export type Asked = Pick<RunningServer, 'name' | 'origin' | 'pid'>;

/** Our server, the gateway before it and a partner, and a gateway as it comes before the same two. */
export interface Stage {
  direct: Asked;
  gateway: Asked;
  bare: Asked;
}

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
  const server = await startServer('tejido', 'S', postgres.urlOf(DATABASE), { seed: 'comunidad' });
  try {
    await untilIdle(server);
    const partner = await start(['bench/gateway/partner.ts', await anExpert(server.origin)]);
    const document = await documentFor(server.origin, partner.origin);
    await writeFile(join(folder, 'supergraph.json'), JSON.stringify(document));
    await writeFile(join(folder, 'supergraph.graphql'), document.supergraph);
    const gateway = await start(['--max-old-space-size=160', '--max-semi-space-size=4', 'gateway/main.ts'], {
      GATEWAY_PORT: '0',
      TEJIDO_HOME: folder,
      TEJIDO_URL: server.origin,
      TEJIDO_ALLOW_HOSTS: '127.0.0.1',
      LOG_LEVEL: 'error',
    });
    const bare = await start(['bench/gateway/bare.ts', join(folder, 'supergraph.graphql')]);
    await work({
      direct: server,
      gateway: { name: 'tejido', ...gateway },
      bare: { name: 'tejido', ...bare },
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

/** What the server would answer at `/supergraph.json` with this partner alone. */
async function documentFor(ours: string, partner: string) {
  const sdl = await readFile(new URL('schema.graphql', ROOT), 'utf8');
  const { supergraphSdl = '', errors } = composeServices([
    { name: 'tejido', url: `${ours}/graphql`, typeDefs: parse(sdl) },
    { name: 'becas', url: partner, typeDefs: parse(SDL) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  const subgraph = { partner: null, network: false, sdl: null };
  return {
    revision: 'bench',
    home: 'tejido',
    supergraph: supergraphSdl,
    subgraphs: [
      { ...subgraph, name: 'tejido', url: `${ours}/graphql` },
      { ...subgraph, name: 'becas', partner: 'becas', url: partner, sdl: SDL },
    ],
  };
}
