import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.ts';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { graphiqlAddress } from '../../layout/addresses.ts';
import { failureMessage, isUnknownNode } from '../model/failure-messages.ts';
import type { LatestQuery } from '../model/latest-query.ts';
import type { MapModel } from '../model/map-model.ts';
import type { MapState } from '../state/map-state.ts';

/** What a panel is rendered from, and what it can do. */
export interface PanelContext {
  model: MapModel;
  locale: Locale;
  /** A path in the language of this page. */
  to: (path: string) => string;
  navigate: (state: MapState) => void;
  /** Highlights another of the paths that were found. */
  choosePath: (pathIndex: number) => void;
}

/** The result of a query with a link to the query in GraphiQL; else that it is loading, that the node is not visible, or why it failed. */
export function renderQuery<Value, Variables>(
  panel: Pick<PanelContext, 'locale'>,
  query: LatestQuery<Value, Variables>,
  show: (value: Value) => unknown,
) {
  const { locale } = panel;
  const messages = toolMessages[locale];
  const { result } = query;
  switch (result.status) {
    case 'idle':
      return nothing;
    case 'loading':
      return html`<p class="muted" role="status">${messages.waiting}</p>`;
    case 'failed':
      return isUnknownNode(result.code)
        ? html`<p class="empty" role="status">${mapMessages[locale].notShown}</p>`
        : html`<p class="map-notice" role="alert">${messages.failed} ${failureMessage(result.code, locale)}</p>`;
    case 'answered':
      return html`${show(result.value)} ${queryLink(panel, query)}`;
  }
}

/** A link to the query of a panel in GraphiQL. */
export const queryLink = <Value, Variables>(
  { locale }: Pick<PanelContext, 'locale'>,
  { operation, variables }: LatestQuery<Value, Variables>,
) =>
  html`<p class="asked"><a href=${graphiqlAddress(operation, variables)}>${toolMessages[locale].queryBehind}</a></p>`;

/** A name that opens the card of its node. */
export const nodeButton = (id: string, name: string, pick: (id: string) => void) =>
  html`<button type="button" class="name" @click=${() => pick(id)}>${name}</button>`;

/** A list of names with a heading, if there are any; at most the first 60. */
export function nodeList(
  heading: string,
  people: readonly { id: string; name: string }[],
  pick: (id: string) => void,
) {
  if (people.length === 0) return nothing;
  return html`<h3>${heading} <span class="muted">(${people.length})</span></h3>
    <ul class="names">
      ${people.slice(0, 60).map(({ id, name }) => html`<li>${nodeButton(id, name, pick)}</li>`)}
      ${people.length > 60 ? html`<li class="muted">…</li>` : nothing}
    </ul>`;
}
