import type { LayoutTies } from '../../src/community/layout/ranked-ties.ts';
import type { Named } from '../../web/labels/short-label.ts';
import { graphs } from '../community/tejido.ts';
import type { MapTies } from './recorded-ties.ts';

/** How many there are to a group, how many meetings to each actor, and how large these are. */
const [GROUP, MEETINGS, LEAST, MORE] = [25, 1.5, 3, 5];

/** Who comes to a meeting is of the group that holds it, but for so many. */
const STRANGERS = 0.15;

interface Pair {
  a: number;
  b: number;
  shared: number;
  newman: number;
}

/** Groups that meet among themselves with some strangers, the same each time; a few in each group come often. */
export function madeTies(actors: number): MapTies {
  const next = graphs.randomFrom(actors);
  const meetings = Array.from({ length: Math.round(MEETINGS * actors) }, () => meetingOf(actors, next));
  return {
    name: `made, ${actors.toLocaleString('en-US')}`,
    ties: tiesOf(pairsOf(meetings)),
    actorKeys: Uint32Array.from({ length: actors }, (_, actor) => actor + 1),
    names: new Map(Array.from({ length: actors }, (_, actor) => [actor + 1, nameOf(actor + 1)])),
  };
}

/** Names of all the lengths that labels have: acronyms, short ones, and some that need two lines. */
function nameOf(key: number): Named {
  const label = `Organización ${key}${key % 3 === 0 ? ' de Datos Abiertos y Transparencia' : ''}`;
  return { label, acronym: key % 3 === 1 ? `ODA${key}` : null };
}

function meetingOf(actors: number, next: () => number): number[] {
  const groups = actors / GROUP;
  const host = Math.floor(next() * groups);
  const size = LEAST + Math.floor(next() * MORE);
  const there = new Set<number>();
  while (there.size < size) {
    const group = next() < STRANGERS ? Math.floor(next() * groups) : host;
    there.add(group * GROUP + Math.floor(next() ** 2 * GROUP));
  }
  return [...there].sort((one, other) => one - other);
}

function pairsOf(meetings: readonly (readonly number[])[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const there of meetings) {
    for (const [at, a] of there.entries()) {
      for (const b of there.slice(at + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, shared: 0, newman: 0 };
        pairs.set(`${a} ${b}`, {
          ...pair,
          shared: pair.shared + 1,
          newman: pair.newman + 1 / (there.length - 1),
        });
      }
    }
  }
  return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

const tiesOf = (pairs: readonly Pair[]): LayoutTies => ({
  a: Uint32Array.from(pairs, ({ a }) => a),
  b: Uint32Array.from(pairs, ({ b }) => b),
  shared: Uint32Array.from(pairs, ({ shared }) => shared),
  newman: Float64Array.from(pairs, ({ newman }) => newman),
  pValue: Float64Array.from(pairs, ({ shared, newman }) => 10 ** -(shared * newman)),
  verdict: Uint8Array.from(pairs, () => 1),
});

/** How many come, and with how many each is tied. */
const [NEW_SHARE, TIES_OF_EACH] = [0.05, 3];

/** The network with 5 % more of its tied actors, each tied to some who were there. */
export function withNewcomers({ name, ties, actorKeys, names }: MapTies): MapTies {
  const next = graphs.randomFrom(7);
  const tied = [...new Set([...ties.a, ...ties.b])];
  const coming = Math.ceil(NEW_SHARE * tied.length);
  const highest = actorKeys.reduce((most, key) => Math.max(most, key), 0);
  const added = Array.from({ length: coming }, (_, at) => {
    const known = new Set(
      Array.from({ length: TIES_OF_EACH }, () => tied[Math.floor(next() * tied.length)]!),
    );
    return [...known].map((a): Pair => ({ a, b: actorKeys.length + at, shared: 1, newman: 0.3 }));
  });
  const more = tiesOf(added.flat());
  const both = <Column extends keyof LayoutTies>(column: Column) => [...ties[column], ...more[column]];
  return {
    name,
    names,
    ties: {
      a: Uint32Array.from(both('a')),
      b: Uint32Array.from(both('b')),
      shared: Uint32Array.from(both('shared')),
      newman: Float64Array.from(both('newman')),
      pValue: Float64Array.from(both('pValue')),
      verdict: Uint8Array.from(both('verdict')),
    },
    actorKeys: Uint32Array.from([...actorKeys, ...added.map((_, at) => highest + 1 + at)]),
  };
}
