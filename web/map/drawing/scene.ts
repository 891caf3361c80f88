import type { Point } from '../../labels/geometry.ts';
import type { PlacedLabel } from '../../labels/place-labels.ts';
import { sceneAreas } from './scene-areas.ts';
import { sceneLines } from './scene-lines.ts';
import { sceneNodes } from './scene-nodes.ts';
import type { Scene, SceneOptions } from './scene-parts.ts';

/** What is drawn of a map but for its labels. */
export function sceneOf(options: SceneOptions): Scene {
  const nodes = sceneNodes(options);
  const at = new Map(nodes.map((node) => [node.key, node]));
  return { areas: sceneAreas(options, nodes), ...sceneLines(options, at), nodes };
}

/** Labels where their nodes have moved to, without placing them anew. */
export function labelsMoved(
  labels: readonly PlacedLabel[],
  nodes: ReadonlyMap<string, Point>,
): PlacedLabel[] {
  return labels.flatMap((label) => {
    const { wanted } = label;
    const at = nodes.get(wanted.key);
    if (!at) return [];
    const [across, down] = [at.x - wanted.x, at.y - wanted.y];
    return {
      ...label,
      wanted: { ...wanted, x: at.x, y: at.y },
      left: label.left + across,
      right: label.right + across,
      top: label.top + down,
      bottom: label.bottom + down,
    };
  });
}
