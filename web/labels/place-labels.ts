import { type Box, boxesOverlap, type Circle } from './geometry.ts';
import { type LabelObstacles, LabelSurroundings } from './label-surroundings.ts';
import { type MeasureText, textWidth } from './text-width.ts';

/** A label that is to stand beside a node, if there is room. */
export interface WantedLabel extends Circle {
  key: string;
  lines: readonly string[];
  /** The size of the letters in pixels. */
  size: number;
  isBold: boolean;
  /** Whether it may stand off, with a leader line, where there is no room beside the node. */
  mayStandOff?: boolean;
  /** Whether it stands in any case: over nodes if it must, though never over a label. */
  isNeeded?: boolean;
  /** Whether it names a community, and not the node itself. */
  isMuted?: boolean;
}

/** Where a label stands. */
export interface PlacedLabel extends Box {
  wanted: WantedLabel;
  align: 'left' | 'right' | 'center';
  /** Whether a leader line joins it with its node. */
  hasLeader: boolean;
}

/** The height of a line of text, in sizes. */
export const LINE_HEIGHT = 1.12;

/** The places around a node, the best first: its four sides, slid along them, and the corners. */
const PLACES: readonly (readonly [across: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -0.55],
  [1, 0.55],
  [-1, -0.55],
  [-1, 0.55],
  [0.8, -1],
  [-0.8, -1],
  [0.8, 1],
  [-0.8, 1],
  [0.4, -1],
  [-0.4, -1],
  [0.4, 1],
  [-0.4, 1],
];

/** How far labels may stand off, in pixels. */
const STAND_OFF = [8, 16, 26];

/** What each later place costs, beside 1 for each line that is crossed. */
const PLACE_COST = 0.3;

/** The gap between a node and its label, in pixels. */
const [GAP_ACROSS, GAP_DOWN] = [3, 2];

/**
 * Places labels around their nodes, those that come first in the best places. None lies over another, over a panel or over
 * the rim; none but a needed one lies over a node. The same input gives the same places.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  obstacles: LabelObstacles,
  measure: MeasureText = textWidth,
): PlacedLabel[] {
  const surroundings = new LabelSurroundings(obstacles);
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const size = sizeOf(label, measure);
    const found = bestPlace(label, size, surroundings) ?? neededPlace(label, size, surroundings);
    if (!found) continue;
    surroundings.addBox({
      left: found.left - 2,
      top: found.top - 1,
      right: found.right + 2,
      bottom: found.bottom + 1,
    });
    placed.push(found);
  }
  return placed;
}

/** How many pairs of labels lie over one another. */
export const overlapsAmong = (boxes: readonly Box[]): number =>
  boxes.reduce(
    (sum, one, at) => sum + boxes.slice(at + 1).filter((other) => boxesOverlap(one, other)).length,
    0,
  );

interface Size {
  width: number;
  height: number;
}

const sizeOf = ({ lines, size, isBold }: WantedLabel, measure: MeasureText): Size => ({
  width: Math.max(...lines.map((line) => measure(line, size, isBold))) + 2,
  height: lines.length * size * LINE_HEIGHT,
});

/** The free place that crosses the fewest lines; beside the node, else standing off. */
function bestPlace(label: WantedLabel, size: Size, surroundings: LabelSurroundings): PlacedLabel | undefined {
  for (const distance of label.mayStandOff ? [0, ...STAND_OFF] : [0]) {
    let [best, min]: [PlacedLabel | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const rank of PLACES.keys()) {
      const place = placeAt(label, size, rank, distance);
      if (rank * PLACE_COST >= min || !surroundings.hasRoomFor(place) || surroundings.covered(place) > 0)
        continue;
      const cost = surroundings.crossed(place) + rank * PLACE_COST;
      if (cost < min) [best, min] = [place, cost];
    }
    if (best) return best;
  }
  return undefined;
}

/** The place of a needed label that covers the least of nodes. */
function neededPlace(
  label: WantedLabel,
  size: Size,
  surroundings: LabelSurroundings,
): PlacedLabel | undefined {
  if (!label.isNeeded) return undefined;
  let [best, min]: [PlacedLabel | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const distance of [0, ...STAND_OFF])
    for (const rank of PLACES.keys()) {
      const place = placeAt(label, size, rank, distance);
      if (!surroundings.hasRoomFor(place)) continue;
      const cost = surroundings.covered(place) + distance;
      if (cost < min) [best, min] = [place, cost];
    }
  return best;
}

function placeAt(wanted: WantedLabel, { width, height }: Size, rank: number, distance: number): PlacedLabel {
  const [across, down] = PLACES[rank]!;
  const [isAside, isAbove] = [Math.abs(across) === 1, Math.abs(down) === 1];
  const x = wanted.x + across * (width / 2 + (isAside ? wanted.r + GAP_ACROSS + distance : 0));
  const y = wanted.y + down * (height / 2 + (isAbove ? wanted.r + GAP_DOWN + distance : 0));
  return {
    wanted,
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
    align: across === 1 ? 'left' : across === -1 ? 'right' : 'center',
    hasLeader: distance > 0,
  };
}
