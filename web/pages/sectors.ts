import { html } from '@lit-labs/ssr';
import { SectorList, type SectorListQuery } from '../graphql/operations.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { formatCount, formatPercent } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { pageSection, syntheticTag } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Page, Visit } from '../layout/page.ts';

type Sector = SectorListQuery['sectors'][number];
type Edition = Sector['parts'][number]['edition'];

/** All sectors, with their shares in each edition. */
export const sectorsPage: Page = async (visit) => {
  const { runQuery, locale } = visit;
  const { sectors } = await runQuery(SectorList, { locale });
  const messages = sectorMessages[locale];
  return {
    kind: 'found',
    title: layoutMessages[locale].sectors,
    description: messages.listAbout,
    path: '/sectors',
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: layoutMessages[locale].sectors, path: '/sectors' },
    ],
    synthetic: sectors.length > 0 && sectors.every(({ synthetic }) => synthetic),
    body: html`<h1>${layoutMessages[locale].sectors}</h1>
      <p class="lead">${messages.listLead}</p>
      ${sectors.length === 0 ? html`<p class="empty">${messages.none}</p>` : cards(sectors, visit)}
      ${pageSection('growth', messages.list, tables(sectors, visit), messages.noParts)}`,
  };
};

const cards = (sectors: readonly Sector[], visit: Visit) =>
  html`<ul class="cards">
    ${sectors.map(
      ({ organizations, synthetic, ...sector }) => html`<li class="card">
        <strong>${linkTo('Sector', sector, visit)}</strong>
        <div class="muted">${sectorMessages[visit.locale].countOf(organizations.totalCount)}</div>
        ${syntheticTag({ synthetic }, visit)}
      </li>`,
    )}
  </ul>`;

/** For each series a table of its editions and their sectors. */
function tables(sectors: readonly Sector[], visit: Visit) {
  const editions = new Map(
    sectors.flatMap(({ parts }) => parts.map(({ edition }): [string, Edition] => [edition.slug, edition])),
  );
  if (editions.size === 0) return '';
  const series = Map.groupBy(editions.values(), (edition) => edition.series.slug);
  return html`<p class="muted">${sectorMessages[visit.locale].listNote}</p>
    ${[...series.values()].map((ofSeries) => table(ofSeries, sectors, visit))}`;
}

function table(editions: readonly Edition[], sectors: readonly Sector[], visit: Visit) {
  const slugs = new Set(editions.map(({ slug }) => slug));
  const among = sectors.filter(({ parts }) => parts.some(({ edition }) => slugs.has(edition.slug)));
  return html`<div class="scroll">
    <table class="grid">
      <caption>${editions[0]!.series.name}</caption>
      <thead>
        <tr>
          <th scope="col">${pageMessages[visit.locale].sector}</th>
          ${editions.map(
            ({ slug, name, year }) => html`<th scope="col" class="number">
              ${linkTo('Edition', { slug, name: year ? String(year) : name }, visit)}
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${among.map((sector) => row(sector, editions, visit))}
      </tbody>
    </table>
  </div>`;
}

function row(sector: Sector, editions: readonly Edition[], visit: Visit) {
  const { locale } = visit;
  const bySlug = new Map(sector.parts.map((each) => [each.edition.slug, each]));
  return html`<tr>
    <th scope="row">${linkTo('Sector', sector, visit)}</th>
    ${editions.map(({ slug }) => {
      const { organizations = 0, allOrganizations = 0, share = null } = bySlug.get(slug) ?? {};
      return html`<td class="number">
        ${allOrganizations > 0 ? formatCount(organizations, locale) : '–'}
        <div class="muted">${share === null ? '–' : formatPercent(share, locale)}</div>
      </td>`;
    })}
  </tr>`;
}
