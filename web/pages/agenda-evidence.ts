import { html } from '@lit-labs/ssr';
import { agendaMessages } from '../i18n/agenda.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import { pageMessages } from '../i18n/pages.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { httpUrl, pathOf } from '../layout/addresses.ts';
import { externalLink } from '../layout/components.ts';
import { commaSeparated, linkTo, linkToActivity } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import type { CollectedList } from '../layout/read-all-pages.ts';
import { type AgendaEvidence, type AgendaOutcome, levelOf, type Moment } from './agenda-moments.ts';
import { shortenText } from './outcome.ts';

/** The moments of an agenda item as a numbered list on a time line; the empty string where there is no evidence. */
export function evidenceRail(
  moments: readonly Moment[],
  { nodes, totalCount }: CollectedList<AgendaEvidence>,
  visit: Visit,
) {
  if (nodes.length === 0) return '';
  const { locale } = visit;
  const verified = nodes.filter(
    ({ reportedBy, verifiedBy }) => verifiedBy && verifiedBy.slug !== reportedBy?.slug,
  ).length;
  const rest = totalCount - nodes.length;
  const isOfSeveral = new Set(moments.map(({ outcome }) => outcome.slug)).size > 1;
  return html`<p class="muted">${agendaMessages[locale].verifiedPart(verified, nodes.length)}</p>
    <ol class="rail">
      ${moments.map(
        (moment, at) => html`<li class=${levelOf(moment).toLowerCase()}>
          <span class="place" aria-hidden="true">${at + 1}</span>
          ${moment.on ? html`<time datetime=${moment.on}>${formatDate(moment.on, locale)}</time>` : ''}
          ${moment.evidence ? evidenceOf(moment.evidence, isOfSeveral ? moment.outcome : undefined, visit) : startOf(moment.outcome, visit)}
        </li>`,
      )}
    </ol>
    ${rest > 0 ? html`<p class="muted">${pageMessages[locale].notShown(rest)}</p>` : ''}`;
}

/** Where an outcome was reached: its edition and activity, and where that was read. */
function startOf({ slug, kind, text, edition, from, sources }: AgendaOutcome, visit: Visit) {
  const { locale, to } = visit;
  const messages = agendaMessages[locale];
  return html`<span class="tag">${outcomeKinds[locale][kind]}</span>
    <p><a href=${to(pathOf('Outcome', slug))} lang=${spokenAs(text, locale)}>${text}</a></p>
    <p class="muted small">
      ${messages.in} ${linkTo('Edition', edition, visit)}${from ? html`, ${linkToActivity(from, visit)}` : ''}${
        sources.nodes.length > 0
          ? html` · ${messages.source}: ${commaSeparated(sources.nodes.map(({ url, title }) => externalLink(url, title)))}`
          : ''
      }
    </p>`;
}

/** What became of an outcome, who says so, and where it can be checked. */
function evidenceOf(
  { status, note, url, reportedBy, verifiedBy }: AgendaEvidence,
  of: AgendaOutcome | undefined,
  visit: Visit,
) {
  const { locale, to } = visit;
  const messages = agendaMessages[locale];
  const href = httpUrl(url);
  const parts = [
    of &&
      html`${messages.of}: <a href=${to(pathOf('Outcome', of.slug))} lang=${spokenAs(of.text, locale)}>${shortenText(of.text)}</a>`,
    href && html`${messages.proof}: ${externalLink(href, new URL(href).host.replace(/^www\./, ''))}`,
    reportedBy && html`${messages.reported} ${linkInShort(reportedBy, visit)}`,
    verifiedBy && html`${messages.verified} ${linkInShort(verifiedBy, visit)}`,
  ].filter(Boolean);
  return html`<span class=${`tag status ${status.toLowerCase()}`}>${outcomeStatuses[locale][status]}</span>
    ${note ? html`<p lang=${spokenAs(note, locale)}>${note}</p>` : ''}
    <p class="muted small">${parts.map((part, at) => html`${at > 0 ? ' · ' : ''}${part}`)}</p>`;
}

/** A link to an organization by its initials, where it has some. */
export const linkInShort = (
  { slug, name, acronym }: { slug: string; name: string; acronym: string | null },
  visit: Visit,
) => linkTo('Organization', { slug, name: acronym ?? name }, visit);
