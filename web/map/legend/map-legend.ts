import { html, nothing } from 'lit';
import { legendMessages } from '../../i18n/map-legend.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { shorten } from '../../labels/short-label.ts';
import { keyedWidths, lineWidthOf } from '../drawing/line-style.ts';
import { sign } from '../filters/sign.ts';
import type { NodeClass } from '../graph/colouring.ts';
import { PALETTES } from '../graph/palette.ts';
import { colouringsFor } from '../model/map-colouring.ts';
import type { MapModel } from '../model/map-model.ts';
import type { ColouredBy } from '../state/coloured-by.ts';
import type { MapState } from '../state/map-state.ts';
import { colourBy, toggleHidden } from '../state/transitions.ts';
import { CHANGES, changeCounts } from './change-counts.ts';

type Navigate = (state: MapState) => void;

/** How many letters the name of an entry has at most. */
const NAME_LENGTH = 30;

/** What the colours and widths of the map say. Each entry hides its nodes, or shows them again. */
export function mapLegend(model: MapModel, navigate: Navigate) {
  const { graph, colouring, locale, state } = model;
  if (!graph || !colouring) return nothing;
  const messages = legendMessages[locale];
  return html`<section class="map-legend" aria-label=${messages.legend}>
    ${model.look.isComparing ? changeEntries(model) : html`${colourChoice(model, colouring.by, navigate)} ${classEntries(model, navigate)}`}
    <p class="widths muted">${widthKey(model)} ${messages.width}</p>
    <label class="check">
      <input type="checkbox" .checked=${state.allTies} @change=${() => navigate({ ...state, allTies: !state.allTies })} />
      ${messages.allTies}
    </label>
  </section>`;
}

function colourChoice(model: MapModel, by: ColouredBy, navigate: Navigate) {
  const { locale, state, map } = model;
  const messages = legendMessages[locale];
  const offered = colouringsFor(map.data?.communityMap.nodes ?? [], model);
  if (offered.length < 2) return nothing;
  const choose = (event: Event) =>
    navigate(colourBy(state, (event.target as HTMLSelectElement).value as ColouredBy));
  return html`<label class="colour-by">
    ${messages.colour}
    <select @change=${choose}>
      ${offered.map((each) => html`<option value=${each} ?selected=${each === by}>${messages.by[each]}</option>`)}
    </select>
  </label>`;
}

function classEntries({ colouring, locale, state }: MapModel, navigate: Navigate) {
  const messages = legendMessages[locale];
  const entry = ({ key, name, shortName, tint, shape, count }: NodeClass) =>
    html`<li>
      <button
        type="button"
        data-class=${key}
        aria-pressed=${!state.hide.includes(key)}
        title=${name}
        @click=${() => navigate(toggleHidden(state, key))}
      >
        ${sign(tint, shape)} <span>${shorten(shortName, NAME_LENGTH)}</span>
        <span class="count">${formatCount(count, locale)}</span>
      </button>
    </li>`;
  return html`<ul class="entries" aria-label=${messages.legendHow}>
    ${colouring!.classes.map(entry)}
  </ul>`;
}

function changeEntries({ graph, locale, comparison }: MapModel) {
  const messages = legendMessages[locale];
  const isKnown = comparison.data?.editionDiff.unknownBecause === null;
  const names = isKnown ? messages.change : messages.changeRecorded;
  const counts = changeCounts(graph!);
  const tint = (change: (typeof CHANGES)[number]) => ({
    light: PALETTES.light.change[change],
    dark: PALETTES.dark.change[change],
  });
  return html`<ul class="entries">
    ${CHANGES.map(
      (change) =>
        html`<li>
          <span class="entry">
            ${sign(tint(change), 'circle', change === 'lapsed')} <span>${names[change]}</span>
            <span class="count">${formatCount(counts[change], locale)}</span>
          </span>
        </li>`,
    )}
  </ul>`;
}

/** Lines of some widths with the numbers of shared activities that they stand for. */
function widthKey({ graph }: MapModel) {
  const most = graph!.reduceEdges((max, _key, { shared }) => Math.max(max, shared), 1);
  return keyedWidths(most).map(
    (shared) =>
      html`<span class="width">
        <svg class="sign" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
          <path class="tie" d="M1 5H25" stroke-width=${lineWidthOf(shared, most).toFixed(1)} />
        </svg>
        ${shared}
      </span>`,
  );
}
