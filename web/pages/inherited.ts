import { html } from '@lit-labs/ssr';
import {
  OrganizationInherited,
  type OrganizationInheritedQuery,
  type OrganizationPageQuery,
} from '../graphql/operations.ts';
import { conveningRoles, participationRoles } from '../i18n/labels.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { plainList } from '../layout/components.ts';
import { linkTo, linkToActivity } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Inherited = NonNullable<OrganizationInheritedQuery['organization']>;
type Named = { slug: string; name: string };

/** Something that an organization did which another follows. */
interface Act {
  by: Named;
  what: unknown;
}

/** What an organization inherited, under the name of each that did it; the empty string where that is nothing. */
export async function inheritedBy({ slug, changes }: Organization, visit: Visit) {
  if (!changes.some(({ to }) => to.some((each) => each.slug === slug))) return '';
  const { locale, tryQuery } = visit;
  const inherited = (await tryQuery(OrganizationInherited, { slug, locale }))?.organization;
  if (!inherited) return '';
  const acts = [...conveningsIn(inherited, visit), ...participationsIn(inherited, visit)];
  const followed = new Set(
    [...changes.flatMap(({ from }) => from), ...acts.map(({ by }) => by)].map(({ slug }) => slug),
  );
  acts.push(...outcomesIn(inherited, followed, visit));
  const byOthers = acts.filter(({ by }) => by.slug !== slug);
  if (byOthers.length === 0) return '';
  const byWhom = [...Map.groupBy(byOthers, ({ by }) => by.slug).values()];
  return html`<p class="muted">${organizationMessages[locale].inheritedNote}</p>
    ${byWhom.map(
      (own) => html`<h3>${linkTo('Organization', own[0]!.by, visit)}</h3>
        ${plainList(own.map(({ what }) => what))}`,
    )}`;
}

const conveningsIn = ({ convenings }: Inherited, visit: Visit): Act[] =>
  convenings.nodes.map(({ organization, edition, role, roleAsGiven }) => ({
    by: organization,
    what: html`${linkTo('Edition', edition, visit)} · ${roleAsGiven ?? conveningRoles[visit.locale][role]}`,
  }));

function participationsIn({ participations }: Inherited, visit: Visit): Act[] {
  const { locale } = visit;
  return participations.nodes.flatMap(({ onBehalfOf, expert, role, activity, edition }) => {
    if (!onBehalfOf || !expert) return [];
    const who = linkTo('Expert', { slug: expert.slug, name: expert.displayName }, visit);
    const where = activity ? html`${linkToActivity(activity, visit)}, ` : '';
    return [
      {
        by: onBehalfOf,
        what: html`${who} · ${participationRoles[locale][role]} · ${where}${linkTo('Edition', edition, visit)}`,
      },
    ];
  });
}

/** Outcomes by those of their doers whom the organization is known to follow. */
function outcomesIn({ outcomes }: Inherited, followed: ReadonlySet<string>, visit: Visit): Act[] {
  return outcomes.nodes.flatMap(({ slug, text, proposedBy, responsible }) => {
    const doers = new Map([...proposedBy, ...responsible].map((each) => [each.slug, each]));
    return [...doers.values()]
      .filter((each) => followed.has(each.slug))
      .map((by) => ({ by, what: linkTo('Outcome', { slug, name: text }, visit) }));
  });
}
