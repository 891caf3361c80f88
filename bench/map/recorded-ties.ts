import { fileURLToPath } from 'node:url';
import type { LayoutTies } from '../../src/community/layout/ranked-ties.ts';
import { factsOf } from '../community/networks.ts';
import { graphs } from '../community/tejido.ts';
import type { Postgres } from '../src/postgres.ts';
import { channels, project } from './tejido.ts';

/** The ties of a network, and whom they are between. */
export interface MapTies {
  name: string;
  ties: LayoutTies;
  actorKeys: Uint32Array;
}

const PACKAGES = ['comunidad', 'demo'];

/** What ships, each package by itself, over all channels: that is what the map lays out. */
export async function recordedTies(postgres: Postgres): Promise<MapTies[]> {
  const found: MapTies[] = [];
  for (const name of PACKAGES) {
    const path = fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
    const facts = await factsOf(postgres, { name: `map_${name}`, packages: [path] });
    for (const kind of ['ORGANIZATION', 'EXPERT'] as const) {
      const twoMode = graphs.buildTwoMode(facts, { ...graphs.wholeScope(kind), channels });
      found.push({
        name: `${name}, ${kind === 'EXPERT' ? 'experts' : 'organizations'}`,
        ties: project(twoMode),
        actorKeys: twoMode.actorKeys,
      });
    }
  }
  return found;
}
