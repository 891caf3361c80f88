import { html } from '@lit-labs/ssr';
import { colourOf, patternOf, type Sign, type SignWeave, weaveFill } from './sign.ts';

/** The threads of each weave, on a tile of 6 by 6: the second sign of areas, for whoever sees no colours. */
const THREADS: Record<SignWeave, string> = {
  PLAIN: '',
  TWILL: 'M0 0L6 6M-1 5L1 7M5 -1L7 1',
  WEFT_STRIPE: 'M0 3H6',
  WARP_STRIPE: 'M3 0V6',
  DOTS: 'M2.5 3h1',
  TWILL_LEFT: 'M0 6L6 0M-1 1L1 -1M5 7L7 5',
  CHECK: 'M0 3H6M3 0V6',
  ZIGZAG: 'M0 4L3 1L6 4',
  DOUBLE_STRIPE: 'M0 1.5H6M0 4.5H6',
  CROSSHATCH: 'M0 0L6 6M0 6L6 0',
};

/** The patterns that fill areas of sectors: to be put once on a page that has such areas. */
export function weaves(sectors: readonly Pick<Sign, 'colour' | 'weave'>[]) {
  const signs = [...new Map(sectors.map((sector) => [patternOf(sector), sector])).values()];
  return html`<svg class="unseen" width="0" height="0" aria-hidden="true">
    <defs>
      ${signs.map(
        (sign) => html`<pattern id=${patternOf(sign)} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill=${colourOf(sign.colour.name)}></rect>
          <path class="weave" d=${THREADS[sign.weave]}></path>
        </pattern>`,
      )}
    </defs>
  </svg>`;
}

/** The recorded organizations of an edition as a band below the header, one field each, by sector. */
export function band(sectors: readonly Pick<Sign, 'colour' | 'weave'>[]) {
  if (sectors.length === 0) return '';
  const width = 1000 / sectors.length;
  const gap = Math.min(2, width / 4);
  return html`<svg class="band" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
    ${sectors.map(
      (sector, at) =>
        html`<rect x=${(at * width).toFixed(1)} width=${(width - gap).toFixed(1)} height="8" fill=${weaveFill(sector)}></rect>`,
    )}
  </svg>`;
}
