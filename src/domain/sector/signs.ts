/** A colour, a shape and a weave that belong together: a sector is known by them in pictures, whatever its name's language. */
interface Sign {
  colour: string;
  /** The colour on a light ground, and on a dark one. */
  light: string;
  dark: string;
  shape: string;
  weave: string;
}

/**
 * The ten signs, in the order in which they are given. Each colour stands out from its ground at 3:1, and any two are told apart by
 * whoever sees colours otherwise; the shape is the second sign of a dot, the weave that of an area.
 */
export const SIGNS = [
  { colour: 'INDIGO', light: '#33198b', dark: '#6e5dd2', shape: 'SQUARE', weave: 'PLAIN' },
  { colour: 'PINK', light: '#de5383', dark: '#c96894', shape: 'CIRCLE', weave: 'TWILL' },
  { colour: 'OCHRE', light: '#965500', dark: '#e69e1c', shape: 'DIAMOND', weave: 'WEFT_STRIPE' },
  { colour: 'GREEN', light: '#56845a', dark: '#5de98e', shape: 'TRIANGLE', weave: 'WARP_STRIPE' },
  { colour: 'VIOLET', light: '#8254be', dark: '#e7b9f3', shape: 'HEXAGON', weave: 'DOTS' },
  { colour: 'TEAL', light: '#2e97a6', dark: '#b4fefb', shape: 'STAR', weave: 'TWILL_LEFT' },
  { colour: 'BROWN', light: '#653112', dark: '#d3402d', shape: 'TRIANGLE_DOWN', weave: 'CHECK' },
  { colour: 'OLIVE', light: '#87961d', dark: '#f6f844', shape: 'CROSS', weave: 'ZIGZAG' },
  { colour: 'BLUE', light: '#005384', dark: '#5296db', shape: 'PENTAGON', weave: 'DOUBLE_STRIPE' },
  { colour: 'GREY', light: '#625950', dark: '#b1ada3', shape: 'X', weave: 'CROSSHATCH' },
] as const satisfies readonly Sign[];

type Of<Part extends keyof Sign> = (typeof SIGNS)[number][Part];

export const sectorColours: readonly Of<'colour'>[] = SIGNS.map(({ colour }) => colour);
export const sectorShapes: readonly Of<'shape'>[] = SIGNS.map(({ shape }) => shape);
export const sectorWeaves: readonly Of<'weave'>[] = SIGNS.map(({ weave }) => weave);

/** How long a short name may be, so that it fits beside its mark. */
export const SHORT_NAME = 16;
