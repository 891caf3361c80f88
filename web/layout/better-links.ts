import { html } from '@lit-labs/ssr';
import { correctMessages } from '../i18n/correct.ts';
import { address, lookupFieldOf, pageTypeIn } from './addresses.ts';
import type { DocumentContext } from './document-context.ts';
import type { PageFound } from './page.ts';

/**
 * At the end of the page of a thing: where it is edited, and where anybody says what is wrong with it. To those with a token the
 * script tells who changed it last.
 */
export function betterLinks({ path, crumbs }: PageFound, { locale, to, built }: DocumentContext) {
  const [, folder = '', slug] = path.split('/');
  const type = pageTypeIn(folder);
  if (!crumbs || !slug || !type) return '';
  const messages = correctMessages[locale];
  const of = `${folder}/${decodeURIComponent(slug)}`;
  return html`<p class="better">
    <a rel="nofollow" href=${`${to('/desk')}#/${folder}/${slug}`}>${messages.edit}</a>
    <a rel="nofollow" href=${to(address('/correct', { of }))}>${messages.wrongHere}</a>
    <span class="last-act muted" data-of=${`${lookupFieldOf(type)}/${decodeURIComponent(slug)}`} hidden></span>
    <script type="module" src=${built('last-act/last-act.ts')}></script>
  </p>`;
}
