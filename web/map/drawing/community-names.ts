import {
  type Box,
  boundsOf,
  boxesOverlap,
  boxMeetsCircle,
  type Circle,
  isWithin,
} from '../../labels/geometry.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../../labels/place-labels.ts';
import { shorten } from '../../labels/short-label.ts';
import type { MeasureText } from '../../labels/text-width.ts';
import { withoutStrayed } from './hull.ts';
import { NARROW } from './projection.ts';
import type { Scene, SceneArea, SceneNode, SceneOptions } from './scene-parts.ts';

/** From so many members on, a community of people has its name beside its area. */
const MIN_MEMBERS = 7;

/** The size of a community's name in pixels, how many letters it has at most, and how far it is from the area. */
const WIDE = { size: 14, letters: 34, distance: 20 };
const ON_PHONE = { size: 12.5, letters: 26, distance: 10 };

interface Surroundings {
  rim: Box;
  circles: readonly Circle[];
  boxes: readonly Box[];
}

/**
 * The names of communities of people, above or below their areas: people have labels of their own, which say nothing of the
 * organization in the middle. A community that is not defined well enough has none.
 */
export function communityNames(
  scene: Scene,
  { projection, isComparing }: SceneOptions,
  surroundings: Surroundings,
  measure: MeasureText,
): PlacedLabel[] {
  if (isComparing) return [];
  const letters = projection.viewport.width < NARROW ? ON_PHONE : WIDE;
  const placed: PlacedLabel[] = [];
  for (const { members } of scene.areas) {
    const [first] = members as [SceneNode, ...SceneNode[]];
    const { communityName, kind } = first.attributes;
    if (!communityName || kind !== 'EXPERT' || members.length < MIN_MEMBERS) continue;
    const text = shorten(communityName, letters.letters);
    const label = nameOver(
      { members },
      text,
      letters,
      { ...surroundings, boxes: [...surroundings.boxes, ...placed] },
      measure,
    );
    if (label) placed.push(label);
  }
  return placed;
}

/** The name at the first free place around an area: above, below, and likewise at its left and right ends; else in its middle. */
function nameOver(
  { members }: Pick<SceneArea, 'members'>,
  text: string,
  { size, distance }: typeof WIDE,
  { rim, circles, boxes }: Surroundings,
  measure: MeasureText,
): PlacedLabel | undefined {
  const core = withoutStrayed(members, 8);
  const [width, height] = [measure(text, size, true) + 2, size * LINE_HEIGHT];
  const box = placesAround(boundsOf(core)!, width, distance)
    .map(([x, y]) => ({
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    }))
    .find(
      (each) =>
        isWithin(each, rim) &&
        !boxes.some((other) => boxesOverlap(each, other)) &&
        !circles.some((circle) => boxMeetsCircle(each, circle)),
    );
  if (!box) return undefined;
  const { key, x, y } = core[0]!;
  const wanted = { key, x, y, r: 0, lines: [text], size, isBold: true, isMuted: true };
  return { ...box, wanted, align: 'center', hasLeader: false };
}

function placesAround(
  { left, right, top, bottom }: Box,
  width: number,
  distance: number,
): [x: number, y: number][] {
  const [middle, above, below] = [(left + right) / 2, top - distance, bottom + distance];
  const [start, end] = [left + width / 2, right - width / 2];
  return [
    [middle, above],
    [middle, below],
    [start, above],
    [end, above],
    [start, below],
    [end, below],
    [middle, (top + bottom) / 2],
  ];
}
