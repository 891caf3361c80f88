import { html } from '@lit-labs/ssr';
import type { DataSnapshotsQuery } from '../graphql/operations.ts';
import { dataMessages } from '../i18n/data.ts';
import type { Locale } from '../i18n/locale.ts';

/** The files of a graph, by what follows the first dot of their names. */
export const GRAPH_FILES = ['nodes.csv', 'edges.csv', 'gexf', 'graphml', 'net', 'graphology.json'];

type Snapshots = DataSnapshotsQuery['snapshots'];

/** How to cite what is newest, and what snapshots keep. */
export const citingSection = (locale: Locale, snapshots: Snapshots | undefined) => {
  const messages = dataMessages[locale];
  return html`<section class="part" id="cite">
    <h2>${messages.cite}</h2>
    <p>${messages.citeWhat}</p>
    <p><a href="/data/citation.bib">BibTeX</a> <a href="/data/citation.json">CSL-JSON</a></p>
    <h3>${messages.snapshots}</h3>
    <p>${messages.snapshotsWhat}</p>
    ${snapshots && (snapshots.nodes.length > 0 ? tableOf(locale, snapshots) : html`<p>${messages.noSnapshots}</p>`)}
  </section>`;
};

const tableOf = (locale: Locale, { nodes }: Snapshots) => {
  const messages = dataMessages[locale];
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${messages.snapshot}</th>
          <th scope="col">${messages.graph}</th>
          <th scope="col">${messages.citation}</th>
        </tr>
      </thead>
      <tbody>
        ${nodes.toReversed().map(({ label, takenAt, revision, doi }) => {
          const address = `/snapshots/${revision}`;
          return html`<tr>
            <th scope="row">
              <a href=${address}>${label}</a><br />
              <span class="muted">${String(takenAt).slice(0, 10)} · ${revision}${doi ? ` · doi:${doi}` : ''}</span>
            </th>
            <td>${GRAPH_FILES.map((end) => html`<a href=${`${address}/organizations.${end}`} download>${end}</a> `)}</td>
            <td><a href=${`${address}/citation.bib`}>BibTeX</a> <a href=${`${address}/citation.json`}>CSL-JSON</a></td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
};
