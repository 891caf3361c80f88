import { html } from 'lit';
import { outlinePath, type Shape } from '../../styles/sector-style.ts';
import type { Tint } from '../graph/palette.ts';

/** The mark of a class of nodes: its colour on either ground, and its shape. */
export function sign(tint: Tint, shape: Shape, isHollow = false) {
  const colour = tint ? `light-dark(${tint.light}, ${tint.dark})` : 'var(--muted)';
  return html`<svg class="sign" viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
    <path fill=${isHollow ? 'none' : colour} stroke=${isHollow ? colour : 'none'} stroke-width="2.5" d=${outlinePath(shape, 6.4)} />
  </svg>`;
}
