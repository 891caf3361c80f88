import { html } from '@lit-labs/ssr';
import { type Presence, presenceStrip } from '../charts/presence-strip.ts';
import { weaveTile } from '../charts/weave-tile.ts';
import {
  OrganizationPage,
  type OrganizationPageQuery,
  type OrganizationTiesQuery,
} from '../graphql/operations.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { graphiqlAddress, ownPath } from '../layout/addresses.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { shortEditionName } from '../layout/short-names.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Participation = Organization['participations']['nodes'][number];
type Expert = NonNullable<Participation['expert']>;

/** How many editions are drawn: the latest. */
const MOST = 10;

/** An organization over the editions of its series; the empty string with one edition, or where not all is on the page. */
export function presenceOf(
  organization: Organization,
  found: OrganizationTiesQuery | undefined,
  visit: Visit,
) {
  const { locale, slug } = visit;
  const { convenings, participations, acronym, name, sector } = organization;
  const parts = [...convenings.nodes, ...participations.nodes];
  const series = new Set(parts.map(({ edition }) => edition.series.id));
  const editions = (found?.editions.nodes ?? []).filter((edition) => series.has(edition.series.id));
  const isWhole =
    participations.nodes.length === participations.totalCount &&
    convenings.nodes.length === convenings.totalCount;
  if (editions.length < 2 || !isWhole) return '';
  const presence = editions.slice(-MOST).map((edition): Presence => {
    const here = participations.nodes.filter((each) => each.edition.slug === edition.slug);
    return {
      edition: shortEditionName(edition),
      convened: convenings.nodes.some(
        (each) => each.edition.slug === edition.slug && each.role !== 'SPONSOR',
      ),
      people: new Set(here.flatMap(({ expert }) => expert?.slug ?? [])).size,
      activities: new Set(here.flatMap(({ activity }) => activity?.slug ?? [])).size,
    };
  });
  const query = graphiqlAddress(OrganizationPage, { slug, locale });
  return presenceStrip(acronym ?? name, sector, presence, { id: 'presence', query }, locale);
}

/** Who appeared for an organization: each person once, how often and in which years; the empty string where nobody did. */
export function spokenFor({ participations }: Organization, visit: Visit) {
  const groups = [...Map.groupBy(participations.nodes, ({ expert }) => expert?.slug).entries()];
  const people = groups.filter(([slug]) => slug !== undefined).map(([, of]) => of);
  if (people.length === 0) return '';
  return html`<ul class="wall">
    ${people
      .sort((a, b) => b.length - a.length)
      .map((of) => html`<li>${person(of[0]!.expert!, of, visit)}</li>`)}
  </ul>`;
}

function person({ slug, displayName, photo }: Expert, of: readonly Participation[], visit: Visit) {
  const src = ownPath(photo?.url, visit.origin);
  const years = [...new Set(of.flatMap(({ edition }) => edition.year ?? []))].sort();
  const times = organizationMessages[visit.locale].times(of.length);
  return html`${src ? html`<img src=${src} width="72" height="72" alt="" loading="lazy" />` : weaveTile(displayName)}
    ${linkTo('Expert', { slug, name: displayName }, visit)} <span>${[times, ...years].join(', ')}</span>`;
}
