import { html } from '@lit-labs/ssr';
import { correctMessages } from '../i18n/correct.ts';
import { address, PAGE_FOLDERS } from './addresses.ts';
import type { DocumentContext } from './document-context.ts';
import type { PageFound } from './page.ts';

const FOLDERS: readonly string[] = Object.values(PAGE_FOLDERS);

/** At the end of the page of a thing: where it is edited, and where anybody says what is wrong with it. */
export function betterLinks({ path, crumbs }: PageFound, { locale, to }: DocumentContext) {
  const [, folder = '', slug] = path.split('/');
  if (!crumbs || !slug || !FOLDERS.includes(folder)) return '';
  const messages = correctMessages[locale];
  const of = `${folder}/${decodeURIComponent(slug)}`;
  return html`<p class="better">
    <a rel="nofollow" href=${`${to('/desk')}#/${folder}/${slug}`}>${messages.edit}</a>
    <a rel="nofollow" href=${to(address('/correct', { of }))}>${messages.wrongHere}</a>
  </p>`;
}
