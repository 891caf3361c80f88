import { cornersOf, outlinePath, shapeOf } from '../styles/sector-style.ts';

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

/** What a path is drawn on: a canvas, or what writes paths down. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/** Draws a shape around the origin. */
export function drawShape(pen: Pen, shape: MarkShape, radius: number): void {
  const corners = cornersOf(shapeOf(shape));
  if (!corners) {
    pen.moveTo(radius, 0);
    pen.arc(0, 0, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([x, y], at) => {
    if (at === 0) pen.moveTo(x * radius, y * radius);
    else pen.lineTo(x * radius, y * radius);
  });
  pen.closePath();
}

/** The path of a shape around a point. */
export const shapeAt = (shape: MarkShape, radius: number, x = 0, y = 0): string =>
  outlinePath(shapeOf(shape), radius, [x, y]);
