import type { PlacedLabel } from './place-labels.ts';

/** The width of the paper around letters, in pixels. */
export const HALO = 3;

/** From the top of a line of text to what its letters stand on, in sizes. */
export const BASELINE = 0.86;

/** Where the leader line of a label ends: at the point of its rectangle that is nearest to the node. */
export const leaderEnd = ({ wanted: { x, y }, left, right, top, bottom }: PlacedLabel) => ({
  x: Math.max(left, Math.min(right, x)),
  y: Math.max(top, Math.min(bottom, y)),
});

/** Where the text of a label stands from left to right. */
export const textAt = ({ align, left, right }: PlacedLabel): number =>
  align === 'left' ? left + 1 : align === 'right' ? right - 1 : (left + right) / 2;

/** How SVG calls the side of a text that stands at its place. */
export const ANCHORS = { left: 'start', right: 'end', center: 'middle' } as const;
