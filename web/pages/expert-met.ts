import { html } from '@lit-labs/ssr';
import { MOST_NEIGHBOURS, type Neighbour, neighbourhood } from '../charts/neighbourhood.ts';
import { sharedAndChance } from '../charts/shared-and-chance.ts';
import { type Sign, signMark } from '../charts/sign.ts';
import { type ExpertPageQuery, ExpertTies, type ExpertTiesQuery } from '../graphql/operations.ts';
import { chanceMessages } from '../i18n/chance.ts';
import { chartMessages } from '../i18n/charts.ts';
import { expertMessages } from '../i18n/entities.ts';
import { address, graphiqlAddress } from '../layout/addresses.ts';
import { linkTo, linkToActivity } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { chanceNote } from '../layout/recorded.ts';
import { seriesInScope } from './series-in-scope.ts';

type Expert = NonNullable<ExpertPageQuery['expert']>;
type Found = NonNullable<ExpertTiesQuery['expert']>;
type Activity = NonNullable<Found['participations']['nodes'][number]['activity']>;

/** Somebody whom an expert met. */
interface Met extends Neighbour {
  slug: string;
}

/** Their ties are of the series that they took part in. */
export const tiesVariables = ({ slug, participations }: Expert, locale: Visit['locale']) => ({
  slug,
  series: seriesInScope(participations.nodes.map(({ edition }) => edition)),
  locale,
});

/** Those with whom an expert has ties that may be shown, with the sectors they appeared for; those of most encounters first. */
export function metBy(found: ExpertTiesQuery | undefined): Met[] {
  const signs = new Map<string, Sign>();
  for (const { participants } of activitiesOf(found)) {
    for (const { expert, sectorAtTime } of participants.nodes)
      if (expert && sectorAtTime) signs.set(expert.slug, sectorAtTime);
  }
  return (found?.expert?.ties.nodes ?? [])
    .flatMap(({ b, shared }) =>
      'slug' in b ? [{ slug: b.slug, name: b.displayName, shared, sign: signs.get(b.slug) ?? null }] : [],
    )
    .sort((a, b) => b.shared - a.shared);
}

const activitiesOf = (found: ExpertTiesQuery | undefined): Activity[] => [
  ...new Map(
    (found?.expert?.participations.nodes ?? []).flatMap(({ activity }) =>
      activity ? [[activity.slug, activity] as const] : [],
    ),
  ).values(),
];

/** An expert among those who were in the same activities, beside each activity with who was there. */
export async function metSection(expert: Expert, found: ExpertTiesQuery | undefined, visit: Visit) {
  const met = metBy(found);
  if (met.length === 0) return '';
  const activities = activitiesOf(found);
  const slugs = new Set(met.map(({ slug }) => slug));
  const all = found?.expert?.ties.totalCount ?? met.length;
  const query = graphiqlAddress(ExpertTies, tiesVariables(expert, visit.locale));
  return html`<div class="two">
    <div>${pictureOf(expert, met, { all, query }, visit)} ${await chanceOf(expert, found, query, visit)}</div>
    <ul class="plain">
      ${activities.map((activity) => html`<li>${whoWasThere(activity, slugs, visit)}</li>`)}
    </ul>
  </div>`;
}

function pictureOf(
  { id, displayName }: Expert,
  met: readonly Met[],
  { all, query }: { all: number; query: string },
  visit: Visit,
) {
  const { locale, to } = visit;
  const messages = expertMessages[locale];
  const shown = met.slice(0, MOST_NEIGHBOURS);
  const said = messages.metShown(shown.length, all);
  const ties = { kind: 'experts', selected: id };
  const links = html`<a href=${to(address('/map', ties))}>${messages.onMap}</a>
    <a href=${to(address('/map', { ...ties, view: 'table' }))}>${messages.inTable}</a>`;
  if (shown.length < 2) return html`<p>${said} ${links}</p>`;
  const picture = {
    id: 'around',
    title: messages.metTitle(displayName),
    description: said,
    middle: { name: displayName, sign: null },
    what: chartMessages[locale].person,
    neighbours: shown.map((each) => ({ ...each, link: linkTo('Expert', each, visit) })),
    query,
  };
  return html`${neighbourhood(picture, locale)}
  <p class="muted small">${said} ${links}</p>`;
}

/** Whom of an activity an expert met, each with the mark of the sector appeared for, and who moderated. */
function whoWasThere(activity: Activity, met: ReadonlySet<string>, visit: Visit) {
  const messages = expertMessages[visit.locale];
  const others = new Map(
    activity.participants.nodes.flatMap((each) =>
      each.expert && met.has(each.expert.slug) ? [[each.expert.slug, each] as const] : [],
    ),
  );
  return html`<strong>${linkToActivity(activity, visit)}</strong>
    <p class="people-met">
      ${
        others.size === 0
          ? html`<span class="muted">${messages.nobodyElse}</span>`
          : [...others.values()].map((each) => html`<span>${personThere(each, visit)}</span>`)
      }
    </p>`;
}

const personThere = (
  { expert, role, sectorAtTime }: Activity['participants']['nodes'][number],
  visit: Visit,
) =>
  html`${signMark(sectorAtTime)} ${linkTo('Expert', { slug: expert!.slug, name: expert!.displayName }, visit)}
    ${role === 'MODERATOR' ? html`<span class="muted">(${expertMessages[visit.locale].moderates})</span>` : ''}`;

/** Whom an expert met more than chance would give, as far as that can be told. */
async function chanceOf(
  { participations }: Expert,
  found: ExpertTiesQuery | undefined,
  query: string,
  visit: Visit,
) {
  const ties = found?.expert?.ties.nodes ?? [];
  const { locale } = visit;
  const encounters = ties.flatMap(({ b, shared, expected }) =>
    'slug' in b ? [{ name: b.displayName, shared, expected }] : [],
  );
  if (encounters.length === 0 || participations.totalCount === 0) return '';
  const chart = await sharedAndChance(encounters, { id: 'chance', query }, locale);
  if (chart === '') return '';
  return html`<h3>${chanceMessages[locale].heading}</h3>
    <p class="muted small">${chanceMessages[locale].lead}</p>
    ${chart} ${chanceNote(found?.network.completeness, visit)}`;
}
