import { html } from '@lit-labs/ssr';
import type { ConnectPathsQuery } from '../graph/operations.ts';
import { pathOf } from '../shell/addresses.ts';
import type { Visit } from '../shell/page.ts';
import { syntheticTag } from '../shell/parts.ts';
import { searchWords } from '../words/search.ts';

export type Paths = ConnectPathsQuery['pathsBetween'];
type Path = Paths['paths'][number];
type Step = Path['steps'][number];
type Via = Step['via'][number];
type Linked = Pick<Visit, 'locale' | 'to'>;

/** All whom the ways go over, as often as they do. */
export const actorsOf = ({ paths }: Paths): Step['from'][] =>
  paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to]));

/** The ways between two, each in a sentence and step by step. */
export function pathsFound({ paths, truncated, revision }: Paths, { locale, to }: Linked) {
  const words = searchWords[locale];
  if (paths.length === 0) {
    return html`<div class="empty" role="status">
      <p><strong>${words.noPath}</strong></p>
      <p>${words.noPathWhy}</p>
    </div>`;
  }
  return html`<h2>${words.paths(paths.length)}</h2>
    <ol class="paths">
      ${paths.map((path) => html`<li class="card">${oneOf(path, { locale, to })}</li>`)}
    </ol>
    ${truncated ? html`<p class="muted">${words.truncated}</p>` : ''}
    <p class="muted small">${words.revision(revision)}</p>`;
}

function oneOf({ length, explanation, steps }: Path, { locale, to }: Linked) {
  const words = searchWords[locale];
  return html`<p><span class="tag">${words.steps(length)}</span> ${explanation}</p>
    <ul class="steps">
      ${steps.map(
        (step) => html`<li>
          ${actor(step.from, { locale, to })} <span aria-hidden="true">↔</span> ${actor(step.to, { locale, to })}
          <span class="muted">${words.via}</span>
          <ul>
            ${step.via.map((via) => html`<li>${encounter(via, { locale, to })} ${viaTag(step, via, locale)}</li>`)}
          </ul>
        </li>`,
      )}
    </ul>`;
}

/** A mark on what is invented between two of whom it is not said already. */
const viaTag = ({ from, to }: Step, { edition }: Via, locale: Visit['locale']) =>
  from.synthetic && to.synthetic ? '' : syntheticTag(edition.series, { locale });

const actor = (end: Step['from'], { locale, to }: Linked) => {
  const name = end.__typename === 'Organization' ? end.name : end.displayName;
  return html`<a href=${to(pathOf(end.__typename, end.slug))}>${name}</a> ${syntheticTag(end, { locale })}`;
};

function encounter(via: Via, { locale, to }: Linked) {
  const words = searchWords[locale];
  const edition = html`<a href=${to(pathOf('Edition', via.edition.slug))}>${via.edition.name}</a>`;
  switch (via.__typename) {
    case 'Activity':
      return html`<a href=${to(pathOf('Activity', via.slug))}>${via.title}</a>, ${edition}`;
    case 'Convening':
      return html`<a href=${to(pathOf('Edition', via.edition.slug))}>${words.convened(via.edition.name)}</a>`;
    case 'Outcome':
      return html`<a href=${to(pathOf('Outcome', via.slug))}>${via.text}</a>, ${edition}`;
  }
}
