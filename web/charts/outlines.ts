/** The shapes of marks, one for each sign of a sector. */
export type MarkShape =
  | 'SQUARE'
  | 'CIRCLE'
  | 'DIAMOND'
  | 'TRIANGLE'
  | 'HEXAGON'
  | 'STAR'
  | 'TRIANGLE_DOWN'
  | 'CROSS'
  | 'PENTAGON'
  | 'X';

type Point = readonly [x: number, y: number];

/** Corners at even angles around the middle, the first at the top; with two radii, in turns. */
const around = (corners: number, radii: readonly number[], turn = 0): Point[] =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners - Math.PI / 2 + turn;
    const radius = radii[at % radii.length]!;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

const [ARM, HALF] = [1.15, 0.42];
const CROSS: readonly Point[] = [
  [-HALF, -ARM],
  [HALF, -ARM],
  [HALF, -HALF],
  [ARM, -HALF],
  [ARM, HALF],
  [HALF, HALF],
  [HALF, ARM],
  [-HALF, ARM],
  [-HALF, HALF],
  [-ARM, HALF],
  [-ARM, -HALF],
  [-HALF, -HALF],
];

/** The corners of each shape but the circle, about as large as a circle of radius 1. */
const CORNERS: Record<Exclude<MarkShape, 'CIRCLE'>, readonly Point[]> = {
  SQUARE: around(4, [1.25], Math.PI / 4),
  DIAMOND: around(4, [1.28]),
  TRIANGLE: around(3, [1.45]),
  HEXAGON: around(6, [1.1], Math.PI / 6),
  STAR: around(10, [1.5, 0.62]),
  TRIANGLE_DOWN: around(3, [1.45], Math.PI),
  CROSS,
  PENTAGON: around(5, [1.2]),
  X: CROSS.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]),
};

/** What a path is drawn on: a canvas, or what writes paths down. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/** Draws a shape around the origin. */
export function drawShape(pen: Pen, shape: MarkShape, radius: number): void {
  if (shape === 'CIRCLE') {
    pen.moveTo(radius, 0);
    pen.arc(0, 0, radius, 0, 2 * Math.PI);
    return;
  }
  CORNERS[shape].forEach(([x, y], at) => {
    if (at === 0) pen.moveTo(x * radius, y * radius);
    else pen.lineTo(x * radius, y * radius);
  });
  pen.closePath();
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The path of a shape around a point. */
export function shapeAt(shape: MarkShape, radius: number, x = 0, y = 0): string {
  if (shape === 'CIRCLE') {
    const [r, across] = [round(radius), round(2 * radius)];
    return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0z`;
  }
  const corners = CORNERS[shape].map(([cx, cy]) => `${round(x + cx * radius)} ${round(y + cy * radius)}`);
  return `M${corners.join('L')}z`;
}
