import { html } from 'lit';
import { sectorStyle, shapePath } from '../graph/palette.ts';

/** The sign of the sector at a place in the order of all, for a legend; -1 is none. Styles know its colour. */
export function sectorSign(place: number) {
  const { colour, shape } = sectorStyle(place);
  return html`<svg class="sign" viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
    <path class=${`colour-${colour < 0 ? 'none' : colour}`} d=${shapePath(shape, 6.4) || CIRCLE_PATH} />
  </svg>`;
}

const CIRCLE_PATH = 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z';
