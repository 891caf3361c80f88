import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { usedHome } from '../support/home.ts';
import { tejido } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';
import { packageOf, RECORDS } from './networks.ts';
import { freePort, Program } from './programs.ts';

const TEJIDO = join(rootFolder, 'bin/tejido.js');

/** An answer as far as it is compared: an error by where it is, what it is, and whose it is. */
export interface Answer {
  data?: unknown;
  errors?: { path?: unknown; code: unknown; partner?: unknown }[];
}

/** Two Tejidos, a gateway before the first, and a partner made by the kit, each a program of its own. */
export interface Stage {
  sur: Program;
  norte: Program;
  gateway: Program;
  partner: Program;
  urls: { norte: string; partner: string };
  /** Runs a command in the home of one of the networks; answers what it says. */
  run: (network: 'sur' | 'norte', ...args: string[]) => Promise<string>;
  ask: (query: string) => Promise<Answer>;
  /** Changes what the partner serves once it is started again. */
  changeSchema: (from: string, to: string) => Promise<void>;
}

/** Makes the homes, imports the networks, and makes the partner; nothing runs yet. */
export async function prepareStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'tejido-stage-'));
  const homes = { sur: await usedHome({ end: afterAll }), norte: await usedHome({ end: afterAll }) };
  const [sur, norte, gateway, partner] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const env = {
    sur: {
      ...homes.sur.env,
      PORT: `${sur}`,
      GATEWAY_PORT: `${gateway}`,
      TEJIDO_ALLOW_HOSTS: `127.0.0.1:${norte}, 127.0.0.1:${partner}`,
      TEJIDO_SEED: '',
    },
    norte: { ...homes.norte.env, PORT: `${norte}`, TEJIDO_NETWORK: 'norte', TEJIDO_SEED: '' },
  };
  const run: Stage['run'] = async (network, ...args) => {
    const { code, output } = await tejido(args, { env: env[network] });
    return code === 0 ? output : `code ${code}: ${output}`;
  };
  for (const network of ['sur', 'norte'] as const)
    await run(network, 'import', await packageOf(network, folder));
  const kit = join(folder, 'becas');
  await run('sur', 'kit', 'subgraph', kit);
  await symlink(join(rootFolder, 'node_modules'), join(kit, 'node_modules'));
  await writeFile(join(kit, 'records.json'), JSON.stringify(RECORDS));
  const programs = {
    sur: new Program([TEJIDO, 'serve'], env.sur, /\bReady\b/),
    norte: new Program([TEJIDO, 'serve'], env.norte, /\bReady\b/),
    gateway: new Program([TEJIDO, 'gateway'], env.sur, /^One graph/m),
    partner: new Program([join(kit, 'subgraph.js')], { PORT: `${partner}` }, /^http/m),
  };
  afterAll(async () => {
    await Promise.all(Object.values(programs).map((each) => each.stop('SIGTERM')));
    await rm(folder, { recursive: true });
  });
  return {
    ...programs,
    urls: { norte: `http://127.0.0.1:${norte}/graphql`, partner: `http://127.0.0.1:${partner}/graphql` },
    run,
    ask: (query) => askAt(`http://127.0.0.1:${gateway}/graphql`, query),
    changeSchema: async (from, to) => {
      const path = join(kit, 'schema.graphql');
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    },
  };
}

async function askAt(url: string, query: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: Told[] };
  return {
    data,
    ...(errors && {
      errors: errors.map(({ path, extensions: { code, partner } }) => ({ path, code, partner })),
    }),
  };
}

interface Told {
  path: unknown;
  extensions: { code: unknown; partner: unknown };
}
