import { html } from '@lit-labs/ssr';
import { PartnerPage, type PartnerPageQuery } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { partnerMessages } from '../i18n/partner.ts';
import { httpUrl, pathOf } from '../layout/addresses.ts';
import { externalLink, factList, pageSection } from '../layout/components.ts';
import { licenseName } from '../layout/license-name.ts';
import { linkTo } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { whatItBrings } from './partner-brings.ts';
import { fieldsTable } from './partner-fields.ts';
import { howToLeave } from './partner-joining.ts';
import { howToAsk } from './partner-query.ts';
import { howItIsDoing } from './partner-state.ts';

type Partner = NonNullable<PartnerPageQuery['partner']>;

/** How many things of each kind are told before the table, and reasons. */
const MOST = 20;

/** The page of a partner: who it is, what it brings, how that is doing and how it is asked. */
export const partnerPage: Page = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { partner } = await runQuery(PartnerPage, { slug, locale });
  if (!partner) return missingOrGone(visit, 'PARTNER');
  const path = pathOf('Partner', partner.slug);
  if (partner.slug !== slug) return { kind: 'moved', path };
  const messages = partnerMessages[locale];
  return {
    kind: 'found',
    title: partner.publisher,
    description: messages.aboutOne(partner.publisher),
    path,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/partners' },
      { name: partner.publisher, path },
    ],
    synthetic: partner.organization.synthetic,
    structuredData: [inSchemaOrg(partner, visit.origin)],
    body: html`<article>${headOf(partner, visit)} ${sectionsOf(partner, visit)}</article>`,
  };
};

const inSchemaOrg = ({ slug, publisher, organization, license }: Partner, origin: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'DataCatalog',
  '@id': origin + pathOf('Partner', slug),
  url: origin + pathOf('Partner', slug),
  name: publisher,
  license: httpUrl(license),
  publisher: {
    '@type': 'Organization',
    '@id': origin + pathOf('Organization', organization.slug),
    name: organization.name,
  },
});

function headOf({ publisher, endedOn, subgraph }: Partner, { locale }: Visit) {
  const messages = partnerMessages[locale];
  return html`<p>
      ${subgraph?.network ? html`<span class="tag">${messages.network}</span>` : ''}
      ${
        endedOn
          ? html`<span class="tag quiet">${messages.until(formatDate(endedOn, locale))}</span>`
          : html`<span class="tag">${messages.partner}</span>`
      }
    </p>
    <h1>${publisher}</h1>`;
}

function sectionsOf(partner: Partner, visit: Visit) {
  const messages = partnerMessages[visit.locale];
  const { subgraph, endedOn, publisher, organization, slug } = partner;
  const isServed = subgraph && subgraph.state !== 'ENDED';
  const asked = isServed ? howToAsk({ publisher, organization, service: subgraph }, visit) : '';
  return html`${factsOf(partner, visit)}
    ${pageSection('brings', isServed || !subgraph ? messages.brings : messages.brought, endedOn && !subgraph ? '' : whatItBrings(subgraph, MOST, visit))}
    ${pageSection('doing', messages.doing, subgraph ? howItIsDoing(subgraph, MOST, visit) : '')}
    ${pageSection('fields', messages.fields, subgraph ? fieldsTable(subgraph, visit) : '')}
    ${pageSection('ask', messages.ask, asked)}
    ${endedOn ? '' : howToLeave(visit, slug)}`;
}

/** Who it is, since when, and where its data is; what is not recorded is said so. */
function factsOf({ organization, since, endedOn, origin, license, subgraph }: Partner, visit: Visit) {
  const { locale } = visit;
  const messages = partnerMessages[locale];
  const unknown = html`<span class="muted">${messages.unknown}</span>`;
  return factList([
    [messages.organization, linkTo('Organization', organization, visit)],
    [messages.joined, since ? formatDate(since, locale) : unknown],
    [messages.ended, endedOn && formatDate(endedOn, locale)],
    [messages.origin, httpUrl(origin) ? externalLink(origin) : unknown],
    [messages.license, httpUrl(license) ? externalLink(license, licenseName(license) ?? license!) : unknown],
    [messages.service, subgraph && subgraph.state !== 'ENDED' && html`<code>${subgraph.url}</code>`],
    [messages.connected, subgraph && formatDate(subgraph.registeredAt.slice(0, 10), locale)],
  ]);
}
