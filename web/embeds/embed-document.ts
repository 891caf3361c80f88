import { html } from '@lit-labs/ssr';
import type { TemplateResult } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import type { Locale } from '../i18n/locale.ts';
import type { EmbedError } from './embed-error.ts';
import { requestedLocale, type Theme } from './embed-request.ts';

/** The addresses of the style sheet and icon of an embed in an iframe. */
export interface EmbedAssets {
  style: string;
  icon: string;
}

/** The parts of an embed in an iframe. */
export interface EmbedDocument extends EmbedAssets {
  locale: Locale;
  theme: Theme;
  title: string;
  body: TemplateResult;
  /** The page with the same content, for search engines. */
  canonical?: string;
}

/** An embed as a page of its own, without JavaScript. */
export const embedDocument = ({
  locale,
  theme,
  title,
  body,
  canonical,
  style,
  icon,
}: EmbedDocument) => html`<!doctype html>
  <html lang=${locale} class="page" data-theme=${theme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${title} · Tejido</title>
      ${canonical ? html`<link rel="canonical" href=${canonical} />` : ''}
      <link rel="icon" href=${icon} type="image/svg+xml" />
      <link rel="stylesheet" href=${style} />
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
