import { html } from '@lit-labs/ssr';
import { agendaMessages } from '../i18n/agenda.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { pathOf } from '../layout/addresses.ts';
import { commaSeparated, linkTo, linkToActivity } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { type AgendaOutcome, dateOf } from './agenda-moments.ts';
import { shortenText } from './outcome.ts';

/** What was agreed, edition by edition, the oldest first; the empty string where nothing was. */
export function outcomesByEdition(outcomes: readonly AgendaOutcome[], visit: Visit) {
  if (outcomes.length === 0) return '';
  const groups = [...Map.groupBy(outcomes, ({ edition }) => edition.slug).values()];
  const place = ([first]: readonly AgendaOutcome[]) => dateOf(first!.edition) ?? '';
  return html`<p class="muted">${agendaMessages[visit.locale].cameNote}</p>
    ${groups
      .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
      .map(
        (ofEdition) => html`<h3>${linkTo('Edition', ofEdition[0]!.edition, visit)}</h3>
          <ul class="plain">
            ${ofEdition.map((outcome) => html`<li>${outcomeOf(outcome, visit)}</li>`)}
          </ul>`,
      )}`;
}

function outcomeOf(outcome: AgendaOutcome, visit: Visit) {
  const { locale, to } = visit;
  const messages = agendaMessages[locale];
  const { slug, kind, status, text, from, dueOn, continues } = outcome;
  const parts = [
    from && html`${linkToActivity(from, visit)}`,
    dueOn && `${messages.due} ${formatDate(dueOn, locale)}`,
    continues.length > 0 &&
      html`${messages.continues}: ${commaSeparated(
        continues.map(
          (each) =>
            html`<a href=${to(pathOf('Outcome', each.slug))} lang=${spokenAs(each.text, locale)}>${shortenText(each.text)}</a>`,
        ),
      )}`,
  ].filter(Boolean);
  return html`${statusOf(status, locale)} <a href=${to(pathOf('Outcome', slug))} lang=${spokenAs(text, locale)}>${text}</a>
    <span class="muted kind">${outcomeKinds[locale][kind]}</span>
    ${parts.length > 0 ? html`<span class="muted small">${parts.map((part, at) => html`${at > 0 ? ' · ' : ''}${part}`)}</span>` : ''}`;
}

/** How far an outcome has come, or that nobody has recorded it. */
const statusOf = (status: AgendaOutcome['status'], locale: Locale) =>
  status === null
    ? html`<span class="tag quiet">${pageMessages[locale].noStatus}</span>`
    : html`<span class=${`tag status ${status.toLowerCase()}`}>${outcomeStatuses[locale][status]}</span>`;
