import { html } from 'lit';
import { type Shape, shapePath } from '../../styles/sector-style.ts';
import type { Tint } from '../graph/palette.ts';

/** The mark of a class of nodes: its colour on either ground, and its shape. */
export function sign(tint: Tint, shape: Shape, isHollow = false) {
  const colour = tint ? `light-dark(${tint.light}, ${tint.dark})` : 'var(--muted)';
  const path = shapePath(shape, 6.4) || CIRCLE_PATH;
  return html`<svg class="sign" viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
    <path fill=${isHollow ? 'none' : colour} stroke=${isHollow ? colour : 'none'} stroke-width="2.5" d=${path} />
  </svg>`;
}

const CIRCLE_PATH = 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z';
