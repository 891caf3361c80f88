/** The shapes of nodes; a sector has the one that is stored with it. */
export const SHAPES = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'hexagon',
  'star',
  'triangle-down',
  'pentagon',
  'x',
] as const;

export type Shape = (typeof SHAPES)[number];

/** The shape that the graph names, such as TRIANGLE_DOWN. */
export const shapeOf = (name: string): Shape =>
  SHAPES.find((shape) => shape === name.toLowerCase().replaceAll('_', '-')) ?? 'circle';

/** The SVG path of a shape around a point, with about the area of a circle of that radius; empty for a circle. */
export function shapePath(shape: Shape, radius: number, [left, top] = [0, 0]): string {
  const points = CORNERS[shape];
  if (!points) return '';
  const corners = points.map(([x, y]) => `${round(left + x * radius)} ${round(top + y * radius)}`);
  return `M${corners.join('L')}Z`;
}

/** The same with the circle, which has no corners. */
export const outlinePath = (shape: Shape, radius: number, [left, top] = [0, 0]): string =>
  shapePath(shape, radius, [left, top]) ||
  `M${round(left - radius)} ${round(top)}a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ${round(radius)} 0 1 0 ${round(-2 * radius)} 0Z`;

/** The corners of a shape, in radii; undefined for a circle. */
export const cornersOf = (shape: Shape): readonly (readonly [x: number, y: number])[] | undefined =>
  CORNERS[shape];

const round = (value: number) => Math.round(value * 100) / 100;

/** The corners of the shapes, in radii. */
const CORNERS: Record<Shape, [number, number][] | undefined> = {
  circle: undefined,
  square: squareCorners(0.89),
  triangle: [0, 1, 2].map((at) => pointAtAngle(1.5, -90 + 120 * at)),
  diamond: [0, 1, 2, 3].map((at) => pointAtAngle(1.25, 90 * at)),
  cross: crossCorners(1.15, 0.42),
  hexagon: [0, 1, 2, 3, 4, 5].map((at) => pointAtAngle(1.1, 60 * at)),
  star: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => pointAtAngle(at % 2 ? 0.65 : 1.45, 36 * at - 90)),
  'triangle-down': [0, 1, 2].map((at) => pointAtAngle(1.5, 90 + 120 * at)),
  pentagon: [0, 1, 2, 3, 4].map((at) => pointAtAngle(1.15, 72 * at - 90)),
  x: crossCorners(1.15, 0.42).map(([x, y]): [number, number] => [
    (x - y) * Math.SQRT1_2,
    (x + y) * Math.SQRT1_2,
  ]),
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
