import { html } from '@lit-labs/ssr';
import {
  EditionList,
  type EditionListQuery,
  ExpertList,
  type ExpertListQuery,
  OrganizationList,
  type OrganizationListQuery,
} from '../graphql/operations.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { modalities, scopes } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { listMessages } from '../i18n/lists.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { syntheticTag } from '../layout/components.ts';
import { linkTo, pager } from '../layout/links.ts';
import type { Page, PageFound, Visit } from '../layout/page.ts';
import { syntheticSeries } from '../layout/synthetic-series.ts';
import { textParameter } from '../layout/text-parameter.ts';
import { isFiltered, listPage, optionsField, searchForm, textField } from './list-page.ts';

type Edition = EditionListQuery['editions']['nodes'][number];
type Organization = OrganizationListQuery['organizations']['nodes'][number];
type Expert = ExpertListQuery['experts']['nodes'][number];

/** All editions, the latest first, series by series. */
export const editionsPage: Page = async (visit): Promise<PageFound> => {
  const { runQuery, locale, searchParams } = visit;
  const { editions, invented } = await runQuery(EditionList, { locale, after: searchParams.get('after') });
  const bySeries = Map.groupBy(editions.nodes, ({ series }) => series.slug);
  const messages = listMessages[locale];
  return listPage(visit, '/editions', layoutMessages[locale].editions, messages.editionsAbout, {
    synthetic: editions.nodes.map(({ series }) => series.synthetic),
    body: html`${
      editions.nodes.length === 0
        ? html`<p class="empty">${messages.noEditions}</p>`
        : [...bySeries.values()].map(
            (ofSeries) => html`<section>
              <h2>${linkTo('Series', ofSeries[0]!.series, visit)} ${syntheticTag(ofSeries[0]!.series, visit)}</h2>
              <ol class="cards">
                ${ofSeries.map((edition) => html`<li class="card">${editionCard(edition, visit)}</li>`)}
              </ol>
            </section>`,
          )
    }
    ${pager(editions, '/editions', visit)} ${syntheticSeries(invented, editions, visit)}`,
  });
};

function editionCard(edition: Edition, visit: Visit) {
  const { locale } = visit;
  const messages = listMessages[locale];
  const { startsOn, endsOn, year, city, country, modality, theme, conveners, experts, activities } = edition;
  const place = [city, country, modality && modalities[locale][modality]].filter(Boolean).join(' · ');
  const counts: [number, (count: number) => string][] = [
    [conveners.totalCount, messages.conveners],
    [experts.totalCount, messages.experts],
    [activities.totalCount, messages.activities],
  ];
  return html`<strong>${linkTo('Edition', edition, visit)}</strong>
    <div>${formatDateSpan(startsOn, endsOn, locale) || year}</div>
    <div class="muted">${place}</div>
    ${theme ? html`<div>${theme}</div>` : ''}
    <div class="muted">
      ${counts
        .filter(([count]) => count > 0)
        .map(([count, format]) => format(count))
        .join(' · ')}
    </div>`;
}

/** The organizations by name, filtered by sector and by a text in their names. */
export const organizationsPage: Page = async (visit) => {
  const { runQuery, locale, searchParams } = visit;
  const [text, sector] = [textParameter(searchParams, 'q'), textParameter(searchParams, 'sector')];
  const filter = { ...(text && { text }), ...(sector && { sector: [sector] }) };
  const { organizations, sectors } = await runQuery(OrganizationList, {
    locale,
    after: searchParams.get('after'),
    filter,
  });
  const [messages, labels] = [listMessages[locale], pageMessages[locale]];
  return listPage(
    visit,
    '/organizations',
    layoutMessages[locale].organizations,
    messages.organizationsAbout,
    {
      synthetic: organizations.nodes.map(({ synthetic }) => synthetic),
      body: html`${searchForm(visit, '/organizations', [
        textField(visit),
        optionsField(
          visit,
          'sector',
          labels.sector,
          labels.anySector,
          sectors.map(({ slug, name }) => [slug, name]),
        ),
      ])}
    ${
      organizations.nodes.length === 0
        ? html`<p class="empty">${isFiltered(visit) ? messages.noOrganizations : messages.noOrganizationsAtAll}</p>`
        : html`<p class="muted">${messages.found(formatCount(organizations.totalCount, locale))}</p>
            <ul class="plain rows">
              ${organizations.nodes.map((each) => html`<li>${organizationRow(each, visit)}</li>`)}
            </ul>`
    }
    ${pager(organizations, '/organizations', visit)}`,
    },
  );
};

function organizationRow(organization: Organization, visit: Visit) {
  const { locale } = visit;
  const { acronym, scope, state, country, dissolvedOn, sector } = organization;
  const more = [acronym, scope && scopes[locale][scope], [state, country].filter(Boolean).join(', ')];
  if (dissolvedOn) more.push(sectorMessages[locale].ended);
  return html`<strong>${linkTo('Organization', organization, visit)}</strong>
    <span class="muted">${more.filter(Boolean).join(' · ')}</span>
    ${sector ? html`<span class="tag">${sector.name}</span>` : ''} ${syntheticTag(organization, visit)}`;
}

/** The experts by name, filtered by a text in their names. */
export const expertsPage: Page = async (visit) => {
  const { runQuery, locale, searchParams } = visit;
  const text = textParameter(searchParams, 'q') || null;
  const { experts } = await runQuery(ExpertList, { locale, after: searchParams.get('after'), text });
  const messages = listMessages[locale];
  return listPage(visit, '/experts', pageMessages[locale].experts, messages.expertsAbout, {
    synthetic: experts.nodes.map(({ synthetic }) => synthetic),
    body: html`${searchForm(visit, '/experts', [textField(visit)])}
    ${
      experts.nodes.length === 0
        ? html`<p class="empty">${isFiltered(visit) ? messages.noExperts : messages.noExpertsAtAll}</p>`
        : html`<p class="muted">${messages.found(formatCount(experts.totalCount, locale))}</p>
            <ul class="plain rows">
              ${experts.nodes.map((each) => html`<li>${expertRow(each, visit)}</li>`)}
            </ul>`
    }
    ${pager(experts, '/experts', visit)}`,
  });
};

function expertRow({ slug, displayName, affiliations, synthetic }: Expert, visit: Visit) {
  const [current] = affiliations;
  return html`<strong>${linkTo('Expert', { slug, name: displayName }, visit)}</strong>
    ${
      current
        ? html`<span class="muted">${current.title ? `${current.title}, ` : ''}${linkTo('Organization', current.organization, visit)}</span>`
        : ''
    }
    ${syntheticTag({ synthetic }, visit)}`;
}
