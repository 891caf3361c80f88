import { html } from 'lit';
import { sectorStyle, shapePath } from '../../styles/sector-style.ts';

/** The sign of a sector for a legend, by its position among all sectors; -1 is none. The style sheet has the colour. */
export function sectorSign(place: number) {
  const { colour, shape } = sectorStyle(place);
  return html`<svg class="sign" viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
    <path class=${`colour-${colour < 0 ? 'none' : colour}`} d=${shapePath(shape, 6.4) || CIRCLE_PATH} />
  </svg>`;
}

const CIRCLE_PATH = 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z';
