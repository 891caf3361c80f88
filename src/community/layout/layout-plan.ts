import { communitiesOf } from '../communities/communities.ts';
import { backboneOf } from '../graph/backbone.ts';
import { componentsBySize } from '../graph/disjoint-sets.ts';
import type { Component } from './component.ts';
import { FRAME } from './frame.ts';
import { nodeRadii, roomFor } from './node-radii.ts';
import { type RankedTies, tiesAmongStrongest } from './ranked-ties.ts';

/** What is to be laid out, and how large. */
export interface LayoutPlan {
  ties: RankedTies;
  /** The radius of each actor, before it is fitted into the frame. */
  radius: Float64Array;
  /** By how much everything is smaller, since there are many. */
  room: number;
  /** The component of each actor, by size; -1 for one that is in none. */
  componentOf: Int32Array;
  /** The largest first. */
  components: Component[];
  /** Those without ties, in order of key. */
  alone: number[];
}

/** How often the communities are looked for: as often as for those that are shown, unless it takes long. */
const [MANY_TIES, RUNS, FEW_RUNS] = [20_000, 50, 10];

/** What is to be laid out of so many actors at most, those of the greatest strength. */
export function planOf(all: RankedTies, maxLaidOut: number): LayoutPlan {
  const ties = tiesAmongStrongest(all, maxLaidOut);
  const { keys, a, b } = ties;
  const componentOf = componentsBySize(keys.length, a, b);
  const alone = [...keys.keys()].filter((actor) => all.neighboursOf(actor).length === 0);
  const room = roomFor(keys.length - alone.length);
  const plan = { ties: all, radius: nodeRadii(all.strength, room), room, componentOf, alone };
  return { ...plan, components: componentsOf(plan, ties) };
}

function componentsOf(
  { radius, room, componentOf }: Omit<LayoutPlan, 'components'>,
  ties: RankedTies,
): Component[] {
  const { keys, a, b } = ties;
  const runs = a.length > MANY_TIES ? FEW_RUNS : RUNS;
  const { communityOf } = communitiesOf(ties, keys.length, { runs });
  const actors = Map.groupBy(keys.keys(), (actor) => componentOf[actor]!);
  const backbone = backboneOf({ ties });
  const lines = Map.groupBy(
    [...backbone.keys()].filter((tie) => backbone[tie] === 1),
    (tie) => componentOf[a[tie]!]!,
  );
  const nodeOf = new Uint32Array(keys.length);
  return Array.from({ length: lines.size }, (_, component) => {
    const members = Uint32Array.from(actors.get(component)!);
    for (const [node, actor] of members.entries()) nodeOf[actor] = node;
    const own = Uint32Array.from(lines.get(component)!);
    return {
      members,
      keys: members.map((actor) => keys[actor]!),
      communityOf: Int32Array.from(members, (actor) => communityOf[actor]!),
      radius: Float64Array.from(members, (actor) => radius[actor]!),
      a: own.map((tie) => nodeOf[a[tie]!]!),
      b: own.map((tie) => nodeOf[b[tie]!]!),
      room,
      aspect: component === 0 ? FRAME.width / FRAME.height : 1,
    };
  });
}
