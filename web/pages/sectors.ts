import { html } from '@lit-labs/ssr';
import { sectorBars } from '../charts/sector-bars.ts';
import { weaves } from '../charts/weaves.ts';
import { SectorAnnounced, SectorList, type SectorListQuery } from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { mixingMessages } from '../i18n/mixing.ts';
import { formatCount, formatPercent } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import { pageSection } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Page, Visit } from '../layout/page.ts';
import { editionsOfSectors, shareCharts, unitRows } from './sector-editions.ts';
import { mixingSection } from './sector-mixing.ts';

type Sector = SectorListQuery['sectors'][number];
type Edition = Sector['parts'][number]['edition'];

/** All sectors, with their shares in each edition. */
export const sectorsPage: Page = async (visit) => {
  const { runQuery, tryQuery, locale } = visit;
  const { sectors } = await runQuery(SectorList, { locale });
  const announced = await tryQuery(SectorAnnounced, {});
  const messages = sectorMessages[locale];
  const editions = editionsOfSectors(sectors, announced?.editions.nodes ?? []);
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
    body: html`${weaves(sectors)}
      <h1>${layoutMessages[locale].sectors}</h1>
      <p class="lead">${messages.listLead}</p>
      ${sectors.length === 0 ? html`<p class="empty">${messages.none}</p>` : sectorBars(sectors, graphiqlAddress(SectorList, { locale }), visit)}
      ${pageSection('mixing', mixingMessages[locale].heading, await mixingSection(sectors, visit))}
      ${pageSection('shares', messages.list, await shareCharts(editions, visit))}
      ${pageSection('few', messages.few, unitRows(editions, visit))}
      ${pageSection('growth', messages.asTables, growthTables(sectors, visit), messages.noParts)}`,
  };
};

/** The tables of all editions, closed at first. */
function growthTables(sectors: readonly Sector[], visit: Visit) {
  const all = tables(sectors, visit);
  if (all === '') return '';
  return html`<details class="behind-chart">
    <summary>${chartMessages[visit.locale].asTable}</summary>
    ${all}
  </details>`;
}

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
