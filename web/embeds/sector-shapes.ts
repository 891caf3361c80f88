import { outlinePath } from '../styles/sector-style.ts';
import type { MapSector } from './content.ts';

/** The outline of a sector's sign around a point, as on the full map; a circle without a sector. */
export const sectorOutline = (sector: MapSector | undefined, x: number, y: number, r: number): string =>
  outlinePath(sector?.shape ?? 'circle', r, [x, y]);

/** The colour of a sector on either ground; that of none is in `styles/embed.css`. */
export const sectorFill = (sector: MapSector | undefined): string =>
  sector ? `light-dark(${sector.colour.light}, ${sector.colour.dark})` : 'var(--unknown)';
