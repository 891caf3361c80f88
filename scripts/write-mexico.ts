// `node scripts/write-mexico.ts`: simplifies the outline of Mexico's states once. The result is committed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mexico from '@svg-maps/mexico';

type Point = readonly [x: number, y: number];

/** How far a simplified border may be from the given one, in units of a drawing that is 793 wide. */
const TOLERANCE = 1.1;

/** Islands of less than this area are left out, unless they are all that a state has. */
const SMALLEST = 8;

const keyOf = ([x, y]: Point): string => `${Math.round(x * 10)} ${Math.round(y * 10)}`;

/** The rings of a path of relative lines. */
function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let [command, x, y] = ['', 0, 0];
  const tokens = path.match(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?/g) ?? [];
  for (let at = 0; at < tokens.length; ) {
    if (/[a-zA-Z]/.test(tokens[at]!)) command = tokens[at++]!;
    if (command === 'z') {
      [x, y] = rings.at(-1)![0]!;
      continue;
    }
    const [dx, dy] = [Number(tokens[at++]), Number(tokens[at++])];
    [x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
    if (command.toLowerCase() === 'm') {
      rings.push([]);
      command = 'l';
    }
    rings.at(-1)!.push([x, y]);
  }
  return rings.map((ring) => ring.filter((point, at) => at === 0 || keyOf(point) !== keyOf(ring[at - 1]!)));
}

const areaOf = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** The distance of a point from the line through two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0
    ? Math.hypot(x - ax, y - ay)
    : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/** A line without the points that it hardly needs: D. Douglas and T. Peucker, Cartographica 10 (1973) 112. */
function simplify(line: readonly Point[]): Point[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  if (line.length < 3) return [...line];
  const distances = line.map((point) => distance(point, first, last));
  const far = distances.indexOf(Math.max(...distances));
  if (distances[far]! <= TOLERANCE) return [first, last];
  return [...simplify(line.slice(0, far + 1)).slice(0, -1), ...simplify(line.slice(far))];
}

/** Its types say that it is CommonJS, and it is not. */
const { locations } = mexico as unknown as { locations: { id: string; path: string }[] };

const states = locations.map(({ id, path }) => ({ id, rings: ringsOf(path) }));

/** Which states meet at each point: borders are simplified between the points where that changes, so both sides agree. */
const meeting = new Map<string, Set<string>>();
for (const { id, rings } of states)
  for (const point of rings.flat())
    meeting.set(keyOf(point), (meeting.get(keyOf(point)) ?? new Set()).add(id));
const stateNames = (point: Point) => [...meeting.get(keyOf(point))!].sort().join(' ');

function simplifyRing(given: readonly Point[]): Point[] {
  const ring = keyOf(given[0]!) === keyOf(given.at(-1)!) ? given.slice(0, -1) : given;
  const before = (at: number) => ring[(at + ring.length - 1) % ring.length]!;
  const after = (at: number) => ring[(at + 1) % ring.length]!;
  const corners = ring.flatMap((point, at) => {
    const names = stateNames(point);
    return names !== stateNames(before(at)) || names !== stateNames(after(at)) ? [at] : [];
  });
  if (corners.length < 2) {
    const left = ring.reduce((least, [x], at) => (x < ring[least]![0] ? at : least), 0);
    const [x, y] = ring[left]!;
    const reach = ring.map((point) => Math.hypot(point[0] - x, point[1] - y));
    corners.splice(0, corners.length, ...[left, reach.indexOf(Math.max(...reach))].sort((a, b) => a - b));
  }
  return corners.flatMap((from, place) => {
    const to = corners[(place + 1) % corners.length]!;
    const arc = to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
    return simplify(arc).slice(0, -1);
  });
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;

/** A ring as a path of relative lines, so that rounding does not add up. */
function pathOf(ring: readonly Point[]): string {
  const points = ring.map(([x, y]): Point => [inTenths(x), inTenths(y)]);
  return `${points
    .map(([x, y], at) => {
      const [lastX, lastY] = points[at - 1] ?? [0, 0];
      const [dx, dy] = [inTenths(x - lastX), inTenths(y - lastY)];
      return `${at === 0 ? 'M' : at === 1 ? 'l' : ' '}${dx}${dy < 0 ? dy : ` ${dy}`}`;
    })
    .join('')}z`.replaceAll(/(?<![\d.])0\./g, '.');
}

/** The distance of a point from the nearest of the line between two others. */
function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const part = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
  const within = Math.max(0, Math.min(1, part));
  return Math.hypot(ax + within * (bx - ax) - x, ay + within * (by - ay) - y);
}

const isInside = ([x, y]: Point, ring: readonly Point[]): boolean =>
  ring.reduce((inside, [ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);

/** The point of a grid that is farthest from the border: a mark there stands well within the state. */
function middleOf(ring: readonly Point[]): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  let [best, room]: [Point, number] = [ring[0]!, 0];
  for (let x = Math.min(...xs); x < Math.max(...xs); x += 1) {
    for (let y = Math.min(...ys); y < Math.max(...ys); y += 1) {
      const free = Math.min(
        ...ring.map((point, at) => distanceToLine([x, y], point, ring[(at + 1) % ring.length]!)),
      );
      if (free > room && isInside([x, y], ring)) [best, room] = [[x, y], free];
    }
  }
  return best;
}

const entries = states.map(({ id, rings }) => {
  const sorted = rings.toSorted((a, b) => areaOf(b) - areaOf(a));
  const kept = sorted.filter((ring, at) => at === 0 || areaOf(ring) >= SMALLEST).map(simplifyRing);
  const middle = middleOf(sorted[0]!).map(Math.round);
  const path = kept
    .filter((ring) => ring.length > 2)
    .map(pathOf)
    .join('');
  return `  'MX-${id.toUpperCase()}': '${middle.join(' ')} ${path}',`;
});

await writeFile(
  join(import.meta.dirname, '../web/charts/outline-of-mexico.ts'),
  `/** The size of the drawing, in its own units. */
export const [MEXICO_WIDTH, MEXICO_HEIGHT] = [793, 498];

/**
 * Mexico's states by ISO 3166-2, each with a point well within it and its outline: @svg-maps/mexico 2.0 by Victor Cazanave,
 * CC BY 4.0, simplified by \`scripts/write-mexico.ts\`.
 */
export const OUTLINES: Readonly<Record<string, string>> = {
${entries.join('\n')}
};
`,
);
