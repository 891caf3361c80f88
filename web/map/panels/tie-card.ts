import { html, nothing } from 'lit';
import { mapWords } from '../../words/map.ts';
import { toolWords } from '../../words/map-tools.ts';
import { evidenceList } from '../evidence.ts';
import { mapPath } from '../state.ts';
import { look } from '../steps.ts';
import { tieKey } from '../to-graph.ts';
import { answered, nameOf, type Panel } from './panel.ts';

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
  const { model, locale, to } = panel;
  const words = toolWords[locale];
  const { kind } = model.state;
  if (kind === 'sectors') return html`<p class="claim">${words.betweenSectors(sharedOf(panel))}</p>`;
  if (kind === 'two-mode') return html`<p class="claim">${words.attended}</p>`;
  return answered(panel, model.tie.now, ({ tieBetween: tie }) =>
    tie
      ? html`${evidenceList(tie, panel)}
          ${
            tie.evidence.pageInfo.hasNextPage
              ? html`<p><a href=${to(mapPath({ ...model.state, view: 'table' }))}>${words.moreEvidence}</a></p>`
              : nothing
          }`
      : html`<p class="empty">${words.noTie}</p>`,
  );
}

function sharedOf({ model: { graph, state } }: Panel): number {
  const key = tieKey(state.selected[0]!, state.selected[1]!);
  return graph?.hasEdge(key) ? graph.getEdgeAttribute(key, 'shared') : 0;
}
