import { html } from '@lit-labs/ssr';
import type { EditionPageQuery } from '../graphql/operations.ts';
import { completenessMessages } from '../i18n/completeness.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { editionMessages } from '../i18n/edition.ts';
import { measures, modalities, outcomeKinds, outcomeStatuses, qualifiers } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { stateName } from '../i18n/state-name.ts';
import { timeZoneName } from '../i18n/times.ts';
import { address, httpUrl, pathOf } from '../layout/addresses.ts';
import { externalLink, factList, plainList } from '../layout/components.ts';
import { commaSeparated, linkTo, linkToActivity } from '../layout/links.ts';
import type { LinkContext, Visit } from '../layout/page.ts';
import type { CollectedList } from '../layout/read-all-pages.ts';
import { contributeLink } from '../layout/recorded.ts';

export type Edition = NonNullable<EditionPageQuery['edition']>;

/** The facts of an edition. */
export function editionFacts(edition: Edition, visit: Visit) {
  const { locale } = visit;
  const messages = editionMessages[locale];
  const { series, slug, startsOn, endsOn, year, city, country, modality, ordinal, url } = edition;
  const others = series.editions.filter((other) => other.slug !== slug);
  return factList([
    [messages.series, linkTo('Series', series, visit)],
    [messages.ordinal, ordinal],
    [messages.when, formatDateSpan(startsOn, endsOn, locale) || year],
    [messages.where, [city, country].filter(Boolean).join(', ')],
    [messages.how, modality && modalities[locale][modality]],
    [pageMessages[locale].website, httpUrl(url) && externalLink(url)],
    [
      messages.others,
      others.length > 0 && commaSeparated(others.map((other) => linkTo('Edition', other, visit))),
    ],
  ]);
}

/** The published figures with what is recorded. */
export function figuresTable({ figures: all }: Edition, locale: Locale) {
  const messages = editionMessages[locale];
  if (all.length === 0) return '';
  return html`<p class="muted">${messages.figuresNote}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${messages.measure}</th>
            <th scope="col" class="number">${messages.published}</th>
            <th scope="col" class="number">${messages.recorded}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ measure, qualifier, value, recorded, sources }) => html`<tr>
              <th scope="row">
                ${measures[locale][measure]}
                <span class="small">${commaSeparated(sources.nodes.map(({ url, title }) => externalLink(url, title)))}</span>
              </th>
              <td class="number">${qualifiers[locale][qualifier]} ${formatCount(value, locale)}</td>
              <td class="number">${recorded === null ? messages.cannotTell : completenessMessages[locale].part(recorded, value)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The venues of an edition. */
export const venueCards = (all: Edition['venues'], visit: Visit) => {
  const messages = editionMessages[visit.locale];
  if (all.length === 0) return '';
  return html`<ul class="cards">
    ${all.map(
      ({ name, city, state, country, timeZone, online, host }) => html`<li class="card">
        <strong>${name}</strong>
        ${factList([
          [messages.where, online ? messages.online : [city, state, country].filter(Boolean).join(', ')],
          [messages.zone, timeZone && timeZoneName(timeZone, visit.locale)],
          [messages.host, host && linkTo('Organization', host, visit)],
        ])}
      </li>`,
    )}
  </ul>`;
};

/** The experts who took part, each once. */
export function speakerList(
  { nodes, totalCount }: CollectedList<{ slug: string; displayName: string }>,
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
    ${rest > 0 ? html`<p><a href=${to(address('/embeds', { edition }))}>${pageMessages[locale].notShown(rest)}</a></p>` : ''}`;
}

/** A list of outcomes with their kinds and statuses. */
export const outcomeList = (
  { nodes, totalCount }: { nodes: readonly OutcomeSummary[]; totalCount: number },
  visit: LinkContext,
) => {
  const rest = totalCount - nodes.length;
  const list = plainList(nodes.map((outcome) => outcomeSummary(outcome, visit)));
  if (rest <= 0) return list;
  return html`${list}<p><a href=${visit.to('/outcomes')}>${pageMessages[visit.locale].notShown(rest)}</a></p>`;
};

interface OutcomeSummary {
  slug: string;
  kind: keyof (typeof outcomeKinds)['es'];
  status: keyof (typeof outcomeStatuses)['es'] | null;
  text: string;
}

/** A mark for how far an outcome has come; nothing where nobody has recorded it. */
export const statusTag = (status: OutcomeSummary['status'], locale: Locale) =>
  status === null ? '' : html`<span class="tag quiet">${outcomeStatuses[locale][status]}</span>`;

/** An outcome in one line. */
export const outcomeSummary = ({ slug, kind, status, text }: OutcomeSummary, { locale, to }: LinkContext) =>
  html`<span class="tag">${outcomeKinds[locale][kind]}</span> ${statusTag(status, locale)}
    <a href=${to(pathOf('Outcome', slug))}>${text}</a>`;

/** Who was missing from an edition, as far as enough is recorded to tell; the empty string where nobody was. */
export function coverageGaps({ coverage }: Edition, visit: Visit) {
  const { gaps, unknownBecause } = coverage;
  const known = (gaps ?? []).filter((gap) => gap.expected !== null);
  const facts = factsOfCoverage(coverage, visit);
  if (known.length === 0 && facts === '' && unknownBecause === null) return '';
  return html`${gapList(known, visit.locale)} ${facts}
    ${unknownBecause === null ? '' : html`<p class="muted">${unknownBecause} ${contributeLink(visit)}</p>`}`;
}

type Coverage = Edition['coverage'];

const gapList = (gaps: readonly NonNullable<Coverage['gaps']>[number][], locale: Locale) =>
  plainList(
    gaps.map(({ label, observed, expected }) =>
      editionMessages[locale].gap(label, formatCount(observed, locale), formatCount(expected ?? 0, locale)),
    ),
    editionMessages[locale].gapsNote,
  );

function factsOfCoverage(coverage: Coverage, visit: Visit) {
  const messages = editionMessages[visit.locale];
  const states = coverage.statesWithoutConvener ?? [];
  const oneSided = coverage.sectorsMissingByActivity ?? [];
  const source = coverage.denominatorSource;
  return factList([
    [messages.states, states.map(stateName).join(', ')],
    [
      messages.oneSided,
      oneSided.length > 0 && commaSeparated(oneSided.map((activity) => linkToActivity(activity, visit))),
    ],
    [messages.denominator, source && externalLink(source.url, source.title)],
  ]);
}
