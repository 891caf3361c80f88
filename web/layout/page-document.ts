import { html } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { layoutMessages } from '../i18n/layout.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { withLocale } from './addresses.ts';
import { syntheticNote } from './components.ts';
import type { Crumb, PageFound } from './page.ts';

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

/** The font of running text, asked for before the style sheet names it. */
const FONT = '../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2';

/** A whole HTML document. */
export function pageDocument(page: PageFound, context: DocumentContext) {
  const { locale, built } = context;
  const messages = layoutMessages[locale];
  return html`<!doctype html>
    <html lang=${locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Tejido</title>
        ${metadata(page, context)}
        <link rel="icon" href=${built('icon.svg')} type="image/svg+xml" />
        <link rel="preload" href=${built(FONT)} as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href=${built('styles/site.css')} />
        ${(page.scripts ?? []).map((source) => html`<script type="module" src=${built(source)}></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">${messages.skip}</a>
        ${header(page, context)}
        <main id="content" tabindex="-1">
          ${page.synthetic ? syntheticNote(locale) : ''}
          ${page.body}
        </main>
        ${footer(context)}
      </body>
    </html>`;
}

function metadata(page: PageFound, { locale, origin, to }: DocumentContext) {
  const canonical = origin + to(page.path);
  const inLocale = (lang: Locale) => origin + withLocale(page.path, lang);
  return html`<meta name="description" content=${page.description} />
    ${page.unlisted ? html`<meta name="robots" content="noindex" />` : html`<link rel="canonical" href=${canonical} />`}
    ${LOCALES.map((lang) => html`<link rel="alternate" hreflang=${lang} href=${inLocale(lang)} />`)}
    <link rel="alternate" hreflang="x-default" href=${origin + page.path} />
    ${(page.alternates ?? []).map(
      ({ type, href, title }) => html`<link rel="alternate" type=${type} href=${href} title=${title} />`,
    )}
    <meta property="og:title" content=${page.title} />
    <meta property="og:description" content=${page.description} />
    <meta property="og:type" content="website" />
    <meta property="og:url" content=${canonical} />
    <meta property="og:site_name" content="Tejido" />
    <meta property="og:locale" content=${locale === 'es' ? 'es_MX' : 'en_US'} />
    <meta name="twitter:card" content="summary" />
    ${jsonLd(page, { origin, to })}`;
}

/** The structured data and the breadcrumbs of the page as JSON-LD, in the terms of schema.org. */
function jsonLd(
  { structuredData = [], crumbs = [] }: PageFound,
  { origin, to }: Pick<DocumentContext, 'origin' | 'to'>,
) {
  const trail = crumbs.length > 0 && {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + to(path),
    })),
  };
  const graphs = [...structuredData, ...(trail ? [trail] : [])];
  return graphs.map((graph) =>
    unsafeHTML(`<script type="application/ld+json">${escapeJsonInScript(graph)}</script>`),
  );
}

/** JSON that cannot end the script element around it. */
const escapeJsonInScript = (value: object) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026').replaceAll('>', '\\u003e');

function header({ path, crumbs = [] }: PageFound, { locale, requestUrl, to }: DocumentContext) {
  const messages = layoutMessages[locale];
  const other: Locale = locale === 'es' ? 'en' : 'es';
  const links = [
    ['/map', messages.map],
    ['/connect', messages.connect],
    ['/editions', messages.editions],
    ['/organizations', messages.organizations],
    ['/sectors', messages.sectors],
    ['/agenda', messages.agenda],
    ['/embeds', messages.embeds],
    ['/graphiql', messages.query],
  ] as const;
  return html`<header class="site">
      <a class="brand" href=${to('/')}>Tejido</a>
      <nav aria-label=${messages.main}>
        ${links.map(
          ([href, name]) =>
            html`<a href=${to(href)} aria-current=${path.startsWith(href) ? 'true' : 'false'}>${name}</a>`,
        )}
      </nav>
      <a class="language" hreflang=${other} lang=${other} href=${withLocale(requestUrl, other)}>${messages.otherLanguage}</a>
    </header>
    ${crumbs.length > 1 ? breadcrumbs(crumbs, messages.path, to) : ''}`;
}

const breadcrumbs = (crumbs: Crumb[], label: string, to: (path: string) => string) =>
  html`<nav class="crumbs" aria-label=${label}>
    <ol>
      ${crumbs.map(({ name, path }, index) =>
        index < crumbs.length - 1
          ? html`<li><a href=${to(path)}>${name}</a></li>`
          : html`<li aria-current="page">${name}</li>`,
      )}
    </ol>
  </nav>`;

function footer({ locale, to, queryLinks }: DocumentContext) {
  const messages = layoutMessages[locale];
  return html`<footer class="site">
    ${
      queryLinks.length > 0
        ? html`<section class="behind">
            <h2>${messages.behind}</h2>
            <p>
              ${messages.behindWhy}
              ${queryLinks.map(({ name, href }) => html`<a class="query" href=${href}>${name}</a> `)}
            </p>
          </section>`
        : ''
    }
    <p>${messages.about}</p>
    <p>
      <a href=${to('/embeds')}>${messages.embeds}</a>
      <a href=${to('/data')}>${messages.data}</a>
      <a href="/licenses.md">${messages.licenses}</a>
      ${messages.terms}
    </p>
  </footer>`;
}
