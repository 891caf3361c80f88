import { html } from '@lit-labs/ssr';
import type { ConnectPathsQuery } from '../graphql/operations.ts';
import { searchMessages } from '../i18n/search.ts';
import { pathOf } from '../layout/addresses.ts';
import { syntheticTag } from '../layout/components.ts';
import type { LinkContext, Visit } from '../layout/page.ts';

export type Paths = ConnectPathsQuery['pathsBetween'];
type Path = Paths['paths'][number];
type Step = Path['steps'][number];
type Via = Step['via'][number];

/** The actors of all steps, with repetitions. */
export const actorsOf = ({ paths }: Paths): Step['from'][] =>
  paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to]));

/** The paths between two actors, each in a sentence and step by step. */
export function pathList({ paths, truncated, revision }: Paths, { locale, to }: LinkContext) {
  const messages = searchMessages[locale];
  if (paths.length === 0) {
    return html`<div class="empty" role="status">
      <p><strong>${messages.noPath}</strong></p>
      <p>${messages.noPathWhy}</p>
    </div>`;
  }
  return html`<h2>${messages.paths(paths.length)}</h2>
    <ol class="paths">
      ${paths.map((path) => html`<li class="card">${pathItem(path, { locale, to })}</li>`)}
    </ol>
    ${truncated ? html`<p class="muted">${messages.truncated}</p>` : ''}
    <p class="muted small">${messages.revision(revision)}</p>`;
}

function pathItem({ length, explanation, steps }: Path, { locale, to }: LinkContext) {
  const messages = searchMessages[locale];
  return html`<p><span class="tag">${messages.steps(length)}</span> ${explanation}</p>
    <ul class="steps">
      ${steps.map(
        (step) => html`<li>
          ${actorLink(step.from, { locale, to })} <span aria-hidden="true">↔</span> ${actorLink(step.to, { locale, to })}
          <span class="muted">${messages.via}</span>
          <ul>
            ${step.via.map((via) => html`<li>${viaLink(via, { locale, to })} ${viaSyntheticTag(step, via, locale)}</li>`)}
          </ul>
        </li>`,
      )}
    </ul>`;
}

/** A mark on a synthetic event, unless both actors have it already. */
const viaSyntheticTag = ({ from, to }: Step, { edition }: Via, locale: Visit['locale']) =>
  from.synthetic && to.synthetic ? '' : syntheticTag(edition.series, { locale });

const actorLink = (end: Step['from'], { locale, to }: LinkContext) => {
  const name = end.__typename === 'Organization' ? end.name : end.displayName;
  return html`<a href=${to(pathOf(end.__typename, end.slug))}>${name}</a> ${syntheticTag(end, { locale })}`;
};

function viaLink(via: Via, { locale, to }: LinkContext) {
  const messages = searchMessages[locale];
  const edition = html`<a href=${to(pathOf('Edition', via.edition.slug))}>${via.edition.name}</a>`;
  switch (via.__typename) {
    case 'Activity':
      return html`<a href=${to(pathOf('Activity', via.slug))}>${via.title}</a>, ${edition}`;
    case 'Convening':
      return html`<a href=${to(pathOf('Edition', via.edition.slug))}>${messages.convened(via.edition.name)}</a>`;
    case 'Outcome':
      return html`<a href=${to(pathOf('Outcome', via.slug))}>${via.text}</a>, ${edition}`;
  }
}
