import { html, nothing } from 'lit';
import { toolMessages } from '../../i18n/map-tools.ts';
import { searchMessages } from '../../i18n/search.ts';
import { typeOfNodeId } from '../../layout/node-ids.ts';
import { choosePathEnd, clearSelection, selectNodes } from '../state/transitions.ts';
import { nodeButton, type PanelContext, renderQuery } from './panel-parts.ts';

/** How two nodes are connected: the paths between them, of which the map highlights one. */
export function connectPanel(panel: PanelContext) {
  const { model, locale } = panel;
  const messages = toolMessages[locale];
  return html`<h2>${messages.connect}</h2>
    <p class="muted">${messages.connectHow}</p>
    ${pathEnds(panel)}
    ${
      unconnectableNotice(panel) ??
      renderQuery(panel, model.paths, ({ pathsBetween: { paths, truncated } }) =>
        paths.length === 0
          ? html`<p class="empty">${messages.noWay}</p>`
          : html`<p role="status">${messages.ways(paths.length)}</p>
            <ol class="plain ways">
              ${paths.map((path, at) => pathOption(path, at, panel))}
            </ol>
            ${truncated ? html`<p class="map-notice">${messages.waysCut}</p>` : nothing}`,
      )
    }`;
}

/** Why there can be no path between the two ends of an address, if so. */
function unconnectableNotice({ model, locale }: PanelContext) {
  const { from, to } = model.state;
  if (!from || !to) return undefined;
  const messages = searchMessages[locale];
  if (from === to) return html`<p class="empty" role="status">${messages.same}</p>`;
  return typeOfNodeId(from) === typeOfNodeId(to)
    ? undefined
    : html`<p class="empty" role="status">${messages.twoKinds}</p>`;
}

function pathEnds(panel: PanelContext) {
  const { model, locale } = panel;
  const messages = toolMessages[locale];
  const { state } = model;
  const end = (label: string, id: string, without: () => void) =>
    html`<dt>${label}</dt>
      <dd>
        ${
          id
            ? html`${nodeButton(id, model.nameOf(id), (node) => panel.navigate(selectNodes(state, node)))}
                <button type="button" class="quiet small" @click=${without} aria-label=${`${messages.undo}: ${model.nameOf(id)}`}>×</button>`
            : html`<span class="muted">${messages.chosenNone}</span>`
        }
      </dd>`;
  return html`<dl class="facts">
    ${end(messages.from, state.from, () =>
      panel.navigate(state.to ? choosePathEnd(clearSelection(state), state.to) : clearSelection(state)),
    )}
    ${end(messages.to, state.to, () => panel.navigate(choosePathEnd(clearSelection(state), state.from)))}
  </dl>`;
}

function pathOption(
  path: { length: number; explanation: string },
  at: number,
  { model, locale, choosePath }: PanelContext,
) {
  const messages = toolMessages[locale];
  return html`<li>
    <label class="choice">
      <input type="radio" name="way" .checked=${model.pathIndex === at} @change=${() => choosePath(at)} />
      <span><strong>${messages.steps(path.length)}.</strong> ${path.explanation}</span>
    </label>
  </li>`;
}
