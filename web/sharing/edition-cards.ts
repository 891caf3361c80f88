import {
  ActivityCard,
  EditionBand,
  EditionCard,
  type EditionCardQuery,
  SeriesCard,
} from '../graphql/operations.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { type Locale, regionalLocale } from '../i18n/locale.ts';
import { activityName } from '../layout/links.ts';
import { readAllPages } from '../layout/read-all-pages.ts';
import type { Completeness } from '../layout/recorded.ts';
import type { Card, CardVisit, MakeCard } from './card.ts';
import { figuresOf } from './figures.ts';
import { cardOf, taglineOf } from './find-card.ts';

type Places = Pick<NonNullable<EditionCardQuery['edition']>, 'venues' | 'city'>;

/** The card of an edition: when and where it was, and how much is recorded of what was announced. */
export const editionCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { edition } = await runQuery(EditionCard, { slug, locale });
  return cardOf(edition, 'EDITION', visit, async ({ name, series, completeness, ...rest }) => {
    const when = formatDateSpan(rest.startsOn, rest.endsOn, locale);
    const about = [series.name, when].filter((each) => !name.includes(each));
    return {
      title: name,
      subtitle: [...about, placesOf(rest, locale)].filter(Boolean).join(' · '),
      figures: figuresOf(
        [
          ['conveners', completeness.conveners],
          ['participants', completeness.experts],
          ['activities', rest.activities.totalCount],
          ['outcomes', rest.outcomes.totalCount],
        ],
        locale,
      ),
      band: await bandOf(visit),
      threads: threadsOf(completeness.conveners),
      tagline: taglineOf(series.synthetic, locale),
    };
  });
};

/** Where an edition was: the states of its venues, else their cities, else what is said of its city. */
function placesOf({ venues, city }: Places, locale: Locale): string {
  const [states, cities] = (['state', 'city'] as const).map((place) => [
    ...new Set(venues.flatMap((venue) => venue[place] ?? [])),
  ]);
  const places = [states!, cities!].find(({ length }) => length > 0) ?? [];
  return places.length > 0 ? new Intl.ListFormat(regionalLocale(locale)).format(places) : (city ?? '');
}

/** One field for each recorded convener, in the colour of its sector: the largest sectors first, those without at the end. */
async function bandOf({ runQuery, slug }: CardVisit): Promise<(string | null)[]> {
  const list = await readAllPages(
    async (after) => (await runQuery(EditionBand, { slug, after })).edition?.conveners,
  );
  const sectors = new Map(
    (list?.nodes ?? []).map(({ organization, sectorAtTime }) => [organization.slug, sectorAtTime]),
  );
  const bySector = Map.groupBy(sectors.values(), (sector) => sector?.slug);
  return [...bySector]
    .sort(([a, ofA], [b, ofB]) => Number(!a) - Number(!b) || ofB.length - ofA.length)
    .flatMap(([, fields]) => fields.map((sector) => sector?.colour.light ?? null));
}

/** Threads are drawn one by one, so of many there are none. */
const MOST_THREADS = 105;

const threadsOf = ({ recorded, published }: Completeness): Card['threads'] =>
  published && published.value > recorded && published.value <= MOST_THREADS
    ? { recorded, published: published.value }
    : undefined;

/** The card of a series: how many editions it has, and who convened them. */
export const seriesCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { series, editions } = await runQuery(SeriesCard, { slug, locale });
  return cardOf(series, 'SERIES', visit, ({ name, conveners, synthetic }) => ({
    title: name,
    figures: figuresOf(
      [
        ['editions', editions.totalCount],
        ['conveners', conveners.totalCount],
      ],
      locale,
    ),
    tagline: taglineOf(synthetic, locale),
  }));
};

/** The card of an activity: of which edition it is, who took part, and what came of it. */
export const activityCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { activity } = await runQuery(ActivityCard, { slug, locale });
  return cardOf(activity, 'ACTIVITY', visit, ({ edition, participants, outcomes, ...named }) => ({
    title: activityName(named, { locale }),
    subtitle: edition.name,
    figures: figuresOf(
      [
        ['appearances', participants.totalCount],
        ['outcomes', outcomes.length],
      ],
      locale,
    ),
    tagline: taglineOf(edition.series.synthetic, locale),
  }));
};
