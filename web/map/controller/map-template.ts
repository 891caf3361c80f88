import { html, nothing } from 'lit';
import { mapMessages } from '../../i18n/map.ts';
import { legendMessages } from '../../i18n/map-legend.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { countText, mapCount } from '../legend/map-count.ts';
import { mapLegend } from '../legend/map-legend.ts';
import { failureMessage } from '../model/failure-messages.ts';
import { panelBody } from '../panels/panel-body.ts';
import { panelContentOf, TOOLS } from '../panels/tools.ts';
import { mapPath } from '../state/map-state.ts';
import { timeBar } from '../time/time-bar.ts';
import type { MapController } from './map-controller.ts';

/** The map with its tools, its panel and its timeline. */
export function mapTemplate(controller: MapController) {
  const { model, locale, canvas } = controller;
  const messages = toolMessages[locale];
  const { graph } = model;
  const content = panelContentOf(model.state, controller.tool);
  return html`<div class="map-stage">
    <div
      class="map-canvas"
      id="map-canvas"
      role="application"
      tabindex="0"
      aria-label=${messages.canvas(graph && model.map.data ? countText(model) : '')}
      @keydown=${canvas.onKeyDown}
      @blur=${canvas.onBlur}
    ></div>
    ${toolbar(controller)} ${zoomButtons(controller)} ${statusNotice(controller)}
    ${
      content
        ? html`<aside class="map-panel" aria-label=${messages.tools}>
            <button type="button" class="close quiet" @click=${controller.closePanel} aria-label=${messages.close}>×</button>
            ${panelBody(controller, controller.tool, controller)}
          </aside>`
        : nothing
    }
    <div class="map-foot map-cover">
      ${content ? foldedLegend(controller) : mapLegend(model, controller.navigate)}
      ${timeBar(model, controller.player, controller.navigate)}
    </div>
    <p class="visually-hidden" role="status">${controller.announcement}</p>
  </div>`;
}

/** The legend beside an open panel: folded, since it takes much of the room that is left; what a comparison means is not. */
function foldedLegend({ model, locale, navigate }: MapController) {
  const legend = mapLegend(model, navigate);
  if (model.state.compare.length > 0 || legend === nothing) return legend;
  return html`<details class="map-key">
    <summary>${legendMessages[locale].legend}</summary>
    ${legend}
  </details>`;
}

function toolbar(controller: MapController) {
  const { locale, model } = controller;
  const messages = toolMessages[locale];
  const content = panelContentOf(model.state, controller.tool);
  const entries = model.graph?.mapNodes((id, { label, acronym }) => ({ id, label, acronym })) ?? [];
  const choose = ({ detail }: CustomEvent<string>) => {
    controller.pickNode(detail);
    controller.canvas.scrollIntoView();
  };
  return html`<div class="map-tools map-cover">
    <tejido-find .entries=${entries} .label=${messages.find} .locale=${locale} @choose=${choose}></tejido-find>
    <div class="buttons" role="group" aria-label=${messages.tools}>
      ${TOOLS.map(
        (tool) =>
          html`<button type="button" class="quiet" aria-pressed=${content === tool} data-tool=${tool} @click=${() => controller.toggleTool(tool)}>
            ${messages[tool]}
          </button>`,
      )}
    </div>
  </div>`;
}

function zoomButtons({ canvas, locale }: MapController) {
  const messages = toolMessages[locale];
  const button = (label: string, sign: string, press: () => void) =>
    html`<button type="button" class="quiet" aria-label=${label} title=${label} @click=${press}>${sign}</button>`;
  return html`<div class="map-zoom">
    ${button(messages.zoomIn, '+', () => canvas.zoom(0.7))} ${button(messages.zoomOut, '−', () => canvas.zoom(1.4))}
    ${button(messages.fitAll, '⤢', canvas.fitAll)}
  </div>`;
}

/** The status of the map: how much there is, or that it is loading, empty or failed. */
function statusNotice(controller: MapController) {
  const { model, locale, to } = controller;
  const messages = mapMessages[locale];
  const table = html`<a class="button quiet" href=${to(mapPath({ ...model.state, view: 'table' }))}>${messages.openTable}</a>`;
  const { result } = model.map;
  if (result.status === 'failed')
    return notice(html`<h2>${messages.failed}</h2>
      <p role="alert">${failureMessage(result.code, locale)}</p>
      <p><button type="button" @click=${controller.retry}>${messages.retry}</button> ${table}</p>`);
  if (result.status === 'loading')
    // The count has its line before there is one, so that the drawing stays where it is.
    return html`<p class="map-count-place" aria-hidden="true"></p>
      <p class="map-loading ${result.previous ? 'again' : ''}" role="status">${messages.loading}</p>`;
  if (result.status !== 'answered') return nothing;
  if (result.value.communityMap.nodes.length > 0) return mapCount(model);
  return notice(html`<h2>${messages.empty}</h2><p>${messages.emptyWhy}</p>`);
}

const notice = (content: unknown) => html`<div class="map-standing card">${content}</div>`;
