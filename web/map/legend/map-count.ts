import { html } from 'lit';
import { mapMessages } from '../../i18n/map.ts';
import { legendMessages } from '../../i18n/map-legend.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { MapModel } from '../model/map-model.ts';

/** How many are on the map, and how many of their ties stand out; of a map that does not show all, also what it leaves out. */
export function mapCount({ map, graph, locale, state }: MapModel) {
  const answer = map.data?.communityMap;
  if (!answer || !graph) return html``;
  const { nodes, ties, truncated, summary, backboneCount, tieCount } = answer;
  const messages = legendMessages[locale];
  if (!truncated) {
    const members = messages.members[state.kind](graph.order);
    return html`<p class="map-count muted" role="status">${members} · ${messages.standOut(backboneCount, tieCount)}</p>`;
  }
  const [some, lines, all, allLines] = [nodes.length, ties.length, summary.actors, summary.ties].map((each) =>
    formatCount(each, locale),
  );
  return html`<p class="map-count map-notice" role="status">
    ${mapMessages[locale].truncated(some!, lines!, all!, allLines!)} ${mapMessages[locale].wholeIn[state.kind]}
  </p>`;
}
