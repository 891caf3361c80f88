import { html } from '@lit-labs/ssr';
import { SectorPage, type SectorPageQuery, SectorTies, type SectorTiesQuery } from '../graph/operations.ts';
import { absent } from '../shell/absent.ts';
import { address, pathOf } from '../shell/addresses.ts';
import { CHANNELS } from '../shell/channels.ts';
import { linkTo } from '../shell/links.ts';
import type { Page, Visit } from '../shell/page.ts';
import { part, sources } from '../shell/parts.ts';
import { count, measured } from '../words/numbers.ts';
import { pageWords } from '../words/pages.ts';
import { sectorWords } from '../words/sector.ts';
import { shellWords } from '../words/shell.ts';
import { scopes } from '../words/vocabulary.ts';
import { growth } from './sector-growth.ts';

type Sector = NonNullable<SectorPageQuery['sector']>;
type Ties = NonNullable<SectorTiesQuery['sector']>['ties'];

/** The page of a sector: how its part grew over the editions, which sectors it meets, its organizations. */
export const sectorPage: Page = async (visit) => {
  const { ask, attempt, locale, slug } = visit;
  const { sector } = await ask(SectorPage, { slug, locale });
  if (!sector) return absent(visit, 'SECTOR');
  const path = pathOf('Sector', sector.slug);
  if (sector.slug !== slug) return { kind: 'moved', path };
  const series = sector.parts.length > 0 ? seriesOf(sector) : null; // elsewhere nobody could meet it
  const ties = (await attempt(SectorTies, { slug, locale, series, channels: [...CHANNELS] }))?.sector?.ties;
  const words = sectorWords[locale];
  return {
    kind: 'found',
    title: sector.name,
    description: words.about(sector.name, sector.organizations.totalCount),
    path,
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: shellWords[locale].sectors, path: '/sectors' },
      { name: sector.name, path },
    ],
    synthetic: sector.synthetic,
    about: [inSchemaOrg(sector, visit)],
    body: html`<article>
      <h1>${sector.name}</h1>
      ${part('growth', words.grew, growth(sector.parts, visit), words.noParts)}
      ${tiesOf(sector, ties, visit)}
      ${part('organizations', words.members, membersOf(sector, visit), words.noMembers)}
      ${sources(sector.sources.nodes, locale)}
    </article>`,
  };
};

const seriesOf = ({ parts }: Sector): string[] => [...new Set(parts.map(({ edition }) => edition.series.id))];

const inSchemaOrg = ({ slug, name }: Sector, { locale, origin }: Visit): object => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTerm',
  '@id': origin + pathOf('Sector', slug),
  url: origin + pathOf('Sector', slug),
  name,
  termCode: slug,
  inDefinedTermSet: {
    '@type': 'DefinedTermSet',
    name: shellWords[locale].sectors,
    url: `${origin}/sectors`,
  },
});

function tiesOf({ slug }: Sector, ties: Ties | undefined, visit: Visit) {
  const { locale, to } = visit;
  const words = sectorWords[locale];
  if (!ties) return part('ties', words.ties, '', words.noTiesNow);
  if (ties.nodes.length === 0) return part('ties', words.ties, '', words.noTies);
  const rows = ties.nodes.map(
    ({ ties: some, expected, b }) => html`<tr>
      <th scope="row">${b.slug === slug ? `${b.name} (${words.itself})` : linkTo('Sector', b, visit)}</th>
      <td class="number">${count(some, locale)}</td>
      <td class="number">${measured(expected, locale)}</td>
      <td>${compared(some, expected, words)}</td>
    </tr>`,
  );
  const onMap = to(address('/map', { kind: 'sectors' }));
  return part(
    'ties',
    words.ties,
    html`<p class="muted">${words.tiesNote}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.with}</th>
              <th scope="col" class="number">${words.tieCount}</th>
              <th scope="col" class="number">${words.expected}</th>
              <th scope="col">${words.compared}</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
      <p class="ways"><a class="button" href=${onMap}>${words.onMap}</a></p>`,
  );
}

/** How far from chance is worth a word: by a tenth, and by one tie at least. */
function compared(ties: number, expected: number, words: (typeof sectorWords)['es']): string {
  const apart = Math.max(1, expected / 10);
  if (Math.abs(ties - expected) < apart) return words.same;
  return ties > expected ? words.more : words.less;
}

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
            dissolvedOn && sectorWords[locale].ended,
          ]
            .filter(Boolean)
            .join(' · ')}</span>
        </li>`,
      )}
    </ul>
    ${
      rest > 0
        ? html`<p><a href=${to(address('/organizations', { sector: slug }))}>${pageWords[locale].notShown(rest)}</a></p>`
        : ''
    }`;
}
