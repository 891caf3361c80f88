import { html } from '@lit-labs/ssr';
import { MOST_NEIGHBOURS, neighbourhood } from '../charts/neighbourhood.ts';
import { sharedAndChance } from '../charts/shared-and-chance.ts';
import {
  type OrganizationPageQuery,
  OrganizationTies,
  type OrganizationTiesQuery,
} from '../graphql/operations.ts';
import { chanceMessages } from '../i18n/chance.ts';
import { chartMessages } from '../i18n/charts.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { address, graphiqlAddress } from '../layout/addresses.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { chanceNote } from '../layout/recorded.ts';
import { tiesVariables } from './organization-ties.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Around = NonNullable<OrganizationTiesQuery['organization']>['around'];

/** An organization among those that it met, and which of them it met more than chance would give. */
export async function aroundOf(
  organization: Organization,
  found: OrganizationTiesQuery | undefined,
  visit: Visit,
) {
  const around = found?.organization?.around;
  if (!around || around.totalCount === 0) return '';
  const { locale } = visit;
  const query = graphiqlAddress(OrganizationTies, tiesVariables(organization, locale));
  const encounters = around.nodes.map((tie) => ({ ...neighbourOf(tie), expected: tie.expected }));
  const chart = await sharedAndChance(encounters, { id: 'chance', query }, locale);
  const messages = chanceMessages[locale];
  return html`<div class="two l">
    <div>${pictureOf(organization, around, query, visit)}</div>
    <div>
      <h3>${messages.heading}</h3>
      ${chart === '' ? '' : html`<p class="muted small">${messages.lead}</p>${chart}`}
      <p class="muted small">${verdictOf(around, locale)}</p>
      ${chanceNote(found?.network.completeness, visit)}
    </div>
  </div>`;
}

const neighbourOf = ({ b, shared }: Around['nodes'][number]) =>
  'slug' in b
    ? { slug: b.slug, name: b.acronym ?? b.name, wholeName: b.name, shared, sign: b.sector }
    : { slug: '', name: '', wholeName: '', shared, sign: null };

function verdictOf({ nodes }: Around, locale: Visit['locale']): string {
  const messages = chanceMessages[locale];
  const names = nodes
    .filter(({ verdict }) => verdict === 'STRONGER_THAN_CHANCE')
    .map((tie) => neighbourOf(tie).name);
  return names.length === 0 ? messages.none : messages.some(names.join(', '));
}

function pictureOf({ id, acronym, name, sector }: Organization, around: Around, query: string, visit: Visit) {
  const { locale, to } = visit;
  const messages = organizationMessages[locale];
  const shown = around.nodes.slice(0, MOST_NEIGHBOURS);
  const said = messages.aroundShown(shown.length, around.totalCount);
  const onMap = html`<a href=${to(address('/map', { selected: id }))}>${messages.onMap}</a>
    <a href=${to(address('/map', { view: 'table', selected: id }))}>${messages.inTable}</a>`;
  if (shown.length < 2) return html`<p>${said} ${onMap}</p>`;
  const neighbours = shown.map(neighbourOf).map((each) => ({
    ...each,
    link: linkTo('Organization', { slug: each.slug, name: each.wholeName }, visit),
  }));
  const picture = {
    id: 'around',
    title: messages.aroundTitle(acronym ?? name),
    description: said,
    middle: { name: acronym ?? name, sign: sector },
    what: chartMessages[locale].organization,
    neighbours,
    query,
  };
  return html`${neighbourhood(picture, locale)}
  <p class="muted small">${said} ${messages.thick} ${onMap}</p>`;
}
