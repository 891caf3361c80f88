import { html } from '@lit-labs/ssr';
import { ActivityPage, type ActivityPageQuery } from '../graphql/operations.ts';
import { activityMessages } from '../i18n/entities.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { languageName } from '../i18n/language.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { pageMessages } from '../i18n/pages.ts';
import { formatDaysAndTimes } from '../i18n/session-times.ts';
import { validZone, zoneName } from '../i18n/times.ts';
import { calendarPath, httpUrl, pathOf } from '../layout/addresses.ts';
import { externalLink, factList, pageSection, plainList, sourceList } from '../layout/components.ts';
import { activityName, commaSeparated, linkTo, pager } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { outcomeList } from './edition-sections.ts';
import { activityEvent, locationsOf, partyOf } from './schema-org.ts';

type Activity = NonNullable<ActivityPageQuery['activity']>;
type Participant = Activity['participants']['nodes'][number];

/** The page of an activity: when and where it is, its participants and their organizations, its outcomes. */
export const activityPage: Page = async (visit) => {
  const { runQuery, locale, slug, searchParams } = visit;
  const after = searchParams.get('after');
  const { activity } = await runQuery(ActivityPage, { slug, locale, after });
  if (!activity) return missingOrGone(visit, 'ACTIVITY');
  const path = pathOf('Activity', activity.slug);
  if (activity.slug !== slug) return { kind: 'moved', path };
  const name = activityName(activity, visit);
  const { edition, participants } = activity;
  const messages = activityMessages[locale];
  const calendar = calendarPath('activities', activity.slug, locale);
  return {
    kind: 'found',
    title: name,
    description: messages.about(name, edition.name, participants.totalCount),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: layoutMessages[locale].editions, path: '/editions' },
      { name: edition.name, path: pathOf('Edition', edition.slug) },
      { name, path },
    ],
    synthetic: edition.series.synthetic,
    structuredData: [inSchemaOrg(activity, name, visit.origin)],
    alternates: [{ type: 'text/calendar', href: calendar, title: messages.calendar }],
    body: html`<article>
      <h1>${name}</h1>
      ${activityFacts(activity, visit)}
      <p class="ways">
        ${(activity.startsAt ?? activity.startsOn) ? html`<a class="button" href=${calendar}>${messages.calendar}</a>` : ''}
        <a class="button quiet" href=${`${visit.to(pathOf('Edition', edition.slug))}#programme`}>${messages.programme}</a>
      </p>
      ${pageSection('people', messages.people, participantList(activity, path, visit), messages.noPeople)}
      ${pageSection('outcomes', messages.outcomes, outcomesOf(activity, visit), messages.noOutcomes)}
      ${sourceList(activity.sources.nodes, locale)}
    </article>`,
  };
};

function inSchemaOrg(activity: Activity, name: string, origin: string): object {
  const { edition, participants, language, topics, recordingUrl } = activity;
  const performers = new Map(
    participants.nodes.flatMap(({ expert }) => (expert ? [[expert.slug, expert.displayName]] : [])),
  );
  const recording = httpUrl(recordingUrl);
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

function activityFacts(activity: Activity, visit: Visit) {
  const { locale } = visit;
  const messages = activityMessages[locale];
  const { edition, venue, kind, kindAsGiven, language, topics, recordingUrl } = activity;
  return factList([
    [messages.edition, linkTo('Edition', edition, visit)],
    [messages.when, whenOf(activity, visit)],
    [
      messages.where,
      venue && [venue.name, venue.city, venue.state, venue.country].filter(Boolean).join(', '),
    ],
    [messages.kind, kindAsGiven ?? activityKinds[locale][kind]],
    [messages.language, language && languageName(language, locale)],
    [
      messages.topics,
      topics.length > 0 &&
        commaSeparated(topics.map(({ slug, label }) => linkTo('Topic', { slug, name: label }, visit))),
    ],
    [messages.recording, httpUrl(recordingUrl) && externalLink(recordingUrl, messages.watch)],
  ]);
}

function whenOf(activity: Activity, { locale }: Visit) {
  const { startsAt, endsAt, startsOn, timeZone } = activity;
  const start = startsAt ?? startsOn;
  if (!start) return activityMessages[locale].noWhen;
  const zone = validZone(timeZone);
  const moment = startsAt ?? endsAt;
  return html`<time datetime=${start}>${formatDaysAndTimes(activity, zone, locale)}</time>
    ${moment ? html`<span class="muted">${zoneName(zone, moment, locale)}</span>` : ''}`;
}

const participantList = ({ participants }: Activity, path: string, visit: Visit) =>
  participants.nodes.length === 0
    ? ''
    : html`${plainList(participants.nodes.map((each) => participantOf(each, visit)))}
      ${pager(participants, path, visit, '#people')}`;

function participantOf(participant: Participant, visit: Visit) {
  const { locale } = visit;
  const { role, expert, onBehalfOf, nameAtTime, sectorAtTime, billedAs } = participant;
  const tag = html`<span class="tag">${participationRoles[locale][role]}</span>`;
  if (!expert) {
    return html`${tag} <span class="muted" title=${pageMessages[locale].withheldWhy}>${pageMessages[locale].withheld}</span>`;
  }
  const hadOtherName = onBehalfOf && nameAtTime && nameAtTime !== onBehalfOf.name;
  return html`${tag} ${linkTo('Expert', { slug: expert.slug, name: expert.displayName }, visit)}${
    billedAs && billedAs !== expert.displayName ? html` <span class="muted">(${billedAs})</span>` : ''
  }${onBehalfOf ? html`, ${linkTo('Organization', onBehalfOf, visit)}` : ''}${
    hadOtherName
      ? html` <span class="muted">(${activityMessages[locale].atTheTime}: ${nameAtTime})</span>`
      : ''
  }${sectorAtTime ? html` · ${linkTo('Sector', sectorAtTime, visit)}` : ''}`;
}

const outcomesOf = ({ outcomes }: Activity, visit: Visit) =>
  outcomeList({ nodes: outcomes, totalCount: outcomes.length }, visit);
