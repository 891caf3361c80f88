import { html } from '@lit-labs/ssr';
import type { SectorPageQuery } from '../graphql/operations.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount, formatPercent } from '../i18n/numbers.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { bar } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';

type Part = NonNullable<SectorPageQuery['sector']>['parts'][number];

/** The share of a sector in the organizations of an edition; NaN where no organizations are recorded. */
const shareOf = ({ organizations, allOrganizations }: Part): number => organizations / allOrganizations;

/** With fewer organizations than this, no percentages are shown: they would depend on which few are recorded. */
const MIN_ORGANIZATIONS = 10;

const isRecorded = ({ allOrganizations }: Part): boolean => allOrganizations > 0;

/** The growth of a sector: a sentence and a table for each series; the empty string without editions. */
export function growthView(parts: readonly Part[], visit: Visit) {
  if (parts.length === 0) return '';
  const series = [...Map.groupBy(parts, ({ edition }) => edition.series.slug).values()];
  const messages = sectorMessages[visit.locale];
  return html`${series.map((ofSeries) => html`<p class="lead">${growthSentence(ofSeries, visit.locale)}</p>`)}
    <p class="muted">${messages.grewNote}</p>
    ${series.map((ofSeries) => table(ofSeries, visit))}`;
}

/** A short name for an edition within its series: its year, else its name. */
const editionLabel = ({ year, name }: Part['edition']): string => (year ? String(year) : name);

function growthSentence(parts: readonly Part[], locale: Locale): string {
  const messages = sectorMessages[locale];
  const recorded = parts.filter(isRecorded);
  const [first, last] = [recorded[0]!, recorded.at(-1)!];
  const describeShare = (part: Part) => `${formatPercent(shareOf(part), locale)} (${ratio(part, locale)})`;
  const { name } = first.edition.series;
  const fewest = Math.min(...recorded.map(({ allOrganizations }) => allOrganizations));
  if (fewest < MIN_ORGANIZATIONS) return messages.tooFew(name, fewest);
  return first === last
    ? messages.steady(name, editionLabel(first.edition), describeShare(first))
    : messages.growth(
        name,
        editionLabel(first.edition),
        describeShare(first),
        editionLabel(last.edition),
        describeShare(last),
      );
}

const ratio = ({ organizations, allOrganizations }: Part, locale: Locale): string =>
  locale === 'es'
    ? `${formatCount(organizations, locale)} de ${formatCount(allOrganizations, locale)}`
    : `${formatCount(organizations, locale)} of ${formatCount(allOrganizations, locale)}`;

function table(parts: readonly Part[], visit: Visit) {
  const messages = sectorMessages[visit.locale];
  const largest = Math.max(...parts.filter(isRecorded).map(shareOf), Number.MIN_VALUE);
  return html`<div class="scroll">
    <table class="growth">
      <caption>${parts[0]!.edition.series.name}</caption>
      <thead>
        <tr>
          <th scope="col">${messages.edition}</th>
          <th scope="col" class="number">${messages.share}</th>
          <th scope="col"><span class="unseen">${messages.share}</span></th>
          <th scope="col" class="number">${messages.organizations}</th>
          <th scope="col" class="number">${messages.all}</th>
          <th scope="col" class="number">${messages.conveners}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map((part) => row(part, largest, visit))}
      </tbody>
    </table>
  </div>`;
}

function row(part: Part, largest: number, visit: Visit) {
  const { locale } = visit;
  const { edition, organizations, allOrganizations, conveners } = part;
  const name = html`<th scope="row">${linkTo('Edition', { slug: edition.slug, name: editionLabel(edition) }, visit)}</th>`;
  if (!isRecorded(part)) {
    return html`<tr>${name}<td colspan="5" class="muted">${sectorMessages[locale].notRecorded}</td></tr>`;
  }
  return html`<tr>
    ${name}
    <td class="number">${allOrganizations < MIN_ORGANIZATIONS ? '–' : html`<strong>${formatPercent(shareOf(part), locale)}</strong>`}</td>
    <td>${allOrganizations < MIN_ORGANIZATIONS ? '' : bar(shareOf(part) / largest)}</td>
    <td class="number">${formatCount(organizations, locale)}</td>
    <td class="number">${formatCount(allOrganizations, locale)}</td>
    <td class="number">${formatCount(conveners, locale)}</td>
  </tr>`;
}
