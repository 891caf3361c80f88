import { html } from '@lit-labs/ssr';
import { barChart } from '../charts/bars.ts';
import { behind } from '../charts/behind.ts';
import { outlineCredit, statesMap, statesTable } from '../charts/states-map.ts';
import { HomePage, HomeSeries, type HomeSeriesQuery } from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { homeMessages } from '../i18n/home.ts';
import { formatCount } from '../i18n/numbers.ts';
import { graphiqlAddress, pathOf } from '../layout/addresses.ts';
import type { Visit } from '../layout/page.ts';
import { shortEditionName, shortNameOf } from '../layout/short-names.ts';
import { seriesLinks } from './home-agenda.ts';
import type { HomeEdition } from './home-edition.ts';
import type { SeriesGroup } from './home-series.ts';

type States = NonNullable<HomeSeriesQuery['series']>['states'];

/** How many editions are drawn: the latest. */
const MOST = 12;

/** How many people are recorded at each edition of the other series, the oldest first; the empty string where there is none. */
export async function sisterGatherings(groups: readonly SeriesGroup[], visit: Visit) {
  const { locale } = visit;
  const messages = homeMessages[locale];
  if (groups.length === 0) return '';
  const editions = groups
    .flatMap((group) => group.editions)
    .sort((a, b) => yearOf(a).localeCompare(yearOf(b)))
    .slice(-MOST);
  const bars = editions.map(({ city, completeness: { experts }, ...edition }) => ({
    name: shortEditionName(edition),
    value: experts.recorded,
    label: labelOf(experts.recorded, city, locale),
  }));
  const table = {
    head: [messages.edition, messages.people, messages.place],
    rows: editions.map(({ name, city, completeness: { experts } }) => [
      name,
      formatCount(experts.recorded, locale),
      city ?? '–',
    ]),
  };
  const query = graphiqlAddress(HomePage, { locale });
  return html`<section class="part" aria-labelledby="sisters">
    <h2 id="sisters">${messages.sisters}</h2>
    <p class="muted">
      ${messages.sistersLead(groups.flatMap((group) => group.editions).length)}
      ${seriesLinks(
        groups.map(({ series }) => series),
        visit,
      )}.
    </p>
    <div class="wide-only">
      ${await barChart({ id: 'sisters-chart', title: messages.sisters, bars, table, query }, locale)}
    </div>
  </section>`;
}

const yearOf = ({ startsOn, year }: HomeEdition): string => startsOn ?? String(year ?? '');

const labelOf = (people: number, city: string | null, locale: Visit['locale']): string =>
  people === 0
    ? chartMessages[locale].notRecorded
    : [formatCount(people, locale), city].filter(Boolean).join(' · ');

/** In which states of Mexico a series has met; the empty string where it met in none. */
export function homeStates(
  { id, slug, name }: SeriesGroup['series'],
  states: States | undefined,
  visit: Visit,
) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  const held = (states?.states ?? []).filter(({ editions }) => editions > 0);
  if (held.length === 0 || !held.every(({ code }) => code.startsWith('MX-'))) return '';
  const counted = held.map((state) => ({ ...state, count: state.editions }));
  const table = statesTable(counted, chartMessages[locale].editions, locale);
  const query = graphiqlAddress(HomeSeries, { series: slug, scope: [id], locale });
  return html`<section class="part wide-only" aria-labelledby="states">
    <h2 id="states">${messages.states(held.length)}</h2>
    <p class="muted">
      ${messages.statesLead(shortNameOf(name))} <a href=${`${to(pathOf('Series', slug))}#states`}>${messages.whichStates}</a>
    </p>
    <div>
      ${statesMap({
        id: 'home-states',
        title: messages.statesTitle(shortNameOf(name)),
        states: counted,
        say: (state) => chartMessages[locale].heldHere(state.name, state.count),
      })}
      ${outlineCredit(chartMessages[locale].outline)} ${behind({ table, query }, locale)}
    </div>
  </section>`;
}
