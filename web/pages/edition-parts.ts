import { html } from '@lit-labs/ssr';
import type { EditionPageQuery } from '../graph/operations.ts';
import { address, pathOf, webAddress } from '../shell/addresses.ts';
import type { Gathered } from '../shell/every.ts';
import { inARow, linkTo, linkToActivity } from '../shell/links.ts';
import type { Visit } from '../shell/page.ts';
import { facts, outside, plainList } from '../shell/parts.ts';
import { spanInWords } from '../words/dates.ts';
import { editionWords } from '../words/edition.ts';
import type { Locale } from '../words/locale.ts';
import { count } from '../words/numbers.ts';
import { pageWords } from '../words/pages.ts';
import { stateInWords } from '../words/states.ts';
import { measures, modalities, outcomeKinds, outcomeStatuses, qualifiers } from '../words/vocabulary.ts';

export type Edition = NonNullable<EditionPageQuery['edition']>;

/** What is known of an edition as a whole. */
export function known(edition: Edition, visit: Visit) {
  const { locale } = visit;
  const words = editionWords[locale];
  const { series, slug, startsOn, endsOn, year, city, country, modality, ordinal, url } = edition;
  const others = series.editions.filter((other) => other.slug !== slug);
  return facts([
    [words.series, series.name],
    [words.ordinal, ordinal],
    [words.when, spanInWords(startsOn, endsOn, locale) || year],
    [words.where, [city, country].filter(Boolean).join(', ')],
    [words.how, modality && modalities[locale][modality]],
    [pageWords[locale].website, webAddress(url) && outside(url)],
    [words.others, others.length > 0 && inARow(others.map((other) => linkTo('Edition', other, visit)))],
  ]);
}

/** The figures that were published, beside what is recorded. */
export function figures({ figures: all }: Edition, locale: Locale) {
  const words = editionWords[locale];
  if (all.length === 0) return '';
  return html`<p class="muted">${words.figuresNote}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.measure}</th>
            <th scope="col" class="number">${words.published}</th>
            <th scope="col" class="number">${words.recorded}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ measure, qualifier, value, recorded, sources }) => html`<tr>
              <th scope="row">
                ${measures[locale][measure]}
                <span class="small">${inARow(sources.nodes.map(({ url, title }) => outside(url, title)))}</span>
              </th>
              <td class="number">${qualifiers[locale][qualifier]} ${count(value, locale)}</td>
              <td class="number">${recorded === null ? words.cannotTell : count(recorded, locale)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The places where an edition met. */
export const venues = (all: Edition['venues'], visit: Visit) => {
  const words = editionWords[visit.locale];
  if (all.length === 0) return '';
  return html`<ul class="cards">
    ${all.map(
      ({ name, city, state, country, timeZone, online, host }) => html`<li class="card">
        <strong>${name}</strong>
        ${facts([
          [words.where, online ? words.online : [city, state, country].filter(Boolean).join(', ')],
          [words.zone, timeZone],
          [words.host, host && linkTo('Organization', host, visit)],
        ])}
      </li>`,
    )}
  </ul>`;
};

/** Who took part, each once. */
export function speakers(
  { nodes, totalCount }: Gathered<{ slug: string; displayName: string }>,
  edition: string,
  visit: Visit,
) {
  if (nodes.length === 0) return '';
  const { locale, to } = visit;
  const rest = totalCount - nodes.length;
  return html`<ul class="columns">
      ${nodes.map(
        ({ slug, displayName }) => html`<li>${linkTo('Expert', { slug, name: displayName }, visit)}</li>`,
      )}
    </ul>
    ${rest > 0 ? html`<p><a href=${to(address('/embeds', { edition }))}>${pageWords[locale].notShown(rest)}</a></p>` : ''}`;
}

/** Outcomes with what they are and how far they have come. */
export const outcomesList = (
  { nodes, totalCount }: { nodes: readonly OutcomeInShort[]; totalCount: number },
  visit: Pick<Visit, 'locale' | 'to'>,
) => {
  const rest = totalCount - nodes.length;
  const list = plainList(nodes.map((outcome) => outcomeInShort(outcome, visit)));
  if (rest <= 0) return list;
  return html`${list}<p><a href=${visit.to('/outcomes')}>${pageWords[visit.locale].notShown(rest)}</a></p>`;
};

interface OutcomeInShort {
  slug: string;
  kind: keyof (typeof outcomeKinds)['es'];
  status: keyof (typeof outcomeStatuses)['es'];
  text: string;
}

/** An outcome in a line. */
export const outcomeInShort = (
  { slug, kind, status, text }: OutcomeInShort,
  { locale, to }: Pick<Visit, 'locale' | 'to'>,
) =>
  html`<span class="tag">${outcomeKinds[locale][kind]}</span> <span class="tag quiet">${outcomeStatuses[locale][status]}</span>
    <a href=${to(pathOf('Outcome', slug))}>${text}</a>`;

/** Who was missing from an edition; the empty string where nothing can be said. */
export function gaps({ coverage }: Edition, visit: Visit) {
  const { locale } = visit;
  const words = editionWords[locale];
  const { gaps: all, statesWithoutConvener, sectorsMissingByActivity, denominatorSource } = coverage;
  const short = all.filter((gap) => gap.expected !== null);
  if (short.length + sectorsMissingByActivity.length + statesWithoutConvener.length === 0) return '';
  return html`<p class="muted">${words.gapsNote}</p>
    ${plainList(
      short.map(({ label, observed, expected }) =>
        words.gap(label, count(observed, locale), count(expected ?? 0, locale)),
      ),
    )}
    ${facts([
      [words.states, statesWithoutConvener.map(stateInWords).join(', ')],
      [
        words.oneSided,
        sectorsMissingByActivity.length > 0 &&
          inARow(sectorsMissingByActivity.map((activity) => linkToActivity(activity, visit))),
      ],
      [words.denominator, denominatorSource && outside(denominatorSource.url, denominatorSource.title)],
    ])}`;
}
