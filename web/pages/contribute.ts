import { html } from '@lit-labs/ssr';
import { ContributeEdition } from '../graphql/operations.ts';
import { contributeMessages } from '../i18n/contribute.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Page, Visit } from '../layout/page.ts';

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
export const contributePage: Page = async (visit) => {
  const { locale } = visit;
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
      ${await editionPart(visit)}
      ${tablePart(visit)}
      <section class="part">
        <h2>${messages.withdraw}</h2>
        <p>${messages.withdrawHow} ${contactLine(visit)}</p>
      </section>
    </article>`,
  };
};

/** What a row about the edition that the address names begins with; nothing where it names none. */
async function editionPart({ locale, searchParams, runQuery }: Visit) {
  const asked = searchParams.get('edition');
  const edition = asked ? (await runQuery(ContributeEdition, { slug: asked })).edition : null;
  if (!edition) return '';
  const messages = contributeMessages[locale];
  return html`<section class="part">
    <h2>${messages.edition(edition.name)}</h2>
    <p>${messages.editionRows}</p>
    <pre>edition_id,organization_id,role,source
${edition.slug},</pre>
  </section>`;
}

/** Whom to write to. */
function contactLine({ locale, contact }: Visit) {
  const messages = contributeMessages[locale];
  if (!contact) return messages.noContact;
  return html`${messages.writeTo} <a href=${contact}>${contact.replace(/^mailto:/, '')}</a>.`;
}

/** How what is missing is brought in, file by file. */
function tablePart(visit: Visit) {
  const messages = contributeMessages[visit.locale];
  return html`<section class="part">
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
      <p>${contactLine(visit)}</p>
      <p>${messages.floor}</p>
  </section>`;
}
