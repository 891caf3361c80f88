import { html } from '@lit-labs/ssr';
import { DataSnapshots } from '../graphql/operations.ts';
import { dataMessages } from '../i18n/data.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Page } from '../layout/page.ts';
import { citingSection, GRAPH_FILES } from './data-citing.ts';
import { dataLines } from './data-lines.ts';

/** The tables of a package, in its order: what comes after may refer to what comes before. */
export const TABLES = Object.keys(dataMessages.es.what);

const GRAPHS = ['organizations', 'experts', 'two-mode'] as const;

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** The page of what can be taken home: the network, its tables, its graph and its schema. */
export const dataPage: Page = async ({ locale, origin, tryQuery }) => {
  const found = await tryQuery(DataSnapshots, {});
  const messages = dataMessages[locale];
  return {
    kind: 'found',
    title: messages.title,
    description: messages.about,
    path: '/data',
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/data' },
    ],
    structuredData: [datasetOf(origin, locale)],
    body: html`<article>
      <h1>${messages.title}</h1>
      <p class="lead">${messages.lead}</p>
      <section class="part">
        <h2>${messages.whole}</h2>
        <p>${messages.wholeWhat}</p>
        <p><a class="button" href="/data/network.zip" download>network.zip</a></p>
        <p>${messages.license} ${messages.synthetic}</p>
      </section>
      ${linesSection(origin, locale)} ${tablesSection(locale)} ${graphsSection(locale)}
      <section class="part">
        <h2>${messages.schema}</h2>
        <p>${messages.schemaWhat} <a href="/schema.graphql">schema.graphql</a></p>
      </section>
      ${citingSection(locale, found?.snapshots)}
    </article>`,
  };
};

const linesSection = (origin: string, locale: Locale) => html`<section class="part">
  <h2>${dataMessages[locale].lines}</h2>
  <p>${dataMessages[locale].linesWhat}</p>
  ${dataLines(origin).map(
    ({ program, code }) => html`<h3>${program}</h3>
      <pre class="scroll" tabindex="0" data-program=${program}>${code}</pre>`,
  )}
</section>`;

const tablesSection = (locale: Locale) => {
  const messages = dataMessages[locale];
  return html`<section class="part">
    <h2>${messages.tables}</h2>
    <p>${messages.tablesWhat}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr><th scope="col">${messages.table}</th><th scope="col">${messages.file}</th></tr>
        </thead>
        <tbody>
          ${TABLES.map(
            (table) => html`<tr>
              <th scope="row">${table}<br /><span class="muted">${messages.what[table]}</span></th>
              <td><a href=${`/data/${table}.csv`} download>CSV</a> <a href=${`/data/${table}.parquet`} download>Parquet</a></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
};

const graphsSection = (locale: Locale) => {
  const messages = dataMessages[locale];
  return html`<section class="part">
    <h2>${messages.graphs}</h2>
    <p>${messages.graphsWhat}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr><th scope="col">${messages.graph}</th><th scope="col">${messages.file}</th></tr>
        </thead>
        <tbody>
          ${GRAPHS.map(
            (graph) => html`<tr>
              <th scope="row">${messages.kinds[graph]}</th>
              <td>${GRAPH_FILES.map((end) => html`<a href=${`/export/${graph}.${end}`} download>${end}</a> `)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>${messages.pajek}</p>
  </section>`;
};

/** The network as a dataset, so that catalogues of datasets find it. */
const datasetOf = (origin: string, locale: Locale) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: dataMessages[locale].title,
  description: dataMessages[locale].about,
  license: LICENSE,
  url: `${origin}/data`,
  distribution: [
    {
      '@type': 'DataDownload',
      encodingFormat: 'application/zip',
      contentUrl: `${origin}/data/network.zip`,
    },
  ],
});
