import { html } from '@lit-labs/ssr';
import type { EditionProgrammeQuery } from '../graph/operations.ts';
import { linkTo, linkToActivity } from '../shell/links.ts';
import type { Visit } from '../shell/page.ts';
import { editionWords } from '../words/edition.ts';
import { count } from '../words/numbers.ts';
import { pageWords } from '../words/pages.ts';
import { dayAt, dayInWords, hoursAt, zoneInWords, zoneOf } from '../words/times.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';

export type ProgrammeActivity = NonNullable<EditionProgrammeQuery['edition']>['activities']['nodes'][number];
type Participant = ProgrammeActivity['participants']['nodes'][number];
type Around = Pick<Visit, 'locale' | 'to'>;

/** The programme by day, and within a day by venue, each by the clock of its venue. */
export const programme = (activities: readonly ProgrammeActivity[], around: Around) =>
  html`${[...byDay(activities)].map(
    ([day, ofDay]) => html`<h3 class="day">
        ${day === '' ? editionWords[around.locale].noDay : dayInWords(day, around.locale)}
      </h3>
      <div class="venues">
        ${[...byVenue(ofDay)].map((ofVenue) => programmeOf(ofVenue, around))}
      </div>`,
  )}`;

function byDay(activities: readonly ProgrammeActivity[]): Map<string, ProgrammeActivity[]> {
  const day = ({ startsAt, venue }: ProgrammeActivity) =>
    startsAt ? dayAt(startsAt, zoneOf(venue?.timeZone)) : '';
  const days = Map.groupBy(activities, day);
  return new Map([...days].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)));
}

const byVenue = (activities: readonly ProgrammeActivity[]): ProgrammeActivity[][] => [
  ...Map.groupBy(activities, ({ venue }) => venue?.id).values(),
];

function programmeOf(activities: readonly ProgrammeActivity[], around: Around) {
  const { locale } = around;
  const [first] = activities;
  const { venue, startsAt } = first!;
  const zone = zoneOf(venue?.timeZone);
  return html`<section class="venue">
    <h4>
      ${venue ? [venue.name, venue.city].filter(Boolean).join(' · ') : editionWords[locale].noVenue}
      ${startsAt ? html`<span class="muted">${zoneInWords(zone, startsAt, locale)}</span>` : ''}
    </h4>
    <ol class=${startsAt ? 'slots' : 'slots untimed'}>
      ${activities.map((activity) => slot(activity, zone, around))}
    </ol>
  </section>`;
}

function slot(activity: ProgrammeActivity, zone: string, around: Around) {
  const { locale } = around;
  const { title, startsAt, endsAt, kind, kindAsGiven, participants } = activity;
  const rest = participants.totalCount - participants.nodes.length;
  return html`<li>
    ${startsAt ? html`<time class="hours" datetime=${startsAt}>${hoursAt(startsAt, endsAt, locale, zone)}</time>` : ''}
    <div>
      ${linkToActivity(activity, around)} ${title === null ? '' : html`<span class="tag">${kindAsGiven ?? activityKinds[locale][kind]}</span>`}
      ${
        participants.nodes.length > 0
          ? html`<p class="people">
              ${participants.nodes.map((each, at) => html`${at > 0 ? '; ' : ''}${participantOf(each, around)}`)}${
                rest > 0
                  ? html`; ${linkTo('Activity', { slug: activity.slug, name: pageWords[locale].more(count(rest, locale)) }, around)}`
                  : ''
              }
            </p>`
          : ''
      }
    </div>
  </li>`;
}

function participantOf({ role, expert, onBehalfOf }: Participant, around: Around) {
  const { locale } = around;
  const part = participationRoles[locale][role];
  if (!expert) return html`<span class="muted">${pageWords[locale].withheld} (${part})</span>`;
  const organization = onBehalfOf && { slug: onBehalfOf.slug, name: onBehalfOf.acronym ?? onBehalfOf.name };
  return html`${linkTo('Expert', { slug: expert.slug, name: expert.displayName }, around)}
    <span class="muted">(${part}${organization ? html`, ${linkTo('Organization', organization, around)}` : ''})</span>`;
}
