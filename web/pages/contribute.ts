import { html } from '@lit-labs/ssr';
import { contributeMessages } from '../i18n/contribute.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Page } from '../layout/page.ts';

const FILES: [file: string, columns: string][] = [
  ['organizations.csv', 'id, name, sector, scope, country, state, source'],
  ['convenings.csv', 'edition_id, organization_id, role, source'],
  ['experts.csv', 'id, name, source'],
  ['participations.csv', 'edition_id, activity_id, expert_id, role, organization_id, source'],
  ['activities.csv', 'id, edition_id, kind, title, starts_at, ends_at, source'],
  ['figures.csv', 'edition_id, measure, qualifier, value, source'],
  ['sources.csv', 'id, url, title, published_on, publisher'],
];

/** The page that says how to contribute what is not recorded. */
export const contributePage: Page = async ({ locale }) => {
  const messages = contributeMessages[locale];
  return {
    kind: 'found',
    title: messages.title,
    description: messages.about,
    path: '/contribute',
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/contribute' },
    ],
    body: html`<article>
      <h1>${messages.title}</h1>
      <p class="lead">${messages.lead}</p>
      <section class="part">
        <h2>${messages.steps}</h2>
        <p>${messages.write}</p>
        <div class="scroll">
          <table>
            <thead>
              <tr><th scope="col">${messages.file}</th><th scope="col">${messages.columns}</th></tr>
            </thead>
            <tbody>
              ${FILES.map(([file, columns]) => html`<tr><th scope="row">${file}</th><td>${columns}</td></tr>`)}
            </tbody>
          </table>
        </div>
        <p>${messages.source}</p>
        <p>${messages.ids}</p>
        <p>${messages.send}</p>
        <pre>npx tejido import folder --dry-run
npx tejido import folder</pre>
        <p>${messages.floor}</p>
      </section>
    </article>`,
  };
};
