import { html } from '@lit-labs/ssr';
import { PartnerList, type PartnerListQuery } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { partnerMessages } from '../i18n/partner.ts';
import { pageSection, plainList, syntheticTag } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Page, Visit } from '../layout/page.ts';
import { whatItBrings } from './partner-brings.ts';
import { howToJoin, howToLeave } from './partner-joining.ts';
import { howItIsDoing } from './partner-state.ts';

type Partner = PartnerListQuery['partners'][number];

/** How many things of each kind are told of a partner in the list. */
const MOST = 5;

/** The page of all partners: who they are, what each brings and how that is doing, and how to join and to leave. */
export const partnersPage: Page = async (visit) => {
  const { runQuery, locale } = visit;
  const { partners, left } = await runQuery(PartnerList, { locale });
  const messages = partnerMessages[locale];
  return {
    kind: 'found',
    title: messages.title,
    description: messages.about,
    path: '/partners',
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/partners' },
    ],
    synthetic: partners.length > 0 && partners.every(({ organization }) => organization.synthetic),
    body: html`<article>
      <h1>${messages.title}</h1>
      <p class="lead">${messages.lead}</p>
      ${
        partners.length === 0
          ? html`<p class="empty">${messages.none} <a href="#join">${messages.noneHow}</a></p>`
          : pageSection(
              'partners',
              messages.now,
              partners.map((each) => partnerCard(each, visit)),
            )
      }
      ${pageSection('left', messages.left, plainList(left.map((each) => leftLine(each, visit))))}
      ${howToJoin(visit)} ${howToLeave(visit)}
    </article>`,
  };
};

function partnerCard(partner: Partner, visit: Visit) {
  const { subgraph } = partner;
  return html`<section class="card partner">
    <h3>${linkTo('Partner', { slug: partner.slug, name: partner.publisher }, visit)}</h3>
    <p class="muted">${organizationAndSince(partner, visit)}</p>
    ${whatItBrings(subgraph, MOST, visit)} ${subgraph ? howItIsDoing(subgraph, MOST, visit) : ''}
  </section>`;
}

/** The organization where it goes by another name, since when it is a partner, and what kind it is. */
function organizationAndSince(partner: Partner, visit: Visit) {
  const { organization, publisher, since, subgraph } = partner;
  const messages = partnerMessages[visit.locale];
  const told = [
    organization.name !== publisher && linkTo('Organization', organization, visit),
    since ? messages.since(formatDate(since, visit.locale)) : messages.sinceUnknown,
    subgraph?.network && html`<span class="tag">${messages.network}</span>`,
    organization.synthetic && syntheticTag(organization, visit),
  ].filter(Boolean);
  return told.map((each, at) => html`${at > 0 ? ' · ' : ''}${each}`);
}

function leftLine({ slug, publisher, since, endedOn }: Partner, visit: Visit) {
  const messages = partnerMessages[visit.locale];
  const dates = [
    since && messages.since(formatDate(since, visit.locale)),
    endedOn && messages.until(formatDate(endedOn, visit.locale)),
  ].filter(Boolean);
  return html`${linkTo('Partner', { slug, name: publisher }, visit)}
    <span class="muted">${dates.join(' · ')}</span>`;
}
