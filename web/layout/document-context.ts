import type { Locale } from '../i18n/locale.ts';

/** What the document around a page needs, besides the page. */
export interface DocumentContext {
  locale: Locale;
  origin: string;
  /** The address of the request with its parameters. */
  requestUrl: string;
  to: (path: string) => string;
  /** Links to the queries of the page in GraphiQL. */
  queryLinks: { name: string; href: string }[];
  /** The addresses of built scripts and styles, by the names of their sources in `web/`. */
  built: (source: string) => string;
}
