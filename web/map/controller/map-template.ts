import { html, nothing } from 'lit';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { formatCount } from '../../i18n/numbers.ts';
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
      role="application"
      tabindex="0"
      aria-label=${messages.canvas(graph?.order ?? 0, graph?.size ?? 0)}
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
    ${timeBar(model, controller.player, controller.navigate)}
    <p class="visually-hidden" role="status">${controller.announcement}</p>
  </div>`;
}

function toolbar(controller: MapController) {
  const { locale, model } = controller;
  const messages = toolMessages[locale];
  const content = panelContentOf(model.state, controller.tool);
  const entries = model.graph?.mapNodes((id, { label, acronym }) => ({ id, label, acronym })) ?? [];
  const choose = ({ detail }: CustomEvent<string>) => {
    controller.pickNode(detail);
    controller.canvas.zoomToNode(detail);
  };
  return html`<div class="map-tools">
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

/** The status of the map: loading, empty, failed, truncated, or without WebGL. */
function statusNotice(controller: MapController) {
  const { model, locale, canvas, to } = controller;
  const messages = mapMessages[locale];
  const table = html`<a class="button quiet" href=${to(mapPath({ ...model.state, view: 'table' }))}>${messages.openTable}</a>`;
  if (!canvas.canDraw) return notice(html`<p role="status">${messages.noWebgl}</p>${table}`);
  const { result } = model.map;
  if (result.status === 'failed')
    return notice(html`<h2>${messages.failed}</h2>
      <p role="alert">${failureMessage(result.code, locale)}</p>
      <p><button type="button" @click=${controller.retry}>${messages.retry}</button> ${table}</p>`);
  if (result.status === 'loading')
    return html`<p class="map-loading ${result.previous ? 'again' : ''}" role="status">${messages.loading}</p>`;
  if (result.status !== 'answered') return nothing;
  const { nodes, ties, truncated, summary } = result.value.communityMap;
  if (nodes.length === 0) return notice(html`<h2>${messages.empty}</h2><p>${messages.emptyWhy}</p>`);
  const counts = toolMessages[locale].shown(nodes.length, ties.length);
  if (!truncated) return html`<p class="map-count muted" role="status">${counts}</p>`;
  const [some, lines, all, allLines] = [nodes.length, ties.length, summary.actors, summary.ties].map((each) =>
    formatCount(each, locale),
  );
  return html`<p class="map-count map-notice" role="status">${messages.truncated(some!, lines!, all!, allLines!)} ${messages.wholeIn[model.state.kind]}</p>`;
}

const notice = (content: unknown) => html`<div class="map-standing card">${content}</div>`;
