import { html } from '@lit-labs/ssr';
import { formatCount } from '../i18n/numbers.ts';
import { pathOf } from '../layout/addresses.ts';
import type { LinkContext } from '../layout/page.ts';
import { colourOf, type Sign, signMark } from './sign.ts';

/** A sector and how many organizations are of it. */
export interface CountedSector extends Sign {
  name: string;
  organizations: { totalCount: number };
}

/** How many organizations come from each sector, those of most first; each leads to its page. */
export function sectorBars(sectors: readonly CountedSector[], context: LinkContext) {
  const counted = sectors
    .map((sector) => ({ ...sector, count: sector.organizations.totalCount }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const most = counted[0]?.count ?? 1;
  return html`<ul class="sector-bars">
    ${counted.map(
      (sector) => html`<li>
        ${signMark(sector, 18)} <a href=${context.to(pathOf('Sector', sector.slug))}>
          <span class="wide-only">${sector.name}</span><span class="narrow">${sector.shortName}</span>
        </a>
        <svg width="100%" height="14" aria-hidden="true">
          <rect width=${`${((100 * sector.count) / most).toFixed(1)}%`} height="14" rx="2" fill=${colourOf(sector.colour.name)}></rect>
        </svg>
        <strong>${formatCount(sector.count, context.locale)}</strong>
      </li>`,
    )}
  </ul>`;
}
