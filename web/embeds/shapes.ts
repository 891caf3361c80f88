/** How many colours there are for sectors, in `look/embed.css`; the next sectors begin anew with other shapes. */
export const COLOURS = 6;

type Draw = (x: number, y: number, r: number) => string;

const polygon =
  (...corners: [number, number][]): Draw =>
  (x, y, r) =>
    `M${corners.map(([dx, dy]) => `${round(x + dx * r)} ${round(y + dy * r)}`).join('L')}Z`;

const round = (value: number): number => Math.round(value * 10) / 10;

const circle: Draw = (x, y, r) =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Shapes of about one size, which tell sectors apart for those who cannot by colour. */
const SHAPES: Draw[] = [
  circle,
  polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]),
  polygon([0, -1.2], [1.1, 0.8], [-1.1, 0.8]),
  polygon([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]),
  polygon([0, 1.2], [1.1, -0.8], [-1.1, -0.8]),
  polygon([-0.6, -1.05], [0.6, -1.05], [1.2, 0], [0.6, 1.05], [-0.6, 1.05], [-1.2, 0]),
  polygon(
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ),
];

/** The outline of the shape of a sector around a point; of the circle where the sector is not known. */
export const outline = (sector: number | null, x: number, y: number, r: number): string =>
  SHAPES[(sector ?? 0) % SHAPES.length]!(x, y, r);

/** The class that gives a sector its colour. */
export const colour = (sector: number | null): string =>
  sector === null ? 'unknown' : `sector-${sector % COLOURS}`;
