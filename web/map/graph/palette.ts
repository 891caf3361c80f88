/** The colours of a map, for a light or a dark background. */
export interface Palette {
  /** Of sectors. Each stands out from the background, and all can be told apart with any colour vision deficiency. */
  sectors: readonly string[];
  /** Of what has no sector, and of activities. */
  plain: string;
  paper: string;
  ink: string;
  /** Of ties, of those that are stronger than chance, and of what is outside of the highlight. */
  tie: string;
  strong: string;
  faint: string;
  /** Of the highlight. */
  highlight: string;
  change: Record<TieChange, string>;
}

/** How a tie changed between two editions. */
export type TieChange = 'new' | 'kept' | 'lapsed';

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    sectors: ['#060c91', '#a0444f', '#c67b17', '#24999d', '#a673f5', '#0766aa', '#1b3900', '#6e1a5c'],
    plain: '#6d6f7a',
    paper: '#fbf8f3',
    ink: '#1c1d22',
    tie: '#c4beb3',
    strong: '#5b5d68',
    faint: '#e9e4da',
    highlight: '#a01c44',
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
    highlight: '#ff9db4',
    change: { new: '#82f6e2', kept: '#6f7383', lapsed: '#d3799a' },
  },
};

/** The colour of an index that `sectorStyle` gives. */
export const colourOf = ({ sectors, plain }: Palette, colour: number): string => sectors[colour] ?? plain;
