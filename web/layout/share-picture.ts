import type { Locale } from '../i18n/locale.ts';
import { PAGE_FOLDERS, withLocale } from './addresses.ts';

/** How large pictures for sharing are, in pixels. */
export const SHARE_PICTURE = { width: 1200, height: 630 };

/** What has pages of its own, and pictures of its own for them. */
const FOLDERS: readonly string[] = Object.entries(PAGE_FOLDERS).flatMap(([type, folder]) =>
  type === 'Topic' ? [] : folder,
);

/** The path of the picture with which a page is shared, by the path of the page; those that have none have the one of home. */
export function sharePicturePath(pagePath: string, locale: Locale): string {
  const path = pagePath.split('?')[0]!;
  const [, folder = '', slug] = path.split('/');
  if (slug && FOLDERS.includes(folder)) return withLocale(`/pictures${path}.png`, locale);
  return withLocale(`/pictures/${path === '/map' ? 'map' : 'home'}.png`, locale);
}
