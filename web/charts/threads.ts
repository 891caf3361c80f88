import { html } from '@lit-labs/ssr';
import { chartMessages } from '../i18n/charts.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { ChartTable } from './behind.ts';

/** The distance between two threads: the same everywhere, so that length is number. */
const PITCH = 8;

/** How many threads there are in a row, and at most. */
const [IN_A_ROW, MOST] = [35, 105];

/** The height of a row, and the distance between two. */
const [HEIGHT, STEP] = [22, 24];

/** What was announced, and how much of it has a name here. */
export interface Announced {
  /** What is counted, after its number: "organizaciones convocantes". */
  what: string;
  /** How many have a name and a source here; null where that cannot be told. */
  recorded: number | null;
  published: number | null;
  /** What stands before the published number: "más de". */
  qualifier?: string;
}

/** What was announced as threads, in colour those that are recorded; without a published number, the number alone. */
export function threads(
  { what, recorded, published, qualifier = '' }: Announced & { recorded: number },
  locale: Locale,
) {
  const messages = chartMessages[locale];
  const count = html`<strong>${formatCount(recorded, locale)}</strong>`;
  if (published === null) return html`<div class="announced alone"><p>${count} ${what}</p></div>`;
  const all = Math.max(recorded, published);
  return html`<div class="announced">
    <p>${count} ${messages.of} ${qualifier} ${formatCount(published, locale)} ${what}</p>
    ${all <= MOST && all > 0 ? drawn(recorded, all) : ''}
  </div>`;
}

/** Several things that were announced as one table, each with the name of its row. */
export function announcedTable(rows: readonly (Announced & { name: unknown })[], locale: Locale): ChartTable {
  const messages = chartMessages[locale];
  return {
    head: [messages.what, messages.recorded, messages.announced],
    rows: rows.map(({ name, recorded, published, qualifier = '' }) => [
      name,
      recorded === null ? messages.cannotTell : formatCount(recorded, locale),
      published === null ? '–' : `${qualifier} ${formatCount(published, locale)}`.trim(),
    ]),
  };
}

function drawn(recorded: number, all: number) {
  const rows = Math.ceil(all / IN_A_ROW);
  const [width, height] = [Math.min(all, IN_A_ROW) * PITCH, (rows - 1) * STEP + HEIGHT];
  const weft = Array.from({ length: rows }, (_, row) => {
    const length = Math.min(IN_A_ROW, all - row * IN_A_ROW) * PITCH;
    return `M0 ${row * STEP + HEIGHT / 2}H${length}`;
  });
  return html`<svg class="threads" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <path class="weft" d=${weft.join('')}></path>
    <path class="missing" d=${linesOf(recorded, all, 3)}></path>
    <path class="known" d=${linesOf(0, recorded, 0)}></path>
  </svg>`;
}

/** Upright threads from one number to another, shorter at both ends by so much. */
const linesOf = (from: number, to: number, shorter: number): string =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const [row, column] = [Math.floor((from + index) / IN_A_ROW), (from + index) % IN_A_ROW];
    return `M${column * PITCH + PITCH / 2} ${row * STEP + shorter}v${HEIGHT - 2 * shorter}`;
  }).join('');
