import type { SectorShape } from '../../../web/graphql/operations.ts';
import { outlinePath, shapeOf } from '../../../web/styles/sector-style.ts';

/** The box that the mark of a sector is drawn in. */
export const MARK_BOX: [width: number, height: number] = [28, 28];

/** The outline of the mark of a sector in that box, as on every other picture. */
export const markOutline = (shape: SectorShape): string => outlinePath(shapeOf(shape), 9, [14, 14]);
