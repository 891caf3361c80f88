import { html } from '@lit-labs/ssr';
import { barChart } from '../charts/bars.ts';
import { unitRow, weaveFill } from '../charts/sign.ts';
import { type SectorAnnouncedQuery, SectorList, type SectorListQuery } from '../graphql/operations.ts';
import { completenessMessages } from '../i18n/completeness.ts';
import { formatCount, formatPercent } from '../i18n/numbers.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { shortEditionName } from '../layout/short-names.ts';

type Sector = SectorListQuery['sectors'][number];
type Part = Sector['parts'][number];
type Announced = SectorAnnouncedQuery['editions']['nodes'][number];

/** With fewer organizations each is drawn, and no percentages are given. */
const FEW = 20;

/** How many editions are drawn as bars: the latest. */
const MOST = 4;

/** An edition with the organizations that are recorded of each sector. */
interface EditionOfSectors {
  edition: Part['edition'];
  /** How many conveners were announced, and how many of them are recorded. */
  conveners: Announced['completeness']['conveners'] | undefined;
  known: number;
  all: number;
  counts: { sector: Sector; count: number }[];
}

/** The editions of which organizations are recorded, the latest first. */
export function editionsOfSectors(
  sectors: readonly Sector[],
  announced: readonly Announced[],
): EditionOfSectors[] {
  const conveners = new Map(announced.map(({ slug, completeness }) => [slug, completeness.conveners]));
  const editions = new Map<string, EditionOfSectors>();
  for (const sector of sectors) {
    for (const { edition, organizations, knownOrganizations, allOrganizations } of sector.parts) {
      const known = editions.get(edition.slug) ?? {
        edition,
        conveners: conveners.get(edition.slug),
        known: knownOrganizations,
        all: allOrganizations,
        counts: [],
      };
      if (organizations > 0) known.counts.push({ sector, count: organizations });
      editions.set(edition.slug, known);
    }
  }
  return [...editions.values()]
    .filter(({ counts }) => counts.length > 0)
    .map((each) => ({ ...each, counts: each.counts.toSorted((a, b) => b.count - a.count) }))
    .sort((a, b) => (b.edition.year ?? 0) - (a.edition.year ?? 0));
}

/** How many of the conveners that were announced are recorded; the empty string where that was not announced. */
const announcedOf = (conveners: EditionOfSectors['conveners'], locale: Visit['locale']): string =>
  conveners?.published
    ? completenessMessages[locale].conveners(conveners.recorded, conveners.published.value)
    : '';

/** The editions of which many organizations are recorded, each with the shares of its sectors and of how many they are. */
export async function shareCharts(editions: readonly EditionOfSectors[], visit: Visit) {
  const many = editions.filter(({ known }) => known >= FEW).slice(0, MOST);
  if (many.length === 0) return '';
  return html`${await Promise.all(many.map((each) => shareChart(each, visit)))}`;
}

async function shareChart({ edition, conveners, known, all, counts }: EditionOfSectors, visit: Visit) {
  const { locale } = visit;
  const messages = sectorMessages[locale];
  const bars = counts.map(({ sector, count }) => ({
    name: sector.shortName,
    value: count,
    label: `${formatPercent(count / known, locale)} (${formatCount(count, locale)})`,
    fill: weaveFill(sector),
  }));
  const table = {
    head: [messages.sector, messages.share, messages.organizations],
    rows: counts.map(({ sector, count }) => [
      sector.name,
      formatPercent(count / known, locale),
      formatCount(count, locale),
    ]),
  };
  const title = `${messages.list}: ${edition.name}`;
  const query = graphiqlAddress(SectorList, { locale });
  const id = `shares-${edition.slug}`;
  return html`<p class="muted">
      ${linkTo('Edition', { slug: edition.slug, name: shortEditionName(edition) }, visit)}: ${messages.known(known, all)} ${announcedOf(conveners, locale)}
    </p>
    ${await barChart({ id, title, bars, table, query, width: 640 }, locale)}`;
}

/** The editions of which few organizations are recorded, each organization as a mark; the empty string where there is none. */
export function unitRows(editions: readonly EditionOfSectors[], visit: Visit) {
  const few = editions.filter(({ known }) => known < FEW);
  if (few.length === 0) return '';
  const messages = sectorMessages[visit.locale];
  return html`<p class="muted">${messages.fewNote}</p>
    <ul class="unit-rows">
      ${few.map(({ edition, conveners, all, counts }) => {
        const signs = counts.flatMap(({ sector, count }) => Array<Sector>(count).fill(sector));
        const said = counts.map(({ sector, count }) => `${sector.shortName} ${count}`).join(', ');
        return html`<li>
          ${linkTo('Edition', { slug: edition.slug, name: shortEditionName(edition) }, visit)}
          <span role="img" aria-label=${said}>${unitRow(signs)}</span>
          <span class="muted">${messages.recordedOf(all)}${conveners?.published ? html`. ${announcedOf(conveners, visit.locale)}` : ''}</span>
        </li>`;
      })}
    </ul>`;
}
