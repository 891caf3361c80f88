import { html } from '@lit-labs/ssr';
import { SeriesList } from '../graphql/operations.ts';
import { seriesMessages } from '../i18n/series.ts';
import { syntheticTag } from '../layout/components.ts';
import { linkTo, pager } from '../layout/links.ts';
import type { Page, PageFound } from '../layout/page.ts';
import { syntheticSeries } from '../layout/synthetic-series.ts';
import { listPage } from './list-page.ts';
import { countAndSpan } from './series.ts';

/** All series, each with the number of its editions and their years. */
export const seriesListPage: Page = async (visit): Promise<PageFound> => {
  const { runQuery, locale, searchParams } = visit;
  const { allSeries, invented } = await runQuery(SeriesList, { locale, after: searchParams.get('after') });
  const messages = seriesMessages[locale];
  return listPage(visit, '/series', messages.title, messages.listAbout, {
    synthetic: allSeries.nodes.map(({ synthetic }) => synthetic),
    body: html`${
      allSeries.nodes.length === 0
        ? html`<p class="empty">${messages.none}</p>`
        : html`<ul class="cards">
            ${allSeries.nodes.map(
              (each) => html`<li class="card">
                <strong>${linkTo('Series', each, visit)}</strong>
                <div class="muted">${countAndSpan({ nodes: each.editions, totalCount: each.editions.length }, locale)}</div>
                ${syntheticTag(each, visit)}
              </li>`,
            )}
          </ul>`
    }
    ${pager(allSeries, '/series', visit)} ${syntheticSeries(asOrigins(invented), asOrigins(allSeries), visit)}`,
  });
};

/** Series as what they are of. */
const asOrigins = <Series>({ nodes }: { nodes: readonly Series[] }) => ({
  nodes: nodes.map((series) => ({ series })),
});
