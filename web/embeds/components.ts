import { html } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import type { Content, Link } from './content.ts';

/** How a view is rendered, in a page of its own or in another site's page. */
export interface ViewOptions {
  /** The level of its heading in the page, from 1. */
  headingLevel: number;
}

/** A link that leaves the embed with the page around it. Other addresses than HTTP are no links, because a browser would run them. */
export const link = (part: string, { name, url }: Link) =>
  /^https?:\/\//i.test(url)
    ? html`<a part=${part} href=${url} target="_top" rel="noopener"><bdi>${name}</bdi></a>`
    : html`<bdi part=${part}>${name}</bdi>`;

/** The heading of every embed: its edition, the number of entries, and whether it is synthetic. */
export const heading = (
  content: Content,
  what: string,
  count: string,
  { headingLevel }: ViewOptions,
) => html`<header
  part="header"
>
  <div part="title" class="title" role="heading" aria-level=${headingLevel}>
    ${link('edition', { name: content.title, url: content.url })}
  </div>
  <p part="note" class="note">
    ${what} · ${count}${content.narrowed ? html` · <bdi>${content.narrowed}</bdi>` : ''}
    ${content.synthetic ? html`<strong part="synthetic" class="tag">${embedMessages[content.locale].synthetic}</strong>` : ''}
  </p>
</header>`;

/** A link to all that there is, where not all of it is listed. */
export const restLink = ({ url, locale }: Content, all: number, beyond: number) =>
  beyond > 0
    ? html`<p class="rest">${link('all', { name: embedMessages[locale].seeAll(all), url })}</p>`
    : '';

/** The number of entries, and how many of them are listed if not all are. */
export const describeCount = (
  listed: number,
  beyond: number,
  count: (all: number) => string,
  { first }: (typeof embedMessages)['es'],
): string => count(listed + beyond) + (beyond > 0 ? `. ${first(listed)}` : '');

/** The message of an empty embed. */
export const emptyMessage = ({ locale }: Content) =>
  html`<p part="empty" class="empty">${embedMessages[locale].empty}</p>`;
