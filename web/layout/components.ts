import { html } from '@lit-labs/ssr';
import { formatDate } from '../i18n/dates.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';
import { httpUrl } from './addresses.ts';

/** A list of names and values; values that are not known are left out. */
export const factList = (pairs: [name: string, value: unknown][]) => {
  const known = pairs.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  if (known.length === 0) return '';
  return html`<dl class="facts">
    ${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
  </dl>`;
};

/** A link to another site, if its address is an HTTP address; else its text alone. */
export function externalLink(url: string | null | undefined, text: string = url ?? '') {
  const href = httpUrl(url);
  return href ? html`<a href=${href} rel="noopener nofollow ugc">${text}</a>` : text;
}

interface Source {
  title: string;
  url: string | null;
  publisher: string | null;
  publishedOn: string | null;
}

/** The sources of what a page says. */
export const sourceList = (nodes: readonly Source[], locale: Locale) =>
  nodes.length === 0
    ? ''
    : html`<section class="sources">
        <h2>${layoutMessages[locale].sources}</h2>
        <ul>
          ${nodes.map(
            ({ title, url, publisher, publishedOn }) =>
              html`<li>
                ${externalLink(url, title)}${publisher ? `, ${publisher}` : ''}${
                  publishedOn ? `, ${formatDate(publishedOn, locale)}` : ''
                }
              </li>`,
          )}
        </ul>
      </section>`;

/** A section of a page with an id and a heading; an empty one says so, or is left out. */
export const pageSection = (id: string, title: string, content: unknown, empty = '') =>
  content === '' && empty === ''
    ? ''
    : html`<section id=${id} class="part">
        <h2>${title}</h2>
        ${content === '' ? html`<p class="empty">${empty}</p>` : content}
      </section>`;

/** Items under each other; the empty string where there are none. */
export const plainList = (items: readonly unknown[], note: unknown = '') =>
  items.length === 0
    ? ''
    : html`${note === '' ? '' : html`<p class="muted">${note}</p>`}
        <ul class="plain">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;

/** A bar for a share of the largest value, from 0 to 1. Screen readers skip it: the value stands beside it as text. */
export const bar = (part: number) =>
  html`<svg class="bar" width="100%" height="12" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="12" rx="3"></rect>
    <rect class="fill" width=${`${Math.round(1000 * Math.max(0, Math.min(1, part))) / 10}%`} height="12" rx="3"></rect>
  </svg>`;

/** Keeps a form in the language that the address names. */
export const languageField = (named: Locale | undefined) =>
  named ? html`<input type="hidden" name="lang" value=${named} />` : '';

/** A mark on something synthetic among real things. */
export const syntheticTag = ({ synthetic }: { synthetic: boolean }, { locale }: { locale: Locale }) =>
  synthetic ? html`<span class="tag gold">${pageMessages[locale].madeUp}</span>` : '';

/** A note that all of the page is synthetic. */
export const syntheticNote = (locale: Locale) =>
  html`<p class="synthetic" role="note">${layoutMessages[locale].synthetic}</p>`;
