/** The colours of a map, for a light or a dark background. */
export interface Palette {
  ground: 'light' | 'dark';
  /** Of what has no colour of its own. */
  plain: string;
  paper: string;
  ink: string;
  /** Of text that is not the first to be read. */
  muted: string;
  /** Of ties. */
  tie: string;
  /** Of the highlight. */
  highlight: string;
  change: Record<Change, string>;
  /** How strongly the area of a community is drawn: in its own colour, and in ink. */
  area: { coloured: number; plain: number };
}

/** What became of a node or a tie between two editions. */
export type Change = 'new' | 'kept' | 'lapsed';

/** A colour for a light ground, and for a dark one; null for none of its own. */
export type Tint = Readonly<Record<'light' | 'dark', string>> | null;

/**
 * The colours of communities, and of whatever else than sectors nodes are coloured by. Each stands out from its ground, and all
 * can be told apart with any colour vision deficiency.
 */
export const GROUP_TINTS: readonly NonNullable<Tint>[] = [
  { light: '#1c8ffe', dark: '#83baf6' },
  { light: '#bc2506', dark: '#d75a21' },
  { light: '#9b8e49', dark: '#b3b31d' },
  { light: '#07705c', dark: '#89f8a4' },
  { light: '#7f48c4', dark: '#fbd4ff' },
  { light: '#da5dab', dark: '#ff8ea4' },
  { light: '#700048', dark: '#b465ac' },
  { light: '#192e94', dark: '#507ef1' },
];

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    ground: 'light',
    plain: '#6d6f7a',
    paper: '#fbf8f3',
    ink: '#1c1d22',
    muted: '#565862',
    tie: '#6f6a61',
    highlight: '#a01c44',
    change: { new: '#1c8ffe', kept: '#3b3d46', lapsed: '#bc2506' },
    area: { coloured: 0.13, plain: 0.05 },
  },
  dark: {
    ground: 'dark',
    plain: '#a9acb9',
    paper: '#14161c',
    ink: '#ececf1',
    muted: '#b0b3c0',
    tie: '#969bab',
    highlight: '#ff9db4',
    change: { new: '#83baf6', kept: '#d5d7df', lapsed: '#ff8468' },
    area: { coloured: 0.17, plain: 0.075 },
  },
};

/** A tint on the palette's ground. */
export const colourOf = ({ ground, plain }: Palette, tint: Tint): string => tint?.[ground] ?? plain;

/** A colour over the paper, as strongly as the share says: opaque, so that shapes of one colour do not add up where they overlap. */
export function overPaper({ paper }: Palette, colour: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(paper, at) * (1 - share) + channel(colour, at) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
