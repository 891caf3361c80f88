import { html } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import type { Content, Link } from './content.ts';

/** How an embed is drawn, in a page of its own or in that of others. */
export interface ViewOptions {
  /** How deep in the outline of its page it stands, from 1. */
  headingLevel: number;
}

/** A link out of the embed: the page around it goes there too. A browser would run other addresses than these. */
export const link = (part: string, { name, url }: Link) =>
  /^https?:\/\//i.test(url)
    ? html`<a part=${part} href=${url} target="_top" rel="noopener"><bdi>${name}</bdi></a>`
    : html`<bdi part=${part}>${name}</bdi>`;

/** What stands above every embed: what it is of, how much there is, and whether it is invented. */
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

/** How many there are, and how many of them are listed where that is less. */
export const describeCount = (
  listed: number,
  beyond: number,
  count: (all: number) => string,
  { first }: (typeof embedMessages)['es'],
): string => count(listed + beyond) + (beyond > 0 ? `. ${first(listed)}` : '');

/** What stands where there is nothing. */
export const emptyMessage = ({ locale }: Content) =>
  html`<p part="empty" class="empty">${embedMessages[locale].empty}</p>`;
