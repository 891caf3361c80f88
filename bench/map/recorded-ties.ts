import { fileURLToPath } from 'node:url';
import type { LayoutTies } from '../../src/community/layout/ranked-ties.ts';
import type { Named } from '../../web/labels/short-label.ts';
import { readFrom, readRecorded } from '../community/networks.ts';
import { graphs } from '../community/tejido.ts';
import { connect, type Postgres } from '../src/postgres.ts';
import { channels, project } from './tejido.ts';

/** The ties of a network, whom they are between, and what these are called. */
export interface MapTies {
  name: string;
  ties: LayoutTies;
  actorKeys: Uint32Array;
  /** By key. */
  names: ReadonlyMap<number, Named>;
}

const PACKAGES = ['comunidad', 'demo'];

/** The keys and names of each kind of actor. */
const NAMES = {
  ORGANIZATION: 'select id::int as key, name as label, acronym from organization',
  EXPERT: 'select id::int as key, name as label, null as acronym from expert where name is not null',
};

const KINDS = ['ORGANIZATION', 'EXPERT'] as const;

/** What ships, each package by itself, over all channels: that is what the map lays out. */
export async function recordedTies(postgres: Postgres): Promise<MapTies[]> {
  const found: MapTies[] = [];
  for (const name of PACKAGES) {
    const path = fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
    const recorded = { name: `map_${name}`, packages: [path] };
    const { facts, names } = await readRecorded(postgres, recorded, async (url) => ({
      facts: await readFrom(url),
      names: await namesFrom(url),
    }));
    for (const kind of KINDS) {
      const twoMode = graphs.buildTwoMode(facts, { ...graphs.wholeScope(kind), channels });
      found.push({
        name: `${name}, ${kind === 'EXPERT' ? 'experts' : 'organizations'}`,
        ties: project(twoMode),
        actorKeys: twoMode.actorKeys,
        names: names[kind],
      });
    }
  }
  return found;
}

async function namesFrom(url: string): Promise<Record<(typeof KINDS)[number], Map<number, Named>>> {
  const client = await connect(url);
  try {
    const read = async (kind: (typeof KINDS)[number]) => {
      const { rows } = await client.query<Named & { key: number }>(NAMES[kind]);
      return new Map(rows.map(({ key, ...named }) => [key, named]));
    };
    return { ORGANIZATION: await read('ORGANIZATION'), EXPERT: await read('EXPERT') };
  } finally {
    await client.end();
  }
}
