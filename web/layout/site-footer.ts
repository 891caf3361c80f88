import { html } from '@lit-labs/ssr';
import { layoutMessages } from '../i18n/layout.ts';
import { partnerMessages } from '../i18n/partner.ts';
import type { DocumentContext } from './document-context.ts';
import type { PageFound } from './page.ts';
import { sharePicturePath } from './share-picture.ts';

/** What stands below every page: its queries, what else the site has, and the terms of the data. */
export function siteFooter({ path, pictureless }: PageFound, { locale, to, queryLinks }: DocumentContext) {
  const messages = layoutMessages[locale];
  const links = [
    [to('/embeds'), messages.embeds],
    ...(pictureless ? [] : [[sharePicturePath(path, locale), messages.picture] as const]),
    [to('/data'), messages.data],
    [to('/contribute'), messages.contribute],
    [to('/connect'), messages.howConnected],
    [to('/agenda'), messages.agenda],
    [to('/partners'), partnerMessages[locale].title],
    [to('/graphiql'), messages.query],
    ['/licenses.md', messages.licenses],
  ] as const;
  return html`<footer class="site">
    <div class="bar">
      ${
        queryLinks.length > 0
          ? html`<section class="behind" aria-label=${messages.behind}>
              ${messages.behindWhy}
              ${queryLinks.map(({ name, href }) => html`<a class="query" href=${href}>${name}</a> `)}
            </section>`
          : ''
      }
      <ul class="links">
        ${links.map(([href, name]) => html`<li><a href=${href}>${name}</a></li>`)}
      </ul>
      <p>${messages.about} ${messages.terms}</p>
    </div>
  </footer>`;
}
