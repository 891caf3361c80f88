import { html } from '@lit-labs/ssr';
import type { TemplateResult } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import type { Locale } from '../i18n/locale.ts';
import type { EmbedError } from './embed-error.ts';
import { requestedLocale, type Theme } from './embed-request.ts';

/** The addresses of what an embed in an iframe loads. */
export interface EmbedAssets {
  style: string;
  icon: string;
  /** The script that speaks with the page around the frame. */
  script: string;
}

/** The parts of an embed in an iframe. */
export interface EmbedDocument extends EmbedAssets {
  locale: Locale;
  theme: Theme;
  title: string;
  body: TemplateResult;
  /** The page with the same content, for search engines. */
  canonical?: string;
  /** Where other sites learn how it is embedded. */
  oembed?: string;
  /** Whether it tells the page around its frame, by messages, how high it is and which link was followed. */
  speaks?: boolean;
}

/** An embed as a page of its own, without JavaScript unless it speaks with the page around its frame. */
export const embedDocument = ({
  locale,
  theme,
  title,
  body,
  canonical,
  oembed,
  speaks = false,
  style,
  icon,
  script,
}: EmbedDocument) => html`<!doctype html>
  <html lang=${locale} class=${speaks ? 'page grows' : 'page'} data-theme=${theme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${title} · Tejido</title>
      ${canonical ? html`<link rel="canonical" href=${canonical} />` : ''}
      ${oembed ? html`<link rel="alternate" type="application/json+oembed" href=${oembed} title=${title} />` : ''}
      <link rel="icon" href=${icon} type="image/svg+xml" />
      <link rel="stylesheet" href=${style} />
      ${speaks ? html`<script type="module" src=${script}></script>` : ''}
    </head>
    <body>
      <main class="tejido" data-theme=${theme}>${body}</main>
    </body>
  </html>`;

/** The page of an error, in place of an embed. */
export function errorDocument(
  { message, status }: EmbedError,
  searchParams: URLSearchParams,
  accepted: string | undefined,
  assets: EmbedAssets,
) {
  const locale = requestedLocale(searchParams, accepted);
  const messages = embedMessages[locale];
  const title = status === 404 ? messages.missing : status === 400 ? messages.wrong : messages.failed;
  const body = html`<div class="title" role="heading" aria-level="1">${title}</div>
    <p class="empty">${message}</p>`;
  return embedDocument({ locale, theme: 'auto', title, body, ...assets });
}
