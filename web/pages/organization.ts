import { html } from '@lit-labs/ssr';
import {
  OrganizationPage,
  type OrganizationPageQuery,
  OrganizationTies,
  type OrganizationTiesQuery,
} from '../graph/operations.ts';
import { address, pathOf, webAddress } from '../shell/addresses.ts';
import type { Page, Visit } from '../shell/page.ts';
import { facts, outside, section, sources } from '../shell/parts.ts';
import { dateInWords } from '../words/dates.ts';
import { measured } from '../words/numbers.ts';
import { organizationWords } from '../words/organization.ts';
import { shellWords } from '../words/shell.ts';
import {
  conveningRoles,
  organizationChanges,
  outcomeKinds,
  participationRoles,
  scopes,
} from '../words/vocabulary.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Ties = NonNullable<OrganizationTiesQuery['organization']>['ties'];
type Tie = Ties['nodes'][number];
type Evidence = Tie['evidence']['edges'][number]['node'];

/** The page of an organization: what it is, what became of it, what it did, whom it is tied to and why. */
export const organizationPage: Page = async (visit) => {
  const { ask, attempt, locale, slug, origin } = visit;
  const { organization } = await ask(OrganizationPage, { slug, locale });
  if (!organization) return { kind: 'missing' };
  const path = pathOf('Organization', organization.slug);
  if (organization.slug !== slug) return { kind: 'moved', path };
  const ties = (await attempt(OrganizationTies, { slug, locale }))?.organization?.ties;
  const words = organizationWords[locale];
  const { name, convenings } = organization;
  return {
    kind: 'found',
    title: name,
    description: words.about(name, convenings.totalCount, ties?.totalCount ?? 0),
    path,
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: shellWords[locale].organizations, path: '/organizations' },
      { name: organization.acronym ?? name, path },
    ],
    about: [inSchemaOrg(organization, origin + path)],
    body: html`<article>
      <h1>${name}${organization.acronym ? html` <span class="muted">(${organization.acronym})</span>` : ''}</h1>
      ${known(organization, visit)} ${succession(organization, visit)} ${tiesOf(organization, ties, visit)}
      ${work(organization, visit)} ${sources(organization.sources.nodes, locale)}
    </article>`,
  };
};

const inSchemaOrg = (organization: Organization, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  '@id': url,
  url: webAddress(organization.url) ?? url,
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
  sameAs: organization.identifiers.map((each) => webAddress(each.url)).filter(Boolean),
});

function known(organization: Organization, { locale, to }: Visit) {
  const words = organizationWords[locale];
  const { sector, scope, state, country, foundedOn, dissolvedOn, parent, url, names } = organization;
  return facts([
    [words.sector, sector && html`<a href=${to(pathOf('Sector', sector.slug))}>${sector.name}</a>`],
    [words.scope, scope && scopes[locale][scope]],
    [words.place, [state, country].filter(Boolean).join(', ')],
    [words.website, webAddress(url) && outside(url)],
    [words.founded, foundedOn && dateInWords(foundedOn, locale)],
    [words.dissolved, dissolvedOn && dateInWords(dissolvedOn, locale)],
    [words.parent, parent && html`<a href=${to(pathOf('Organization', parent.slug))}>${parent.name}</a>`],
    [words.formerly, names.map(({ text }) => text).join('; ')],
    ...organization.identifiers
      .filter(({ url: at }) => webAddress(at))
      .map(({ scheme, value, url: at }): [string, unknown] => [scheme, outside(at, value)]),
  ]);
}

function succession({ slug, changes }: Organization, { locale, to }: Visit) {
  const words = organizationWords[locale];
  const others = (list: readonly { slug: string; name: string }[]) =>
    list
      .filter((each) => each.slug !== slug)
      .map((each) => html`<a href=${to(pathOf('Organization', each.slug))}>${each.name}</a> `);
  const items = changes.map(
    ({ kind, effectiveOn, legalBasis, from, to: heirs }) =>
      html`${dateInWords(effectiveOn, locale)}: ${organizationChanges[locale][kind]}
      ${from.some((each) => each.slug === slug) ? others(heirs) : others(from)}
      ${webAddress(legalBasis) ? outside(legalBasis) : ''}`,
  );
  return section(words.after, items);
}

function tiesOf({ id }: Organization, ties: Ties | undefined, { locale, to }: Visit) {
  const words = organizationWords[locale];
  const links = html`<p>
    <a class="button" href=${to(address('/map', { selected: id }))}>${words.onMap}</a>
    <a class="button quiet" href=${to(address('/connect', { from: id }))}>${words.connect}</a>
  </p>`;
  if (!ties) return html`<h2>${words.ties}</h2><p class="empty">${words.noTiesNow}</p>`;
  if (ties.totalCount === 0) return html`<h2>${words.ties}</h2><p class="empty">${words.noTies}</p>`;
  const items = ties.nodes.map((tie) => tieOf(tie, { locale, to }));
  return html`${section(words.ties, items, words.tiesNote(ties.nodes.length, ties.totalCount))} ${links}`;
}

function tieOf({ b, shared, expected, evidence }: Tie, { locale, to }: Pick<Visit, 'locale' | 'to'>) {
  const words = organizationWords[locale];
  const [other] = 'slug' in b ? [b] : [];
  const rest = evidence.totalCount - evidence.edges.length;
  return html`<a href=${to(pathOf('Organization', other?.slug ?? ''))}>${other?.name}</a>
    <span class="muted">${words.together(shared, measured(expected, locale))}</span>
    <ul>
      ${evidence.edges.map(({ node }) => html`<li>${evidenceOf(node, { locale, to })}</li>`)}
      ${rest > 0 ? html`<li class="muted">${words.more(rest)}</li>` : ''}
    </ul>`;
}

function evidenceOf(node: Evidence, { locale, to }: Pick<Visit, 'locale' | 'to'>) {
  const words = organizationWords[locale];
  switch (node.__typename) {
    case 'Activity':
      return html`<a href=${to(pathOf('Activity', node.slug))}>${node.title}</a>, ${node.edition.name}`;
    case 'Convening':
      return html`<a href=${to(pathOf('Edition', node.edition.slug))}>${words.convenedTogether(node.edition.name)}</a>`;
    case 'Outcome':
      return html`<a href=${to(pathOf('Outcome', node.slug))}>${node.text}</a>`;
  }
}

function work({ convenings, participations, outcomes }: Organization, { locale, to }: Visit) {
  const words = organizationWords[locale];
  return html`${section(
    words.convened,
    convenings.nodes.map(
      ({ role, edition }) =>
        html`<a href=${to(pathOf('Edition', edition.slug))}>${edition.name}</a> · ${conveningRoles[locale][role]}`,
    ),
  )}
  ${section(
    words.appeared,
    participations.nodes.map(
      ({ role, edition, activity, expert }) =>
        html`${
          expert
            ? html`<a href=${to(pathOf('Expert', expert.slug))}>${expert.displayName}</a>`
            : words.withheld
        }
        · ${participationRoles[locale][role]} ·
        ${activity ? html`<a href=${to(pathOf('Activity', activity.slug))}>${activity.title}</a>, ` : ''}<a
          href=${to(pathOf('Edition', edition.slug))}
          >${edition.name}</a
        >`,
    ),
    participations.totalCount > participations.nodes.length
      ? words.all(participations.totalCount)
      : undefined,
  )}
  ${section(
    words.outcomes,
    outcomes.nodes.map(
      ({ slug, kind, text }) =>
        html`<span class="tag">${outcomeKinds[locale][kind]}</span>
          <a href=${to(pathOf('Outcome', slug))}>${text}</a>`,
    ),
  )}`;
}
