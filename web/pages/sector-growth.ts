import { html } from '@lit-labs/ssr';
import type { SectorPageQuery } from '../graphql/operations.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount, formatPercent } from '../i18n/numbers.ts';
import { sectorMessages } from '../i18n/sector.ts';
import { bar, plainList } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { contributeLink } from '../layout/recorded.ts';

type Part = NonNullable<SectorPageQuery['sector']>['parts'][number];

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

/** Compares the first and the last edition whose shares are told; a change is told of editions that are recorded well enough. */
function growthSentence(parts: readonly Part[], locale: Locale): string {
  const messages = sectorMessages[locale];
  const { name } = parts[0]!.edition.series;
  const told = parts.filter(({ share }) => share !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return messages.untold(name);
  const describeShare = (part: Part) => `${formatPercent(part.share!, locale)} (${ratio(part, locale)})`;
  if (first === last) return messages.steady(name, editionLabel(first.edition), describeShare(first));
  if ([first, last].some(({ completeness }) => completeness !== 'SUFFICIENT'))
    return messages.unmeasured(name);
  return messages.growth(
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
  const largest = Math.max(...parts.map(({ share }) => share ?? 0), Number.MIN_VALUE);
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
  </div>
  ${reasonsOf(parts, visit)}`;
}

/** Why shares are not told, edition by edition, and how to contribute what is missing. */
function reasonsOf(parts: readonly Part[], visit: Visit) {
  const untold = parts.filter((part) => isRecorded(part) && part.unknownBecause !== null);
  if (untold.length === 0) return '';
  return html`${plainList(untold.map(({ edition, unknownBecause }) => html`${editionLabel(edition)}: ${unknownBecause}`))}
    <p>${contributeLink(visit)}</p>`;
}

function row(part: Part, largest: number, visit: Visit) {
  const { locale } = visit;
  const { edition, share, organizations, allOrganizations, conveners } = part;
  const name = html`<th scope="row">${linkTo('Edition', { slug: edition.slug, name: editionLabel(edition) }, visit)}</th>`;
  if (!isRecorded(part)) {
    return html`<tr>${name}<td colspan="5" class="muted">${sectorMessages[locale].notRecorded}</td></tr>`;
  }
  return html`<tr>
    ${name}
    <td class="number">${share === null ? '–' : html`<strong>${formatPercent(share, locale)}</strong>`}</td>
    <td>${share === null ? '' : bar(share / largest)}</td>
    <td class="number">${formatCount(organizations, locale)}</td>
    <td class="number">${formatCount(allOrganizations, locale)}</td>
    <td class="number">${formatCount(conveners, locale)}</td>
  </tr>`;
}
