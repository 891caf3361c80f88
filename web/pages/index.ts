import { connectPage } from '../connect/connect-page.ts';
import { homePage } from '../home/home-page.ts';
import { mapPage } from '../map/map-page.ts';
import { searchPage } from '../search/search-page.ts';
import type { Page } from '../shell/page.ts';
import { organizationPage } from './organization.ts';

/** Every page that the server renders, by the pattern of its path. */
export const pages: Record<string, Page> = {
  '/': homePage,
  '/search': searchPage,
  '/map': mapPage,
  '/connect': connectPage,
  '/organizations/:slug': organizationPage,
};
