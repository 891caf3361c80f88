import { html } from '@lit-labs/ssr';
import type { HomeSectorsQuery } from '../graphql/operations.ts';
import { homeMessages } from '../i18n/home.ts';
import { formatDecimal } from '../i18n/numbers.ts';
import { pathOf } from '../layout/addresses.ts';
import type { LinkContext, Visit } from '../layout/page.ts';
import { contributeLink } from '../layout/recorded.ts';

type Network = HomeSectorsQuery['network'];
type Cell = Network['mixing'][number];

/** With fewer ties than this, the mixing of sectors is not shown. */
const MIN_TIES = 10;

/** How many pairs of sectors are shown. */
const MAX_PAIRS = 8;

/** The ties between sectors with the numbers expected by chance; a note while they are being computed. */
export function sectorMixing(network: Network | undefined, { locale, to }: Visit) {
  const messages = homeMessages[locale];
  const isPartial = network?.completeness === 'PARTIAL';
  // The index is null where the sectors of too few ties are known.
  const isEnough =
    !isPartial && (network?.tiesWithSectors ?? 0) >= MIN_TIES && typeof network?.sectorEIIndex === 'number';
  const pairs = (isEnough ? network!.mixing : [])
    .filter(({ ties }) => ties > 0)
    .sort((a, b) => b.ties - a.ties);
  const widest = Math.max(1, ...pairs.map(({ ties, expected }) => Math.max(ties, expected)));
  return html`<section>
    <h3>${messages.sectors}</h3>
    ${
      pairs.length === 0
        ? html`<p class="empty">${
            isPartial
              ? html`${messages.incomplete} ${contributeLink({ locale, to })}`
              : network
                ? messages.notEnough
                : messages.notNow
          }</p>`
        : html`<p class="muted small">${messages.sectorsNote}</p>
          <ul class="pairs">
            ${pairs.slice(0, MAX_PAIRS).map((cell) => html`<li>${pairItem(cell, widest, { locale, to })}</li>`)}
          </ul>`
    }
    ${pairs.length > MAX_PAIRS ? html`<p class="muted small">${messages.morePairs(pairs.length - MAX_PAIRS)}</p>` : ''}
  </section>`;
}

function pairItem({ row, column, ties, expected }: Cell, widest: number, { locale, to }: LinkContext) {
  const messages = homeMessages[locale];
  const at = (value: number) => ((100 * value) / widest).toFixed(1);
  return html`<a href=${to(pathOf('Sector', row.slug))}>${messages.pair(row.name, column.name)}</a>
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="observed" width=${at(ties)} height="6" rx="1"></rect>
      <rect class="expected" x=${at(Math.max(0, expected - widest * 0.004))} width="0.8" height="6"></rect>
    </svg>
    <span class="muted small">${messages.pairSaid(ties, formatDecimal(expected, locale))}</span>`;
}
