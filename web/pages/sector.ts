import { html } from '@lit-labs/ssr';
import { SectorPage, type SectorPageQuery, SectorTies, type SectorTiesQuery } from '../graphql/operations.ts';
import { scopes } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { formatCount, formatDecimal } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { address, pathOf } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { pageSection, sourceList } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { contributeLink } from '../layout/recorded.ts';
import { growthView } from './sector-growth.ts';
import { seriesInScope } from './series-in-scope.ts';

type Sector = NonNullable<SectorPageQuery['sector']>;
type Tie = NonNullable<SectorTiesQuery['sector']>['ties']['nodes'][number];

/** The page of a sector: its growth over the editions, its ties to other sectors, its organizations. */
export const sectorPage: Page = async (visit) => {
  const { runQuery, tryQuery, locale, slug } = visit;
  const { sector } = await runQuery(SectorPage, { slug, locale });
  if (!sector) return missingOrGone(visit, 'SECTOR');
  const path = pathOf('Sector', sector.slug);
  if (sector.slug !== slug) return { kind: 'moved', path };
  const series = seriesInScope(sector.parts.map(({ edition }) => edition));
  const found = await tryQuery(SectorTies, { slug, locale, series, channels: [...CHANNELS] });
  const messages = sectorMessages[locale];
  return {
    kind: 'found',
    title: sector.name,
    description: messages.about(sector.name, sector.organizations.totalCount),
    path,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: layoutMessages[locale].sectors, path: '/sectors' },
      { name: sector.name, path },
    ],
    synthetic: sector.synthetic,
    structuredData: [inSchemaOrg(sector, visit)],
    body: html`<article>
      <h1>${sector.name}</h1>
      ${pageSection('growth', messages.grew, growthView(sector.parts, visit), messages.noParts)}
      ${tiesOf(sector, found, visit)}
      ${pageSection('organizations', messages.members, membersOf(sector, visit), messages.noMembers)}
      ${sourceList(sector.sources.nodes, locale)}
    </article>`,
  };
};

const inSchemaOrg = ({ slug, name }: Sector, { locale, origin }: Visit): object => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTerm',
  '@id': origin + pathOf('Sector', slug),
  url: origin + pathOf('Sector', slug),
  name,
  termCode: slug,
  inDefinedTermSet: {
    '@type': 'DefinedTermSet',
    name: layoutMessages[locale].sectors,
    url: `${origin}/sectors`,
  },
});

function tiesOf({ slug }: Sector, found: SectorTiesQuery | undefined, visit: Visit) {
  const { locale, to } = visit;
  const messages = sectorMessages[locale];
  if (!found) return pageSection('ties', messages.ties, '', messages.noTiesNow);
  const ties = found.sector?.ties.nodes ?? [];
  if (ties.length === 0) return pageSection('ties', messages.ties, '', messages.noTies);
  const isPartial = found.network.completeness === 'PARTIAL';
  const rows = ties.map(
    (tie) => html`<tr>
      <th scope="row">${tie.b.slug === slug ? `${tie.b.name} (${messages.itself})` : linkTo('Sector', tie.b, visit)}</th>
      <td class="number">${formatCount(tie.ties, locale)}</td>
      ${isPartial ? '' : chanceCells(tie, visit)}
    </tr>`,
  );
  const chanceHeads = html`<th scope="col" class="number">${messages.expected}</th>
    <th scope="col">${messages.compared}</th>`;
  const onMap = to(address('/map', { kind: 'sectors' }));
  return pageSection(
    'ties',
    messages.ties,
    html`<p class="muted">
        ${isPartial ? html`${messages.tiesIncomplete} ${contributeLink(visit)}` : messages.tiesNote}
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${messages.with}</th>
              <th scope="col" class="number">${messages.tieCount}</th>
              ${isPartial ? '' : chanceHeads}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
      <p class="ways"><a class="button" href=${onMap}>${messages.onMap}</a></p>`,
  );
}

const chanceCells = ({ ties, expected, percentile5, percentile95 }: Tie, { locale }: Visit) => {
  const { more, less, same } = sectorMessages[locale];
  const compared = ties > percentile95 ? more : ties < percentile5 ? less : same;
  return html`<td class="number">${formatDecimal(expected, locale)}</td>
    <td>${compared}</td>`;
};

function membersOf({ slug, organizations }: Sector, visit: Visit) {
  const { locale, to } = visit;
  if (organizations.nodes.length === 0) return '';
  const rest = organizations.totalCount - organizations.nodes.length;
  return html`<ul class="columns">
      ${organizations.nodes.map(
        ({ scope, acronym, dissolvedOn, ...organization }) => html`<li>
          ${linkTo('Organization', organization, visit)}
          <span class="muted">${[
            acronym,
            scope && scopes[locale][scope],
            dissolvedOn && sectorMessages[locale].ended,
          ]
            .filter(Boolean)
            .join(' · ')}</span>
        </li>`,
      )}
    </ul>
    ${
      rest > 0
        ? html`<p><a href=${to(address('/organizations', { sector: slug }))}>${pageMessages[locale].notShown(rest)}</a></p>`
        : ''
    }`;
}
