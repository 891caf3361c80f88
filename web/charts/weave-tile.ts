import { html } from '@lit-labs/ssr';
import { colourOf, SIGN_COLOURS } from './sign.ts';

/** How many threads there are each way, and how far apart. */
const [THREADS, PITCH] = [6, 12];

/** A number that is the same for the same text, on every page: FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text.normalize('NFC')) {
    hash ^= letter.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The first letters of the first and of the last word of a name, as far as it has words. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s(),]+/u).filter((word) => /^\p{L}/u.test(word));
  const [first, ...others] =
    words.filter((word) => /^\p{Lu}/u.test(word)).length > 0
      ? words.filter((word) => /^\p{Lu}/u.test(word))
      : words;
  return [first, others[0]].map((word) => (word ? [...word][0]!.toUpperCase() : '')).join('');
}

/** What stands for whoever has no picture: a weave that is drawn from the name, the same on every page. */
export function weaveTile(name: string, size = 72) {
  const hash = hashOf(name);
  const warp = hash % SIGN_COLOURS.length;
  const weft = (warp + 1 + ((hash >>> 8) % (SIGN_COLOURS.length - 1))) % SIGN_COLOURS.length;
  const upright = Array.from({ length: THREADS }, (_, at) => `M${at * PITCH + 6} 0V72`).join('');
  return html`<svg class="tile" width=${size} height=${size} viewBox="0 0 72 72" aria-hidden="true">
    <rect width="72" height="72" fill="var(--card)"></rect>
    <path d=${upright} stroke=${colourOf(SIGN_COLOURS[warp]!)} stroke-width="7"></path>
    <path d=${weftOf(hash)} stroke=${colourOf(SIGN_COLOURS[weft]!)} stroke-width="7"></path>
    <circle cx="36" cy="36" r="20" fill="var(--card)"></circle>
    <text x="36" y="43" text-anchor="middle">${initialsOf(name)}</text>
  </svg>`;
}

/** Where the weft lies above the warp: the same from the left and from the right. */
function weftOf(hash: number): string {
  const parts: string[] = [];
  for (let row = 0; row < THREADS; row++) {
    for (let column = 0; column < THREADS / 2; column++) {
      if (column > 0 && ((hash >>> (row * 3 + column)) & 1) === 0 && (row + column) % 2 === 0) continue;
      for (const at of [column, THREADS - 1 - column])
        parts.push(`M${at * PITCH} ${row * PITCH + 6}h${PITCH}`);
    }
  }
  return parts.join('');
}
