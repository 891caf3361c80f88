import { html } from '@lit-labs/ssr';
import type { ConnectPathsQuery } from '../graph/operations.ts';
import { pathOf } from '../shell/addresses.ts';
import type { Visit } from '../shell/page.ts';
import { searchWords } from '../words/search.ts';

type Paths = ConnectPathsQuery['pathsBetween'];
type Path = Paths['paths'][number];
type Step = Path['steps'][number];
type Via = Step['via'][number];
type Linked = Pick<Visit, 'locale' | 'to'>;

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
          ${actor(step.from, to)} <span aria-hidden="true">↔</span> ${actor(step.to, to)}
          <span class="muted">${words.via}</span>
          <ul>
            ${step.via.map((via) => html`<li>${encounter(via, { locale, to })}</li>`)}
          </ul>
        </li>`,
      )}
    </ul>`;
}

const actor = (end: Step['from'], to: Visit['to']) => {
  const name = end.__typename === 'Organization' ? end.name : end.displayName;
  return html`<a href=${to(pathOf(end.__typename, end.slug))}>${name}</a>`;
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
