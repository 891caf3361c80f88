import type { Points } from './points.ts';

/** Where the actors stand, by ascending key: no two at the same point, all finite, rounded to 2 decimals. */
export interface Layout extends Points {
  keys: Uint32Array;
  /** How large each is to be drawn; 0 for one of so many small groups or untied actors that they are not drawn. */
  radius: Float64Array;
  /** The component in which each was laid out, by size; -1 for who was in none. */
  component: Int32Array;
  /** Where each stood in its component before this was fitted into the frame: the next layout starts there. */
  unfitted: Points;
}
