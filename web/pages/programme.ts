import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { signMark } from '../charts/sign.ts';
import type { EditionProgrammeQuery } from '../graphql/operations.ts';
import { editionMessages } from '../i18n/edition.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { formatTimes, startDay } from '../i18n/session-times.ts';
import { formatDay, validZone, zoneName } from '../i18n/times.ts';
import { linkTo, linkToActivity } from '../layout/links.ts';
import type { LinkContext } from '../layout/page.ts';

export type ProgrammeActivity = NonNullable<EditionProgrammeQuery['edition']>['activities']['nodes'][number];
type Participant = ProgrammeActivity['participants']['nodes'][number];

/** The programme by day, and within a day by venue, in the time zone of each. */
export const programmeByDay = (activities: readonly ProgrammeActivity[], context: LinkContext) =>
  html`${[...groupByDay(activities)].map(
    ([day, ofDay]) => html`<h3 class="day">
        ${day === '' ? editionMessages[context.locale].noDay : formatDay(day, context.locale)}
      </h3>
      <div class="venues">
        ${[...groupByVenue(ofDay)].map((ofVenue) => venueProgramme(ofVenue, context))}
      </div>`,
  )}`;

function groupByDay(activities: readonly ProgrammeActivity[]): Map<string, ProgrammeActivity[]> {
  const day = (activity: ProgrammeActivity) => startDay(activity, validZone(activity.timeZone));
  const days = Map.groupBy(activities, day);
  return new Map([...days].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)));
}

const groupByVenue = (activities: readonly ProgrammeActivity[]): ProgrammeActivity[][] => [
  ...Map.groupBy(activities, ({ venue }) => venue?.id).values(),
];

function venueProgramme(activities: readonly ProgrammeActivity[], context: LinkContext) {
  const { locale } = context;
  const { venue, timeZone } = activities[0]!;
  const zone = validZone(timeZone);
  const timed = activities.find(({ startsAt, endsAt }) => startsAt ?? endsAt);
  const moment = timed?.startsAt ?? timed?.endsAt;
  const isTimed = activities.some((activity) => formatTimes(activity, zone, locale) !== '');
  return html`<section class="venue">
    <h4>
      ${venue ? [...new Set([venue.name, venue.city])].filter(Boolean).join(' · ') : editionMessages[locale].noVenue}
      ${moment ? html`<span class="muted">${zoneName(zone, moment, locale)}</span>` : ''}
    </h4>
    <ol class=${isTimed ? 'slots' : 'slots untimed'}>
      ${activities.map((activity) => slot(activity, zone, isTimed, context))}
    </ol>
  </section>`;
}

function slot(activity: ProgrammeActivity, zone: string, isTimed: boolean, context: LinkContext) {
  const { locale } = context;
  const { title, startsAt, startsOn, kind, kindAsGiven, participants } = activity;
  const rest = participants.totalCount - participants.nodes.length;
  return html`<li>
    ${isTimed ? html`<time class="hours" datetime=${startsAt ?? startsOn ?? nothing}>${formatTimes(activity, zone, locale)}</time>` : ''}
    <div>
      ${linkToActivity(activity, context)} ${title === null ? '' : html`<span class="tag">${kindAsGiven ?? activityKinds[locale][kind]}</span>`}
      ${
        participants.nodes.length > 0
          ? html`<p class="people">
              ${participants.nodes.map((each, at) => html`${at > 0 ? '; ' : ''}${participantOf(each, context)}`)}${
                rest > 0
                  ? html`; ${linkTo('Activity', { slug: activity.slug, name: pageMessages[locale].more(formatCount(rest, locale)) }, context)}`
                  : ''
              }
            </p>`
          : ''
      }
    </div>
  </li>`;
}

function participantOf({ role, expert, onBehalfOf, sectorAtTime }: Participant, context: LinkContext) {
  const { locale } = context;
  const part = participationRoles[locale][role];
  if (!expert) return html`<span class="muted">${pageMessages[locale].withheld} (${part})</span>`;
  const organization = onBehalfOf && { slug: onBehalfOf.slug, name: onBehalfOf.acronym ?? onBehalfOf.name };
  return html`${sectorAtTime ? signMark(sectorAtTime) : ''} ${linkTo('Expert', { slug: expert.slug, name: expert.displayName }, context)}
    <span class="muted">(${part}${organization ? html`, ${linkTo('Organization', organization, context)}` : ''})</span>`;
}
