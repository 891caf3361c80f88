/** Something with a name on a picture; the important ones come first. */
export interface Labelled {
  x: number;
  y: number;
  radius: number;
  text: string;
}

/** A name at its place. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The picture that names are placed on. */
interface Ground {
  width: number;
  height: number;
  font: number;
  /** How many names there may be. */
  most: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The sides of a mark on which its name may stand, the best first. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** Finds places for names beside their marks, none on another name, on a mark or outside of the picture; others are left out. */
export function placeLabels(all: readonly Labelled[], ground: Ground): PlacedLabel[] {
  const taken: Box[] = all.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const labels: PlacedLabel[] = [];
  for (const each of all) {
    if (labels.length === ground.most) break;
    const found = SIDES.map((side) => labelAt(each, side, ground)).find(
      ({ box }) => isInside(box, ground) && !taken.some((other) => overlap(other, box)),
    );
    if (!found) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}

const isInside = ({ left, right, top, bottom }: Box, { width, height }: Ground): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

function labelAt(
  { x, y, radius, text }: Labelled,
  [across, down]: readonly [number, number],
  { font }: Ground,
): { label: PlacedLabel; box: Box } {
  const width = text.length * font * 0.56;
  const gap = radius + font * 0.25;
  const reach = across !== 0 && down !== 0 ? gap * 0.75 : gap;
  const at = x + across * reach;
  const middle = y + down * (reach + (across === 0 ? font * 0.5 : font * 0.25));
  const left = across > 0 ? at : across < 0 ? at - width : at - width / 2;
  return {
    label: {
      text,
      x: Math.round(at),
      y: Math.round(middle + font * 0.35),
      anchor: across > 0 ? 'start' : across < 0 ? 'end' : 'middle',
    },
    box: { left, right: left + width, top: middle - font * 0.5, bottom: middle + font * 0.5 },
  };
}
