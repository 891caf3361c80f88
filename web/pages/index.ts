import { builderPage } from '../builder/builder-page.ts';
import { connectPage } from '../connect/connect-page.ts';
import { WISH_WORDS } from '../embeds/wish.ts';
import { homePage } from '../home/home-page.ts';
import { mapPage } from '../map/map-page.ts';
import { MAP_WORDS } from '../map/state/map-state.ts';
import { searchPage } from '../search/search-page.ts';
import type { Page } from '../shell/page.ts';
import { withWayBack } from '../shell/troubles.ts';
import { activityPage } from './activity.ts';
import { editionPage } from './edition.ts';
import { expertPage } from './expert.ts';
import { LIST_WORDS } from './list-page.ts';
import { editionsPage, expertsPage, organizationsPage } from './lists.ts';
import { organizationPage } from './organization.ts';
import { outcomePage } from './outcome.ts';
import { outcomesPage } from './outcomes.ts';
import { sectorPage } from './sector.ts';
import { sectorsPage } from './sectors.ts';
import { topicPage } from './topic.ts';

/** A page, and which words of its address make a difference to it beside `lang`. */
export interface PageEntry {
  page: Page;
  words: readonly string[];
  /** Whether the page says which other words were asked, by their names. */
  saysOthers?: boolean;
}

const all: Record<string, PageEntry> = {
  '/': { page: homePage, words: [] },
  '/search': { page: searchPage, words: ['q', 'after'] },
  '/map': { page: mapPage, words: MAP_WORDS, saysOthers: true },
  '/connect': { page: connectPage, words: ['from', 'to', 'from_id', 'to_id', 'lineage'] },
  '/organizations': { page: organizationsPage, words: LIST_WORDS },
  '/embeds': { page: builderPage, words: [...WISH_WORDS, 'embed'] },
  '/organizations/:slug': { page: organizationPage, words: ['after'] },
  '/experts': { page: expertsPage, words: LIST_WORDS },
  '/experts/:slug': { page: expertPage, words: ['after'] },
  '/editions': { page: editionsPage, words: LIST_WORDS },
  '/editions/:slug': { page: editionPage, words: [] },
  '/activities/:slug': { page: activityPage, words: ['after'] },
  '/outcomes': { page: outcomesPage, words: LIST_WORDS },
  '/outcomes/:slug': { page: outcomePage, words: [] },
  '/sectors': { page: sectorsPage, words: [] },
  '/sectors/:slug': { page: sectorPage, words: [] },
  '/topics/:slug': { page: topicPage, words: ['after'] },
};

/** Every page that the server renders, by the pattern of its path. */
export const pages: Record<string, PageEntry> = Object.fromEntries(
  Object.entries(all).map(([pattern, entry]) => [
    pattern,
    { ...entry, page: withWayBack(pattern, entry.page) },
  ]),
);
