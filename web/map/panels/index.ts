import { html, nothing } from 'lit';
import { mapWords } from '../../words/map.ts';
import { toolWords } from '../../words/map-tools.ts';
import { comparePanel } from './compare-panel.ts';
import { connectPanel } from './connect-panel.ts';
import { nodeCard } from './node-card.ts';
import type { Panel } from './panel.ts';
import { type Saving, savePanel } from './save-panel.ts';
import { tieCard } from './tie-card.ts';
import { withoutPanel } from './without-panel.ts';

/** What can be asked of the map beside a click on it. */
export const TOOLS = ['connect', 'compare', 'without', 'words', 'save'] as const;

export type Tool = (typeof TOOLS)[number];

/** What the panel shows: the tool that is open, else what the state asks for. */
export function shownIn(
  { model: { state } }: Panel,
  tool: Tool | undefined,
): Tool | 'node' | 'tie' | undefined {
  if (tool === 'save' || tool === 'words') return tool;
  if (state.selected.length > 0) return state.selected.length > 1 ? 'tie' : 'node';
  if (state.from || state.to) return 'connect';
  if (state.without.length > 0) return 'without';
  if (state.compare.length > 0) return 'compare';
  return tool;
}

/** The content of the panel. */
export function panelBody(panel: Panel, tool: Tool | undefined, saving: Saving) {
  const { model, locale } = panel;
  const isOfActors = model.state.kind === 'organizations' || model.state.kind === 'experts';
  switch (shownIn(panel, tool)) {
    case 'node':
      return nodeCard(panel);
    case 'tie':
      return tieCard(panel);
    case 'connect':
      return isOfActors ? connectPanel(panel) : onlyActors(panel);
    case 'without':
      return isOfActors ? withoutPanel(panel) : onlyActors(panel);
    case 'compare':
      return comparePanel(panel);
    case 'save':
      return savePanel(panel, saving);
    case 'words':
      return html`<h2>${mapWords[locale].inWords}</h2>
        <p>${model.map.value?.communityMap.summary.narrative}</p>`;
    default:
      return nothing;
  }
}

const onlyActors = ({ locale }: Panel) => html`<p class="empty">${toolWords[locale].onlyActors}</p>`;
