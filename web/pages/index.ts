import type { Page } from '../shell/page.ts';
import { organizationPage } from './organization.ts';

/** Every page that the server renders, by the pattern of its path. */
export const pages: Record<string, Page> = {
  '/organizations/:slug': organizationPage,
};
