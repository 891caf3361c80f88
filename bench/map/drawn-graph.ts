import type { Layout } from '../../src/community/layout/layout-columns.ts';
import type { RankedTies } from '../../src/community/layout/ranked-ties.ts';
import { colouringOf } from '../../web/map/graph/colouring.ts';
import { type CommunityMapData, type MapGraph, toGraph } from '../../web/map/graph/to-graph.ts';
import { graphs } from '../community/tejido.ts';
import type { MapTies } from './recorded-ties.ts';

type Node = CommunityMapData['nodes'][number];

/** The graph that the page draws of a layout, with names and communities. */
export function drawnGraph(
  network: MapTies,
  layout: Layout,
  ties: RankedTies,
  backbone: Uint8Array,
): MapGraph {
  const nodes = nodesOf(network, layout, ties);
  const lines = Array.from(ties.a, (a, tie) => ({
    source: nodes[a]!.id,
    target: nodes[ties.b[tie]!]!.id,
    shared: ties.shared[tie]!,
    backbone: backbone[tie] === 1,
    firstTogether: null,
    lastTogether: null,
  }));
  const colouring = colouringOf('community', nodes, () => null, new Map(), { none: '', other: '' });
  return toGraph({ nodes, ties: lines }, { colouring, hidden: [], size: 'strength', nameless: '' });
}

function nodesOf({ name, names }: MapTies, layout: Layout, ties: RankedTies): Node[] {
  const { communityOf, confidence, medianConfidence } = graphs.communitiesOf(ties, ties.keys.length);
  const isOfExperts = name.endsWith('experts');
  const placeOf = new Map(Array.from(layout.keys, (key, at) => [key, at]));
  return Array.from(ties.keys, (key, actor) => {
    const at = placeOf.get(key)!;
    const { label, acronym } = names.get(key) ?? { label: `Organización ${key}`, acronym: null };
    const community = communityOf[actor]!;
    const isNamed = community >= 0 && medianConfidence[community]! >= 0.6;
    return {
      id: `Actor_${key}`,
      label,
      kind: isOfExperts ? 'EXPERT' : 'ORGANIZATION',
      scope: null,
      x: layout.x[at]!,
      y: layout.y[at]!,
      radius: layout.radius[at]!,
      component: layout.component[at]! < 0 ? null : layout.component[at]!,
      degree: ties.neighboursOf(actor).length,
      strength: ties.strength[actor]!,
      editions: [],
      sector: null,
      community:
        community < 0
          ? null
          : {
              community: String(community),
              confidence: confidence[actor]!,
              label: isNamed ? `en torno a Comunidad ${community}` : null,
            },
      member: isOfExperts ? { __typename: 'Expert' } : { __typename: 'Organization', acronym, state: null },
    };
  });
}
