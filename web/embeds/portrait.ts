import { html } from 'lit';
import { weaveOf } from '../charts/weave.ts';
import type { Speaker } from './content.ts';

/** The photo, which the graph has only with the person's consent; else a weave with the initials. */
export const portrait = ({ name, photo }: Speaker) =>
  photo
    ? html`<img
        part="photo"
        class="portrait"
        src=${photo.url}
        alt=${photo.alt}
        width=${photo.width}
        height=${photo.height}
        loading="lazy"
        referrerpolicy="no-referrer"
      />`
    : weaveTile(name);

function weaveTile(name: string) {
  const { warp, weft, initials } = weaveOf(name);
  return html`<svg part="initials" class="portrait" viewBox="0 0 72 72" aria-hidden="true">
    <path class=${`thread-${warp.colour}`} d=${warp.path}></path>
    <path class=${`thread-${weft.colour}`} d=${weft.path}></path>
    <circle cx="36" cy="36" r="20"></circle>
    <text x="36" y="43" text-anchor="middle">${initials}</text>
  </svg>`;
}
