import { html, nothing } from 'lit';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { showsActors } from '../state/map-state.ts';
import { comparePanel } from './compare-panel.ts';
import { connectPanel } from './connect-panel.ts';
import { nodeCard } from './node-card.ts';
import { type PanelContext, queryLink } from './panel-parts.ts';
import { type SaveActions, savePanel } from './save-panel.ts';
import { tieCard } from './tie-card.ts';
import { panelContentOf, type Tool } from './tools.ts';
import { withoutPanel } from './without-panel.ts';

/** The content of the panel. */
export function panelBody(panel: PanelContext, tool: Tool | undefined, actions: SaveActions) {
  const { model, locale } = panel;
  switch (panelContentOf(model.state, tool)) {
    case 'node':
      return nodeCard(panel);
    case 'tie':
      return tieCard(panel);
    case 'connect':
      return showsActors(model.state) ? connectPanel(panel) : onlyActorsNotice(panel);
    case 'without':
      return showsActors(model.state) ? withoutPanel(panel) : onlyActorsNotice(panel);
    case 'compare':
      return comparePanel(panel);
    case 'save':
      return savePanel(panel, actions);
    case 'narrative':
      return html`<h2>${mapMessages[locale].inWords}</h2>
        <p>${model.map.data?.communityMap.summary.narrative}</p>
        ${queryLink(panel, model.map)}`;
    default:
      return nothing;
  }
}

const onlyActorsNotice = ({ locale }: PanelContext) =>
  html`<p class="empty">${toolMessages[locale].onlyActors}</p>`;
