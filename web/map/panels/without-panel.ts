import { html, nothing } from 'lit';
import { toolMessages } from '../../i18n/map-tools.ts';
import { selectNodes, toggleWithout } from '../state/transitions.ts';
import { nodeList, type PanelContext, renderQuery } from './panel-parts.ts';

/** What the network would lose without some nodes. */
export function withoutPanel(panel: PanelContext) {
  const { model, locale, navigate } = panel;
  const messages = toolMessages[locale];
  const { state } = model;
  return html`<h2>${messages.without}</h2>
    <p class="muted">${messages.withoutHow}</p>
    ${
      state.without.length > 0
        ? html`<ul class="names">
            ${state.without.map((id) => {
              const name = model.nameOf(id);
              return html`<li>
                ${name}
                <button type="button" class="quiet small" aria-label=${messages.back(name)} @click=${() => navigate(toggleWithout(state, id))}>×</button>
              </li>`;
            })}
          </ul>`
        : nothing
    }
    ${renderQuery(panel, model.whatIf, ({ whatIf }) => {
      const { componentsBefore, componentsAfter, pairsDisconnected, orphanedCount, orphaned } = whatIf;
      return html`<p class="claim" role="status">${messages.lossGroups(componentsBefore, componentsAfter)}</p>
        <p>${messages.lossPairs(pairsDisconnected)}</p>
        ${
          orphanedCount === 0
            ? html`<p>${messages.lossAlone(0)}</p>`
            : nodeList(messages.lossAlone(orphanedCount), orphaned, (id) => navigate(selectNodes(state, id)))
        }`;
    })}`;
}
