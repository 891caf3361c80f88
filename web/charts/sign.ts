import { html } from '@lit-labs/ssr';
import { type MarkShape, shapeAt } from './outlines.ts';

/** The colours of sectors, by name, with what style sheets call them. */
const COLOURS = {
  INDIGO: 'var(--s0)',
  PINK: 'var(--s1)',
  OCHRE: 'var(--s2)',
  GREEN: 'var(--s3)',
  VIOLET: 'var(--s4)',
  TEAL: 'var(--s5)',
  BROWN: 'var(--s6)',
  OLIVE: 'var(--s7)',
  BLUE: 'var(--s8)',
  GREY: 'var(--s9)',
} as const;

export type SignColour = keyof typeof COLOURS;

/** All colours of sectors, in the order of their signs. */
export const SIGN_COLOURS = Object.keys(COLOURS) as SignColour[];

export type SignWeave =
  | 'PLAIN'
  | 'TWILL'
  | 'WEFT_STRIPE'
  | 'WARP_STRIPE'
  | 'DOTS'
  | 'TWILL_LEFT'
  | 'CHECK'
  | 'ZIGZAG'
  | 'DOUBLE_STRIPE'
  | 'CROSSHATCH';

/** What a sector is known by in pictures: its colour, the shape of its dots, the weave of its areas. */
export interface Sign {
  slug: string;
  shortName: string;
  colour: { name: SignColour };
  shape: MarkShape;
  weave: SignWeave;
}

/** The colour of a sector, for a fill: the same text for a light and for a dark ground. */
export const colourOf = (name: SignColour): string => COLOURS[name];

/** The name of the pattern of a sector's areas. */
export const patternOf = ({ colour, weave }: Pick<Sign, 'colour' | 'weave'>): string =>
  `weave-${colour.name}-${weave}`.toLowerCase().replaceAll('_', '-');

/** What fills an area of a sector: its colour with its weave on it, which `weaves` puts on the page. */
export const weaveFill = (sign: Pick<Sign, 'colour' | 'weave'>): string => `url(#${patternOf(sign)})`;

/** The mark of a sector as a small picture before its name; hollow where no sector is recorded. */
export const signMark = (sign: Pick<Sign, 'colour' | 'shape'> | null, size = 14) =>
  html`<svg class="sign" width=${size} height=${size} viewBox="-8 -8 16 16" aria-hidden="true">
    ${
      sign
        ? html`<path d=${shapeAt(sign.shape, 5.2)} fill=${colourOf(sign.colour.name)}></path>`
        : html`<path class="unknown" d=${shapeAt('CIRCLE', 5.2)}></path>`
    }
  </svg>`;

/** A row of marks, one for each thing: how fewer than twenty are shown. */
export const unitRow = (signs: readonly (Pick<Sign, 'colour' | 'shape'> | null)[]) =>
  html`<span class="units">${signs.map((sign) => signMark(sign, 18))}</span>`;

/** The signs that occur, each once, in the order of their first use; null stands last. */
export function signsIn<S extends Sign>(all: readonly (S | null)[]): (S | null)[] {
  const known = new Map(all.flatMap((sign) => (sign ? [[sign.slug, sign] as const] : [])));
  return [...known.values(), ...(all.includes(null) ? [null] : [])];
}

/** What each sign of a picture means. */
export const signLegend = (signs: readonly (Sign | null)[], noSector: string) =>
  html`<ul class="legend">
    ${signs.map((sign) => html`<li>${signMark(sign)} ${sign?.shortName ?? noSector}</li>`)}
  </ul>`;
