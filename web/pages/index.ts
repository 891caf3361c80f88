import { builderPage } from '../builder/builder-page.ts';
import { connectPage } from '../connect/connect-page.ts';
import { homePage } from '../home/home-page.ts';
import { mapPage } from '../map/map-page.ts';
import { searchPage } from '../search/search-page.ts';
import type { Page } from '../shell/page.ts';
import { withWayBack } from '../shell/troubles.ts';
import { activityPage } from './activity.ts';
import { editionPage } from './edition.ts';
import { expertPage } from './expert.ts';
import { editionsPage, expertsPage, organizationsPage } from './lists.ts';
import { organizationPage } from './organization.ts';
import { outcomePage } from './outcome.ts';
import { outcomesPage } from './outcomes.ts';
import { sectorPage } from './sector.ts';
import { sectorsPage } from './sectors.ts';
import { topicPage } from './topic.ts';

const all: Record<string, Page> = {
  '/': homePage,
  '/search': searchPage,
  '/map': mapPage,
  '/connect': connectPage,
  '/organizations': organizationsPage,
  '/embeds': builderPage,
  '/organizations/:slug': organizationPage,
  '/experts': expertsPage,
  '/experts/:slug': expertPage,
  '/editions': editionsPage,
  '/editions/:slug': editionPage,
  '/activities/:slug': activityPage,
  '/outcomes': outcomesPage,
  '/outcomes/:slug': outcomePage,
  '/sectors': sectorsPage,
  '/sectors/:slug': sectorPage,
  '/topics/:slug': topicPage,
};

/** Every page that the server renders, by the pattern of its path. */
export const pages: Record<string, Page> = Object.fromEntries(
  Object.entries(all).map(([pattern, page]) => [pattern, withWayBack(pattern, page)]),
);
