import { html } from '@lit-labs/ssr';
import type { EditionPageQuery } from '../graphql/operations.ts';
import { editionMessages } from '../i18n/edition.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { stateName } from '../i18n/state-name.ts';
import { timeZoneName } from '../i18n/times.ts';
import { pathOf } from '../layout/addresses.ts';
import { externalLink, factList, plainList } from '../layout/components.ts';
import { commaSeparated, linkTo, linkToActivity } from '../layout/links.ts';
import type { LinkContext, Visit } from '../layout/page.ts';
import { contributeLink } from '../layout/recorded.ts';

export type Edition = NonNullable<EditionPageQuery['edition']>;

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

/** A mark for how far an outcome has come, or that there is no word of it. */
export const statusTag = (status: OutcomeSummary['status'], locale: Locale) =>
  status === null
    ? html`<span class="tag quiet">${editionMessages[locale].noWord}</span>`
    : html`<span class=${`tag status ${status.toLowerCase()}`}>${outcomeStatuses[locale][status]}</span>`;

/** An outcome in one line. */
export const outcomeSummary = ({ slug, kind, status, text }: OutcomeSummary, { locale, to }: LinkContext) =>
  html`${statusTag(status, locale)} <a href=${to(pathOf('Outcome', slug))} lang=${spokenAs(text, locale)}>${text}</a>
    <span class="muted kind">${outcomeKinds[locale][kind]}</span>`;

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
