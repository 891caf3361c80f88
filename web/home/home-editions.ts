import { html } from '@lit-labs/ssr';
import { threads } from '../charts/threads.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { homeMessages } from '../i18n/home.ts';
import { modalities, qualifiers } from '../i18n/labels.ts';
import { address, pathOf } from '../layout/addresses.ts';
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
    <p><a href=${to(pathOf('Series', series.slug))}>${messages.allEditions}</a></p>
  </section>`;
}

/** Whether it is known of an edition how many took part. */
const isAnnounced = ({ completeness: { conveners, experts, venues } }: HomeEdition): boolean =>
  [conveners, experts, venues].some(({ published }) => published !== null);

function editionCard(edition: HomeEdition, visit: Visit) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  const { startsOn, endsOn, year, city, modality, completeness } = edition;
  const when = formatDateSpan(startsOn, endsOn, locale) || (year === null ? '' : String(year));
  const facts = [when, city, modality && modalities[locale][modality].toLowerCase()].filter(Boolean);
  const counts: [Recorded, (count: number) => string][] = [
    [completeness.conveners, messages.conveners],
    [completeness.experts, messages.experts],
    [completeness.venues, messages.venues],
  ];
  return html`<h3>${linkTo('Edition', edition, visit)}</h3>
    <p class="muted small">${facts.join(' · ')}</p>
    ${counts
      .filter(([{ recorded, published }]) => published !== null || recorded > 0)
      .map(([{ recorded, published }, nameOf]) => {
        const qualifier = published ? qualifiers[locale][published.qualifier] : '';
        const what = nameOf(published?.value ?? recorded);
        return threads({ what, recorded, published: published?.value ?? null, qualifier }, locale);
      })}
    <a class="small" href=${to(address('/contribute', { edition: edition.slug }))} aria-label=${`${messages.help}: ${edition.name}`}>${messages.help}</a>`;
}
