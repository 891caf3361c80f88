import { html } from '@lit-labs/ssr';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import { localeIn, withLocale } from './addresses.ts';
import { languageField } from './components.ts';
import type { DocumentContext } from './document-context.ts';
import type { Crumb, PageFound } from './page.ts';

/**
 * What stands above every page, in one line: the sections, a search and the other language. On a phone these open from a button,
 * without a script: there the menu is a popover, which wide screens show as a part of the line.
 */
export function siteHeader({ path, crumbs = [], band }: PageFound, context: DocumentContext) {
  const { locale, requestUrl, to } = context;
  const messages = layoutMessages[locale];
  const other: Locale = locale === 'es' ? 'en' : 'es';
  return html`<header class="site">
      <div class="bar">
        <a class="brand" href=${to('/')}>${brandMark} Tejido</a>
        <a class="to-search" href=${to('/search')}>${magnifier} ${messages.find}</a>
        <button class="to-menu" type="button" popovertarget="menu">${messages.menu}</button>
        <div class="menu" id="menu" popover>
          ${sections(path, context)} ${searchForm(context)}
          <a class="language" hreflang=${other} lang=${other} href=${withLocale(requestUrl, other)}>${messages.otherLanguage}</a>
        </div>
      </div>
    </header>
    ${band ?? ''} ${crumbs.length > 1 ? breadcrumbs(crumbs, messages.path, to) : ''}`;
}

function sections(path: string, { locale, to }: DocumentContext) {
  const messages = layoutMessages[locale];
  const links = [
    ['/map', messages.map],
    ['/editions', messages.editions],
    ['/organizations', messages.organizations],
    ['/experts', messages.people],
    ['/sectors', messages.sectors],
    ['/outcomes', messages.outcomes],
  ] as const;
  return html`<nav aria-label=${messages.main}>
    ${links.map(([href, name]) =>
      path.startsWith(href) || (href === '/outcomes' && path.startsWith('/agenda'))
        ? html`<a href=${to(href)} aria-current="true">${name}</a>`
        : html`<a href=${to(href)}>${name}</a>`,
    )}
  </nav>`;
}

const searchForm = ({ locale, to }: DocumentContext) =>
  html`<form class="find" role="search" aria-label=${layoutMessages[locale].search} action="/search" method="get">
    <label class="visually-hidden" for="find">${layoutMessages[locale].search}</label>
    <input id="find" type="search" name="q" maxlength="200" placeholder=${layoutMessages[locale].find} required />
    ${languageField(localeIn(to('/')))}
    <button type="submit" aria-label=${layoutMessages[locale].find}>${magnifier}</button>
  </form>`;

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

/** Two threads over two. */
const brandMark = html`<svg width="22" height="22" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <path class="warp" d="M5 0v3.4M5 6.6V16M11 0v9.4M11 12.6V16"></path>
  <path class="weft" d="M0 5h9.4M12.6 5H16M0 11h3.4M6.6 11H16"></path>
</svg>`;

const magnifier = html`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
  <circle cx="7.5" cy="7.5" r="5.5"></circle>
  <path d="M12 12l5 5"></path>
</svg>`;
