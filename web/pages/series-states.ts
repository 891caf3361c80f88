import { html } from '@lit-labs/ssr';
import { ask } from '../charts/ask.ts';
import { behind } from '../charts/behind.ts';
import { type CountedState, statesKey, statesMap, statesTable } from '../charts/states-map.ts';
import { SeriesEditions, SeriesStates, type SeriesStatesQuery } from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { formatCount } from '../i18n/numbers.ts';
import { seriesMessages } from '../i18n/series.ts';
import { stateName } from '../i18n/state-name.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import { plainList } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import type { SeriesEdition } from './series-editions.ts';

type States = NonNullable<SeriesStatesQuery['series']>['states'];

/** In which states a series met, edition by edition, and from which its conveners come; elsewhere a plain list. */
export function statesSection(
  name: string,
  states: States,
  editions: readonly SeriesEdition[],
  visit: Visit,
) {
  const held = states.states.filter(({ editions: count }) => count > 0);
  const isMexican = held.length > 0 && held.every(({ code }) => code.startsWith('MX-'));
  if (!isMexican) return placesOf(editions, visit);
  const { locale, slug } = visit;
  const messages = seriesMessages[locale];
  const { heldHere, editions: times } = chartMessages[locale];
  const counted = held.map((each) => ({ ...each, count: each.editions }));
  const table = statesTable(counted, times, locale);
  return html`<p class="muted">${messages.statesLead(held.length, states.states.length)}</p>
    <div class="large-map">
      ${statesMap({
        id: 'series-states',
        title: messages.statesTitle(name),
        states: counted,
        say: (each) => heldHere(each.name, each.count),
        named: true,
      })}
    </div>
    ${statesKey(locale)} ${behind({ table, query: graphiqlAddress(SeriesStates, { slug }) }, locale)}
    ${smallMaps(editions, visit)}
    <h3>${messages.whence}</h3>
    ${whenceConveners(name, states, visit)}`;
}

/** The same outline for each edition that has venues in states. */
function smallMaps(editions: readonly SeriesEdition[], visit: Visit) {
  const { locale, slug } = visit;
  const { heldHere, edition: which, states: where } = chartMessages[locale];
  const shown = editions
    .map((edition) => ({
      edition,
      codes: [...new Set(edition.venues.flatMap(({ stateCode }) => stateCode ?? []))],
    }))
    .filter(({ codes }) => codes.length > 0);
  if (shown.length < 2) return '';
  const table = {
    head: [which, where],
    words: 2,
    rows: shown.map(({ edition, codes }) => [
      linkTo('Edition', edition, visit),
      codes.map(stateName).join(', '),
    ]),
  };
  return html`<h3>${seriesMessages[locale].editions}</h3>
    <ul class="small-maps">
      ${shown.map(({ edition, codes }) => {
        const states = codes.map((code) => ({ code, name: stateName(code), count: 1 }));
        return html`<li>
          <strong>${linkTo('Edition', edition, visit)}</strong>
          ${statesMap({ id: `states-${edition.slug}`, title: edition.name, states, say: ({ name, count }) => heldHere(name, count), again: true })}
          <p class="small muted">${seriesMessages[locale].venues(codes.length)}: ${states.map(({ name }) => name).join(', ')}.</p>
        </li>`;
      })}
    </ul>
    ${behind({ table, query: graphiqlAddress(SeriesEditions, { slug, locale }) }, locale)}`;
}

/** From which states conveners come, or that none is recorded yet. */
function whenceConveners(name: string, { states, conveners, convenersWithState }: States, visit: Visit) {
  const { locale, to, slug } = visit;
  const messages = seriesMessages[locale];
  const whence = states
    .filter((state) => state.conveners > 0)
    .map((state) => ({ ...state, count: state.conveners }));
  const known = messages.convenersWithState(convenersWithState, conveners);
  if (whence.length === 0)
    return ask({ title: messages.noneFromState, known, action: messages.addOne, href: to('/contribute') });
  const table = statesTable(whence, chartMessages[locale].conveners, locale);
  const say = (state: CountedState) => `${state.name}: ${formatCount(state.count, locale)}`;
  return html`<p class="muted">${known}</p>
    <div class="small-map">
      ${statesMap({ id: 'conveners-states', title: messages.whenceTitle(name), states: whence, say, again: true })}
    </div>
    ${behind({ table, query: graphiqlAddress(SeriesStates, { slug }) }, locale)}`;
}

/** Where each edition was, as a list; the empty string where that is known of none. */
function placesOf(editions: readonly SeriesEdition[], visit: Visit) {
  const known = editions.filter(({ city, country }) => city ?? country);
  return plainList(
    known.map(
      (edition) =>
        html`<strong>${edition.year}</strong> ${linkTo('Edition', edition, visit)}
          <span class="muted">${[edition.city, edition.country].filter(Boolean).join(', ')}</span>`,
    ),
  );
}
