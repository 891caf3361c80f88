import type { SectorShape } from '../../../web/graphql/operations.ts';

/** The corners of a polygon around the middle of 40 by 40, the first of them above. */
function polygon(corners: number, turned = 0): string {
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = ((at / corners) * 360 + turned - 90) * (Math.PI / 180);
    return `${(20 + 19 * Math.cos(angle)).toFixed(1)} ${(20 + 19 * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

/** The outlines of the marks of sectors, in 40 by 40. */
export const MARKS: Record<SectorShape, string> = {
  SQUARE: 'M4 4H36V36H4Z',
  CIRCLE: 'M2 20A18 18 0 1 1 38 20A18 18 0 1 1 2 20Z',
  DIAMOND: polygon(4),
  TRIANGLE: 'M20 3L38 36H2Z',
  HEXAGON: polygon(6),
  STAR: 'M20 1L25.3 13.7L39 14.8L28.5 23.8L31.8 37.2L20 29.9L8.2 37.2L11.5 23.8L1 14.8L14.7 13.7Z',
  TRIANGLE_DOWN: 'M20 37L2 4H38Z',
  CROSS: 'M14 2H26V14H38V26H26V38H14V26H2V14H14Z',
  PENTAGON: polygon(5),
  X: 'M11 3L20 12L29 3L37 11L28 20L37 29L29 37L20 28L11 37L3 29L12 20L3 11Z',
};
