import { html, nothing } from 'lit';
import { toolMessages } from '../../i18n/map-tools.ts';
import { searchMessages } from '../../i18n/search.ts';
import { choosePathEnd, clearSelection, selectNodes } from '../state/transitions.ts';
import { nodeButton, type PanelContext, renderQuery } from './panel-parts.ts';

/** How two are connected: through whom, in words, and drawn on the map. */
export function connectPanel(panel: PanelContext) {
  const { model, locale } = panel;
  const words = toolMessages[locale];
  return html`<h2>${words.connect}</h2>
    <p class="muted">${words.connectHow}</p>
    ${pathEnds(panel)}
    ${
      unconnectableNotice(panel) ??
      renderQuery(panel, model.paths, ({ pathsBetween: { paths, truncated } }) =>
        paths.length === 0
          ? html`<p class="empty">${words.noWay}</p>`
          : html`<p role="status">${words.ways(paths.length)}</p>
            <ol class="plain ways">
              ${paths.map((path, at) => pathOption(path, at, panel))}
            </ol>
            ${truncated ? html`<p class="map-notice">${words.waysCut}</p>` : nothing}`,
      )
    }`;
}

/** Why there can be no way between the two that an address names, where that is so. */
function unconnectableNotice({ model, locale }: PanelContext) {
  const { from, to } = model.state;
  if (!from || !to) return undefined;
  const typeOf = (id: string) => id.split('_')[0];
  const words = searchMessages[locale];
  if (from === to) return html`<p class="empty" role="status">${words.same}</p>`;
  return typeOf(from) === typeOf(to) ? undefined : html`<p class="empty" role="status">${words.twoKinds}</p>`;
}

function pathEnds(panel: PanelContext) {
  const { model, locale } = panel;
  const words = toolMessages[locale];
  const { state } = model;
  const end = (label: string, id: string, without: () => void) =>
    html`<dt>${label}</dt>
      <dd>
        ${
          id
            ? html`${nodeButton(id, model.nameOf(id), (node) => panel.navigate(selectNodes(state, node)))}
                <button type="button" class="quiet small" @click=${without} aria-label=${`${words.undo}: ${model.nameOf(id)}`}>×</button>`
            : html`<span class="muted">${words.chosenNone}</span>`
        }
      </dd>`;
  return html`<dl class="facts">
    ${end(words.from, state.from, () =>
      panel.navigate(state.to ? choosePathEnd(clearSelection(state), state.to) : clearSelection(state)),
    )}
    ${end(words.to, state.to, () => panel.navigate(choosePathEnd(clearSelection(state), state.from)))}
  </dl>`;
}

function pathOption(
  path: { length: number; explanation: string },
  at: number,
  { model, locale, choosePath }: PanelContext,
) {
  const words = toolMessages[locale];
  return html`<li>
    <label class="choice">
      <input type="radio" name="way" .checked=${model.pathIndex === at} @change=${() => choosePath(at)} />
      <span><strong>${words.steps(path.length)}.</strong> ${path.explanation}</span>
    </label>
  </li>`;
}
