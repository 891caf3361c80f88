import { html } from '@lit-labs/ssr';
import type { SeriesEditionsQuery } from '../graphql/operations.ts';
import { completenessMessages } from '../i18n/completeness.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { measures, modalities } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { seriesMessages } from '../i18n/series.ts';
import { calendarPath } from '../layout/addresses.ts';
import { factList } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import type { CollectedList } from '../layout/read-all-pages.ts';
import { type Completeness, contributeLink } from '../layout/recorded.ts';

/** An edition as the page of its series asks for it. */
export type SeriesEdition = SeriesEditionsQuery['editions']['nodes'][number];

/** Which published number counts the activities of a kind. */
const MEASURES = { PANEL: 'PANELS', WORKSHOP: 'WORKSHOPS', KEYNOTE: 'KEYNOTES' } as const;

/** The editions of a series, the oldest first, each with how much of it is recorded; the empty string where there are none. */
export function editionCards({ nodes, totalCount }: CollectedList<SeriesEdition>, visit: Visit) {
  if (nodes.length === 0) return '';
  const { locale } = visit;
  const rest = totalCount - nodes.length;
  return html`<p class="muted">${seriesMessages[locale].editionsNote} ${contributeLink(visit)}</p>
    <ol class="cards">
      ${nodes.map((edition) => html`<li class="card">${editionCard(edition, visit)}</li>`)}
    </ol>
    ${rest > 0 ? html`<p class="muted">${pageMessages[locale].notShown(rest)}</p>` : ''}`;
}

function editionCard(edition: SeriesEdition, visit: Visit) {
  const { locale } = visit;
  const { slug, startsOn, endsOn, year, completeness } = edition;
  const messages = seriesMessages[locale];
  return html`<strong>${linkTo('Edition', edition, visit)}</strong>
    <div>${formatDateSpan(startsOn, endsOn, locale) || year}</div>
    <div class="muted">${placeOf(edition, locale)}</div>
    ${factList([
      [messages.conveners, recordedOf(completeness.conveners, locale)],
      [messages.experts, recordedOf(completeness.experts, locale)],
      ...activitiesOf(edition, locale),
    ])}
    <a href=${calendarPath('editions', slug, locale)} aria-label=${`${messages.calendar}: ${edition.name}`}>${messages.calendar}</a>`;
}

function placeOf({ city, country, modality, completeness: { venues } }: SeriesEdition, locale: Locale) {
  const place = [city, country].filter(Boolean).join(', ');
  const places = venues.recorded > 1 && seriesMessages[locale].venues(venues.recorded);
  return [place, places, modality && modalities[locale][modality]].filter(Boolean).join(' · ');
}

/** "2 of 30" where a number was published, else what is recorded. */
const recordedOf = ({ recorded, published }: Pick<Completeness, 'recorded' | 'published'>, locale: Locale) =>
  published
    ? completenessMessages[locale].part(recorded, published.value)
    : recorded > 0
      ? formatCount(recorded, locale)
      : seriesMessages[locale].notRecorded;

/** All activities that are recorded, and of the kinds of which a number was published how many of it. */
function activitiesOf({ completeness: { activities } }: SeriesEdition, locale: Locale): [string, string][] {
  const recorded = activities.reduce((sum, { completeness }) => sum + completeness.recorded, 0);
  const published = activities.flatMap(({ kind, completeness }): [string, string][] =>
    kind in MEASURES && completeness.published
      ? [[measures[locale][MEASURES[kind as keyof typeof MEASURES]], recordedOf(completeness, locale)]]
      : [],
  );
  return [
    [seriesMessages[locale].activities, recordedOf({ recorded, published: null }, locale)],
    ...published,
  ];
}
