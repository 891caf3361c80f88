import { html } from '@lit-labs/ssr';
import { colourOf, SIGN_COLOURS } from './sign.ts';
import { weaveOf } from './weave.ts';

/** What stands for whoever has no picture: a weave that is drawn from the name, the same on every page. */
export function weaveTile(name: string, size = 72) {
  const { warp, weft, initials } = weaveOf(name);
  const thread = ({ colour, path }: { colour: number; path: string }) =>
    html`<path d=${path} stroke=${colourOf(SIGN_COLOURS[colour]!)} stroke-width="7"></path>`;
  return html`<svg class="tile" width=${size} height=${size} viewBox="0 0 72 72" aria-hidden="true">
    <rect width="72" height="72" fill="var(--card)"></rect>
    ${thread(warp)}${thread(weft)}
    <circle cx="36" cy="36" r="20" fill="var(--card)"></circle>
    <text x="36" y="43" text-anchor="middle">${initials}</text>
  </svg>`;
}
