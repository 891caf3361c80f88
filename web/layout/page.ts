import type { TemplateResult } from 'lit';
import type { Operation, QueryRunner } from '../graphql/operation.ts';
import type { Locale } from '../i18n/locale.ts';

/** A request for a page: what its function is called with. */
export interface Visit {
  /** Runs a query that the page cannot do without. */
  runQuery: QueryRunner;
  /**
   * Runs a query that the page can do without: undefined where it fails, or takes longer than so many milliseconds. Such a
   * page is not cached.
   */
  tryQuery: <Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    patience?: number,
  ) => Promise<Result | undefined>;
  locale: Locale;
  /** The language that the address names, if it does: links and forms then name it too. */
  namedLocale: Locale | undefined;
  /** The origin of the site, such as `https://example.org`. */
  origin: string;
  /** A link to whom to write to who publishes the network, where that is known. */
  contact: string | undefined;
  /** Where people ask the gateway, which joins partners' graphs with ours, where that is known. */
  gateway: string | undefined;
  /** The part of the path after the folder. */
  slug: string;
  /** The query parameters of the address. */
  searchParams: URLSearchParams;
  /** A path in the language of this page, for links. */
  to: (path: string) => string;
}

/** What links depend on: the language of a page, and paths in that language. */
export type LinkContext = Pick<Visit, 'locale' | 'to'>;

/** A step of the breadcrumbs. */
export interface Crumb {
  name: string;
  path: string;
}

/** Another form of a page, for programs: a feed, a calendar, an embed. */
export interface Alternate {
  type: string;
  href: string;
  title: string;
}

/** A page to show. */
export interface PageFound {
  kind: 'found';
  title: string;
  /** One or two sentences of text, for search engines and link previews. */
  description: string;
  body: TemplateResult;
  /** A narrow picture across the whole page, below its header. */
  band?: TemplateResult | '';
  /** Its canonical path, without parameters that do not change what it shows. */
  path: string;
  crumbs?: Crumb[];
  /** What it is about, in the terms of schema.org. */
  structuredData?: object[];
  /** Whether all that it shows is synthetic, of which a note at its top then tells. */
  synthetic?: boolean;
  alternates?: Alternate[];
  /** Scripts by the names of their sources in `web/`. */
  scripts?: string[];
  /** Whether it has no picture to be shared with, as where there is nothing to see. */
  pictureless?: boolean;
  /** Whether search engines are to leave it out. */
  unlisted?: boolean;
}

/** What is at an address: a page, a redirect, or nothing, any more or ever. */
export type PageResult = PageFound | { kind: 'moved'; path: string } | { kind: 'gone' } | { kind: 'missing' };

export type Page = (visit: Visit) => Promise<PageResult>;
