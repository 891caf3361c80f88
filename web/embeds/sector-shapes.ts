import { shapePath as outlineOf, sectorStyle } from '../styles/sector-style.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** The outline around a point for the sector at a position among all sectors, as on the full map; -1 is none. */
export const sectorOutline = (place: number, x: number, y: number, r: number): string =>
  outlineOf(sectorStyle(place).shape, r, [x, y]) || circle(x, y, r);

/** The class of a sector's colour in `styles/embed.css`. */
export const colourClass = (place: number): string =>
  place < 0 ? 'unknown' : `sector-${sectorStyle(place).colour}`;
