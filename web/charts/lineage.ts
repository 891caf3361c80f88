import { html } from '@lit-labs/ssr';

/** An organization in a line of succession. */
export interface Ancestor {
  /** What is said above its name: since or until when. */
  when: string;
  /** Its acronym or name, with a link where it has a page. */
  name: unknown;
  /** What is said below its name. */
  more: unknown;
}

/** How one follows another: what happened, and to whom. */
export interface Step {
  what: string;
  whom: readonly Ancestor[];
}

/** What an organization was, and its heirs: boxes and arrows, a stack on a phone. */
export const lineage = (before: Step | undefined, itself: Ancestor, after: Step | undefined) =>
  html`<div class="lineage">
    ${before ? html`<div class="past">${before.whom.map(box)}</div>${arrow(before.what, before.whom.length, 'in')}` : ''}
    <div class="itself">${box(itself)}</div>
    ${after ? html`${arrow(after.what, after.whom.length, 'out')}<div class="heirs">${after.whom.map(box)}</div>` : ''}
  </div>`;

const box = ({ when, name, more }: Ancestor) =>
  html`<div class="box">
    <p class="when">${when}</p>
    <p><strong>${name}</strong></p>
    ${more ? html`<p class="muted">${more}</p>` : ''}
  </div>`;

/** An arrow from one box to several, or from several to one. */
function arrow(what: string, boxes: number, way: 'in' | 'out') {
  const ends = Array.from({ length: boxes }, (_, at) => (100 * (at + 0.5)) / boxes);
  const tips = (way === 'out' ? ends : [50]).map((y) => `M50 ${y - 5}L58 ${y}L50 ${y + 5}`);
  const lines = ends.map((y) =>
    way === 'out' ? `M0 50C30 50 26 ${y} 56 ${y}` : `M0 ${y}C30 ${y} 26 50 56 50`,
  );
  return html`<div class=${boxes > 1 ? 'arrow forked' : 'arrow'}>
    <span>${what}</span>
    <svg viewBox="0 0 60 100" preserveAspectRatio="none" aria-hidden="true"><path d=${[...lines, ...tips].join('')}></path></svg>
  </div>`;
}
