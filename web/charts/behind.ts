import { html } from '@lit-labs/ssr';
import { chartMessages } from '../i18n/charts.ts';
import type { Locale } from '../i18n/locale.ts';

/** What proves a picture: its numbers as a table, and the query that they come from. */
export interface Behind {
  table?: ChartTable;
  /** The address of its query in GraphiQL. */
  query?: string | undefined;
}

/** The numbers of a picture, row by row; the first column names the rows. */
export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** How many of the first columns hold words; the others hold numbers. */
  words?: number;
  /** Where further rows are, if it has not all of them. */
  rest?: unknown;
}

/** The table behind a picture, closed at first, and its query. */
export function behind({ table, query }: Behind, locale: Locale) {
  const messages = chartMessages[locale];
  const link = query ? html`<a href=${query}>${messages.askAgain}</a>` : '';
  if (!table) return link;
  const { head, rows, words = 1, rest = '' } = table;
  const kindOf = (column: number) => (column < words ? '' : 'number');
  return html`<details class="behind-chart">
    <summary>${messages.asTable}</summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${head.map((name, column) => html`<th scope="col" class=${kindOf(column)}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map((cell, at) => html`<td class=${kindOf(at + 1)}>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rest} ${link}
  </details>`;
}
