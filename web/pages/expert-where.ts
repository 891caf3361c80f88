import { html } from '@lit-labs/ssr';
import { signMark } from '../charts/sign.ts';
import type { ExpertPageQuery } from '../graphql/operations.ts';
import { expertMessages } from '../i18n/entities.ts';
import { participationRoles } from '../i18n/labels.ts';
import { linkTo, linkToActivity, pager } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';

type Expert = NonNullable<ExpertPageQuery['expert']>;
type Participation = Expert['participations']['nodes'][number];

/** Where an expert took part: a card for each edition, and on it each activity once; the empty string where nowhere. */
export function whereTookPart({ participations }: Expert, path: string, visit: Visit) {
  if (participations.nodes.length === 0) return '';
  const editions = [...Map.groupBy(participations.nodes, ({ edition }) => edition.slug).values()];
  return html`<ul class="cards pairs-of-cards">
      ${editions.map((of) => html`<li class="card">${editionCard(of, visit)}</li>`)}
    </ul>
    ${pager(participations, path, visit, '#participations')}`;
}

function editionCard(of: readonly Participation[], visit: Visit) {
  const { edition } = of[0]!;
  const place = [edition.city, edition.country].filter(Boolean).join(', ');
  const activities = [...Map.groupBy(of, ({ activity }) => activity?.slug).values()];
  return html`<p class="muted small">${[place, edition.year].filter(Boolean).join(' · ')}</p>
    <h3>${linkTo('Edition', edition, visit)}</h3>
    <p class="small">${behalfOf(of, visit)}</p>
    <ul class="plain">
      ${activities.map((parts) => html`<li>${activityItem(parts, visit)}</li>`)}
    </ul>`;
}

/** For which organizations, or that this is not known. */
function behalfOf(of: readonly Participation[], visit: Visit) {
  const messages = expertMessages[visit.locale];
  const named = new Map(
    of.flatMap((each) => (each.onBehalfOf ? [[each.onBehalfOf.slug, each] as const] : [])),
  );
  if (named.size === 0) return html`<span class="muted">${messages.noBehalf}</span>`;
  return [...named.values()].map(
    ({ onBehalfOf, sectorAtTime }, at) =>
      html`${at === 0 ? messages.by : ','} ${signMark(sectorAtTime)} ${linkTo('Organization', onBehalfOf!, visit)}`,
  );
}

/** An activity with all roles in it, and how often. */
function activityItem(parts: readonly Participation[], visit: Visit) {
  const { locale } = visit;
  const messages = expertMessages[locale];
  const { activity } = parts[0]!;
  const roles = [...new Set(parts.map(({ role }) => participationRoles[locale][role]))].join(', ');
  const times = parts.length > 1 ? ` · ${messages.times(parts.length)}` : '';
  return html`${activity ? linkToActivity(activity, visit) : messages.inWhole}
    <div class="muted small">${roles}${times}</div>`;
}
