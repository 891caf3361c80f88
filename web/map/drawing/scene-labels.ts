import type { Box } from '../../labels/geometry.ts';
import { type PlacedLabel, placeLabels, type WantedLabel } from '../../labels/place-labels.ts';
import { shortLabel } from '../../labels/short-label.ts';
import { type MeasureText, textWidth } from '../../labels/text-width.ts';
import { communityNames } from './community-names.ts';
import { NARROW } from './projection.ts';
import { membersByCommunity } from './scene-areas.ts';
import type { Scene, SceneNode, SceneOptions } from './scene-parts.ts';

/** The size of letters in pixels, and how many of them stand on a line. */
const WIDE = { size: 13, lineLength: 18 };
const ON_PHONE = { size: 11.5, lineLength: 14 };

/** The letters of labels on a window of such a width. */
export const lettersOn = (width: number): typeof WIDE => (width < NARROW ? ON_PHONE : WIDE);

/** The first labels may stand off their nodes, with a leader line. */
const STANDING_OFF = 24;

/** No more labels than this are tried: there is room for far fewer. */
const MAX_WANTED = 500;

/** Beside the largest component only the first of each of so many members has a label, until the camera is so near. */
const [SMALL_MEMBERS, SMALL_ZOOM] = [4, 1.6];

/** What labels are placed with, beside the scene. */
export interface LabelOptions extends SceneOptions {
  /** What is written already. */
  boxes?: readonly Box[];
  measure?: MeasureText;
}

/** The labels of a scene, and the names of its communities: those of the most important nodes first, and none over another. */
export function sceneLabels(scene: Scene, options: LabelOptions): PlacedLabel[] {
  const { projection, measure = textWidth, boxes = [] } = options;
  const { left, top, right, bottom } = projection.viewport.free;
  const rim = { left: left + 4, top: top + 2, right: right - 4, bottom: bottom - 2 };
  const circles = scene.nodes.filter(({ opacity }) => opacity === 1);
  const names = communityNames(scene, options, { rim, circles, boxes }, measure);
  const labels = placeLabels(
    wantedLabels(scene, options, rim),
    { rim, circles, boxes: [...boxes, ...names], segments: scene.lines.map(({ segment }) => segment) },
    measure,
  );
  return [...names, ...labels];
}

function wantedLabels(scene: Scene, options: SceneOptions, rim: Box): WantedLabel[] {
  const { size, lineLength } = lettersOn(options.projection.viewport.width);
  const focus = new Set(options.focus);
  const middles = middlesOf(scene, options);
  const heads = headsOfSmall(scene.nodes, options.projection.zoom);
  const rank = ({ key }: SceneNode) => (focus.has(key) ? 0 : middles.has(key) ? 1 : 2);
  return scene.nodes
    .filter((node) => node.opacity === 1 && isInside(node, rim) && (!heads || heads(node)))
    .sort((one, other) => rank(one) - rank(other) || other.attributes.strength - one.attributes.strength)
    .slice(0, MAX_WANTED)
    .map((node, at): WantedLabel => {
      const isBold = rank(node) < 2;
      return {
        key: node.key,
        x: node.x,
        y: node.y,
        r: node.r,
        lines: shortLabel(node.attributes, lineLength),
        size: isBold ? size + 1 : size,
        isBold,
        mayStandOff: at < STANDING_OFF,
        isNeeded: isBold,
      };
    });
}

const isInside = ({ x, y }: SceneNode, { left, top, right, bottom }: Box): boolean =>
  x > left && x < right && y > top && y < bottom;

/** The strongest of each community of organizations: its label names the area. */
function middlesOf(scene: Scene, { highlight }: SceneOptions): Set<string> {
  const areas = highlight ? [] : membersByCommunity(scene.nodes);
  const ofOrganizations = areas.filter(([first]) => first!.attributes.kind !== 'EXPERT');
  return new Set(ofOrganizations.map((members) => strongestOf(members).key));
}

const strongestOf = (members: readonly SceneNode[]): SceneNode =>
  members.reduce((best, each) => (each.attributes.strength > best.attributes.strength ? each : best));

/** Which nodes have a label while the camera is far: of small components the strongest alone. */
function headsOfSmall(nodes: readonly SceneNode[], zoom: number): ((node: SceneNode) => boolean) | undefined {
  if (zoom > SMALL_ZOOM) return undefined;
  const components = new Map<number, SceneNode[]>();
  for (const node of nodes) {
    const { component } = node.attributes;
    if (!component) continue;
    components.set(component, [...(components.get(component) ?? []), node]);
  }
  const large = [...components.values()].filter((members) => members.length >= SMALL_MEMBERS);
  const heads = new Set(large.map((members) => strongestOf(members).key));
  const hasFewSmall = components.size < FEW_SMALL;
  return ({ key, attributes: { component } }) =>
    component === 0 || (component !== null && (hasFewSmall || heads.has(key)));
}

/** With fewer small components, there is room for all of their labels. */
const FEW_SMALL = 8;
