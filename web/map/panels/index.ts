import { html, nothing } from 'lit';
import { mapWords } from '../../words/map.ts';
import { toolWords } from '../../words/map-tools.ts';
import { isOfActors } from '../state.ts';
import { comparePanel } from './compare-panel.ts';
import { connectPanel } from './connect-panel.ts';
import { nodeCard } from './node-card.ts';
import { behind, type Panel } from './panel.ts';
import { type Saving, savePanel } from './save-panel.ts';
import { shownIn, type Tool } from './shown-in.ts';
import { tieCard } from './tie-card.ts';
import { withoutPanel } from './without-panel.ts';

/** The content of the panel. */
export function panelBody(panel: Panel, tool: Tool | undefined, saving: Saving) {
  const { model, locale } = panel;
  switch (shownIn(model.state, tool)) {
    case 'node':
      return nodeCard(panel);
    case 'tie':
      return tieCard(panel);
    case 'connect':
      return isOfActors(model.state) ? connectPanel(panel) : onlyActors(panel);
    case 'without':
      return isOfActors(model.state) ? withoutPanel(panel) : onlyActors(panel);
    case 'compare':
      return comparePanel(panel);
    case 'save':
      return savePanel(panel, saving);
    case 'words':
      return html`<h2>${mapWords[locale].inWords}</h2>
        <p>${model.map.value?.communityMap.summary.narrative}</p>
        ${behind(panel, model.map)}`;
    default:
      return nothing;
  }
}

const onlyActors = ({ locale }: Panel) => html`<p class="empty">${toolWords[locale].onlyActors}</p>`;
