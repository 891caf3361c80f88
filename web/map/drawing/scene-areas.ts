import { colourOf, overPaper } from '../graph/palette.ts';
import { convexHull, segmentsPath, smoothPath, withoutStrayed } from './hull.ts';
import { NARROW } from './projection.ts';
import type { SceneArea, SceneNode, SceneOptions } from './scene-parts.ts';

/** From so many members on, a community has an area. */
const MIN_MEMBERS = 4;

/** The width of an area's round edge in pixels, among so many nodes; where there are more, it is narrower. */
const [EDGE, NARROW_EDGE, USUAL_NODES] = [40, 20, 220];

/** Members farther apart than this are not joined by a way, in pixels of the full view. */
const [WAY, NARROW_WAY] = [190, 90];

/** The members of each community of the largest component. */
export function membersByCommunity(nodes: readonly SceneNode[]): SceneNode[][] {
  const groups = new Map<string, SceneNode[]>();
  for (const node of nodes) {
    const { communityId, component } = node.attributes;
    if (communityId === null || component !== 0) continue;
    const group = groups.get(communityId);
    if (group) group.push(node);
    else groups.set(communityId, [node]);
  }
  return [...groups.values()].filter((members) => members.length >= MIN_MEMBERS);
}

/** The areas of communities; none where one node or path stands out, or two editions are compared in many colours. */
export function sceneAreas(options: SceneOptions, nodes: readonly SceneNode[]): SceneArea[] {
  const { highlight, projection, palette } = options;
  if (highlight && !highlight.keepsTieColours) return [];
  const isNarrow = projection.viewport.width < NARROW;
  const growth = Math.max(0.6, Math.min(2, projection.zoom));
  const mainNodes = nodes.filter(({ attributes }) => attributes.component === 0).length;
  const crowd = Math.max(0.5, Math.min(1, Math.sqrt(USUAL_NODES / Math.max(1, mainNodes))));
  const isSeen = (members: readonly SceneNode[]) =>
    options.side === undefined || members.some(({ opacity }) => opacity === 1);
  return membersByCommunity(nodes)
    .filter(isSeen)
    .map((members) => {
      const isColoured = options.hasColouredAreas && !options.isComparing;
      return {
        members,
        path: smoothPath(convexHull(withoutStrayed(members, 8))),
        ways: waysBetween(members, options, (isNarrow ? NARROW_WAY : WAY) * growth),
        colour: isColoured
          ? overPaper(palette, colourOf(palette, members[0]!.attributes.tint), palette.area.coloured)
          : overPaper(palette, palette.ink, palette.area.plain),
        edgeWidth: (isNarrow ? NARROW_EDGE : EDGE) * crowd * growth,
      };
    });
}

/** The short lines that stand out between the members of a community. */
function waysBetween(members: readonly SceneNode[], { graph }: SceneOptions, most: number): string {
  const at = new Map(members.map((node) => [node.key, node]));
  const ways: [SceneNode, SceneNode][] = [];
  for (const one of members)
    graph.forEachEdge(one.key, (_key, { isBackbone }, source, target) => {
      const other = at.get(source === one.key ? target : source);
      if (!other || !isBackbone || one.key > other.key) return;
      if (Math.hypot(one.x - other.x, one.y - other.y) < most) ways.push([one, other]);
    });
  return segmentsPath(ways);
}
