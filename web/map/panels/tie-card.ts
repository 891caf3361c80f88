import { html, nothing } from 'lit';
import { evidenceWords } from '../../words/evidence.ts';
import { mapWords } from '../../words/map.ts';
import { toolWords } from '../../words/map-tools.ts';
import { evidenceList, type TieFound } from '../evidence.ts';
import { pathOfEvidence } from '../state.ts';
import { look } from '../steps.ts';
import { tieKey } from '../to-graph.ts';
import { answered, behind, nameOf, type Panel } from './panel.ts';

/** The tie that is looked at, and what it rests on. */
export function tieCard(panel: Panel) {
  const { model, locale } = panel;
  const [one = '', other = ''] = model.state.selected;
  const pick = (id: string) => panel.go(look(model.state, id));
  return html`<h2>${mapWords[locale].why}</h2>
    <p class="ends">
      ${nameOf(one, model.nameOf(one), pick)} <span aria-hidden="true">—</span>
      ${nameOf(other, model.nameOf(other), pick)}
    </p>
    ${rest(panel)}`;
}

function rest(panel: Panel) {
  const { model, locale } = panel;
  const words = toolWords[locale];
  const { kind } = model.state;
  if (kind === 'sectors' || kind === 'two-mode') {
    const claim = kind === 'sectors' ? words.betweenSectors(sharedOf(panel)) : words.attended;
    return html`<p class="claim">${claim}</p>
      ${behind(panel, model.map)}`;
  }
  return answered(panel, model.tie, ({ tieBetween: tie }) =>
    tie ? evidenceList(tie, panel, onward(tie, panel)) : html`<p class="empty">${words.noTie}</p>`,
  );
}

/** Where what has no room in the card is listed. */
function onward({ evidence: { edges, totalCount, pageInfo } }: TieFound, { model, locale, to }: Panel) {
  const rest = totalCount - edges.length;
  if (rest <= 0) return nothing;
  const href = pathOfEvidence(model.state, to, pageInfo.endCursor ?? '');
  return html`<p class="muted">
    ${evidenceWords[locale].more(rest)}
    ${pageInfo.hasNextPage ? html`<br /><a href=${href}>${toolWords[locale].moreEvidence}</a>` : nothing}
  </p>`;
}

function sharedOf({ model: { graph, state } }: Panel): number {
  const key = tieKey(state.selected[0]!, state.selected[1]!);
  return graph?.hasEdge(key) ? graph.getEdgeAttribute(key, 'shared') : 0;
}
