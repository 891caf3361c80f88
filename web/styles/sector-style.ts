/** The shapes of nodes: with the eight colours, forty sectors look different. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

export type Shape = (typeof SHAPES)[number];

/** Sectors in the order that gives each its style: by slug, which does not change with the language. */
export const inStyleOrder = <Sector extends { slug: string }>(sectors: readonly Sector[]): Sector[] =>
  sectors.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));

/** The colour and shape of the sector at a position in that order, on every map; -1 is none. */
export const sectorStyle = (place: number): { colour: number; shape: Shape } =>
  place < 0 ? { colour: -1, shape: 'circle' } : { colour: place % 8, shape: SHAPES[place % SHAPES.length]! };

/** The SVG path of a shape around a point, with about the area of a circle of that radius; empty for a circle. */
export function shapePath(shape: Shape, radius: number, [left, top] = [0, 0]): string {
  const points = CORNERS[shape];
  if (!points) return '';
  const corners = points.map(([x, y]) => `${round(left + x * radius)} ${round(top + y * radius)}`);
  return `M${corners.join('L')}Z`;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The corners of the shapes, in radii. */
const CORNERS: Record<Shape, [number, number][] | undefined> = {
  circle: undefined,
  square: squareCorners(0.89),
  triangle: [0, 1, 2].map((at) => pointAtAngle(1.5, -90 + 120 * at)),
  diamond: [0, 1, 2, 3].map((at) => pointAtAngle(1.25, 90 * at)),
  cross: crossCorners(1.15, 0.42),
};

function pointAtAngle(radius: number, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function squareCorners(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

function crossCorners(arm: number, half: number): [number, number][] {
  return [
    [-half, -arm],
    [half, -arm],
    [half, -half],
    [arm, -half],
    [arm, half],
    [half, half],
    [half, arm],
    [-half, arm],
    [-half, half],
    [-arm, half],
    [-arm, -half],
    [-half, -half],
  ];
}
