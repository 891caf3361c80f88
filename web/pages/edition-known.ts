import { html } from '@lit-labs/ssr';
import { ask } from '../charts/ask.ts';
import { behind } from '../charts/behind.ts';
import { outlineCredit, statesMap, statesTable } from '../charts/states-map.ts';
import { type Announced, announcedTable, threads } from '../charts/threads.ts';
import { EditionPage } from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { editionMessages } from '../i18n/edition.ts';
import { measures, modalities, qualifiers } from '../i18n/labels.ts';
import { stateName } from '../i18n/state-name.ts';
import { address, graphiqlAddress } from '../layout/addresses.ts';
import { externalLink } from '../layout/components.ts';
import { commaSeparated } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import type { Edition } from './edition-sections.ts';

type Figure = Edition['figures'][number];

/** What was published of an edition, thread by thread, and what of it is recorded; the empty string where nothing was. */
export function announced({ figures }: Edition, visit: Visit) {
  if (figures.length === 0) return '';
  const { locale, slug } = visit;
  const messages = editionMessages[locale];
  const table = announcedTable(
    figures.map((figure) => ({ ...announcedOf(figure, locale), name: measures[locale][figure.measure] })),
    locale,
  );
  const sources = new Map(
    figures.flatMap((figure) =>
      figure.sources.nodes.map((source) => [source.url ?? source.title, source] as const),
    ),
  );
  return html`<p class="muted">${messages.announcedNote}</p>
    <div class="two">${figures.map((figure) => html`<div>${threadsOf(figure, visit)}</div>`)}</div>
    ${behind({ table, query: graphiqlAddress(EditionPage, { slug, locale }) }, locale)}
    ${
      sources.size > 0
        ? html`<p class="small muted">
            ${messages.announcedIn}:
            ${commaSeparated([...sources.values()].map(({ url, title }) => externalLink(url, title)))}
          </p>`
        : ''
    }`;
}

const announcedOf = (
  { measure, qualifier, value, recorded }: Figure,
  locale: Visit['locale'],
): Announced => ({
  what: measures[locale][measure].toLowerCase(),
  recorded,
  published: value,
  qualifier: qualifiers[locale][qualifier],
});

function threadsOf(figure: Figure, { locale }: Visit) {
  const { measure, qualifier, value, recorded } = figure;
  const what = measures[locale][measure].toLowerCase();
  if (recorded !== null) return threads({ ...announcedOf(figure, locale), recorded }, locale);
  const said = `${qualifiers[locale][qualifier]} ${what}`.trim();
  return threads(
    { what: `${said} (${editionMessages[locale].cannotTell})`, recorded: value, published: null },
    locale,
  );
}

/** When, how and where an edition was, in a sentence. */
export function whenAndWhere(edition: Edition, { locale }: Visit): string {
  const { startsOn, endsOn, year, city, country, modality } = edition;
  const when = formatDateSpan(startsOn, endsOn, locale) || (year === null ? '' : String(year));
  const states = statesOf(edition).map(({ name }) => name);
  const where =
    states.length > 0
      ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(states)
      : [city, country].filter(Boolean).join(', ');
  return [when, modality && modalities[locale][modality].toLowerCase(), where].filter(Boolean).join(' · ');
}

/** The states of the venues, each once. */
export function statesOf({ venues }: Pick<Edition, 'venues'>) {
  const codes = new Set(venues.flatMap(({ stateCode }) => stateCode ?? []));
  return [...codes].map((code) => ({ code, name: stateName(code), count: 1 }));
}

/** Where in Mexico an edition was; the empty string where that is not known or elsewhere. */
export function editionStates(edition: Edition, { locale, slug }: Visit) {
  const states = statesOf(edition);
  if (states.length === 0 || !states.every(({ code }) => code.startsWith('MX-'))) return '';
  const { heldHere, outline, editions } = chartMessages[locale];
  const query = graphiqlAddress(EditionPage, { slug, locale });
  return html`<div>
    ${statesMap({
      id: 'edition-states',
      title: editionMessages[locale].whereWas(edition.name),
      states,
      say: ({ name, count }) => heldHere(name, count),
      named: true,
    })}
    ${outlineCredit(outline)}
    ${behind({ table: statesTable(states, editions, locale), query }, locale)}
  </div>`;
}

/** Asks for the conveners that were announced and are not recorded; the empty string where none is missing. */
export function missingConveners({ slug, completeness: { conveners } }: Edition, { locale, to }: Visit) {
  const { state, recorded, published } = conveners;
  if (state !== 'PARTIAL' || !published) return '';
  const messages = editionMessages[locale];
  return ask({
    title: messages.missingConveners(published.value - recorded, recorded),
    known: messages.knownConveners(recorded, published.value),
    action: messages.addOne,
    href: to(address('/contribute', { edition: slug })),
  });
}
