import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Facts } from '../../src/community/facts/facts.ts';
import type { ActorKind, TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import { connect, type Postgres } from '../src/postgres.ts';
import { graphs, network } from './tejido.ts';

/** A network that was recorded: its name, and the packages that hold it. */
export interface Recorded {
  name: string;
  packages: string[];
}

const ROOT = new URL('../../', import.meta.url);

const folder = (path: string) => fileURLToPath(new URL(path, ROOT));

const OPENDATA = folder('../shared/data/opendata');

/** What ships with Tejido. */
export const shipped: Recorded = {
  name: 'shipped',
  packages: [folder('data/demo'), folder('data/comunidad')],
};

/** ConDatos and csv,conf, where their files lie beside the repository. */
export const openData: Recorded | undefined = existsSync(OPENDATA)
  ? { name: 'opendata', packages: [OPENDATA] }
  : undefined;

/** Imports packages into a database of their own, and reads what graphs are made of. */
export const factsOf = (postgres: Postgres, recorded: Recorded): Promise<Facts> =>
  readRecorded(postgres, recorded, readFrom);

/** Imports packages into a database of their own, and reads from it by its address. */
export async function readRecorded<Read>(
  postgres: Postgres,
  { name, packages }: Recorded,
  read: (url: string) => Promise<Read>,
): Promise<Read> {
  const database = `tejido_bench_${name}`;
  await execute(postgres, `drop database if exists ${database} with (force)`);
  await execute(postgres, `create database ${database}`);
  try {
    await importAll(postgres.urlOf(database), packages);
    return await read(postgres.urlOf(database));
  } finally {
    await execute(postgres, `drop database ${database} with (force)`);
  }
}

async function importAll(url: string, packages: readonly string[]): Promise<void> {
  const { openNetwork, importPackage } = await network();
  const { orm } = await openNetwork(url);
  try {
    for (const path of packages) {
      const { counts } = await importPackage(orm.em, path, { actor: 'bench' });
      if (counts.errors > 0) throw new Error(`${path} has ${counts.errors} errors.`);
    }
  } finally {
    await orm.close();
  }
}

/** What graphs are made of, from a database that is full. */
export async function readFrom(url: string): Promise<Facts> {
  const { readFacts, factsStatement, TAGS } = graphs;
  const { facts } = await readFacts({ url, statement: factsStatement(), tags: TAGS });
  return facts;
}

/** The graph of all activities, as a server makes it unless it is asked for another. */
export const wholeGraph = (facts: Facts, kind: ActorKind): TwoModeGraph =>
  graphs.buildTwoMode(facts, graphs.wholeScope(kind));

async function execute(postgres: Postgres, statement: string): Promise<void> {
  const client = await connect(postgres.urlOf('postgres'));
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
