import { html } from '@lit-labs/ssr';
import { barChart } from '../charts/bars.ts';
import { unitRow, weaveFill } from '../charts/sign.ts';
import { turnoverBars } from '../charts/turnover-bars.ts';
import { band, weaves } from '../charts/weaves.ts';
import { EditionContext, type EditionContextQuery } from '../graphql/operations.ts';
import { editionMessages } from '../i18n/edition.ts';
import { formatCount, formatPercent } from '../i18n/numbers.ts';
import { turnoverMessages } from '../i18n/turnover.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import type { Visit } from '../layout/page.ts';
import type { Edition } from './edition-sections.ts';

type Sector = EditionContextQuery['sectors'][number];

/** With fewer organizations each is drawn, and no percentages are given. */
const FEW = 20;

/** A sector with how many organizations of it are recorded at an edition. */
export interface SectorOfEdition {
  sector: Sector;
  count: number;
  known: number;
  all: number;
  share: number | null;
}

/** The sectors of an edition, those of most organizations first. */
export const sectorsOf = (slug: string, sectors: readonly Sector[]): SectorOfEdition[] =>
  sectors
    .flatMap((sector) => {
      const part = sector.parts.find(({ edition }) => edition.slug === slug);
      if (!part || part.organizations === 0) return [];
      const { organizations: count, knownOrganizations: known, allOrganizations: all, share } = part;
      return [{ sector, count, known, all, share }];
    })
    .sort((a, b) => b.count - a.count);

/** The recorded organizations of an edition as a band, with the weaves that the page needs. */
export const editionBand = (of: readonly SectorOfEdition[]) =>
  of.length === 0
    ? ''
    : html`${weaves(of.map(({ sector }) => sector))}
      ${band(of.flatMap(({ sector, count }) => Array<Sector>(count).fill(sector)))}`;

/** Which sectors the organizations of an edition come from, and of how many that is known; few are drawn one by one. */
export async function sectorShares(of: readonly SectorOfEdition[], edition: Edition, visit: Visit) {
  const [first] = of;
  if (!first) return '';
  const { locale } = visit;
  const messages = editionMessages[locale];
  const recorded = html`<p class="muted">${messages.sectorsKnown(first.known, first.all)}</p>`;
  if (first.known < FEW) {
    const signs = of.flatMap(({ sector, count }) => Array<Sector>(count).fill(sector));
    const names = of.map(({ sector, count }) => `${sector.name} (${formatCount(count, locale)})`);
    return html`${recorded} <p>${unitRow(signs)}</p> <p class="muted small">${names.join(', ')}</p>`;
  }
  const bars = of.map(({ sector, count }) => ({
    name: sector.shortName,
    value: count,
    label: `${formatPercent(count / first.known, locale)} (${formatCount(count, locale)})`,
    fill: weaveFill(sector),
  }));
  const table = {
    head: [messages.sector, messages.share, messages.organizations],
    rows: of.map(({ sector, count }) => [
      sector.name,
      formatPercent(count / first.known, locale),
      formatCount(count, locale),
    ]),
  };
  const query = graphiqlAddress(EditionContext, contextVariables(edition, locale));
  return html`${recorded} ${await barChart({ id: 'sector-shares', title: messages.bySector, bars, table, query, width: 640 }, locale)}`;
}

/** What the context of an edition is asked with. */
export const contextVariables = ({ series }: Edition, locale: Visit['locale']) => ({
  series: series.slug,
  scope: [series.id],
  locale,
});

/** Who came first, stayed and came back at an edition, beside the one before; the empty string where none is known. */
export async function turnoverOf(edition: Edition, context: EditionContextQuery | undefined, visit: Visit) {
  const { locale } = visit;
  const pair = context?.series?.turnover.find(({ to }) => to.slug === edition.slug);
  if (!pair) return '';
  const messages = turnoverMessages[locale];
  const query = graphiqlAddress(EditionContext, contextVariables(edition, locale));
  const [people, organizations] = await Promise.all([
    turnoverBars({ id: 'turnover-people', title: messages.people, query }, pair.experts, locale),
    turnoverBars(
      { id: 'turnover-organizations', title: messages.organizations, query },
      pair.organizations,
      locale,
    ),
  ]);
  return html`<p class="muted">${messages.since(pair.from.name)}</p>
    <div class="two">
      <div><h3>${messages.people}</h3>${people}</div>
      <div><h3>${messages.organizations}</h3>${organizations}</div>
    </div>`;
}
