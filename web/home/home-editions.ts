import { html } from '@lit-labs/ssr';
import { behind } from '../charts/behind.ts';
import { type Announced, announcedTable, threads } from '../charts/threads.ts';
import { HomePage } from '../graphql/operations.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { homeMessages } from '../i18n/home.ts';
import { modalities, qualifiers } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { address, graphiqlAddress, pathOf } from '../layout/addresses.ts';
import { syntheticNote } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { shortNameOf } from '../layout/short-names.ts';
import type { HomeEdition } from './home-edition.ts';
import type { SeriesGroup } from './home-series.ts';

type Recorded = HomeEdition['completeness']['conveners'];

/** How many editions are shown: the latest. */
const MOST = 6;

/** The latest editions of a series, the oldest first, each with what was announced of it as threads, and a way to help. */
export function editionThreads({ series, editions }: SeriesGroup, visit: Visit) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  const shown = editions.slice(0, MOST).toReversed();
  return html`<section class="part" aria-labelledby="editions">
    <h2 id="editions">${messages.byEdition(shortNameOf(series.name))}</h2>
    ${series.synthetic ? syntheticNote(locale) : ''}
    ${shown.some(isAnnounced) ? html`<p class="muted">${messages.threads}</p>` : ''}
    <ol class="cards threaded">
      ${shown.map((edition) => html`<li class="card">${editionCard(edition, visit)}</li>`)}
    </ol>
    ${behind({ table: tableOf(shown, visit), query: graphiqlAddress(HomePage, { locale }) }, locale)}
    <p><a href=${to(pathOf('Series', series.slug))}>${messages.allEditions}</a></p>
  </section>`;
}

/** Whether it is known of an edition how many took part. */
const isAnnounced = ({ completeness: { conveners, experts, venues } }: HomeEdition): boolean =>
  [conveners, experts, venues].some(({ published }) => published !== null);

function editionCard(edition: HomeEdition, visit: Visit) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  const { startsOn, endsOn, year, city, modality } = edition;
  const when = formatDateSpan(startsOn, endsOn, locale) || (year === null ? '' : String(year));
  const facts = [when, city, modality && modalities[locale][modality].toLowerCase()].filter(Boolean);
  return html`<h3>${linkTo('Edition', edition, visit)}</h3>
    <p class="muted small">${facts.join(' · ')}</p>
    ${announcedOf(edition, locale).map((each) => threads(each, locale))}
    <a class="small" href=${to(address('/contribute', { edition: edition.slug }))} aria-label=${`${messages.help}: ${edition.name}`}>${messages.help}</a>`;
}

/** What was announced or is recorded of an edition. */
function announcedOf({ completeness }: HomeEdition, locale: Locale): (Announced & { recorded: number })[] {
  const messages = homeMessages[locale];
  const counts: [Recorded, (count: number) => string][] = [
    [completeness.conveners, messages.conveners],
    [completeness.experts, messages.experts],
    [completeness.venues, messages.venues],
  ];
  return counts
    .filter(([{ recorded, published }]) => published !== null || recorded > 0)
    .map(([{ recorded, published }, nameOf]) => ({
      what: nameOf(published?.value ?? recorded),
      recorded,
      published: published?.value ?? null,
      qualifier: published ? qualifiers[locale][published.qualifier] : '',
    }));
}

const tableOf = (editions: readonly HomeEdition[], visit: Visit) =>
  announcedTable(
    editions.flatMap((edition) =>
      announcedOf(edition, visit.locale).map((each) => ({
        ...each,
        name: html`${linkTo('Edition', edition, visit)}: ${each.what}`,
      })),
    ),
    visit.locale,
  );
