import { html } from '@lit-labs/ssr';
import { comparisonOf, mixingMatrix } from '../charts/mixing-matrix.ts';
import { type SectorListQuery, SectorMixing, type SectorMixingQuery } from '../graphql/operations.ts';
import { mixingMessages } from '../i18n/mixing.ts';
import { formatCount, formatDecimal } from '../i18n/numbers.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import type { Visit } from '../layout/page.ts';
import { contributeLink } from '../layout/recorded.ts';
import { shortNameOf } from '../layout/short-names.ts';

type Sector = SectorListQuery['sectors'][number];
type Network = SectorMixingQuery['network'];

/** With fewer ties or sectors than this, how sectors mix is not shown. */
const [MIN_TIES, MIN_SECTORS] = [10, 3];

/** Who meets whom, beside chance: of the series that are not known to be recorded in part, since of those nothing is said of chance. */
export async function mixingSection(sectors: readonly Sector[], visit: Visit) {
  const { locale, tryQuery } = visit;
  const messages = mixingMessages[locale];
  const { whole, partial } = seriesOf(sectors);
  if (whole.size === 0)
    return partial.size === 0
      ? ''
      : html`<p class="empty">${messages.incomplete} ${contributeLink(visit)}</p>`;
  const variables = { channels: [...CHANNELS], series: [...whole.keys()], locale };
  const found = await tryQuery(SectorMixing, variables);
  if (!found) return html`<p class="empty">${messages.notNow}</p>`;
  const { network } = found;
  if (!isEnough(network)) return html`<p class="empty">${messages.notEnough}</p>`;
  const query = graphiqlAddress(SectorMixing, variables);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = [whole, partial].map((series) => list.format(series.values()));
  return html`<p class="muted">${messages.lead}</p>
    ${partial.size > 0 ? html`<p class="muted">${messages.scope(names[0]!, names[1]!)} ${contributeLink(visit)}</p>` : ''}
    ${await mixingMatrix({ id: 'mixing', cells: network.mixing, query }, locale)}
    <p>${sentencesOf(network, visit)}</p>`;
}

/** The names of the series whose editions are not known to be recorded in part, and of the others, by their ids. */
function seriesOf(sectors: readonly Sector[]) {
  const [whole, partial] = [new Map<string, string>(), new Map<string, string>()];
  for (const { completeness, edition } of sectors.flatMap(({ parts }) => parts)) {
    const { id, name } = edition.series;
    if (completeness === 'PARTIAL') partial.set(id, shortNameOf(name));
    else whole.set(id, shortNameOf(name));
  }
  for (const id of partial.keys()) whole.delete(id);
  return { whole, partial };
}

const isEnough = ({ tiesWithSectors, sectorEIIndex, mixing, completeness }: Network): boolean =>
  completeness !== 'PARTIAL' &&
  tiesWithSectors >= MIN_TIES &&
  sectorEIIndex !== null &&
  new Set(mixing.flatMap(({ row, column }) => [row.slug, column.slug])).size >= MIN_SECTORS;

/** What stands out most, in words. */
function sentencesOf({ mixing }: Network, { locale }: Visit): string {
  const messages = mixingMessages[locale];
  const furthest = (comparison: 'more' | 'less', isOwn: boolean) =>
    mixing
      .filter((cell) => comparisonOf(cell) === comparison && (cell.row.slug === cell.column.slug) === isOwn)
      .sort((a, b) => Math.abs(b.ties - b.expected) - Math.abs(a.ties - a.expected))[0];
  const numbersOf = ({ ties, expected }: Network['mixing'][number]) =>
    [formatCount(ties, locale), formatDecimal(expected, locale)] as const;
  const [more, less] = [furthest('more', true), furthest('less', false)];
  return [
    more && messages.mostMore(more.row.shortName, ...numbersOf(more)),
    less && messages.mostLess(less.row.shortName, less.column.shortName, ...numbersOf(less)),
  ]
    .filter(Boolean)
    .join(' ');
}
