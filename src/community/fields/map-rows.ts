import { nodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { yearOf } from '../facts/facts.ts';
import { expectedOf, surpriseOf } from '../graph/measures.ts';
import { verdicts } from '../graph/ties.ts';
import { members, type PlacedMap } from '../map/placed-map.ts';
import { nodeRef } from '../names/node-ref.ts';
import { type Name, namesOf, type Ref } from '../names/present.ts';
import { scopeOfActor, type View } from '../view.ts';

/** A node of a map as the graph reads it. */
export interface MapNodeRow extends Ref, Name {
  __typename: 'MapNode';
  id: string;
  kind: string;
  view: View;
  /** The number of the actor that it is; null for what is none. */
  actor: number | null;
  sectorKey: number | null;
  [property: string]: unknown;
}

/** The rows of a map: of what it shows, that which may still be shown, with its name. */
export async function mapRows(view: View, map: PlacedMap, reader: Reader) {
  const { refs, ids, ties } = drawn(view, map);
  const names = await namesOf(reader, refs);
  const nodes = refs.flatMap((ref, node) => {
    const name = names.get(ids[node]!);
    return name ? [nodeRow(view, map, node, { ...ref, ...name, id: ids[node]! })] : [];
  });
  const allAreShown = nodes.length === refs.length;
  return {
    nodes,
    ties: allAreShown ? ties : ties.filter(({ source, target }) => names.has(source) && names.has(target)),
  };
}

/** What of the rows of a map stays the same however often it is shown. */
interface Drawn {
  refs: Ref[];
  ids: string[];
  ties: ReturnType<typeof tieRow>[];
}

const known = new WeakMap<PlacedMap, Drawn>();

function drawn(view: View, map: PlacedMap): Drawn {
  const before = known.get(map);
  if (before) return before;
  const refs = Array.from(map.number, (_, node) => nodeRef(view, map, node));
  const ids = refs.map(({ type, key }) => nodeId(type, key));
  const ties = Array.from(map.source, (source, line) =>
    tieRow(view, map, line, ids[source]!, ids[map.target[line]!]!),
  );
  const made = { refs, ids, ties };
  known.set(map, made);
  return made;
}

function nodeRow(view: View, map: PlacedMap, node: number, named: Ref & Name & { id: string }): MapNodeRow {
  const isActor = members[map.member[node]!] === 'ACTOR';
  const actor = isActor ? map.number[node]! : null;
  return {
    __typename: 'MapNode',
    ...named,
    kind: named.type.toUpperCase(),
    view,
    actor,
    sectorKey: actor === null ? null : sectorKeyOf(view, actor),
    scope: actor === null ? null : scopeOfActor(view, actor),
    x: map.x[node]!,
    y: map.y[node]!,
    degree: map.degree[node]!,
    strength: map.strength[node]!,
  };
}

/** The key of an actor's sector; null where it is not known. */
function sectorKeyOf({ twoMode, revision }: View, actor: number): number | null {
  const sector = twoMode.sectorOf[actor]!;
  return sector < 0 ? null : revision.facts.sectors.keys[sector]!;
}

function tieRow(view: View, map: PlacedMap, line: number, source: string, target: string) {
  const { twoMode, ties, revision } = view;
  const { editions } = revision.facts;
  const tie = map.tie[line]!;
  return {
    source,
    target,
    shared: map.shared[line]!,
    expected: tie < 0 ? null : expectedOf(twoMode, ties, tie),
    surprise: tie < 0 ? null : surpriseOf(ties, tie),
    verdict: tie < 0 ? null : verdicts[ties.verdict[tie]!]!,
    firstTogether: yearOf(editions, map.first[line]!),
    lastTogether: yearOf(editions, map.last[line]!),
  };
}
