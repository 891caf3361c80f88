import { html } from '@lit-labs/ssr';
import { signMark } from '../charts/sign.ts';
import {
  OrganizationPage,
  type OrganizationPageQuery,
  OrganizationTies,
  type OrganizationTiesQuery,
} from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { formatDate } from '../i18n/dates.ts';
import { conveningRoles, participationRoles, scopes } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { pageMessages } from '../i18n/pages.ts';
import { partnerMessages } from '../i18n/partner.ts';
import { presenceMessages } from '../i18n/presence.ts';
import { httpUrl, pathOf } from '../layout/addresses.ts';
import { changeFeedOf } from '../layout/change-feed.ts';
import { externalLink, factList, pageSection, plainList, sourceList } from '../layout/components.ts';
import { linkTo, linkToActivity, pager } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { outcomeList } from './edition-sections.ts';
import { inheritedBy } from './inherited.ts';
import { aroundOf } from './organization-around.ts';
import { lineageOf } from './organization-lineage.ts';
import { presenceOf, spokenFor } from './organization-presence.ts';
import { tiesOf, tiesVariables } from './organization-ties.ts';
import { sameAsUrls } from './schema-org.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Participation = Organization['participations']['nodes'][number];

/** The page of an organization: facts, predecessors and successors, ties, convenings, participations and outcomes. */
export const organizationPage: Page = async (visit) => {
  const { runQuery, tryQuery, locale, slug, searchParams } = visit;
  const after = searchParams.get('after');
  const { organization } = await runQuery(OrganizationPage, { slug, locale, after });
  if (!organization) return missingOrGone(visit, 'ORGANIZATION');
  const path = pathOf('Organization', organization.slug);
  if (organization.slug !== slug) return { kind: 'moved', path };
  const found = await tryQuery(OrganizationTies, tiesVariables(organization, locale));
  const ties = found?.organization?.ties;
  const messages = organizationMessages[locale];
  const { name, acronym } = organization;
  return {
    kind: 'found',
    title: acronym && acronym !== name ? `${acronym}: ${name}` : name,
    description: messages.about(name, editionsConvened(organization), ties?.totalCount ?? 0),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: layoutMessages[locale].organizations, path: '/organizations' },
      { name: acronym ?? name, path },
    ],
    synthetic: organization.synthetic,
    alternates: [changeFeedOf('Organization', organization, visit)],
    structuredData: [inSchemaOrg(organization, visit.origin + path)],
    body: html`<article>
      ${headOf(organization, visit)}
      ${pageSection('lineage', messages.lineage, lineageOf(organization, editionsConvened(organization), visit))}
      ${pageSection('ties', messages.ties, await tiesSection(organization, found, visit), ties ? messages.noTies : messages.noTiesNow)}
      ${pageSection('presence', presenceMessages[locale].heading, await presenceOf(organization, found, visit))}
      ${pageSection('convenings', messages.convened, conveningList(organization, visit), messages.noConvened)}
      ${pageSection('participations', messages.appeared, participationList(organization, path, visit), messages.noAppeared)}
      ${pageSection('outcomes', messages.outcomes, outcomeList(organization.outcomesResponsible, visit), messages.noOutcomes)}
      ${pageSection('proposed', messages.proposed, outcomeList(organization.outcomesProposed, visit), messages.noProposed)}
      ${pageSection('agenda', messages.agenda, agendaOf(organization, visit))}
      ${pageSection('inherited', messages.inherited, await inheritedBy(organization, visit))}
      ${sourceList(organization.sources.nodes, locale)}
    </article>`,
  };
};

/** How many editions it convened, in any role but sponsor. */
const editionsConvened = ({ convenings }: Organization): number =>
  new Set(convenings.nodes.filter(({ role }) => role !== 'SPONSOR').map(({ edition }) => edition.slug)).size;

const inSchemaOrg = (organization: Organization, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  '@id': url,
  url: httpUrl(organization.url) ?? url,
  name: organization.name,
  alternateName: organization.acronym ?? undefined,
  foundingDate: organization.foundedOn ?? undefined,
  dissolutionDate: organization.dissolvedOn ?? undefined,
  address: organization.country
    ? {
        '@type': 'PostalAddress',
        addressCountry: organization.country,
        addressRegion: organization.state ?? undefined,
      }
    : undefined,
  sameAs: sameAsUrls(organization.identifiers),
});

/** Its acronym, its name, and in a line what it is; then what else is known of it. */
function headOf(organization: Organization, visit: Visit) {
  const { locale } = visit;
  const messages = organizationMessages[locale];
  const { name, acronym, sector, scope, dissolvedOn, partner } = organization;
  const kinds = [
    sector ? html`${signMark(sector)} ${linkTo('Sector', sector, visit)}` : chartMessages[locale].noSector,
    scope && scopes[locale][scope].toLowerCase(),
    partner &&
      html`<a href=${visit.to(pathOf('Partner', partner.slug))}>${partnerMessages[locale].isPartner}</a>`,
    dissolvedOn && html`<span class="tag quiet">${messages.ended(formatDate(dissolvedOn, locale))}</span>`,
  ].filter(Boolean);
  return html`<h1>${acronym ?? name}</h1>
    ${acronym && acronym !== name ? html`<p class="lead">${name}</p>` : ''}
    <p>${kinds.map((kind, at) => html`${at > 0 ? ' · ' : ''}${kind}`)}</p>
    ${organizationFacts(organization, visit)}`;
}

function organizationFacts(organization: Organization, visit: Visit) {
  const { locale } = visit;
  const messages = organizationMessages[locale];
  const { state, country, foundedOn, parent, url, names } = organization;
  return factList([
    [messages.place, [state, country].filter(Boolean).join(', ')],
    [messages.website, httpUrl(url) && externalLink(url)],
    [messages.founded, foundedOn && formatDate(foundedOn, locale)],
    [messages.parent, parent && linkTo('Organization', parent, visit)],
    [messages.formerly, names.map(({ text }) => text).join('; ')],
    ...organization.identifiers
      .filter(({ url: at }) => httpUrl(at))
      .map(({ scheme, value, url: at }): [string, unknown] => [scheme, externalLink(at, value)]),
  ]);
}

/** Whom it met as a picture, above what they shared. */
async function tiesSection(
  organization: Organization,
  found: OrganizationTiesQuery | undefined,
  visit: Visit,
) {
  const list = tiesOf(organization, found, visit);
  if (list === '') return '';
  return html`${await aroundOf(organization, found, visit)}
    <details class="behind-chart">
      <summary>${organizationMessages[visit.locale].why}</summary>
      ${list}
    </details>`;
}

function conveningList({ convenings: { nodes, totalCount } }: Organization, visit: Visit) {
  const { locale } = visit;
  const rest = totalCount - nodes.length;
  const list = plainList(
    nodes.map(
      ({ role, roleAsGiven, edition }) =>
        html`${linkTo('Edition', edition, visit)} · ${roleAsGiven ?? conveningRoles[locale][role]}`,
    ),
  );
  return rest > 0 ? html`${list}<p class="muted">${pageMessages[locale].notShown(rest)}</p>` : list;
}

/** The points of the agenda that it looks after. */
const agendaOf = ({ agendaItems: { nodes, totalCount } }: Organization, visit: Visit) => {
  const list = plainList(nodes.map(({ slug, title }) => linkTo('AgendaItem', { slug, name: title }, visit)));
  const rest = totalCount - nodes.length;
  return rest > 0 ? html`${list}<p class="muted">${pageMessages[visit.locale].notShown(rest)}</p>` : list;
};

const participationList = (organization: Organization, path: string, visit: Visit) => {
  const { participations } = organization;
  return participations.nodes.length === 0
    ? ''
    : html`${spokenFor(organization, visit)}
      <details class="behind-chart" ?open=${visit.searchParams.has('after')}>
        <summary>${organizationMessages[visit.locale].allParts(participations.totalCount)}</summary>
        ${plainList(participations.nodes.map((each) => participationOf(each, visit)))}
      </details>
      ${pager(participations, path, visit, '#participations')}`;
};

function participationOf({ role, edition, activity, expert }: Participation, visit: Visit) {
  const who = expert
    ? linkTo('Expert', { slug: expert.slug, name: expert.displayName }, visit)
    : organizationMessages[visit.locale].withheld;
  return html`${who} · ${participationRoles[visit.locale][role]} ·
  ${activity ? html`${linkToActivity(activity, visit)}, ` : ''}${linkTo('Edition', edition, visit)}`;
}
