import { html } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { layoutMessages } from '../i18n/layout.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { withLocale } from './addresses.ts';
import { betterLinks } from './better-links.ts';
import { syntheticNote } from './components.ts';
import type { DocumentContext } from './document-context.ts';
import type { PageFound } from './page.ts';
import { oembedAlternates } from './pasted-page.ts';
import { SHARE_PICTURE, sharePicturePath } from './share-picture.ts';
import { siteFooter } from './site-footer.ts';
import { siteHeader } from './site-header.ts';

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
        ${siteHeader(page, context)}
        <main id="content" tabindex="-1">
          ${page.synthetic ? syntheticNote(locale) : ''}
          ${page.body} ${betterLinks(page, context)}
        </main>
        ${siteFooter(page, context)}
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
    ${alternatesOf(page, origin, locale).map(
      ({ type, href, title }) => html`<link rel="alternate" type=${type} href=${href} title=${title} />`,
    )}
    <meta property="og:title" content=${page.title} />
    <meta property="og:description" content=${page.description} />
    <meta property="og:type" content="website" />
    <meta property="og:url" content=${canonical} />
    <meta property="og:site_name" content="Tejido" />
    <meta property="og:locale" content=${locale === 'es' ? 'es_MX' : 'en_US'} />
    ${page.pictureless ? html`<meta name="twitter:card" content="summary" />` : pictureOf(page, { locale, origin })}
    ${jsonLd(page, { origin, to })}`;
}

/** The picture with which the page is shared. */
const pictureOf = (
  { path, title, description }: PageFound,
  { locale, origin }: Pick<DocumentContext, 'locale' | 'origin'>,
) => html`<meta property="og:image" content=${origin + sharePicturePath(path, locale)} />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content=${SHARE_PICTURE.width} />
    <meta property="og:image:height" content=${SHARE_PICTURE.height} />
    <meta property="og:image:alt" content=${description.startsWith(title) ? description : `${title}. ${description}`} />
    <meta name="twitter:card" content="summary_large_image" />`;

/** Other forms of a page, first how other sites embed it; a page that tells of an error has none. */
const alternatesOf = (page: PageFound, origin: string, locale: Locale) =>
  page.crumbs ? [...oembedAlternates(page, origin, locale), ...(page.alternates ?? [])] : [];

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
