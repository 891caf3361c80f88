import { html, nothing } from 'lit';
import { evidenceMessages } from '../../i18n/evidence.ts';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { evidenceList, type TieWithEvidence } from '../evidence/evidence-list.ts';
import { tieKey } from '../graph/to-graph.ts';
import { evidencePath } from '../state/map-state.ts';
import { selectNodes } from '../state/transitions.ts';
import { nodeButton, type PanelContext, queryLink, renderQuery } from './panel-parts.ts';

/** The selected tie with its evidence. */
export function tieCard(panel: PanelContext) {
  const { model, locale } = panel;
  const [one = '', other = ''] = model.state.selected;
  const pick = (id: string) => panel.navigate(selectNodes(model.state, id));
  return html`<h2>${mapMessages[locale].why}</h2>
    <p class="ends">
      ${nodeButton(one, model.nameOf(one), pick)} <span aria-hidden="true">—</span>
      ${nodeButton(other, model.nameOf(other), pick)}
    </p>
    ${tieDetails(panel)}`;
}

function tieDetails(panel: PanelContext) {
  const { model, locale } = panel;
  const messages = toolMessages[locale];
  const { kind } = model.state;
  if (kind === 'sectors' || kind === 'two-mode') {
    const claim = kind === 'sectors' ? messages.betweenSectors(sharedOf(panel)) : messages.attended;
    return html`<p class="claim">${claim}</p>
      ${queryLink(panel, model.map)}`;
  }
  return renderQuery(panel, model.tie, ({ tieBetween: tie }) =>
    tie ? evidenceList(tie, panel, moreEvidence(tie, panel)) : html`<p class="empty">${messages.noTie}</p>`,
  );
}

/** How much evidence is not in the card, with a link to it. */
function moreEvidence(
  { evidence: { edges, totalCount, pageInfo } }: TieWithEvidence,
  { model, locale, to }: PanelContext,
) {
  const rest = totalCount - edges.length;
  if (rest <= 0) return nothing;
  const href = evidencePath(model.state, to, pageInfo.endCursor ?? '');
  return html`<p class="muted">
    ${evidenceMessages[locale].more(rest)}
    ${pageInfo.hasNextPage ? html`<br /><a href=${href}>${toolMessages[locale].moreEvidence}</a>` : nothing}
  </p>`;
}

function sharedOf({ model: { graph, state } }: PanelContext): number {
  const key = tieKey(state.selected[0]!, state.selected[1]!);
  return graph?.hasEdge(key) ? graph.getEdgeAttribute(key, 'shared') : 0;
}
