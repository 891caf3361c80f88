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

/** The map with its tools, its panel and its time line. */
export function mapTemplate(desk: MapController) {
  const { model, locale, canvas } = desk;
  const words = toolMessages[locale];
  const { graph } = model;
  const shown = panelContentOf(desk.model.state, desk.tool);
  return html`<div class="map-stage">
    <div
      class="map-canvas"
      role="application"
      tabindex="0"
      aria-label=${words.canvas(graph?.order ?? 0, graph?.size ?? 0)}
      @keydown=${canvas.onKeyDown}
      @blur=${canvas.onBlur}
    ></div>
    ${toolbar(desk)} ${zoomButtons(desk)} ${statusNotice(desk)}
    ${
      shown
        ? html`<aside class="map-panel" aria-label=${words.tools}>
            <button type="button" class="close quiet" @click=${desk.closePanel} aria-label=${words.close}>×</button>
            ${panelBody(desk, desk.tool, desk)}
          </aside>`
        : nothing
    }
    ${timeBar(model, desk.player, desk.navigate)}
    <p class="visually-hidden" role="status">${desk.announcement}</p>
  </div>`;
}

function toolbar(desk: MapController) {
  const { locale, model } = desk;
  const words = toolMessages[locale];
  const shown = panelContentOf(desk.model.state, desk.tool);
  const entries = model.graph?.mapNodes((id, { label, acronym }) => ({ id, label, acronym })) ?? [];
  const choose = ({ detail }: CustomEvent<string>) => {
    desk.pickNode(detail);
    desk.canvas.zoomToNode(detail);
  };
  return html`<div class="map-tools">
    <tejido-find .entries=${entries} .label=${words.find} .locale=${locale} @choose=${choose}></tejido-find>
    <div class="buttons" role="group" aria-label=${words.tools}>
      ${TOOLS.map(
        (tool) =>
          html`<button type="button" class="quiet" aria-pressed=${shown === tool} data-tool=${tool} @click=${() => desk.toggleTool(tool)}>
            ${words[tool]}
          </button>`,
      )}
    </div>
  </div>`;
}

function zoomButtons({ canvas, locale }: MapController) {
  const words = toolMessages[locale];
  const button = (label: string, sign: string, press: () => void) =>
    html`<button type="button" class="quiet" aria-label=${label} title=${label} @click=${press}>${sign}</button>`;
  return html`<div class="map-zoom">
    ${button(words.zoomIn, '+', () => canvas.zoom(0.7))} ${button(words.zoomOut, '−', () => canvas.zoom(1.4))}
    ${button(words.fitAll, '⤢', canvas.fitAll)}
  </div>`;
}

/** How it stands with the map: waited for, empty, failed, cut short, or not to be drawn here. */
function statusNotice(desk: MapController) {
  const { model, locale, canvas, to } = desk;
  const words = mapMessages[locale];
  const table = html`<a class="button quiet" href=${to(mapPath({ ...model.state, view: 'table' }))}>${words.openTable}</a>`;
  if (!canvas.canDraw) return notice(html`<p role="status">${words.noWebgl}</p>${table}`);
  const { result } = model.map;
  if (result.status === 'failed')
    return notice(html`<h2>${words.failed}</h2>
      <p role="alert">${failureMessage(result.code, locale)}</p>
      <p><button type="button" @click=${desk.retry}>${words.retry}</button> ${table}</p>`);
  if (result.status === 'waiting')
    return html`<p class="map-loading ${result.before ? 'again' : ''}" role="status">${words.loading}</p>`;
  if (result.status !== 'answered') return nothing;
  const { nodes, ties, truncated, summary } = result.value.communityMap;
  if (nodes.length === 0) return notice(html`<h2>${words.empty}</h2><p>${words.emptyWhy}</p>`);
  const said = toolMessages[locale].shown(nodes.length, ties.length);
  if (!truncated) return html`<p class="map-count muted" role="status">${said}</p>`;
  const [some, lines, all, allLines] = [nodes.length, ties.length, summary.actors, summary.ties].map((each) =>
    formatCount(each, locale),
  );
  return html`<p class="map-count map-notice" role="status">${words.truncated(some!, lines!, all!, allLines!)} ${words.wholeIn[model.state.kind]}</p>`;
}

const notice = (content: unknown) => html`<div class="map-standing card">${content}</div>`;
