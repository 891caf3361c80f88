import { BoxGrid } from './box-grid.ts';
import {
  type Box,
  boxesOverlap,
  boxMeetsCircle,
  boxMeetsSegment,
  type Circle,
  isWithin,
  type Point,
  type Segment,
} from './geometry.ts';

/** What labels keep clear of. */
export interface LabelObstacles {
  /** All labels stay within. */
  rim: Box;
  /** Panels, and what is written already. */
  boxes?: readonly Box[];
  circles?: readonly Circle[];
  /** Lines, which a label crosses only if it must. */
  segments?: readonly Segment[];
}

/** What is around the labels, by where it is. */
export class LabelSurroundings {
  readonly #rim: Box;
  readonly #boxes = new BoxGrid<Box>();
  readonly #circles = new BoxGrid<Circle>();
  readonly #segments = new BoxGrid<Segment>();

  constructor({ rim, boxes = [], circles = [], segments = [] }: LabelObstacles) {
    this.#rim = rim;
    for (const box of boxes) this.addBox(box);
    for (const circle of circles) {
      const { x, y, r } = circle;
      this.#circles.add(circle, { left: x - r, top: y - r, right: x + r, bottom: y + r });
    }
    for (const segment of segments) for (const piece of pieces(segment)) this.#segments.add(segment, piece);
  }

  addBox(box: Box): void {
    this.#boxes.add(box, box);
  }

  hasRoomFor(box: Box): boolean {
    if (!isWithin(box, this.#rim)) return false;
    for (const other of this.#boxes.near(box)) if (boxesOverlap(box, other)) return false;
    return true;
  }

  /** The sum of the radii of the nodes that a label would cover. */
  covered(box: Box): number {
    let sum = 0;
    for (const circle of this.#circles.near(box))
      if (boxMeetsCircle(box, { ...circle, r: circle.r + 0.5 })) sum += circle.r;
    return sum;
  }

  crossed(box: Box): number {
    let count = 0;
    for (const segment of this.#segments.near(box)) if (boxMeetsSegment(box, segment)) count++;
    return count;
  }
}

/** Rectangles along a line: one around the whole would be near to everything. */
function pieces([from, to]: Segment): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 40));
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [at / count, (at + 1) / count].map(
      (share): Point => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }),
    ) as [Point, Point];
    return {
      left: Math.min(one.x, other.x),
      top: Math.min(one.y, other.y),
      right: Math.max(one.x, other.x),
      bottom: Math.max(one.y, other.y),
    };
  });
}
