import { html } from '@lit-labs/ssr';
import { ActivityPage, type ActivityPageQuery } from '../graph/operations.ts';
import { absent } from '../shell/absent.ts';
import { calendarPath, pathOf, webAddress } from '../shell/addresses.ts';
import { activityName, inARow, linkTo, pager } from '../shell/links.ts';
import type { Page, Visit } from '../shell/page.ts';
import { facts, outside, part, plainList, sources } from '../shell/parts.ts';
import { languageInWords } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { shellWords } from '../words/shell.ts';
import { activityWords } from '../words/things.ts';
import { dayAt, dayInWords, hoursAt, zoneInWords, zoneOf } from '../words/times.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';
import { outcomesList } from './edition-parts.ts';
import { activityEvent, locationsOf, partyOf } from './event-data.ts';

type Activity = NonNullable<ActivityPageQuery['activity']>;
type Participant = Activity['participants']['nodes'][number];

/** The page of an activity: when and where it is, who takes part and for whom, what came out of it. */
export const activityPage: Page = async (visit) => {
  const { ask, locale, slug, words: asked } = visit;
  const after = asked.get('after');
  const { activity } = await ask(ActivityPage, { slug, locale, after });
  if (!activity) return absent(visit, 'ACTIVITY');
  const path = pathOf('Activity', activity.slug);
  if (activity.slug !== slug) return { kind: 'moved', path };
  const name = activityName(activity, visit);
  const { edition, participants } = activity;
  const words = activityWords[locale];
  const calendar = calendarPath('activities', activity.slug, locale);
  return {
    kind: 'found',
    title: name,
    description: words.about(name, edition.name, participants.totalCount),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: shellWords[locale].editions, path: '/editions' },
      { name: edition.name, path: pathOf('Edition', edition.slug) },
      { name, path },
    ],
    synthetic: edition.series.synthetic,
    about: [inSchemaOrg(activity, name, visit.origin)],
    alternates: [{ type: 'text/calendar', href: calendar, title: words.calendar }],
    body: html`<article>
      <h1>${name}</h1>
      ${known(activity, visit)}
      <p class="ways">
        ${activity.startsAt ? html`<a class="button" href=${calendar}>${words.calendar}</a>` : ''}
        <a class="button quiet" href=${`${visit.to(pathOf('Edition', edition.slug))}#programme`}>${words.programme}</a>
      </p>
      ${part('people', words.people, people(activity, path, visit), words.noPeople)}
      ${part('outcomes', words.outcomes, outcomesOf(activity, visit), words.noOutcomes)}
      ${sources(activity.sources.nodes, locale)}
    </article>`,
  };
};

function inSchemaOrg(activity: Activity, name: string, origin: string): object {
  const { edition, participants, language, topics, recordingUrl } = activity;
  const performers = new Map(
    participants.nodes.flatMap(({ expert }) => (expert ? [[expert.slug, expert.displayName]] : [])),
  );
  const recording = webAddress(recordingUrl);
  return {
    '@context': 'https://schema.org',
    ...activityEvent(activity, name, edition, origin),
    superEvent: {
      '@type': 'Event',
      '@id': origin + pathOf('Edition', edition.slug),
      name: edition.name,
      startDate: edition.startsOn ?? edition.year?.toString(),
      location: locationsOf(edition, activity.venue ? [activity.venue] : [], origin),
    },
    performer: [...performers].map(([slug, displayName]) =>
      partyOf('Person', { slug: slug!, name: displayName! }, origin),
    ),
    inLanguage: language ?? undefined,
    keywords: topics.length > 0 ? topics.map(({ label }) => label) : undefined,
    recordedIn: recording ? { '@type': 'CreativeWork', url: recording, name } : undefined,
  };
}

function known(activity: Activity, visit: Visit) {
  const { locale } = visit;
  const words = activityWords[locale];
  const { edition, venue, kind, kindAsGiven, language, topics, recordingUrl } = activity;
  return facts([
    [words.edition, linkTo('Edition', edition, visit)],
    [words.when, whenOf(activity, visit)],
    [words.where, venue && [venue.name, venue.city, venue.state, venue.country].filter(Boolean).join(', ')],
    [words.kind, kindAsGiven ?? activityKinds[locale][kind]],
    [words.language, language && languageInWords(language, locale)],
    [
      words.topics,
      topics.length > 0 &&
        inARow(topics.map(({ slug, label }) => linkTo('Topic', { slug, name: label }, visit))),
    ],
    [words.recording, webAddress(recordingUrl) && outside(recordingUrl, words.watch)],
  ]);
}

function whenOf({ startsAt, endsAt, venue }: Activity, { locale }: Visit) {
  if (!startsAt) return activityWords[locale].noWhen;
  const zone = zoneOf(venue?.timeZone);
  return html`<time datetime=${startsAt}>${dayInWords(dayAt(startsAt, zone), locale)},
      ${hoursAt(startsAt, endsAt, locale, zone)}</time>
    <span class="muted">${zoneInWords(zone, startsAt, locale)}</span>`;
}

const people = ({ participants }: Activity, path: string, visit: Visit) =>
  participants.nodes.length === 0
    ? ''
    : html`${plainList(participants.nodes.map((each) => participantOf(each, visit)))}
      ${pager(participants, path, visit, '#people')}`;

function participantOf(participant: Participant, visit: Visit) {
  const { locale } = visit;
  const { role, expert, onBehalfOf, nameAtTime, sectorAtTime, billedAs } = participant;
  const tag = html`<span class="tag">${participationRoles[locale][role]}</span>`;
  if (!expert) {
    return html`${tag} <span class="muted" title=${pageWords[locale].withheldWhy}>${pageWords[locale].withheld}</span>`;
  }
  const then = onBehalfOf && nameAtTime && nameAtTime !== onBehalfOf.name;
  return html`${tag} ${linkTo('Expert', { slug: expert.slug, name: expert.displayName }, visit)}${
    billedAs && billedAs !== expert.displayName ? html` <span class="muted">(${billedAs})</span>` : ''
  }${onBehalfOf ? html`, ${linkTo('Organization', onBehalfOf, visit)}` : ''}${
    then ? html` <span class="muted">(${activityWords[locale].atTheTime}: ${nameAtTime})</span>` : ''
  }${sectorAtTime ? html` · ${linkTo('Sector', sectorAtTime, visit)}` : ''}`;
}

const outcomesOf = ({ outcomes }: Activity, visit: Visit) =>
  outcomesList({ nodes: outcomes, totalCount: outcomes.length }, visit);
