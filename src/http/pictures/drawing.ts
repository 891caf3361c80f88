/** A box, a text or a shape, as Satori takes it: like an element of React, without React. */
export interface Drawing {
  type: string;
  props: Record<string, unknown>;
}

/** A box with others in it, beside one another unless its style says else, or with a text. */
export const piece = (
  style: Record<string, string | number>,
  children: readonly Drawing[] | string = [],
): Drawing => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });

/** A line or an area of a shape. */
interface Path {
  d: string;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
}

/** A shape of lines and areas, as wide as said and in the proportions of its box. */
export const drawn = ({
  width,
  box,
  paths,
}: {
  width: number;
  box: [number, number];
  paths: Path[];
}): Drawing => ({
  type: 'svg',
  props: {
    width,
    height: Math.round((width * box[1]) / box[0]),
    viewBox: `0 0 ${box.join(' ')}`,
    children: paths.map((path) => ({ type: 'path', props: { fill: 'none', ...path } })),
  },
});
