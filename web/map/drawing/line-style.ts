/** The width of a line on the map, in pixels: by how often two met, beside how often any two did. */
export function lineWidthOf(shared: number, most: number, scale = 1): number {
  const share = Math.log2(Math.max(1, shared)) / Math.max(3, Math.log2(Math.max(1, most)));
  return scale * (0.7 + 2.6 * Math.sqrt(Math.min(1, share)));
}

/** On a narrow window, and above so many nodes, lines are drawn thinner. */
const [NARROW_SCALE, MANY_SCALE, MANY_NODES] = [0.7, 0.6, 400];

export const lineScaleOf = (isNarrow: boolean, nodes: number): number =>
  (isNarrow ? NARROW_SCALE : 1) * (nodes > MANY_NODES ? MANY_SCALE : 1);

/** How strongly the lines that do not stand out are drawn below the others: fainter the more there are. */
export const faintOpacityOf = (lines: number): number => clamp(30 / Math.max(1, lines), 0.025, 0.07);

/** How strongly they are drawn when they are brought forward. */
export const forwardOpacityOf = (lines: number): number => clamp(220 / Math.max(1, lines), 0.09, 0.4);

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The numbers of shared events that a key shows the widths of. */
export const keyedWidths = (most: number): number[] =>
  [1, 4, 16].filter((shared) => shared <= Math.max(1, most * 1.5));

/** Dashes of the lines of ties that lapsed, in pixels. */
export const DASHES: number[] = [4, 3];
