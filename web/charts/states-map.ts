import { html } from '@lit-labs/ssr';
import { chartMessages } from '../i18n/charts.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { ChartTable } from './behind.ts';
import { MEXICO_HEIGHT, MEXICO_WIDTH, OUTLINES } from './outline-of-mexico.ts';

/** A state with what is counted of it. */
export interface CountedState {
  /** By ISO 3166-2. */
  code: string;
  name: string;
  count: number;
}

/** A map of the states of Mexico. */
interface StatesMap {
  id: string;
  title: string;
  states: readonly CountedState[];
  /** What is said of a state, pointed at and in words. */
  say: (state: CountedState) => string;
  /** Whether the names of the counted states stand on it. */
  named?: boolean;
  /** Whether the outline is that of an earlier map of the page. */
  again?: boolean;
}

/** The numbers of a map of states as a table. */
export const statesTable = (states: readonly CountedState[], what: string, locale: Locale): ChartTable => ({
  head: [chartMessages[locale].state, what],
  rows: states.map(({ name, count }) => [name, formatCount(count, locale)]),
});

const VIEW = `-6 -6 ${MEXICO_WIDTH + 12} ${MEXICO_HEIGHT + 26}`;

/** The states of Mexico, darker where there is more. Its outline is on the page once, and used again by further maps. */
export function statesMap({ id, title, states, say, named, again }: StatesMap) {
  const counted = states.filter(({ code, count }) => count > 0 && code in OUTLINES);
  return html`<svg class="states" viewBox=${VIEW} role="img" aria-labelledby=${`${id}-title ${id}-description`}>
    <title id=${`${id}-title`}>${title}</title>
    <desc id=${`${id}-description`}>${counted.map(say).join('; ')}</desc>
    ${again ? html`<use href="#states-of-mexico"></use>` : outline()}
    ${counted.map(
      (state) =>
        html`<path class=${state.count > 1 ? 'twice' : 'once'} d=${shapeOf(state.code).path}><title>${say(state)}</title></path>`,
    )}
    ${counted.map(({ code }) => {
      const [x, y] = shapeOf(code).middle;
      return html`<circle class="pin" cx=${x} cy=${y} r="5"></circle>`;
    })}
    ${named ? namesOf(counted) : ''}
  </svg>`;
}

const outline = () =>
  html`<path id="states-of-mexico" class="land" d=${Object.keys(OUTLINES)
    .map((code) => shapeOf(code).path)
    .join('')}></path>`;

/** Where a state is, and its outline. */
function shapeOf(code: string): { middle: [x: number, y: number]; path: string } {
  const [, x, y, path] = /^(\d+) (\d+) (.*)$/s.exec(OUTLINES[code]!)!;
  return { middle: [Number(x), Number(y)], path: path! };
}

/** What the darkness of states means, and whose outline it is. */
export const statesKey = (locale: Locale) => {
  const { never, once, twice, outline: credit } = chartMessages[locale];
  return html`<ul class="key">
      <li><span class="swatch none"></span> ${never}</li>
      <li><span class="swatch once"></span> ${once}</li>
      <li><span class="swatch twice"></span> ${twice}</li>
    </ul>
    ${outlineCredit(credit)}`;
};

/** Whose outline it is. */
export const outlineCredit = (credit: string) => html`<p class="credit">${credit}</p>`;

/** What states are called that have long names by ISO 3166-2. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'MX-CMX': 'CDMX',
  'MX-COA': 'Coahuila',
  'MX-MIC': 'Michoacán',
  'MX-VER': 'Veracruz',
};

const [LINE, LETTER] = [26, 10.5];

interface Box {
  left: number;
  right: number;
  y: number;
}

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.y - b.y) < LINE && a.left < b.right && b.left < a.right;

/** Where a name may stand beside its state, in the order of preference: how far, and which way it runs. */
const PLACES = [
  [54, -18, 'start'],
  [-54, 18, 'end'],
  [46, 30, 'start'],
  [-46, -26, 'end'],
  [0, 62, 'middle'],
  [0, -52, 'middle'],
  [60, 60, 'start'],
  [-60, 70, 'end'],
  [34, 66, 'end'],
  [80, -60, 'start'],
  [-90, 40, 'end'],
] as const;

/** The names of states with a line to each, none on another. */
function namesOf(states: readonly CountedState[]) {
  const taken: Box[] = states.map(({ code }) => {
    const [x, y] = shapeOf(code).middle;
    return { left: x - 7, right: x + 7, y: y };
  });
  const places = states.flatMap(({ code, name: whole }) => {
    const name = SHORT_NAMES[code] ?? whole;
    const [x, y] = shapeOf(code).middle;
    const width = name.length * LETTER;
    for (const [dx, dy, anchor] of PLACES) {
      const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      const box = { left, right: left + width, y: y + dy };
      const isInside = left > 0 && box.right < MEXICO_WIDTH && box.y > 20 && box.y < MEXICO_HEIGHT + 12;
      if (!isInside || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      return [{ name, x, y, dx, dy, anchor }];
    }
    return [];
  });
  return html`<g class="names" aria-hidden="true">
    ${places.map(
      ({ name, x, y, dx, dy, anchor }) => html`<path class="leader" d=${`M${x} ${y}l${dx} ${dy}`}></path>
        <text x=${x + dx} y=${y + dy + (dy > 0 ? 18 : -4)} text-anchor=${anchor}>${name}</text>`,
    )}
  </g>`;
}
