import type { TemplateResult } from 'lit';
import type { Operation, QueryRunner } from '../graphql/operation.ts';
import type { Locale } from '../i18n/locale.ts';

/** What a page is asked with. */
export interface Visit {
  /** Asks the graph what the page cannot be without. */
  runQuery: QueryRunner;
  /** Asks what the page can do without: undefined where the graph cannot say now. Such a page is not kept. */
  tryQuery: <Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
  ) => Promise<Result | undefined>;
  locale: Locale;
  /** The language that the address names, if it does: links and forms then name it too. */
  namedLocale: Locale | undefined;
  /** Where the network is, such as `https://example.org`. */
  origin: string;
  /** The part of the path after the folder. */
  slug: string;
  /** What stands behind the question mark. */
  searchParams: URLSearchParams;
  /** A path of ours in the language of this page, for links. */
  to: (path: string) => string;
}

/** A step on the way from the home page to a page. */
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

/** A page that is there. */
export interface PageFound {
  kind: 'found';
  title: string;
  /** One or two sentences of text, for search engines and link previews. */
  description: string;
  body: TemplateResult;
  /** Its own path, without words that do not change what it shows. */
  path: string;
  crumbs?: Crumb[];
  /** What it is about, in the terms of schema.org. */
  structuredData?: object[];
  /** Whether all that it shows is invented, which is then said on top. */
  synthetic?: boolean;
  alternates?: Alternate[];
  /** Scripts by the names of their sources in `web/`. */
  scripts?: string[];
  /** Whether search engines are to leave it out. */
  unlisted?: boolean;
  /** Further hosts that pictures come from. */
  externalImages?: boolean;
}

/** What is at an address: a page; another address to go to; or nothing, any more or ever. */
export type PageResult = PageFound | { kind: 'moved'; path: string } | { kind: 'gone' } | { kind: 'missing' };

export type Page = (visit: Visit) => Promise<PageResult>;
