import { html } from '@lit-labs/ssr';
import type { TieOrder } from '../../graphql/operations.ts';
import { mapMessages } from '../../i18n/map.ts';
import type { Visit } from '../../layout/page.ts';
import { citedPath, exportPath, type MapState, mapPath, showsActors } from '../state/map-state.ts';

/** A column of the table, with the order that its head sorts by, if any. */
export interface Column {
  name: string;
  sort?: TieOrder;
  isNumber?: boolean;
}

/** The heads of a table with the sorting of the rows. All orders but that by name are descending. */
export const tableHead = (columns: readonly Column[], state: MapState, { locale, to }: Visit) =>
  html`<thead>
    <tr>
      ${columns.map(({ name, sort, isNumber }) => {
        const kind = isNumber ? 'number' : '';
        if (!sort) return html`<th scope="col" class=${kind}>${name}</th>`;
        const isSorted = state.sort === sort;
        const direction = sort === 'NAME' ? 'ascending' : 'descending';
        return html`<th scope="col" class=${kind} aria-sort=${isSorted ? direction : 'none'}>
          <a href=${to(mapPath({ ...state, sort, after: '' }))} title=${mapMessages[locale].sortBy(name)}>${name}</a>
        </th>`;
      })}
    </tr>
  </thead>`;

/** Links to the next page, and back to the first. */
export function pager(state: MapState, next: string | null, { locale, to }: Visit) {
  const messages = mapMessages[locale];
  if (!next && !state.after) return '';
  return html`<nav class="pager" aria-label=${messages.pages}>
    ${state.after ? html`<a class="button quiet" href=${to(mapPath({ ...state, after: '' }))}>${messages.back}</a>` : ''}
    ${
      next
        ? html`<a class="button" rel="next" href=${to(mapPath({ ...state, after: next }))}>${messages.next}</a>`
        : ''
    }
  </nav>`;
}

/** A table with the narrative of the network, downloads and a citation. */
export interface TableSection {
  state: MapState;
  visit: Visit;
  network: { narrative: string; run: { permalink: string; revision: string } } | undefined;
  intro: unknown;
  table: unknown;
}

export function tableSection({ state, visit, network, intro, table }: TableSection) {
  const { locale, origin, to } = visit;
  const messages = mapMessages[locale];
  const file = (extension: string, name: string) =>
    html`<li><a href=${exportPath(state, extension, locale)}>${name}</a></li>`;
  return html`<div class="map-table">
    ${
      network
        ? html`<section aria-labelledby="in-words">
            <h2 id="in-words">${messages.inWords}</h2>
            <p>${network.narrative}</p>
          </section>`
        : ''
    }
    ${intro}
    <div class="scroll" role="region" aria-label=${messages.ties} tabindex="0">${table}</div>
    <section class="map-home" aria-labelledby="downloads">
      <h2 id="downloads">${messages.downloads}</h2>
      ${state.kind === 'sectors' ? html`<p class="muted">${messages.filesOfSectors}</p>` : ''}
      <ul class="plain inline">
        ${file('gexf', messages.files.gexf)} ${file('graphml', messages.files.graphml)} ${file('edges.csv', messages.files.csv)}
        ${showsActors(state) ? file('nodes.csv', messages.files.nodes) : ''}
      </ul>
      ${
        network
          ? html`<h2>${messages.cite}</h2>
              <p class="cite">
                ${messages.revision} ${network.run.revision}:
                <a href=${citedPath(state, network.run.revision, locale)}>${origin}${citedPath(state, network.run.revision, locale)}</a>.
                ${origin}${to(mapPath(state))}.
                <a href=${network.run.permalink}>${messages.permalink}</a>
              </p>
              <p class="muted">${messages.citeHow} ${messages.permalinkHow}</p>`
          : ''
      }
    </section>
  </div>`;
}
