import { shapePath } from '../styles/sector-style.ts';
import type { MapSector } from './content.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** The outline of a sector's sign around a point, as on the full map; a circle without a sector. */
export const sectorOutline = (sector: MapSector | undefined, x: number, y: number, r: number): string =>
  shapePath(sector?.shape ?? 'circle', r, [x, y]) || circle(x, y, r);

/** The colour of a sector on either ground; that of none is in `styles/embed.css`. */
export const sectorFill = (sector: MapSector | undefined): string =>
  sector ? `light-dark(${sector.colour.light}, ${sector.colour.dark})` : 'var(--unknown)';
