import { builderPage } from '../builder/builder-page.ts';
import { connectPage } from '../connect/connect-page.ts';
import { correctPage } from '../correct/correct-page.ts';
import { deskPage } from '../desk/desk-page.ts';
import { EMBED_PARAMETERS } from '../embeds/embed-request.ts';
import { homePage } from '../home/home-page.ts';
import { withErrorContext } from '../layout/error-pages.ts';
import type { Page } from '../layout/page.ts';
import { mapPage } from '../map/map-page.ts';
import { MAP_PARAMETERS } from '../map/state/map-state.ts';
import { searchPage } from '../search/search-page.ts';
import { activityPage } from './activity.ts';
import { agendaItemPage } from './agenda-item.ts';
import { agendaPage } from './agenda-list.ts';
import { contributePage } from './contribute.ts';
import { dataPage } from './data.ts';
import { editionPage } from './edition.ts';
import { expertPage } from './expert.ts';
import { LIST_PARAMETERS } from './list-page.ts';
import { editionsPage, expertsPage, organizationsPage } from './lists.ts';
import { organizationPage } from './organization.ts';
import { outcomePage } from './outcome.ts';
import { outcomesPage } from './outcomes.ts';
import { partnerPage } from './partner.ts';
import { partnersPage } from './partners.ts';
import { sectorPage } from './sector.ts';
import { sectorsPage } from './sectors.ts';
import { seriesPage } from './series.ts';
import { seriesListPage } from './series-list.ts';
import { topicPage } from './topic.ts';

/** A page, with the query parameters that change it, besides `lang`. */
export interface PageEntry {
  page: Page;
  parameters: readonly string[];
  /** Whether the page shows the names of unknown parameters. */
  namesUnknownParameters?: boolean;
}

const entries: Record<string, PageEntry> = {
  '/': { page: homePage, parameters: [] },
  '/search': { page: searchPage, parameters: ['q', 'after', 'synthetic'] },
  '/map': { page: mapPage, parameters: MAP_PARAMETERS, namesUnknownParameters: true },
  '/connect': { page: connectPage, parameters: ['from', 'to', 'from_id', 'to_id', 'lineage'] },
  '/organizations': { page: organizationsPage, parameters: LIST_PARAMETERS },
  '/embeds': { page: builderPage, parameters: [...EMBED_PARAMETERS, 'embed', 'also', 'size'] },
  '/organizations/:slug': { page: organizationPage, parameters: ['after'] },
  '/experts': { page: expertsPage, parameters: LIST_PARAMETERS },
  '/experts/:slug': { page: expertPage, parameters: ['after'] },
  '/series': { page: seriesListPage, parameters: LIST_PARAMETERS },
  '/series/:slug': { page: seriesPage, parameters: ['after'] },
  '/editions': { page: editionsPage, parameters: LIST_PARAMETERS },
  '/editions/:slug': { page: editionPage, parameters: [] },
  '/activities/:slug': { page: activityPage, parameters: ['after'] },
  '/outcomes': { page: outcomesPage, parameters: LIST_PARAMETERS },
  '/outcomes/:slug': { page: outcomePage, parameters: [] },
  '/agenda': { page: agendaPage, parameters: LIST_PARAMETERS },
  '/agenda/:slug': { page: agendaItemPage, parameters: [] },
  '/contribute': { page: contributePage, parameters: ['edition'] },
  '/correct': { page: correctPage, parameters: ['of'] },
  '/desk': { page: deskPage, parameters: [] },
  '/data': { page: dataPage, parameters: [] },
  '/sectors': { page: sectorsPage, parameters: [] },
  '/sectors/:slug': { page: sectorPage, parameters: [] },
  '/partners': { page: partnersPage, parameters: [] },
  '/partners/:slug': { page: partnerPage, parameters: [] },
  '/topics/:slug': { page: topicPage, parameters: ['after'] },
};

/** Every page that the server renders, by the pattern of its path. */
export const pages: Record<string, PageEntry> = Object.fromEntries(
  Object.entries(entries).map(([pattern, entry]) => [
    pattern,
    { ...entry, page: withErrorContext(pattern, entry.page) },
  ]),
);
