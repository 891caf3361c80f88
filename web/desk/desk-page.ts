import { html } from '@lit-labs/ssr';
import { deskMessages } from '../i18n/desk.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Page } from '../layout/page.ts';

/** The page on which the network is written; all on it is done by its script. */
export const deskPage: Page = async ({ locale }) => {
  const say = deskMessages[locale];
  return {
    kind: 'found',
    title: say.title,
    description: say.about,
    path: '/desk',
    unlisted: true,
    pictureless: true,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: say.title, path: '/desk' },
    ],
    scripts: ['desk/desk.ts'],
    body: html`<tejido-desk class="desk" data-locale=${locale}>
      <h1>${say.title}</h1>
      <p class="without-script">${say.noScript}</p>
      <p class="muted" role="status">${say.loading}</p>
    </tejido-desk>`,
  };
};
