import type { Point } from '../../labels/geometry.ts';
import type { SceneNode } from './scene-parts.ts';

/** The node at a point, or within so many pixels of it; of several the nearest. */
export function nearestNode(
  nodes: readonly SceneNode[],
  { x, y }: Point,
  tolerance: number,
): string | undefined {
  let [found, min]: [string | undefined, number] = [undefined, tolerance];
  for (const node of nodes) {
    const gap = Math.hypot(node.x - x, node.y - y) - node.r;
    if (gap <= min) [found, min] = [node.key, gap];
  }
  return found;
}
