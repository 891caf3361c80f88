import { html } from '@lit-labs/ssr';
import { layoutMessages } from '../i18n/layout.ts';
import { mapMessages } from '../i18n/map.ts';
import type { Page, Visit } from '../layout/page.ts';
import { type Choices, isSynthetic } from './filters/choices.ts';
import { filtersForm } from './filters/filters-form.ts';
import { dropUnknown } from './filters/known-state.ts';
import { loadChoices } from './filters/load-choices.ts';
import { type MapState, mapPath, parseMapState, queryParametersOf } from './state/map-state.ts';
import { tiesTable } from './table/ties-table.ts';

/** The map of the community, and at `?view=table` the same as a table, which needs no script. */
export const mapPage: Page = async (visit) => {
  const { locale } = visit;
  const messages = mapMessages[locale];
  const read = parseMapState(visit.searchParams);
  const choices = await loadChoices(read.state, visit);
  const { state, ignored } = dropUnknown(read.state, choices);
  const path = mapPath(state);
  const isTable = state.view === 'table';
  return {
    kind: 'found',
    title: isTable ? `${messages.title}: ${messages.asTable}` : messages.title,
    description: messages.about,
    path,
    unlisted: Object.keys(queryParametersOf(state)).some((name) => name !== 'view'),
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/map' },
    ],
    scripts: isTable ? [] : ['map/map.ts'],
    body: html`<div class=${`map-page ${isTable ? 'as-table' : 'as-map'}`}>
      <header class="map-head">
        <h1>${messages.title}</h1>
        ${viewSwitch(state, visit)}
      </header>
      ${isTable ? '' : html`<a class="skip" href="#map-canvas">${messages.skipFilters}</a>`}
      ${notices(state, choices, [...read.ignored, ...ignored], messages)}
      <div class="map-body">
        <details class="map-filters" ?open=${!isTable}>
          <summary>${messages.filters}</summary>
          ${filtersForm(state, choices, visit)}
        </details>
        ${isTable ? await tiesTable(state, choices, visit) : mapStage(state, choices, visit)}
      </div>
    </div>`,
  };
};

function viewSwitch(state: MapState, { locale, to }: Visit) {
  const messages = mapMessages[locale];
  const link = (view: MapState['view'], name: string) =>
    html`<a
      data-view=${view}
      href=${to(mapPath({ ...state, view, after: '', evidenceAfter: '' }))}
      aria-current=${state.view === view ? 'page' : 'false'}
      >${name}</a
    >`;
  return html`<nav class="map-views" aria-label=${messages.views}>
    ${link('map', messages.asMap)} ${link('table', messages.asTable)}
  </nav>`;
}

/** How many unknown parameters are named, and how long a name may be. */
const [MAX_IGNORED_NAMES, MAX_NAME_LENGTH] = [5, 30];

function notices(state: MapState, choices: Choices, ignored: string[], messages: (typeof mapMessages)['es']) {
  const isInvented = isSynthetic(choices, state);
  const named = ignored.slice(0, MAX_IGNORED_NAMES).map((name) => name.slice(0, MAX_NAME_LENGTH));
  return html`${
    ignored.length > 0
      ? html`<p class="map-notice" role="status">${messages.ignored(named.join(', '))}</p>`
      : ''
  }
  ${choices.olderEditionCount ? html`<p class="map-notice">${messages.notAllEditions(choices.editions.length, choices.olderEditionCount)}</p>` : ''}
  <p class="synthetic" role="note" ?hidden=${!isInvented}>${isInvented ? messages.synthetic : ''}</p>`;
}

/** The element that draws the map. It gets the choices of the filters with it, so that one query more draws the map. */
function mapStage(state: MapState, choices: Choices, { locale, namedLocale, to }: Visit) {
  const messages = mapMessages[locale];
  const table = to(mapPath({ ...state, view: 'table' }));
  return html`<tejido-map data-locale=${locale} data-named=${namedLocale ?? ''} data-choices=${JSON.stringify(choices)}>
    <div class="map-waiting">
      <p class="map-loading" role="status">${messages.loading}</p>
      <p class="without-script">${messages.noScript} <a href=${table}>${messages.openTable}</a></p>
    </div>
  </tejido-map>`;
}
