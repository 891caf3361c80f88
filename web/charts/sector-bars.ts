import { html } from '@lit-labs/ssr';
import { chartMessages } from '../i18n/charts.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pathOf } from '../layout/addresses.ts';
import type { LinkContext } from '../layout/page.ts';
import { behind } from './behind.ts';
import { colourOf, type Sign, signMark } from './sign.ts';

/** A sector and how many organizations are of it. */
export interface CountedSector extends Sign {
  name: string;
  organizations: { totalCount: number };
}

/** How many organizations come from each sector, those of most first; each leads to its page. */
export function sectorBars(sectors: readonly CountedSector[], query: string, context: LinkContext) {
  const { locale } = context;
  const messages = chartMessages[locale];
  const counted = sectors
    .map((sector) => ({ ...sector, count: sector.organizations.totalCount }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const most = counted[0]?.count ?? 1;
  const table = {
    head: [messages.sector, messages.organizations],
    rows: counted.map(({ name, count }) => [name, formatCount(count, locale)]),
  };
  return html`<ul class="sector-bars">
    ${counted.map(
      (sector) => html`<li>
        ${signMark(sector, 18)} <a href=${context.to(pathOf('Sector', sector.slug))}>
          <span class="wide-only">${sector.name}</span><span class="narrow">${sector.shortName}</span>
        </a>
        <svg width="100%" height="14" aria-hidden="true">
          <rect width=${`${((100 * sector.count) / most).toFixed(1)}%`} height="14" rx="2" fill=${colourOf(sector.colour.name)}></rect>
        </svg>
        <strong>${formatCount(sector.count, locale)}</strong>
      </li>`,
    )}
  </ul>
  ${behind({ table, query }, locale)}`;
}
