import { html, nothing } from 'lit';
import type { NodeCardQuery, StrongTieFragment } from '../../graphql/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import { activityKinds, scopes } from '../../i18n/labels.ts';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { formatDecimal } from '../../i18n/numbers.ts';
import { PAGE_FOLDERS, type PageType, pathOf } from '../../layout/addresses.ts';
import { choosePathEnd, selectNodes, toggleWithout } from '../state/transitions.ts';
import { nodeButton, type PanelContext, renderQuery } from './panel-parts.ts';

type FoundNode = NonNullable<NodeCardQuery['node']>;

/** The card of the selected node. */
export const nodeCard = (panel: PanelContext) =>
  renderQuery(panel, panel.model.node, ({ node }) =>
    node ? card(node, panel) : html`<p class="empty">${mapMessages[panel.locale].notShown}</p>`,
  );

function card(node: FoundNode, panel: PanelContext) {
  const { model, locale, to } = panel;
  const messages = toolMessages[locale];
  const id = model.state.selected[0]!;
  const isActor = node.__typename === 'Organization' || node.__typename === 'Expert';
  return html`<h2>${titleOf(node, model.nameOf(id))}</h2>
    ${nodeFacts(node, panel)} ${mapFacts(id, panel)}
    <p class="actions">
      ${
        'slug' in node && node.__typename in PAGE_FOLDERS
          ? html`<a class="button" href=${to(pathOf(node.__typename as PageType, node.slug))}>${messages.openPage}</a>`
          : nothing
      }
      ${
        isActor
          ? html`<button type="button" class="quiet" @click=${() => panel.navigate(choosePathEnd(model.state, id))}>${messages.connectFrom}</button>
              <button type="button" class="quiet" @click=${() => panel.navigate(toggleWithout(model.state, id))}>${messages.withoutThis}</button>`
          : nothing
      }
    </p>
    ${strongestTies(node, id, panel)}`;
}

function titleOf(node: FoundNode, drawn: string) {
  switch (node.__typename) {
    case 'Organization':
      return node.acronym ? `${node.name} (${node.acronym})` : node.name;
    case 'Expert':
      return node.displayName;
    case 'Sector':
      return node.name;
    case 'Activity':
      return node.title ?? drawn;
    default:
      return drawn;
  }
}

function nodeFacts(node: FoundNode, { locale, to }: PanelContext) {
  const messages = toolMessages[locale];
  if (node.__typename === 'Organization') {
    const { sector, scope, dissolvedOn } = node;
    return html`<p class="muted">
      ${sector ? html`<a href=${to(pathOf('Sector', sector.slug))}>${sector.name}</a>` : nothing}
      ${scope ? html`· ${scopes[locale][scope]}` : nothing}
      ${dissolvedOn ? html`<br />${messages.dissolved(formatDate(dissolvedOn, locale))}` : nothing}
    </p>`;
  }
  if (node.__typename === 'Activity')
    return html`<p class="muted">
      ${activityKinds[locale][node.kind]},
      <a href=${to(pathOf('Edition', node.edition.slug))}>${node.edition.name}</a>
    </p>`;
  return nothing;
}

function mapFacts(id: string, { model, locale }: PanelContext) {
  const { graph } = model;
  const messages = toolMessages[locale];
  if (!graph?.hasNode(id)) return nothing;
  const { degree, community, kind } = graph.getNodeAttributes(id);
  const count = kind === 'ACTIVITY' ? messages.activityDegree(degree) : messages.degree(degree);
  return html`<p><strong>${count}</strong>${community ? html`<br /><span class="muted">${messages.community}: ${community}</span>` : nothing}</p>`;
}

function strongestTies(node: FoundNode, id: string, panel: PanelContext) {
  const { model, locale } = panel;
  const messages = toolMessages[locale];
  const open = (other: string) => () => panel.navigate(selectNodes(model.state, id, other));
  if (node.__typename === 'Sector')
    return html`<h3>${messages.strongest}</h3>
      <ul class="plain strongest">
        ${node.sectorTies.nodes.map(
          ({ ties, expected, b }) =>
            html`<li>${b.name} <span class="muted">${messages.sectorTies(ties, formatDecimal(expected, locale))}</span></li>`,
        )}
      </ul>`;
  if (node.__typename !== 'Organization' && node.__typename !== 'Expert') return nothing;
  if (node.ties.totalCount === 0) return html`<p class="muted">${messages.noTies}</p>`;
  return html`<h3>${messages.strongest}</h3>
    <ul class="plain strongest">
      ${node.ties.nodes.map(
        ({ shared, expected, b }: StrongTieFragment) =>
          html`<li>
            ${nodeButton(b.id, b.name, open(b.id))}
            <span class="muted">${messages.together(shared, formatDecimal(expected, locale))}</span>
          </li>`,
      )}
    </ul>`;
}
