/** The shapes of nodes: with the colours, no two of forty sectors look the same. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

export type Shape = (typeof SHAPES)[number];

/** What a map is drawn with, on light paper or dark. */
export interface Palette {
  /** Of sectors. Each stands out from the paper, and all are told apart also by those who do not see red, green or blue. */
  sectors: readonly string[];
  /** Of what has no sector, and of activities. */
  plain: string;
  paper: string;
  ink: string;
  /** Of ties, of those that are stronger than chance would make them, and of what is not looked at. */
  tie: string;
  strong: string;
  faint: string;
  /** Of what is looked at. */
  lit: string;
  change: Record<Change, string>;
}

/** What became of a tie between two editions. */
export type Change = 'new' | 'kept' | 'lapsed';

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    sectors: ['#060c91', '#a0444f', '#c67b17', '#24999d', '#a673f5', '#0766aa', '#1b3900', '#6e1a5c'],
    plain: '#6d6f7a',
    paper: '#fbf8f3',
    ink: '#1c1d22',
    tie: '#c4beb3',
    strong: '#5b5d68',
    faint: '#e9e4da',
    lit: '#a01c44',
    change: { new: '#24999d', kept: '#8f8a80', lapsed: '#a0444f' },
  },
  dark: {
    sectors: ['#6173fb', '#c92f44', '#ddba75', '#82f6e2', '#8d57a8', '#30bffa', '#dbf838', '#d3799a'],
    plain: '#a9acb9',
    paper: '#14161c',
    ink: '#ececf1',
    tie: '#454959',
    strong: '#a9acb9',
    faint: '#23262f',
    lit: '#ff9db4',
    change: { new: '#82f6e2', kept: '#6f7383', lapsed: '#d3799a' },
  },
};

/** How the sector at a place in the order of all looks; -1 is none. */
export const lookOf = (place: number): { colour: number; shape: Shape } =>
  place < 0 ? { colour: -1, shape: 'circle' } : { colour: place % 8, shape: SHAPES[place % SHAPES.length]! };

/** The colour of a number that `lookOf` gives. */
export const colourOf = ({ sectors, plain }: Palette, colour: number): string => sectors[colour] ?? plain;

/** The outline of a shape around 0, 0, as an SVG path of about the area of a circle of that radius. */
export function outline(shape: Shape, radius: number): string {
  const points = OUTLINES[shape];
  if (!points) return '';
  const corners = points.map(([x, y]) => `${round(x * radius)} ${round(y * radius)}`);
  return `M${corners.join('L')}Z`;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** How far the corners are, in radii. */
const OUTLINES: Record<Shape, [number, number][] | undefined> = {
  circle: undefined,
  square: box(0.89),
  triangle: [0, 1, 2].map((at) => turned(1.5, -90 + 120 * at)),
  diamond: [0, 1, 2, 3].map((at) => turned(1.25, 90 * at)),
  cross: plus(1.15, 0.42),
};

function turned(radius: number, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function box(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

function plus(arm: number, half: number): [number, number][] {
  return [
    [-half, -arm],
    [half, -arm],
    [half, -half],
    [arm, -half],
    [arm, half],
    [half, half],
    [half, arm],
    [-half, arm],
    [-half, half],
    [-arm, half],
    [-arm, -half],
    [-half, -half],
  ];
}
