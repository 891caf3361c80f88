import { html, nothing } from 'lit';
import { toolWords } from '../../words/map-tools.ts';
import { searchWords } from '../../words/search.ts';
import { askNothing, connect, look } from '../steps.ts';
import { answered, nameOf, type Panel } from './panel.ts';

/** How two are connected: through whom, in words, and drawn on the map. */
export function connectPanel(panel: Panel) {
  const { model, locale } = panel;
  const words = toolWords[locale];
  return html`<h2>${words.connect}</h2>
    <p class="muted">${words.connectHow}</p>
    ${ends(panel)}
    ${
      oddEnds(panel) ??
      answered(panel, model.ways, ({ pathsBetween: { paths, truncated } }) =>
        paths.length === 0
          ? html`<p class="empty">${words.noWay}</p>`
          : html`<p role="status">${words.ways(paths.length)}</p>
            <ol class="plain ways">
              ${paths.map((path, at) => way(path, at, panel))}
            </ol>
            ${truncated ? html`<p class="map-notice">${words.waysCut}</p>` : nothing}`,
      )
    }`;
}

/** Why there can be no way between the two that an address names, where that is so. */
function oddEnds({ model, locale }: Panel) {
  const { from, to } = model.state;
  if (!from || !to) return undefined;
  const typeOf = (id: string) => id.split('_')[0];
  const words = searchWords[locale];
  if (from === to) return html`<p class="empty" role="status">${words.same}</p>`;
  return typeOf(from) === typeOf(to) ? undefined : html`<p class="empty" role="status">${words.twoKinds}</p>`;
}

function ends(panel: Panel) {
  const { model, locale } = panel;
  const words = toolWords[locale];
  const { state } = model;
  const end = (label: string, id: string, without: () => void) =>
    html`<dt>${label}</dt>
      <dd>
        ${
          id
            ? html`${nameOf(id, model.nameOf(id), (node) => panel.go(look(state, node)))}
                <button type="button" class="quiet small" @click=${without} aria-label=${`${words.undo}: ${model.nameOf(id)}`}>×</button>`
            : html`<span class="muted">${words.chosenNone}</span>`
        }
      </dd>`;
  return html`<dl class="facts">
    ${end(words.from, state.from, () =>
      panel.go(state.to ? connect(askNothing(state), state.to) : askNothing(state)),
    )}
    ${end(words.to, state.to, () => panel.go(connect(askNothing(state), state.from)))}
  </dl>`;
}

function way(path: { length: number; explanation: string }, at: number, { model, locale, take }: Panel) {
  const words = toolWords[locale];
  return html`<li>
    <label class="choice">
      <input type="radio" name="way" .checked=${model.way === at} @change=${() => take(at)} />
      <span><strong>${words.steps(path.length)}.</strong> ${path.explanation}</span>
    </label>
  </li>`;
}
