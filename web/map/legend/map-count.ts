import { html } from 'lit';
import { mapMessages } from '../../i18n/map.ts';
import { legendMessages } from '../../i18n/map-legend.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { MapModel } from '../model/map-model.ts';

/** How many are on the map, and how many of their ties stand out; of a map that does not show all, also what it leaves out. */
export function mapCount(model: MapModel) {
  const answer = model.map.data?.communityMap;
  if (!answer || !model.graph) return html`<p class="map-count" role="status"></p>`;
  const { nodes, ties, truncated, summary } = answer;
  if (!truncated) return html`<p class="map-count muted" role="status">${countText(model)}</p>`;
  const { locale, state } = model;
  const drawn = nodes.filter(({ radius }) => radius > 0);
  const [some, lines, all, allLines] = [drawn.length, ties.length, summary.actors, summary.ties].map((each) =>
    formatCount(each, locale),
  );
  const messages = mapMessages[locale];
  const text = `${messages.truncated(some!, lines!, all!, allLines!)} ${messages.wholeIn[state.kind]}`;
  return html`<p class="map-count map-notice map-cover" role="status">${text}</p>`;
}

/** What is drawn and what is not, and which ties stand out, in words. */
export function countText(model: MapModel): string {
  const { map, graph, locale, state } = model;
  const messages = legendMessages[locale];
  const { ties } = map.data!.communityMap; // of those that the filters leave, as the table counts them
  const undrawn = undrawnCount(model);
  return [
    messages.members[state.kind](graph!.order),
    ...(undrawn > 0 ? [messages.undrawn(undrawn)] : []),
    messages.standOut(ties.filter(({ backbone }) => backbone).length, ties.length),
  ].join(' · ');
}

/** How many have no place on the map, beside those that the legend hides. */
const undrawnCount = ({ map, colouring, state }: MapModel): number =>
  map.data!.communityMap.nodes.filter(
    ({ id, radius }) => radius === 0 && !state.hide.includes(colouring?.classOf.get(id)?.key ?? ''),
  ).length;
