import { html } from '@lit-labs/ssr';
import { sectorBars } from '../charts/sector-bars.ts';
import { HomePage, type HomePageQuery } from '../graphql/operations.ts';
import { homeMessages } from '../i18n/home.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import type { Visit } from '../layout/page.ts';

/** How many organizations come from each sector, and of how many that is known. */
export function homeSectors(sectors: HomePageQuery['sectors'], all: number, visit: Visit) {
  const messages = homeMessages[visit.locale];
  const known = sectors.reduce((sum, { organizations }) => sum + organizations.totalCount, 0);
  if (known === 0) return '';
  return html`<section class="part" aria-labelledby="sectors">
    <h2 id="sectors">${messages.sectors}</h2>
    <p class="muted">${messages.sectorsRecorded(known, Math.max(known, all))}</p>
    ${sectorBars(sectors, graphiqlAddress(HomePage, { locale: visit.locale }), visit)}
  </section>`;
}
