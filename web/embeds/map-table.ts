import { html } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { link } from './components.ts';
import type { MapContent, MapPlace } from './content.ts';

/** How many neighbours are named for each place. */
const MAX_NEIGHBOURS = 5;

/** The map as a table, for screen readers and for reading. */
export function mapTable(content: MapContent) {
  const { places, sectors, locale } = content;
  const messages = embedMessages[locale];
  const met = neighbours(content);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${messages.asList}>
    <table part="table">
      <thead>
        <tr>
          <th scope="col">${messages.organization}</th>
          <th scope="col">${messages.sector}</th>
          <th scope="col" class="number">${messages.ties}</th>
          <th scope="col">${messages.mostWith}</th>
        </tr>
      </thead>
      <tbody>
        ${places.map(
          (place, index) =>
            html`<tr>
              <th scope="row">${link('name', place)}</th>
              <td><bdi>${place.sector === null ? messages.noSector : sectors[place.sector]?.name}</bdi></td>
              <td class="number">${place.degree}</td>
              <td>${met[index]!.slice(0, MAX_NEIGHBOURS).map(([other, shared], at) => html`${at > 0 ? '; ' : ''}<bdi>${other.name}</bdi> (${shared})`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The neighbours of each place with the number of shared events, the highest first. */
function neighbours({ places, lines }: MapContent): [MapPlace, number][][] {
  const met: [MapPlace, number][][] = places.map(() => []);
  for (const [from, to, shared] of lines) {
    met[from]!.push([places[to]!, shared]);
    met[to]!.push([places[from]!, shared]);
  }
  return met.map((those) => those.sort(([, a], [, b]) => b - a));
}
